import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position,
} from 'vscode-languageserver/node';
import { excerpt, sourceWords } from '../check/binding/excerpt.ts';
import { type Page, pagesOf, sourceOf } from '../check/pages.ts';
import type { CheckedClaim, Finding } from '../check/report.ts';
import { PACKAGE } from '../config/package.ts';
import type { RuleId } from '../config/rules.ts';
import { severityOf } from '../config/settings.ts';
import { sourcePath } from '../index/scope.ts';
import type { Checked } from './checked.ts';
import { placeOf } from './places.ts';
import type { Project } from './project.ts';
import { lineRange, toRange } from './ranges.ts';
import { toUri } from './uri.ts';
import { moveDiagnostic } from './wire.ts';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** Most passages shown beside one finding. */
const RELATED = 3;

/** What the Problems view shows of a draft: findings, those that the baseline knows as information, faults of its bibliographies. */
export const toDiagnostics = (checked: Checked): readonly Diagnostic[] => [
  ...bibliographyDiagnostics(checked),
  ...pagesOf(checked.report).flatMap((page) => pageDiagnostics(checked, page)),
];

/** What is shown of a page, and where that was. */
interface Shown {
  readonly project: Project;
  readonly at: Position;
  readonly diagnostics: readonly Diagnostic[];
}

const byFindings = new WeakMap<Page['findings'], Shown>();

/** A page that nothing has changed in is shown by the same objects; where it moved by lines, by the same but for those. */
function pageDiagnostics(checked: Checked, page: Page): readonly Diagnostic[] {
  if (page.findings.length + page.suppressed.length === 0) return [];
  const { project, document } = checked;
  const at = document.lines.position(page.start);
  const known = byFindings.get(page.findings);
  const here = known?.project === project && known.at.character === at.character;
  if (here && known.at.line === at.line) return known.diagnostics;
  const diagnostics = here
    ? known.diagnostics.map((one) => moveLines(one, at.line - known.at.line))
    : makeDiagnostics(checked, page);
  byFindings.set(page.findings, { project, at, diagnostics });
  return diagnostics;
}

const makeDiagnostics = (checked: Checked, page: Page): readonly Diagnostic[] => [
  ...page.findings.map((finding) => pageDiagnostic(checked, page, finding)),
  ...page.suppressed
    .filter(({ by }) => by === 'baseline')
    .map((finding) => ({
      ...pageDiagnostic(checked, page, finding),
      severity: DiagnosticSeverity.Information,
      message: `${finding.message} (in the baseline)`,
    })),
];

/** A finding of the report with the passages that it rests on. */
export const toDiagnostic = (checked: Checked, finding: Finding): Diagnostic =>
  pageDiagnostic(checked, { start: 0, claims: checked.report.claims }, finding);

function pageDiagnostic(
  checked: Checked,
  { start, claims }: Pick<Page, 'start' | 'claims'>,
  finding: Finding,
): Diagnostic {
  const claim = finding.claim === undefined ? undefined : claims[finding.claim];
  const related = claim ? relatedTo(checked, claim) : [];
  const span = { start: start + finding.start, end: start + finding.end };
  return {
    range: toRange(checked.document.lines, span),
    severity: SEVERITY[finding.severity],
    source: 'stet',
    code: finding.rule,
    ...describedAt(finding.rule),
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function moveLines(diagnostic: Diagnostic, by: number): Diagnostic {
  const { start, end } = diagnostic.range;
  return moveDiagnostic(diagnostic, {
    start: { ...start, line: start.line + by },
    end: { ...end, line: end.line + by },
  });
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

function relatedTo(checked: Checked, { evidence }: CheckedClaim): DiagnosticRelatedInformation[] {
  return evidence.slice(0, RELATED).map((one) => {
    const source = sourceOf(checked.report, one.sourceId);
    const { before, value, after } = excerpt(one, 100);
    const words = source ? sourceWords(source) : one.sourceId;
    return { location: placeOf(checked, one), message: `${before}${value}${after} (${words})` };
  });
}

const pages = new Map<RuleId, Pick<Diagnostic, 'codeDescription'>>();

/** The page of a rule comes with the program, so that it is there without a network. */
function describedAt(rule: RuleId): Pick<Diagnostic, 'codeDescription'> {
  const page = new URL(`docs/rules/${rule}.md`, PACKAGE);
  const known = pages.get(rule) ?? (existsSync(page) ? { codeDescription: { href: page.href } } : {});
  pages.set(rule, known);
  return known;
}
