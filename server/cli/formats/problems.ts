import { createHash } from 'node:crypto';
import { identitiesOf } from '../../check/baseline.ts';
import { leadingEvidence } from '../../check/binding/excerpt.ts';
import type { Evidence, Finding, SourceSummary, Suppressed } from '../../check/report.ts';
import type { RuleId } from '../../config/rules.ts';
import { type LineIndex, lineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { CheckedDraft, Result, UnreadableFile } from '../check/result.ts';

/** Lines and columns from 1; columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The passage of a source that speaks to a problem. */
export interface Passage {
  readonly path: string;
  readonly source?: SourceSummary;
  readonly evidence: Evidence;
}

/** One finding as report formats print it: in words, in its place, the same in every run. */
export interface Problem {
  readonly path: string;
  readonly rule: RuleId;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** Absent when the problem is the file itself. */
  readonly place?: Place;
  /** The draft's words. */
  readonly text?: string;
  readonly passages: readonly Passage[];
  /** What the sources have in place of `text`. */
  readonly replacement?: Place & { readonly text: string };
  /** Differs between any two problems of a run; stays when lines move. */
  readonly fingerprint: string;
  readonly suppressed?: Pick<Suppressed, 'by' | 'reason'>;
}

/** Most passages that a problem carries. */
const SHOWN = 3;

/** Every finding of a result, the silenced ones too, by draft and place; then what could not be read. */
export function problemsOf(result: Result): readonly Problem[] {
  return [...result.drafts.flatMap(draftProblems), ...result.unreadable.map(fileProblem)];
}

/** Only what counts: without the silenced ones. */
export const openProblems = (result: Result): readonly Problem[] =>
  problemsOf(result).filter(({ suppressed }) => !suppressed);

/** Lines and columns of a span. */
export function placeOf({ start, end }: Span, lines: LineIndex): Place {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

function draftProblems(draft: CheckedDraft): readonly Problem[] {
  const { path, text, report } = draft;
  const lines = lineIndex(text);
  const all: readonly (Finding | Suppressed)[] = [...report.findings, ...report.suppressed].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const identities = identitiesOf(text, all);
  return all.map((finding, at): Problem => {
    const { rule, severity, message, start, end } = finding;
    const identity = identities[at]!;
    return {
      path,
      rule,
      severity,
      message,
      place: placeOf(finding, lines),
      text: text.slice(start, end),
      passages: passagesOf(draft, finding),
      ...replacementOf(draft, finding, lines),
      fingerprint: hash([path, identity.rule, identity.text, String(identity.occurrence)]),
      ...('by' in finding ? { suppressed: suppressionOf(finding) } : {}),
    };
  });
}

const suppressionOf = ({ by, reason }: Suppressed): Pick<Suppressed, 'by' | 'reason'> =>
  reason === undefined ? { by } : { by, reason };

function passagesOf({ report, sourcePaths }: CheckedDraft, { claim }: Finding): readonly Passage[] {
  const evidence = claim === undefined ? [] : leadingEvidence(report.claims[claim]!, SHOWN);
  return evidence.map((one) => {
    const source = report.sources.find(({ id }) => id === one.sourceId);
    return {
      path: sourcePaths.get(one.sourceId) ?? one.sourceId,
      evidence: one,
      ...(source ? { source } : {}),
    };
  });
}

function replacementOf(
  { report }: CheckedDraft,
  { claim }: Finding,
  lines: LineIndex,
): Pick<Problem, 'replacement'> {
  const { suggestion, core } = (claim === undefined ? undefined : report.claims[claim]) ?? {};
  if (suggestion === undefined || core === undefined) return {};
  return { replacement: { ...placeOf(core, lines), text: suggestion } };
}

const fileProblem = ({ path, line, severity, message }: UnreadableFile): Problem => ({
  path,
  ...(line === undefined ? {} : { place: { line, column: 1, endLine: line, endColumn: 1 } }),
  rule: 'source-unreadable',
  severity,
  message,
  passages: [],
  fingerprint: hash([path, 'source-unreadable', String(line), message]),
});

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
