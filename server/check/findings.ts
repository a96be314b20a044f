import { RULES, type RuleId } from '../config/rules.ts';
import { type Settings, severityOf } from '../config/settings.ts';
import type { Draft, Segment } from '../markdown/draft.ts';
import { byPlace, contains, type Span } from '../text/span.ts';
import { type Cited, type Library, type UnknownKey, unknownKeys } from './citations.ts';
import { messageFor } from './messages.ts';
import type { CheckedClaim, Finding } from './report.ts';
import { ruleFor } from './rules.ts';
import { suppression } from './suppress.ts';

/** A claim with its verdict, and what its sentence cites. */
export interface Judged {
  readonly claim: CheckedClaim;
  readonly cited: Cited;
  readonly segment: Segment;
}

/** A finding before its severity is known. */
interface Report extends Span {
  readonly rule: RuleId;
  readonly message: string;
  readonly claim?: number;
}

/** Verdicts, citations and ignore comments to findings, sorted by place; silenced ones left out. */
export function findingsOf(
  draft: Draft,
  judged: readonly Judged[],
  library: Library,
  settings: Settings,
): readonly Finding[] {
  const hidden = suppression(draft);
  const shown = [
    ...claimReports(draft, judged, library),
    ...unknownKeys(draft, library).map(keyReport),
  ].filter((report) => severityOf(report.rule, settings) !== 'off' && !hidden.hides(report.rule, report));
  const unknown = hidden.unknown.map(({ start, end, name }): Report => {
    const rules = Object.keys(RULES).join(', ');
    return {
      rule: 'directive-unknown',
      start,
      end,
      message: `There is no rule “${name}”; the rules are ${rules}.`,
    };
  });
  const unused = hidden.unused().map(({ start, end }): Report => {
    return { rule: 'directive-unused', start, end, message: 'This comment hides nothing; remove it.' };
  });
  return [...shown, ...unknown, ...unused]
    .flatMap((report) => withSeverity(report, settings))
    .sort((a, b) => byPlace(a, b) || (a.rule < b.rule ? -1 : 1));
}

function claimReports(draft: Draft, judged: readonly Judged[], library: Library): readonly Report[] {
  const byId = new Map(library.sources.map((source) => [source.id, source]));
  const uncited = uncitedClaims(draft, judged);
  return judged.flatMap((entry, at): readonly Report[] => {
    const { claim } = entry;
    const rules = [
      ruleFor(claim),
      mismatch(entry),
      uncited.has(claim) ? ('claim-uncited' as const) : undefined,
    ];
    return rules
      .filter((rule) => rule !== undefined)
      .map((rule) => ({
        rule,
        start: claim.start,
        end: claim.end,
        claim: at,
        message: messageFor(rule, claim, byId),
      }));
  });
}

/** The sentence cites sources that Stet has read, and none of those that say it. */
function mismatch({ claim, cited }: Judged): RuleId | undefined {
  if (claim.verdict !== 'supported' || cited.sources.size === 0 || cited.beyond) return undefined;
  const says = claim.evidence.some(
    ({ relation, sourceId }) => relation === 'supports' && cited.sources.has(sourceId),
  );
  return says || claim.kind === 'name' ? undefined : 'citation-mismatch';
}

/** The first supported claim of each sentence that neither it nor what follows in its paragraph cites anything for. */
function uncitedClaims(draft: Draft, judged: readonly Judged[]): ReadonlySet<CheckedClaim> {
  const seen = new Set<number>();
  const found = new Set<CheckedClaim>();
  for (const { claim, segment } of judged) {
    if (claim.verdict !== 'supported' || claim.kind === 'name' || seen.has(claim.sentence.start)) continue;
    seen.add(claim.sentence.start);
    const cites = draft.citations.some(
      (citation) => contains(segment.span, citation) && citation.end > claim.sentence.start,
    );
    if (!cites) found.add(claim);
  }
  return found;
}

const keyReport = ({ start, end, key, nearest }: UnknownKey): Report => ({
  rule: 'citation-unknown',
  start,
  end,
  message: `Neither a source nor a bibliography has the key “${key}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
});

function withSeverity(report: Report, settings: Settings): readonly Finding[] {
  const severity = severityOf(report.rule, settings);
  return severity === 'off' ? [] : [{ ...report, severity }];
}
