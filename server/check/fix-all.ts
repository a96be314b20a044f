import { lineIndex } from '../text/lines.ts';
import { byPlace } from '../text/span.ts';
import type { Edit, Report } from './report.ts';

/**
 * What may be mended without asking: ignore comments that hide nothing go. A comment that had its line for itself takes the line with it.
 * Sorted, not overlapping.
 */
export function safeEdits(text: string, { findings }: Report): readonly Edit[] {
  const lines = lineIndex(text);
  const edits = findings
    .filter(({ rule }) => rule === 'directive-unused')
    .map(({ start, end }): Edit => {
      const line = lines.line(lines.position(start).line);
      const alone = text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '';
      if (!alone) return { start: spaceBefore(text, start, line.start), end, text: '' };
      const next = lines.offset({ line: lines.position(start).line + 1, character: 0 });
      return { start: line.start, end: Math.max(next, line.end), text: '' };
    });
  return apart(edits);
}

/** What the light bulb prefers at every finding: the source's value in place of the draft's, besides the safe edits. */
export function preferredEdits(text: string, report: Report): readonly Edit[] {
  const replaced = report.findings.flatMap(({ claim }): readonly Edit[] => {
    const { core, suggestion } = (claim === undefined ? undefined : report.claims[claim]) ?? {};
    return core && suggestion !== undefined ? [{ start: core.start, end: core.end, text: suggestion }] : [];
  });
  return apart([...replaced, ...safeEdits(text, report)]);
}

/** In order, the first of those that overlap. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort(byPlace)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

function spaceBefore(text: string, start: number, from: number): number {
  let at = start;
  while (at > from && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}
