import type { LocatorMark } from '../source.ts';
import type { Line } from './lines.ts';

/** Lines that are one paragraph. */
export type Lines = readonly Line[];

/** Parts lines in order of reading into paragraphs; one may go on over the end of a column or a page. */
export function paragraphsOf(lines: readonly Line[]): readonly Lines[] {
  const step = usualStep(lines);
  const found: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const last = found.at(-1);
    if (last && goesOn(last, line, step, edgeOf(lines, i))) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** Distance from baseline to baseline, as a multiple of the size of the font: what half of the lines have at most. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const step = before && before.page === line.page ? (before.y - line.y) / line.size : 0;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1.3;
}

/** Lines on either side that tell how wide a column is. */
const AROUND = 8;

/** The right edge of the column that a line and the one before it stand in. */
function edgeOf(lines: readonly Line[], at: number): number {
  const before = lines[at - 1] ?? lines[at]!;
  let edge = before.right;
  for (const line of lines.slice(Math.max(0, at - AROUND), at + AROUND)) {
    if (line.page === before.page && overlap(line, before)) edge = Math.max(edge, line.right);
  }
  return edge;
}

const LIST = /^(?:[-*•–—▪◦‣]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/;
const ENDED = /[.!?:…]["”’'»)\]]*$/;

/** True when a line goes on with the paragraph: right below a line that had no room for its first word, or in mid-sentence. */
function goesOn(open: readonly Line[], line: Line, step: number, edge: number): boolean {
  const last = open.at(-1)!;
  if (Math.abs(line.size - last.size) > last.size * 0.08 || line.note || LIST.test(line.text)) return false;
  const unfinished = !ENDED.test(last.text) && /^[\p{Ll}(]/u.test(line.text);
  const down = last.page === line.page && last.y > line.y;
  if (!down || !overlap(last, line)) return unfinished || /[-\u00ad\u2010]$/.test(last.text);
  if (last.y - line.y > line.size * step * 1.35) return false;
  const indented = line.left - last.left > line.size * 0.8 && ENDED.test(last.text);
  return unfinished || (!indented && isFull(last, line, edge));
}

/** The first word of the next line would not have fitted. */
function isFull(last: Line, next: Line, edge: number): boolean {
  const width = (next.right - next.left) / Math.max(1, next.text.length);
  const word = next.text.search(/\s|$/) + 1;
  return last.right + word * width > edge - last.size * 0.5;
}

const overlap = (a: Line, b: Line): boolean => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0;

export interface Joined {
  readonly text: string;
  /** Where another page begins. */
  readonly marks: readonly LocatorMark[];
}

/** One text of the lines of a paragraph. `words` are those of the whole document: they tell what a hyphen at a line's end is. */
export function joined(lines: Lines, words: ReadonlySet<string>): Joined {
  let text = '';
  let page = lines[0]!.page;
  const marks: LocatorMark[] = [];
  for (const line of lines) {
    if (text !== '') text = glued(text, line.text, words);
    if (line.page !== page) {
      page = line.page;
      marks.push({ at: text.length, locator: { page } });
    }
    text += line.text;
  }
  return { text, marks };
}

/** `before` with what belongs between it and the next line: a space, or nothing where a word was parted. */
function glued(before: string, next: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1);
  const head = /([\p{L}]+)[-\u2010]$/u.exec(before)?.[1];
  if (head === undefined) return /[-\u2010]$/.test(before) ? before : `${before} `;
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (tail === undefined) return before;
  const whole = `${head}${tail}`.toLowerCase();
  const compound = `${head}-${tail}`.toLowerCase();
  return words.has(compound) && !words.has(whole) ? before : before.slice(0, -1);
}

/** Every word of some lines in lower case, with those that have hyphens inside. */
export const wordsOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? []));
