import type { Piece } from '../pieces.ts';
import type { RegionKind } from '../source.ts';
import { type Row, tablePieces } from '../tables/table.ts';
import { inReadingOrder } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';
import type { Page } from './load.ts';
import { joined, type Lines, paragraphsOf, wordsOf } from './paragraphs.ts';

/** The paragraphs and tables of a PDF in order of reading, each with its page. */
export function pdfPieces(pages: readonly Page[]): readonly Piece[] {
  const read = withoutFurniture(pages.map(linesOf)).map((lines) => inReadingOrder(lines));
  const lines = read.flat();
  const words = wordsOf(lines);
  const size = bodySize(lines);
  const pieces: Piece[] = [];
  let heading: string | undefined;
  let prose: Line[] = [];
  const close = (): void => {
    for (const paragraph of paragraphsOf(prose)) {
      const piece = pieceOf(paragraph, words, size, heading);
      if (piece.kind === 'heading') heading = piece.text;
      pieces.push(piece);
    }
    prose = [];
  };
  for (const block of read.flatMap(blocksOf)) {
    if ('table' in block) {
      close();
      pieces.push(...tablePieces(block.table));
    } else prose.push(...block.prose);
  }
  close();
  return pieces;
}

/** The size most characters have. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

function pieceOf(lines: Lines, words: ReadonlySet<string>, body: number, heading: string | undefined): Piece {
  const { text, marks } = joined(lines, words);
  const { page, size, note } = lines[0]!;
  const kind = note ? 'footnote' : kindOf(text, size / body);
  const under = heading === undefined || kind === 'heading' ? {} : { heading };
  return {
    kind,
    text,
    locator: { page, ...under },
    marks: marks.map(({ at, locator }) => ({ at, locator: { ...locator, ...under } })),
  };
}

function kindOf(text: string, scale: number): RegionKind {
  if (scale >= 1.14 && text.length < 200) return 'heading';
  if (/^(?:figure|fig\.|table|chart|map|box|photo) ?\d{1,3}[.:–-]/i.test(text) && text.length < 400)
    return 'caption';
  return scale <= 0.9 && /^(?:\d{1,3}|[*†‡])\s?\S/.test(text) ? 'footnote' : 'body';
}

type Block = { readonly table: readonly Row[] } | { readonly prose: readonly Line[] };

/** Rows in a table at least; two lines side by side happen in addresses. */
const FEWEST_ROWS = 3;

/** Runs of lines that stand side by side on one baseline are the rows of a table. */
function blocksOf(lines: readonly Line[]): readonly Block[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const beside =
      last !== undefined &&
      Math.abs(last[0]!.y - line.y) < line.size * 0.45 &&
      line.left > last.at(-1)!.right;
    if (beside && last[0]!.page === line.page) last.push(line);
    else rows.push([line]);
  }
  const blocks: Block[] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (end < rows.length && rows[end]!.length > 1) end++;
    if (end - i >= FEWEST_ROWS) blocks.push({ table: aligned(rows.slice(i, end)) });
    else blocks.push({ prose: rows.slice(i, Math.max(end, i + 1)).flat() });
    i = Math.max(end, i + 1);
  }
  return blocks;
}

/** Cells in columns: those that overlap from left to right are one column. */
function aligned(rows: readonly (readonly Line[])[]): readonly Row[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return rows.map((row) => {
    const cells = columns.map(({ left, right }) =>
      row
        .filter((cell) => cell.left >= left && cell.right <= right)
        .map(({ text }) => text)
        .join(' '),
    );
    return { cells, locator: { page: row[0]!.page } };
  });
}
