import type { Span } from '../text/span.ts';
import type { Directive, DirectiveAction } from './draft.ts';

const ACTION = /^<!--\s*stet-(disable-line|disable-next-line|disable-file|disable|enable)(?=[\s,]|-->)/;

/** The rule names between `from` and `to`, parted by commas or spaces. */
function ruleNames(text: string, from: number, to: number): Directive['rules'] {
  return [...text.slice(from, to).matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Reads a comment such as `<!-- stet-disable-line RULE, RULE -- reason -->`; undefined for any other comment. */
export function readDirective(text: string, comment: Span): Directive | undefined {
  const body = text.slice(comment.start, comment.end);
  const head = ACTION.exec(body);
  if (!head) return undefined;
  const close = body.endsWith('-->') ? body.length - 3 : body.length;
  const rest = body.slice(head[0].length, close);
  const dashes = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const rulesEnd = head[0].length + (dashes ? dashes.index : rest.length);
  const reason = dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '';
  return {
    start: comment.start,
    end: comment.end,
    action: head[1] as DirectiveAction,
    rules: ruleNames(text, comment.start + head[0].length, comment.start + rulesEnd),
    ...(reason === '' ? {} : { reason }),
  };
}
