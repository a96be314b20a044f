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
