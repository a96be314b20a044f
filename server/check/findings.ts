import { RULES, type RuleId } from '../config/rules.ts';
import { type Settings, severityOf } from '../config/settings.ts';
import type { Directive, Draft, Segment } from '../markdown/draft.ts';
import { lineIndex } from '../text/lines.ts';
import { byPlace, contains, overlaps, type Span } from '../text/span.ts';
import { type Cited, type Library, type UnknownKey, unknownKeys } from './citations/library.ts';
import { inconsistencyMessage, messageFor } from './messages.ts';
import type { Inconsistency } from './numbers/inconsistent.ts';
import type { CheckedClaim, Finding, Suppressed } from './report.ts';
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
  readonly suggestion?: string;
}

/** What is reported, and what an ignore comment keeps from being reported; both sorted by place. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** Verdicts, citations and ignore comments to findings. */
export function findingsOf(
  draft: Draft,
  judged: readonly Judged[],
  library: Library,
  settings: Settings,
  inconsistent: readonly Inconsistency[] = [],
): Findings {
  const comments = suppression(draft);
  const reports = [
    ...claimReports(draft, judged, library),
    ...inconsistent.flatMap((pair) => inconsistencyReports(draft, judged, pair)),
    ...unknownKeys(draft, library).map(keyReport),
  ];
  const split = reports
    .flatMap((report) => withSeverity(report, settings))
    .map((finding) => ({ finding, comment: comments.hiding(finding.rule, finding) }));
  const shown = split.filter(({ comment }) => !comment).map(({ finding }) => finding);
  const faults = [...comments.unknown.map(unknownReport), ...comments.unused().map(unusedReport)];
  return {
    findings: [...shown, ...faults.flatMap((report) => withSeverity(report, settings))].sort(byPlaceAndRule),
    suppressed: split
      .flatMap(({ finding, comment }) => (comment ? [suppressed(finding, comment)] : []))
      .sort(byPlaceAndRule),
  };
}

const byPlaceAndRule = (a: Finding, b: Finding): number => byPlace(a, b) || (a.rule < b.rule ? -1 : 1);

const suppressed = (finding: Finding, { reason }: Directive): Suppressed => ({
  ...finding,
  by: 'directive',
  ...(reason === undefined ? {} : { reason }),
});

const unknownReport = ({ start, end, name }: Span & { readonly name: string }): Report => ({
  rule: 'directive-unknown',
  start,
  end,
  message: `There is no rule “${name}”; the rules are ${Object.keys(RULES).join(', ')}.`,
});

const unusedReport = ({ start, end }: Span): Report => ({
  rule: 'directive-unused',
  start,
  end,
  message: 'This comment hides nothing; remove it.',
});

function claimReports(draft: Draft, judged: readonly Judged[], library: Library): readonly Report[] {
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
        message: messageFor(rule, claim, library.byId),
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

/** Both figures are reported, each with the place of the other; nothing where the sources settle which one is right. */
function inconsistencyReports(
  draft: Draft,
  judged: readonly Judged[],
  { first, second }: Inconsistency,
): readonly Report[] {
  const lines = lineIndex(draft.text);
  const pair = [first, second].map(({ claim }) => ({
    claim,
    at: judged.findIndex((entry) => overlaps(entry.claim, claim)),
  }));
  const verdicts = pair.map(({ at }) => judged[at]?.claim.verdict);
  if (
    verdicts.includes('contradicted') ||
    (verdicts.includes('supported') && verdicts.includes('unsupported'))
  )
    return [];
  return pair.map(({ claim, at }, n) => {
    const other = pair[1 - n]!.claim;
    return {
      rule: 'draft-inconsistent',
      start: claim.start,
      end: claim.end,
      ...(at < 0 ? {} : { claim: at }),
      message: inconsistencyMessage(claim.text, other.text, lines.position(other.start).line + 1),
    };
  });
}

const keyReport = ({ start, end, key, nearest }: UnknownKey): Report => ({
  ...(nearest && { suggestion: nearest }),
  rule: 'citation-unknown',
  start,
  end,
  message: `Neither a source nor a bibliography has the key “${key}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
});

function withSeverity(report: Report, settings: Settings): readonly Finding[] {
  const severity = severityOf(report.rule, settings);
  return severity === 'off' ? [] : [{ ...report, severity }];
}
