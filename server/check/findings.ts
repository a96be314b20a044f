import { RULES, type RuleId, type Severity } from '../config/rules.ts';
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
  const severity = severities(settings);
  const shown: Finding[] = [];
  const hidden: Suppressed[] = [];
  const report = (one: Report): void => {
    const level = severity(one.rule);
    if (level === 'off') return;
    const comment = comments.hiding(one.rule, one);
    const finding: Finding = { ...one, severity: level };
    if (comment) hidden.push(suppressed(finding, comment));
    else shown.push(finding);
  };
  reportClaims(told, report);
  for (const one of inconsistencyReports(draft, told, inconsistent)) report(one);
  for (const one of unknown) report(keyReport(one));
  const faults = [...comments.unknown.map(unknownReport), ...comments.unused().map(unusedReport)];
  for (const fault of faults) {
    const level = severity(fault.rule);
    if (level !== 'off') shown.push({ ...fault, severity: level });
  }
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

function reportClaims(told: readonly ToldClaim[], report: (one: Report) => void): void {
  for (let at = 0; at < told.length; at++) {
    const { claim, breaks } = told[at]!;
    for (const { rule, message } of breaks)
      report({ rule, start: claim.start, end: claim.end, claim: at, message });
  }
}

function inconsistencyReports(
  draft: Draft,
  told: readonly ToldClaim[],
  pairs: readonly Inconsistency[],
): readonly Report[] {
  if (pairs.length === 0) return [];
  const lines = lineIndex(draft.text);
  const find = finder(told);
  return pairs.flatMap((pair) => reportPair(lines, told, find, pair));
}

/** Finds the first claim that a span overlaps; claims are sorted by place, so none before the first that ends behind its start does. */
function finder(told: readonly ToldClaim[]): (span: Span) => number {
  let most = 0;
  const reached = told.map(({ claim }) => (most = Math.max(most, claim.end)));
  return (span) => {
    let low = 0;
    for (let high = reached.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (reached[middle]! > span.start) high = middle;
      else low = middle + 1;
    }
    return low < told.length && overlaps(told[low]!.claim, span) ? low : -1;
  };
}

/** Both figures are reported, each with the place of the other; nothing where the sources settle which one is right. */
function reportPair(
  lines: LineIndex,
  told: readonly ToldClaim[],
  find: (span: Span) => number,
  { first, second }: Inconsistency,
): readonly Report[] {
  const pair = [first, second].map((figure) => ({ figure, at: find(figure) }));
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

/** The severity of each rule, worked out once. */
function severities(settings: Settings): (rule: RuleId) => Severity {
  const known = new Map<RuleId, Severity>();
  return (rule) => {
    const severity = known.get(rule) ?? severityOf(rule, settings);
    known.set(rule, severity);
    return severity;
  };
}
