import { RULES, type RuleId } from '../config/rules.ts';
import { type Settings, severityOf } from '../config/settings.ts';
import type { Directive, Draft } from '../markdown/draft.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { byPlace, overlaps, type Span } from '../text/span.ts';
import type { UnknownKey } from './citations/library.ts';
import type { ToldClaim } from './line.ts';
import { inconsistencyMessage } from './messages.ts';
import type { Inconsistency } from './numbers/inconsistent.ts';
import type { Finding, Suppressed } from './report.ts';
import { suppression } from './suppress.ts';

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

/** Verdicts, sorted by place, unknown citation keys and ignore comments to findings. */
export function findingsOf(
  draft: Draft,
  told: readonly ToldClaim[],
  unknown: readonly UnknownKey[],
  inconsistent: readonly Inconsistency[],
  settings: Settings,
): Findings {
  const comments = suppression(draft);
  const lines = inconsistent.length > 0 ? lineIndex(draft.text) : undefined;
  const reports = [
    ...claimReports(told),
    ...inconsistent.flatMap((pair) => inconsistencyReports(lines!, told, pair)),
    ...unknown.map(keyReport),
  ];
  const shown: Finding[] = [];
  const hidden: Suppressed[] = [];
  for (const finding of withSeverity(reports, settings)) {
    const comment = comments.hiding(finding.rule, finding);
    if (comment) hidden.push(suppressed(finding, comment));
    else shown.push(finding);
  }
  const faults = [...comments.unknown.map(unknownReport), ...comments.unused().map(unusedReport)];
  shown.push(...withSeverity(faults, settings));
  return { findings: shown.sort(byPlaceAndRule), suppressed: hidden.sort(byPlaceAndRule) };
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

function claimReports(told: readonly ToldClaim[]): readonly Report[] {
  const reports: Report[] = [];
  for (const [at, { claim, breaks }] of told.entries())
    for (const { rule, message } of breaks)
      reports.push({ rule, start: claim.start, end: claim.end, claim: at, message });
  return reports;
}

/** Both figures are reported, each with the place of the other; nothing where the sources settle which one is right. */
function inconsistencyReports(
  lines: LineIndex,
  told: readonly ToldClaim[],
  { first, second }: Inconsistency,
): readonly Report[] {
  const pair = [first, second].map((figure) => ({
    figure,
    at: told.findIndex(({ claim }) => overlaps(claim, figure)),
  }));
  const verdicts = pair.map(({ at }) => told[at]?.claim.verdict);
  if (
    verdicts.includes('contradicted') ||
    (verdicts.includes('supported') && verdicts.includes('unsupported'))
  )
    return [];
  return pair.map(({ figure: { start, end, text }, at }, n) => {
    const other = pair[1 - n]!.figure;
    return {
      rule: 'draft-inconsistent',
      start,
      end,
      ...(at < 0 ? {} : { claim: at }),
      message: inconsistencyMessage(text, other.text, lines.position(other.start).line + 1),
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

function withSeverity(reports: readonly Report[], settings: Settings): readonly Finding[] {
  const severities = new Map<RuleId, ReturnType<typeof severityOf>>();
  const findings: Finding[] = [];
  for (const report of reports) {
    const severity = severities.get(report.rule) ?? severityOf(report.rule, settings);
    severities.set(report.rule, severity);
    if (severity !== 'off') findings.push({ ...report, severity });
  }
  return findings;
}
