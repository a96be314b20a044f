import type { LocatorMark } from '../source.ts';
import type { Line } from './lines.ts';

/** Lines that are one paragraph. */
export type Lines = readonly Line[];

/** Parts lines in order of reading into paragraphs; one may go on over the end of a column or a page. */
export function paragraphsOf(lines: readonly Line[]): readonly Lines[] {
  const step = usualStep(lines);
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && goesOn(last, line, step)) last.push(line);
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

const LIST = /^(?:[-*•–—▪◦‣]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/;
const ENDED = /[.!?:…]["”’'»)\]]*$/;

function goesOn(open: readonly Line[], line: Line, step: number): boolean {
  const last = open.at(-1)!;
  if (Math.abs(line.size - last.size) > last.size * 0.08 || LIST.test(line.text)) return false;
  const down = last.page === line.page && last.y > line.y;
  const below = down && overlap(last, line);
  const broken =
    /[-\u00ad\u2010]$/.test(last.text) || (!ENDED.test(last.text) && /^[\p{Ll}\d("“]/u.test(line.text));
  if (!below) return broken;
  if (last.y - line.y > line.size * step * 1.35) return false;
  const width = Math.max(...open.map(({ right }) => right), line.right) - Math.min(last.left, line.left);
  const short = last.right < line.right - width * 0.2 && ENDED.test(last.text);
  const indented = line.left - last.left > line.size * 0.8 && ENDED.test(last.text);
  return !short && !indented;
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
