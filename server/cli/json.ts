import type { CheckedClaim, Finding } from '../check/report.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { countsOf, type Result } from './result.ts';

/**
 * The format for programs: everything that was found, supported claims included. Offsets are UTF-16 units from zero in
 * the draft without its byte order mark; lines and columns count from one.
 */
export function json(result: Result, version: string): string {
  const drafts = result.drafts.map(({ path, text, report }) => {
    const lines = lineIndex(text);
    return {
      path,
      claims: report.claims.map((claim) => placed(claim, lines)),
      findings: report.findings.map((finding) => placed(finding, lines)),
      sources: report.sources,
    };
  });
  const { unreadable } = result;
  return `${JSON.stringify({ version, drafts, unreadable, counts: countsOf(result) }, null, 2)}\n`;
}

function placed<T extends CheckedClaim | Finding>(thing: T, lines: LineIndex) {
  return { ...thing, ...placeOf(thing, lines) };
}

function placeOf({ start, end }: Span, lines: LineIndex) {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
