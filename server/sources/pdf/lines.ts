import type { Item, Page } from './load.ts';

/** Text that stands on one baseline without a wide gap: a line of a column, or a cell of a table. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** A raised number stands before it, as before a note. */
  readonly note: boolean;
}

/** A gap of this many times the size of the font parts columns. */
const GUTTER = 1.1;
/** A gap of this many times the size of the font parts words. */
const SPACE = 0.16;

/** The lines of a page from top to bottom, those on one baseline from left to right. */
export function linesOf({ number, items }: Page): readonly Line[] {
  return baselines(items).flatMap((row) => split(row).map((run) => line(number, run)));
}

/** Runs by baseline; what is raised or lowered by less than half its size stands on the line it belongs to. */
function baselines(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: { readonly y: number; readonly size: number; readonly items: Item[] }[] = [];
  const sorted = items.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row && row.y - item.y < Math.max(row.size, item.size) * 0.45) row.items.push(item);
    else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

function split(row: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    const wide = item.x - end > Math.max(item.size, runs.at(-1)?.at(-1)?.size ?? 0) * GUTTER;
    if (wide || runs.length === 0) runs.push([item]);
    else runs.at(-1)!.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return runs;
}

function line(page: number, run: readonly Item[]): Line {
  const main = run.reduce((best, item) => (item.text.length > best.text.length ? item : best));
  let text = '';
  let end = run[0]!.x;
  let note = false;
  for (const item of run) {
    if (isNoteMark(item, main)) {
      if (text === '') note = true;
      else if (isPower(text)) text += item.text;
      continue;
    }
    const spaced = /\s$/.test(text) || /^\s/.test(item.text);
    if (text !== '' && !spaced && item.x - end > item.size * SPACE) text += ' ';
    text += item.text;
    end = item.x + item.width;
  }
  const right = Math.max(...run.map(({ x, width }) => x + width));
  const { y, size } = main;
  return { page, text: readable(text), left: run[0]!.x, right, y, size, note };
}

/** A small raised number or sign leads to a note, and would else be taken for digits of the word before it. */
const isNoteMark = (item: Item, main: Item): boolean =>
  item.size < main.size * 0.82 && item.y > main.y + main.size * 0.15 && /^[\d,*†‡§\s]{1,8}$/.test(item.text);

/** What is raised after these is no mark: km², 10⁶. */
const isPower = (before: string): boolean => /\b(?:[kcdm]?m|10)$/.test(before);

/** Letters that fonts draw as one (U+FB00 to U+FB06) as the letters they are; runs of spaces as one. */
const readable = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
