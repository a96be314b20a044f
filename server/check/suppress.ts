import { isRuleId, type RuleId } from '../config/rules.ts';
import type { Directive, Draft } from '../markdown/draft.ts';
import { lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** What became of the draft's ignore comments. */
export interface Suppression {
  /** The comment that asks for silence about this rule at this place, if any; remembers that the comment was needed. */
  readonly hiding: (rule: RuleId, span: Span) => Directive | undefined;
  /** Whether any comment has a say in a stretch of the draft. */
  readonly reach: (span: Span) => boolean;
  /** Comments that hid nothing, once every finding has been asked about. */
  readonly unused: () => readonly Directive[];
  /** Rule names in comments that are no rules. */
  readonly unknown: readonly (Span & { readonly name: string })[];
}

interface Reach {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
}

/** Reads the ignore comments of a draft. A block without its end reaches to the end of the draft. */
export function suppression(draft: Draft): Suppression {
  const reaches = reachesOf(draft);
  const used = new Set<Directive>();
  return {
    hiding: (rule, span) => {
      const hiding = reaches.filter(
        ({ directive, from, to }) => span.start >= from && span.start < to && names(directive, rule),
      );
      for (const { directive } of hiding) used.add(directive);
      return hiding[0]?.directive;
    },
    reach: (span) => reaches.some(({ from, to }) => from <= span.end && to > span.start),
    unused: () => reaches.map(({ directive }) => directive).filter((directive) => !used.has(directive)),
    unknown: draft.directives.flatMap(({ rules }) => rules.filter(({ name }) => !isRuleId(name))),
  };
}

const names = ({ rules }: Directive, rule: RuleId): boolean =>
  rules.length === 0 || rules.some(({ name }) => name === rule);

function reachesOf(draft: Draft): readonly Reach[] {
  if (draft.directives.length === 0) return [];
  const lines = lineIndex(draft.text);
  const lineSpan = (line: number): readonly [number, number] => [
    lines.offset({ line, character: 0 }),
    lines.offset({ line: line + 1, character: 0 }),
  ];
  const end = draft.text.length + 1;
  return draft.directives.flatMap((directive, at): readonly Reach[] => {
    const { line } = lines.position(directive.start);
    switch (directive.action) {
      case 'disable-line':
        return [reach(directive, lineSpan(line))];
      case 'disable-next-line':
        return [reach(directive, lineSpan(lines.position(directive.end).line + 1))];
      case 'disable-file':
        return [reach(directive, [0, end])];
      case 'disable':
        return [reach(directive, [directive.start, enabledAgain(draft.directives, at) ?? end])];
      default:
        return [];
    }
  });
}

/** The last line has no line after it; its span reaches past the end. */
const reach = (directive: Directive, [from, to]: readonly [number, number]): Reach => ({
  directive,
  from,
  to: to <= from ? Number.MAX_SAFE_INTEGER : to,
});

function enabledAgain(directives: readonly Directive[], at: number): number | undefined {
  const { rules } = directives[at]!;
  const asked = new Set(rules.map(({ name }) => name));
  const next = directives
    .slice(at + 1)
    .find(
      ({ action, rules: enabled }) =>
        action === 'enable' && (enabled.length === 0 || enabled.some(({ name }) => asked.has(name))),
    );
  return next?.start;
}
