import { walkXml } from '../archive/xml.ts';
import type { Row } from '../tables/table.ts';
import type { Shown } from './formats.ts';

/** A sheet as shown: its rows with something in them, and what of it cannot be seen or has no value. */
export interface Sheet {
  readonly rows: readonly Row[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Formulas that were never worked out. */
  readonly formulas: number;
}

/** Cells to the right of this are looked at by no reader; one may stand at XFD1 by mistake. */
const WIDEST = 500;

/** Reads the cells of a sheet (ECMA-376, sheetData) without keeping a tree of it. */
export function readSheet(xml: string, sheet: string, strings: readonly string[], shown: Shown): Sheet {
  const rows: Row[] = [];
  const hidden = new Set<number>();
  let hiddenRows = 0;
  let formulas = 0;
  let row: { number: number; hidden: boolean; cells: string[] } = { number: 0, hidden: false, cells: [] };
  let cell: Open | undefined;
  let into: 'value' | 'text' | 'formula' | undefined;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'col' && isTrue(attributes.hidden)) hide(hidden, attributes);
      else if (name === 'row') {
        const number = Number(attributes.r) || row.number + 1;
        row = { number, hidden: isTrue(attributes.hidden), cells: [] };
      } else if (name === 'c') cell = openCell(attributes, row.cells.length);
      else if (name === 'v') into = 'value';
      else if (name === 't') into = 'text';
      else if (name === 'f') into = 'formula';
      else if (name === 'rPh') into = undefined;
    },
    text(data) {
      if (cell && into) cell[into] += data;
    },
    close(name) {
      if (/^(?:v|t|f|rPh)$/.test(name)) into = undefined;
      else if (name === 'c' && cell) {
        if (cell.formula !== '' && cell.value === '' && cell.text === '') formulas++;
        if (cell.column < WIDEST && !hidden.has(cell.column))
          row.cells[cell.column] = textOf(cell, strings, shown);
        cell = undefined;
      } else if (name === 'row') {
        const cells = Array.from(row.cells, (text) => text ?? '');
        if (!cells.some((text) => text !== '')) return;
        if (row.hidden) hiddenRows++;
        else
          rows.push({ cells, locator: { sheet, cells: cells.map((_, i) => `${letters(i)}${row.number}`) } });
      }
    },
  });
  return { rows, hiddenRows, hiddenColumns: hidden.size, formulas };
}

interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  text: string;
  formula: string;
}

function openCell({ r, t, s }: Readonly<Record<string, string>>, next: number): Open {
  const name = /^([A-Z]{1,3})\d/.exec(r ?? '')?.[1];
  const column = name === undefined ? next : columnOf(name);
  return { column, type: t ?? 'n', style: Number(s ?? 0), value: '', text: '', formula: '' };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function hide(hidden: Set<number>, { min, max }: Readonly<Record<string, string>>): void {
  for (let column = Number(min); column <= Math.min(Number(max), WIDEST); column++) hidden.add(column - 1);
}

function textOf({ type, value, text, style }: Open, strings: readonly string[], shown: Shown): string {
  if (type === 's') return (strings[Number(value)] ?? '').trim();
  if (type === 'inlineStr') return text.trim();
  if (type === 'b') return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE';
  if (type === 'str' || type === 'd') return value.trim();
  if (type === 'e' || value === '') return '';
  const number = Number(value);
  return Number.isFinite(number) ? shown(number, style) : value.trim();
}

/** "AB" → 27: columns from 0. */
const columnOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** 27 → "AB". */
export function letters(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
