import type { Draft, Segment } from '../markdown/draft.ts';
import { parseDraft } from '../markdown/parse.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { toSource } from '../text/map.ts';
import type { Decoded } from './decode.ts';
import { fileMetadata, merge, recordMetadata } from './metadata.ts';
import { assemble, type Piece } from './pieces.ts';
import { classified } from './regions.ts';
import type { ReadSource, RegionKind } from './source.ts';
import { type Row, tablePieces } from './tables/table.ts';

/** A Markdown source: its prose without markup, block by block; front matter is metadata. */
export function readMarkdown(name: string, { text }: Decoded): ReadSource {
  const draft = parseDraft(text);
  const found = assemble(classified(pieces(draft, lineIndex(text))));
  const title = draft.segments.find((s) => s.kind === 'heading');
  const stated = recordMetadata(draft.frontMatter?.data ?? {});
  const error = draft.frontMatter?.error;
  return {
    format: 'markdown',
    ...found,
    metadata: merge(stated, title ? { title: plain(draft, title) } : {}, fileMetadata(name)),
    losses: error ? [{ message: `front matter is not valid YAML: ${error}`, locator: { line: 1 } }] : [],
  };
}

function pieces(draft: Draft, lines: LineIndex): readonly Piece[] {
  const found: Piece[] = [];
  let table: Row[] = [];
  let row: { readonly cells: string[]; readonly line: number } | undefined;
  const close = (): void => {
    // The first row of a Markdown table is its head.
    found.push(...tablePieces(table.map((one, i) => ({ ...one, head: i === 0 }))));
    table = [];
    row = undefined;
  };
  for (const segment of draft.segments) {
    const line = lines.position(segment.span.start).line + 1;
    const text = plain(draft, segment);
    if (segment.kind !== 'cell') {
      close();
      found.push({ kind: kindOf(segment), text, locator: locator(segment, line) });
      continue;
    }
    if (row?.line !== line) {
      // Two lines below: the line of dashes under the head stands between.
      if (row && line - row.line > 2) close();
      row = { cells: [], line };
      table.push({ cells: row.cells, locator: locator(segment, line) });
    }
    const before = draft.text.slice(lines.line(line - 1).start, segment.span.start);
    const column = columnOf(before);
    while (row.cells.length < column) row.cells.push('');
    row.cells.push(text);
  }
  close();
  return found;
}

/** The column of a cell, by the bars before it that are not escaped; one at the start of the line is the edge. */
const columnOf = (before: string): number =>
  before
    .replace(/^[\s>]*\|/, '')
    .replace(/\\\|/g, '')
    .split('|').length - 1;

const locator = (segment: Segment, line: number): Piece['locator'] => {
  const heading = segment.headings.at(-1);
  return heading === undefined ? { line } : { line, heading };
};

function kindOf(segment: Segment): RegionKind {
  if (segment.kind === 'heading') return 'heading';
  if (segment.kind === 'footnote') return 'footnote';
  return segment.quoted ? 'quotation' : 'body';
}

/** What a reader sees: of the opaque things code keeps its words, and marks of notes and citations vanish. */
function plain(draft: Draft, segment: Segment): string {
  const shown = segment.text.replace(/\ufffc/g, (_, at: number) => {
    const original = toSource(segment.map, { start: at, end: at + 1 });
    return code(draft.text.slice(original.start, original.end));
  });
  return shown
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;:!?](?: |$))/g, '')
    .trim();
}

const code = (original: string): string =>
  original.startsWith('`') ? original.replace(/^`+ ?/, '').replace(/ ?`{1,100}$/, '') : '';
