import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver/node';
import { excerpt, sourceWords } from '../check/binding/excerpt.ts';
import type { CheckedClaim, Finding, SourceSummary } from '../check/report.ts';
import { PACKAGE } from '../config/package.ts';
import type { RuleId } from '../config/rules.ts';
import { severityOf } from '../config/settings.ts';
import { sourcePath } from '../index/scope.ts';
import type { Checked } from './checked.ts';
import { placeOf } from './places.ts';
import type { Project } from './project.ts';
import { lineRange, toRange } from './ranges.ts';
import { toUri } from './uri.ts';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** Most passages shown beside one finding. */
const RELATED = 3;

/** What the Problems view shows of a draft: findings, those that the baseline knows as information, faults of its bibliographies. */
export function toDiagnostics(checked: Checked): readonly Diagnostic[] {
  const { findings, suppressed } = checked.report;
  const known = suppressed.filter(({ by }) => by === 'baseline');
  return [
    ...bibliographyDiagnostics(checked),
    ...findings.map((finding) => toDiagnostic(checked, finding)),
    ...known.map((finding) => ({
      ...toDiagnostic(checked, finding),
      severity: DiagnosticSeverity.Information,
      message: `${finding.message} (in the baseline)`,
    })),
  ];
}

/** A finding with the passages that it rests on. */
export function toDiagnostic(checked: Checked, finding: Finding): Diagnostic {
  const claim = finding.claim === undefined ? undefined : checked.report.claims[finding.claim];
  const related = claim ? relatedTo(checked, claim) : [];
  return {
    range: toRange(checked.document.lines, finding),
    severity: SEVERITY[finding.severity],
    source: 'stet',
    code: finding.rule,
    ...describedAt(finding.rule),
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.claim === undefined ? {} : { data: { claim: finding.claim } }),
  };
}

/** What is wrong in the draft's own bibliographies, said where the draft names them, with the way to the line. */
function bibliographyDiagnostics({ own, settings }: Checked): readonly Diagnostic[] {
  const severity = severityOf('source-unreadable', settings);
  if (severity === 'off') return [];
  return own.problems.map(({ id, line = 1, message }) => ({
    ...toFileDiagnostic('source-unreadable', severity, `${basename(id)}:${line}: ${message}`),
    relatedInformation: [
      { location: { uri: toUri(sourcePath(id, settings.corpus)), range: lineRange(line) }, message },
    ],
  }));
}

/** A problem of a configuration file; the line counts from 1. */
export const toLineDiagnostic = (line: number, message: string): Diagnostic => ({
  range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 1000 } },
  severity: DiagnosticSeverity.Error,
  source: 'stet',
  message,
});

/** Something about a file, said at a line of it, from 1, or at its beginning. */
export const toFileDiagnostic = (
  rule: RuleId,
  severity: Finding['severity'],
  message: string,
  line?: number,
): Diagnostic => ({
  range: {
    start: { line: (line ?? 1) - 1, character: 0 },
    end: { line: (line ?? 1) - 1, character: line === undefined ? 0 : 1000 },
  },
  severity: SEVERITY[severity],
  source: 'stet',
  code: rule,
  ...describedAt(rule),
  message,
});

interface Related {
  readonly project: Project;
  readonly places: DiagnosticRelatedInformation[];
}

const byEvidence = new WeakMap<CheckedClaim['evidence'], Related>();

/** A claim that only moves keeps its evidence, and with it what is shown of that. */
function relatedTo(checked: Checked, { evidence }: CheckedClaim): DiagnosticRelatedInformation[] {
  const { project } = checked;
  const known = byEvidence.get(evidence);
  if (known?.project === project) return known.places;
  const shown = evidence.slice(0, RELATED);
  const places = readRelated(checked, shown);
  // where a passage is shown in an extracted text is told by that
  if (shown.every(({ passage }) => passage.locator.line !== undefined))
    byEvidence.set(evidence, { project, places });
  return places;
}

function readRelated(checked: Checked, evidence: CheckedClaim['evidence']): DiagnosticRelatedInformation[] {
  const sources = sourcesById(checked);
  return evidence.map((evidence) => {
    const source = sources.get(evidence.sourceId);
    const { before, value, after } = excerpt(evidence, 100);
    const words = source ? sourceWords(source) : evidence.sourceId;
    return { location: placeOf(checked, evidence), message: `${before}${value}${after} (${words})` };
  });
}

const byReport = new WeakMap<Checked['report'], ReadonlyMap<string, SourceSummary>>();

/** The sources that a report names, by id. */
export function sourcesById({ report }: Pick<Checked, 'report'>): ReadonlyMap<string, SourceSummary> {
  const known = byReport.get(report) ?? new Map(report.sources.map((source) => [source.id, source]));
  byReport.set(report, known);
  return known;
}

const pages = new Map<RuleId, Pick<Diagnostic, 'codeDescription'>>();

/** The page of a rule comes with the program, so that it is there without a network. */
function describedAt(rule: RuleId): Pick<Diagnostic, 'codeDescription'> {
  const page = new URL(`docs/rules/${rule}.md`, PACKAGE);
  const known = pages.get(rule) ?? (existsSync(page) ? { codeDescription: { href: page.href } } : {});
  pages.set(rule, known);
  return known;
}
