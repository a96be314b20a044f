import type { Segment } from '../markdown/draft.ts';

type Row = readonly Segment[];

/**
 * What the rest of its row and the head of its column say of each table cell: a cell alone is no sentence. Cells of one row
 * stand on one line of the text, rows of one table on lines that follow each other.
 */
export function tableRows(segments: readonly Segment[], text: string): ReadonlyMap<Segment, string> {
  const context = new Map<Segment, string>();
  let head: Row = [];
  let last: Segment | undefined;
  for (const row of rowsOf(segments, text)) {
    if (!last || between(text, last, row[0]!).trim() !== '' || linesBetween(text, last, row[0]!) > 2)
      head = row;
    for (const [column, cell] of row.entries()) context.set(cell, contextOf(cell, row, head, column));
    last = row.at(-1);
  }
  return context;
}

function contextOf(cell: Segment, row: Row, head: Row, column: number): string {
  const others = row.filter((other) => other !== cell);
  // an empty cell gives no segment, so columns can be told only in full rows
  const title = head === row || head.length !== row.length ? [] : [head[column]!];
  return [...others, ...title].map(({ text }) => text).join(' ');
}

function rowsOf(segments: readonly Segment[], text: string): readonly Row[] {
  const rows: Segment[][] = [];
  for (const cell of segments) {
    if (cell.kind !== 'cell') continue;
    const row = rows.at(-1);
    if (row && linesBetween(text, row.at(-1)!, cell) === 0) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Without the bars and dashes that tables are drawn with. */
const between = (text: string, left: Segment, right: Segment): string =>
  text.slice(left.span.end, right.span.start).replace(/[|:-]/g, '');

const linesBetween = (text: string, left: Segment, right: Segment): number =>
  text.slice(left.span.end, right.span.start).split('\n').length - 1;
