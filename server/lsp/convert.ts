import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Location,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { excerpt, sourceWords } from '../check/binding/excerpt.ts';
import type { Home } from '../check/citations/cite.ts';
import type { CheckedClaim, Edit, Evidence, FileEdit, Finding, Fix, SourceSummary } from '../check/report.ts';
import { PACKAGE } from '../config/package.ts';
import type { RuleId } from '../config/rules.ts';
import { type Settings, severityOf } from '../config/settings.ts';
import { sourcePath } from '../index/scope.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Checked } from './checks.ts';
import { toUri } from './uri.ts';

/** A span as the protocol has it. This file is the only one that makes ranges. */
export const toRange = (lines: LineIndex, { start, end }: Span): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

export const toSpan = (lines: LineIndex, { start, end }: Range): Span => ({
  start: lines.offset(start),
  end: lines.offset(end),
});

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** Most passages shown beside one finding. */
const RELATED = 3;

/** A finding with the passages that it rests on. */
function toDiagnostic(checked: Checked, finding: Finding): Diagnostic {
  const { document, report, project } = checked;
  const claim = finding.claim === undefined ? undefined : report.claims[finding.claim];
  const related = claim ? relatedTo(claim, report.sources, project.config.settings) : [];
  return {
    range: toRange(document.lines, finding),
    severity: SEVERITY[finding.severity],
    source: 'stet',
    code: finding.rule,
    ...describedAt(finding.rule),
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: [...related] } : {}),
    data: finding,
  };
}

export const toDiagnostics = (checked: Checked): readonly Diagnostic[] => [
  ...bibliographyDiagnostics(checked),
  ...checked.report.findings.map((finding) => toDiagnostic(checked, finding)),
];

/** What is wrong in the draft's own bibliographies, said where the draft names them, with the way to the line. */
function bibliographyDiagnostics({ own, project }: Checked): readonly Diagnostic[] {
  const { settings } = project.config;
  const severity = severityOf('source-unreadable', settings);
  if (severity === 'off') return [];
  return own.problems.map(({ id, line = 1, message }) => {
    const uri = toUri(sourcePath(id, settings.corpus));
    const start = { line: line - 1, character: 0 };
    return {
      ...toFileDiagnostic('source-unreadable', severity, `${basename(id)}:${line}: ${message}`),
      relatedInformation: [{ location: { uri, range: { start, end: start } }, message }],
    };
  });
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

/** An offer of the light bulb as an edit of this very version of the document, and of `home` where an entry goes with it. */
export function toCodeAction(checked: Checked, fix: Fix, versioned: boolean, home?: Home): CodeAction {
  const { document, report } = checked;
  const finding = fix.finding === undefined ? undefined : report.findings[fix.finding];
  const edits = fix.edits.map((edit) => toTextEdit(document.lines, edit));
  const { uri, version } = document;
  const other = fix.other && home ? otherEdits(fix.other, home) : [];
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred,
    ...(finding ? { diagnostics: [toDiagnostic(checked, finding)] } : {}),
    edit: versioned
      ? { documentChanges: [{ textDocument: { uri, version }, edits }, ...other] }
      : {
          changes: {
            [uri]: edits,
            ...Object.fromEntries(other.map((file) => [file.textDocument.uri, file.edits])),
          },
        },
  };
}

/** The client applies them to the file as it has it; its version is not ours to know. */
function otherEdits({ path, edits }: FileEdit, { text }: Home) {
  const lines = lineIndex(text);
  const textDocument = { uri: toUri(path), version: null };
  return [{ textDocument, edits: edits.map((edit) => toTextEdit(lines, edit)) }];
}

const toTextEdit = (lines: LineIndex, edit: Edit): TextEdit => ({
  range: toRange(lines, edit),
  newText: edit.text,
});

/** Where a passage stands: the line, where the format has lines. */
function toLocation({ sourceId, passage }: Evidence, settings: Settings): Location {
  const start = { line: (passage.locator.line ?? 1) - 1, character: 0 };
  return { uri: toUri(sourcePath(sourceId, settings.corpus)), range: { start, end: start } };
}

/** Address of a passage for a person to follow. */
export function toLink({ sourceId, passage }: Evidence, settings: Settings): string {
  const uri = toUri(sourcePath(sourceId, settings.corpus));
  return passage.locator.line === undefined ? uri : `${uri}#L${passage.locator.line}`;
}

function relatedTo(
  claim: CheckedClaim,
  sources: readonly SourceSummary[],
  settings: Settings,
): readonly DiagnosticRelatedInformation[] {
  return claim.evidence.slice(0, RELATED).map((evidence) => {
    const source = sources.find(({ id }) => id === evidence.sourceId);
    const { before, value, after } = excerpt(evidence, 100);
    const words = source ? sourceWords(source) : evidence.sourceId;
    return { location: toLocation(evidence, settings), message: `${before}${value}${after} (${words})` };
  });
}

/** The page of a rule comes with the program, so that it is there without a network. */
function describedAt(rule: RuleId): Pick<Diagnostic, 'codeDescription'> {
  const page = new URL(`docs/rules/${rule}.md`, PACKAGE);
  return existsSync(page) ? { codeDescription: { href: page.href } } : {};
}
