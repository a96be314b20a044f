import type { Piece } from '../pieces.ts';
import type { Locator, RegionKind } from '../source.ts';
import { type ColumnHead, columnHead, withUnit } from './units.ts';

/** A row of a table; blank cells keep their place. `cells` of the locator, where given, are one for each. */
export interface Row {
  readonly cells: readonly string[];
  readonly locator: Locator;
  /** The file marks it as a head. */
  readonly head?: boolean;
}

/** Parts of a row in one passage; wider rows are several, each with the label of the row. */
const WIDEST = 12;

/**
 * A table as pieces, one for each row. A cell alone is no statement, so each row spells out the heads of its columns, and
 * the units they state: head "Displaced" over "41,000" → "Kharkiv | 2022 | Displaced 41,000". The heads are no rows.
 */
export function tablePieces(rows: readonly Row[], kind: RegionKind = 'table'): readonly Piece[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const titles = filled.length > 2 ? leadingTitles(filled) : 0;
  const body = filled.slice(titles);
  const heads = headRows(body);
  const columns = labels(body.slice(0, heads));
  const found: Piece[] = filled.slice(0, titles).map(({ cells, locator }) => title(cells, locator, kind));
  // Without rows below, the heads are all there is to read.
  const read = heads < body.length ? body.slice(heads) : body;
  for (const row of read) {
    for (const part of parts(row, read === body ? [] : columns)) {
      found.push({ kind, ...part, joined: found.at(-1)?.kind === kind });
    }
  }
  return found;
}

/** Lines above the head that have one cell filled are titles and notes. */
function leadingTitles(rows: readonly Row[]): number {
  const first = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return first < 0 ? 0 : first;
}

const title = (cells: readonly string[], whole: Locator, kind: RegionKind): Piece => {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  return { kind: kind === 'table' ? 'caption' : kind, text: flat(cells[at]!), locator: only(whole, [at]) };
};

const FIGURE = /\d/;
const YEAR = /^(?:1[5-9]|20)\d{2}(?:\s?[-–/]\s?\d{2,4})?$/;
const isText = (cell: string): boolean => !FIGURE.test(cell) || /\p{L}{3}/u.test(cell);

/** How many rows at the top are heads: those marked, or one or two whose cells are words (or years) over figures. */
function headRows(rows: readonly Row[]): number {
  const marked = rows.findIndex(({ head }) => !head);
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const [first, second, third] = rows;
  if (!first || !second || !isHead(first, second)) return 0;
  const grouped = first.cells.slice(1).some((cell) => cell.trim() === '');
  const sub = grouped && second.cells.every((cell) => cell.trim() === '' || isText(cell) || YEAR.test(cell));
  return sub && third?.cells.some((cell) => FIGURE.test(cell)) && !second.cells.some(isBareFigure) ? 2 : 1;
}

const isBareFigure = (cell: string): boolean => !isText(cell) && !YEAR.test(cell.trim());

function isHead({ cells }: Row, below: Row): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 && below.cells.length > 1) return false;
  if (!filled.every((cell) => isText(cell) || YEAR.test(cell.trim()))) return false;
  if (filled.some((cell) => cell.length > 80)) return false;
  const years = cells.filter((cell) => YEAR.test(cell.trim())).length;
  const yearsBelow = below.cells.filter((cell) => YEAR.test(cell.trim())).length;
  return years === 0 || (years > 1 && years > yearsBelow);
}

/** The head of each column: for two rows of heads the upper one reaches to the next that is filled. */
function labels(heads: readonly Row[]): readonly ColumnHead[] {
  const width = Math.max(0, ...heads.map(({ cells }) => cells.length));
  const found = Array.from({ length: width }, () => [] as string[]);
  for (const [i, { cells }] of heads.entries()) {
    let reach = '';
    for (let column = 0; column < width; column++) {
      const own = flat(cells[column] ?? '');
      if (own !== '') reach = own;
      const text = i < heads.length - 1 ? reach : own;
      if (text !== '' && found[column]!.at(-1) !== text) found[column]!.push(text);
    }
  }
  return found.map((texts) => columnHead(texts.join(' ')));
}

interface Part {
  readonly text: string;
  readonly locator: Locator;
}

/** The passages of a row; the first filled cell is its label. */
function parts({ cells, locator }: Row, columns: readonly ColumnHead[]): readonly Part[] {
  const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const [label, ...others] = filled;
  if (label === undefined) return [];
  const found: Part[] = [];
  for (let i = 0; i === 0 || i < others.length; i += WIDEST - 1) {
    const taken = [label, ...others.slice(i, i + WIDEST - 1)];
    const texts = taken.map((at) =>
      at === label ? named(cells[at]!, columns[at]) : cellText(cells[at]!, columns[at]),
    );
    found.push({ text: texts.join(' | '), locator: only(locator, taken) });
  }
  return found;
}

/** The label of a row says of itself what it is, unless it is a figure. */
const named = (cell: string, column: ColumnHead | undefined): string =>
  isText(cell) || YEAR.test(cell.trim()) ? flat(cell) : cellText(cell, column);

/** "Level 6" and "Zone 3" name a thing; a figure below such a head is none of its names. */
const NUMBERED =
  /\b(?:level|grade|phase|stage|type|class|number|no|nr|page|table|figure|chapter|section|article|room|item|line|step|version|unit|zone|district|ward|route|flight|group|case|category|code|id)\.?$/i;

/**
 * A head stands right before its figure, as in a sentence; before words, or after figures of its own, it takes a colon,
 * lest both be read as one name or number.
 */
function cellText(cell: string, column: ColumnHead | undefined): string {
  const text = flat(cell);
  if (!column || column.label === '' || isRepeated(text, column.label)) return withUnit(text, column?.unit);
  if (isText(text) || YEAR.test(text) || FIGURE.test(column.label) || NUMBERED.test(column.label)) {
    return `${column.label}: ${withUnit(text, column.unit)}`;
  }
  return `${column.label} ${withUnit(text, column.unit)}`;
}

const isRepeated = (text: string, label: string): boolean =>
  text.length < 200 && text.toLowerCase().includes(label.toLowerCase());

/** On one line, and without the mark that parts cells. */
const flat = (cell: string): string =>
  cell
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?/g, ' / ')
    .trim();

const only = (locator: Locator, taken: readonly number[]): Locator =>
  locator.cells === undefined ? locator : { ...locator, cells: taken.map((at) => locator.cells![at] ?? '') };
