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
  const whole = text.slice(comment.start, comment.end);
  const close = whole.indexOf('-->');
  const body = close < 0 ? whole : whole.slice(0, close + 3);
  const head = ACTION.exec(body);
  if (!head) return undefined;
  const rest = body.slice(head[0].length, close < 0 ? body.length : close);
  const dashes = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const rulesEnd = head[0].length + (dashes ? dashes.index : rest.length);
  const reason = dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '';
  return {
    start: comment.start,
    end: comment.start + body.length,
    action: head[1] as DirectiveAction,
    rules: ruleNames(text, comment.start + head[0].length, comment.start + rulesEnd),
    ...(reason === '' ? {} : { reason }),
  };
}
