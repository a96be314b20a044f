import type { Node } from 'jsonc-parser';
import { parseHtml, textOf } from '../html/html-tree.ts';
import type { Piece } from '../pieces.ts';
import type { Locator } from '../source.ts';
import { type Row, tablePieces } from '../tables/table.ts';

/** A value with the path that leads to it, and what tells the line of an offset in it. */
export interface Value {
  readonly root: Node;
  readonly path: string;
  readonly line: (offset: number) => number;
}

/** Strings of more words than this are prose, not values. */
const PROSE = 8;

/** Strings of prose as paragraphs, lists of records as tables, and other values as rows of name and value. */
export function jsonPieces(values: readonly Value[]): readonly Piece[] {
  const records = values.filter(({ root }) => root.type === 'object');
  if (values.length > 1 && records.length === values.length && records.every(({ root }) => isFlat(root))) {
    return table(records.map(({ root, line }) => ({ node: root, locator: { line: line(root.offset) } })));
  }
  return values.flatMap((value) => pieces(value.root, value));
}

function pieces(node: Node, { path, line }: Value): readonly Piece[] {
  const here: Locator = { line: line(node.offset), ...(path !== '' && { path }) };
  if (node.type === 'string') return paragraphs(String(node.value), here);
  if (node.type === 'array') return list(node, path, line);
  if (node.type !== 'object') return [];
  const simple: Node[] = [];
  const found: Piece[] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    if (isValue(value)) simple.push(property);
    else found.push(...pieces(value, { root: value, path: joinPath(path, String(key.value)), line }));
  }
  return [...rowOf(simple, here), ...found];
}

function list(node: Node, path: string, line: Value['line']): readonly Piece[] {
  const items = node.children ?? [];
  if (items.length > 1 && items.every(isFlat)) {
    return table(
      items.map((item, i) => ({ node: item, locator: { line: line(item.offset), path: `${path}[${i}]` } })),
    );
  }
  const matrix =
    items.length > 1 && items.every((item) => item.type === 'array' && (item.children ?? []).every(isValue));
  if (matrix) {
    return tablePieces(
      items.map((item, i) => ({
        cells: (item.children ?? []).map(shown),
        locator: { line: line(item.offset), path: `${path}[${i}]` },
      })),
    );
  }
  return items.flatMap((item, i) => pieces(item, { root: item, path: `${path}[${i}]`, line }));
}

interface Record1 {
  readonly node: Node;
  readonly locator: Locator;
}

/** Records of one kind as rows below the names of their fields, in the order in which those first come. */
function table(records: readonly Record1[]): readonly Piece[] {
  const names = [...new Set(records.flatMap(({ node }) => fields(node).map(([name]) => name)))];
  const rows = records.map(({ node, locator }): Row => {
    const values = new Map(fields(node));
    return { cells: names.map((name) => values.get(name) ?? ''), locator };
  });
  return tablePieces([{ cells: names.map(words), locator: records[0]!.locator, head: true }, ...rows]);
}

function rowOf(properties: readonly Node[], locator: Locator): readonly Piece[] {
  if (properties.length === 0) return [];
  const pairs = properties.map(
    ({ children }) => [words(String(children![0]!.value)), shown(children![1]!)] as const,
  );
  return tablePieces([
    { cells: pairs.map(([name]) => name), locator, head: true },
    { cells: pairs.map(([, value]) => value), locator },
  ]);
}

const fields = (node: Node): (readonly [string, string])[] =>
  (node.children ?? []).map(({ children }) => [
    String(children![0]!.value),
    children![1] ? shown(children![1]) : '',
  ]);

/** Number, truth value or a few words. */
const isValue = (node: Node): boolean =>
  node.type === 'number' ||
  node.type === 'boolean' ||
  node.type === 'null' ||
  (node.type === 'string' && String(node.value).split(/\s+/, PROSE + 1).length <= PROSE);

const isFlat = (node: Node): boolean =>
  node.type === 'object' &&
  (node.children ?? []).length > 0 &&
  (node.children ?? []).every(({ children }) => children?.[1] && isValue(children[1]));

const shown = (node: Node): string =>
  node.type === 'null' || node.value === undefined ? '' : plain(String(node.value));

/** A string may hold a piece of a web page. */
const plain = (text: string): string =>
  /<\/?[a-z][^<>]{0,200}>/i.test(text) ? textOf(parseHtml(text)) : text;

const paragraphs = (text: string, locator: Locator): readonly Piece[] =>
  text
    .replace(/<\/?(?:p|div|br|li|h\d)\b[^<>]{0,200}>/gi, '\n')
    .split(/\s*\n\s*/)
    .map((part) => plain(part).trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'body' as const, text: part, locator }));

/** "displacedPersons_2022" → displaced Persons 2022; a unit at the end is told apart: "level_m" → level (m). */
const words = (name: string): string =>
  name
    .replace(/_(m|km|cm|mm|kg|t|ha|km2|m2|m3|pct|percent|eur|usd|gbp|mw|gw|kwh|mwh)$/i, ' ($1)')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim();

const joinPath = (path: string, name: string): string => {
  if (!/^[\p{L}_$][\p{L}\d_$]*$/u.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
};
