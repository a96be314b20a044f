import type { Locator } from '../source.ts';
import type { Row } from '../tables/table.ts';
import { type Element, type Node, textOf } from './html-tree.ts';

/** Rows and captions of a table, not those of tables inside it. */
export function rowsOf(table: Element): readonly Element[] {
  const children = table.children.filter((c): c is Element => c.type === 'element');
  return children.flatMap((child) =>
    /^t(?:head|body|foot)$/.test(child.name)
      ? rowsOf(child)
      : /^(?:tr|caption)$/.test(child.name)
        ? [child]
        : [],
  );
}

/** A table of data, not one that lays out a page: rows of several short cells, and no table inside. */
export function isData(table: Element): boolean {
  const rows = rowsOf(table).filter((row) => row.name === 'tr');
  const cells = rows.flatMap((row) => row.children).filter((c): c is Element => c.type === 'element');
  if (cells.length <= rows.length) return false;
  return cells.every((cell) => !contains(cell, 'table') && textOf(cell).length < 400);
}

const contains = (node: Node, name: string): boolean =>
  node.type === 'element' &&
  node.children.some((c) => c.type === 'element' && (c.name === name || contains(c, name)));

/** A list of terms with short values: a table in other clothes. */
export const isPairs = (list: Element): boolean =>
  list.children.every((c) =>
    c.type === 'text' ? c.data.trim() === '' : /^d[td]$/.test(c.name) && textOf(c).length < 120,
  );

/** No column, and no row, of a table that a person reads is wider. */
const WIDEST_SPAN = 50;

/** The rows with a cell for each column: one that spans several is followed by blanks, one that spans rows comes again. */
export function dataRows(rows: readonly Element[], locate: (row: Element) => Locator): readonly Row[] {
  const above: { left: number; readonly text: string }[] = [];
  return rows
    .filter(({ name }) => name === 'tr')
    .map((row) => {
      const own = row.children.filter((c): c is Element => c.type === 'element' && /^t[dh]$/.test(c.name));
      const cells: string[] = [];
      const fill = (): void => {
        for (let from = above[cells.length]; from && from.left > 0; from = above[cells.length]) {
          from.left--;
          cells.push(from.text);
        }
      };
      for (const cell of own) {
        fill();
        const text = textOf(cell);
        for (let i = 0; i < spanOf(cell, 'colspan'); i++) {
          above[cells.length] = { left: spanOf(cell, 'rowspan') - 1, text: i === 0 ? text : '' };
          cells.push(i === 0 ? text : '');
        }
      }
      fill();
      const head = own.length > 0 && own.every(({ name }) => name === 'th');
      return { cells, locator: locate(row), head };
    });
}

const spanOf = ({ attributes }: Element, name: string): number =>
  Math.min(WIDEST_SPAN, Math.max(1, Number.parseInt(attributes[name] ?? '', 10) || 1));
