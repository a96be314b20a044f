import type { Span } from '../text/span.ts';

/** A paragraph, heading or list item of extracted text: one or more whole lines, without the blank space around them. */
export interface Block extends Span {
  /** How many lines of the file it joins. */
  readonly lines: number;
  /** True when a blank line stands before it. */
  readonly apart: boolean;
}

interface Line extends Span {
  readonly apart: boolean;
}

/** Wider lines are paragraphs, not the work of a wrapping editor. */
const WIDEST_WRAP = 130;

const MARKER = /^(?:[-*•–—]\s|\d{1,3}[.)]\s|\(?[a-z][.)]\s|[|>#])/i;

/**
 * The paragraphs of a plain text. Blank lines always part them; a single line break parts them too, unless the lines
 * were wrapped at a fixed width: then a line that had no room for the next word goes on in the next line.
 */
export function blocks(text: string): readonly Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const found: Block[] = [];
  for (const [i, line] of lines.entries()) {
    const last = found.at(-1);
    const previous = lines[i - 1];
    if (last && previous && !line.apart && continues(text, previous, line, width)) {
      found[found.length - 1] = { ...last, end: line.end, lines: last.lines + 1 };
    } else {
      found.push({ ...line, lines: 1 });
    }
  }
  return found;
}

/** Non-blank lines without the space around them. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let at = 0; at <= text.length; ) {
    const stop = endOfLine(text, at);
    const { start, end } = trimmed(text, at, stop);
    if (start < end) lines.push({ start, end, apart });
    apart = start >= end || text[stop] === '\f';
    at = stop + (text.startsWith('\r\n', stop) ? 2 : 1);
  }
  return lines;
}

const BREAK = /[\n\r\f\u2028\u2029]/g;

function endOfLine(text: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.exec(text)?.index ?? text.length;
}

const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;

/** The span without white space at its edges. */
function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

const size = (span: Span): number => span.end - span.start;

/** Share of a file's characters in long lines above which the lines are its paragraphs. */
const LONG_SHARE = 0.3;

/**
 * The width the file was wrapped at: nine in ten lines that have a line right below are no longer, and most of them had
 * no room for the next word. Undefined for a file whose lines are paragraphs.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const long = lines
    .filter((line) => size(line) > WIDEST_WRAP * 1.3)
    .reduce((sum, line) => sum + size(line), 0);
  if (long > text.length * LONG_SHARE) return undefined;
  const followed = lines.slice(0, -1).filter((_, i) => !lines[i + 1]!.apart);
  const lengths = followed.map(size).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)];
  if (followed.length < 3 || width === undefined || width < 30 || width > WIDEST_WRAP) return undefined;
  const full = lines.filter(
    (line, i) => lines[i + 1]?.apart === false && isFull(text, line, lines[i + 1]!, width),
  );
  return full.length * 2 >= followed.length ? width : undefined;
}

/** The first word of the next line would not have fitted. */
const isFull = (text: string, line: Line, next: Line, width: number): boolean =>
  size(line) + 1 + firstWord(text, next) > width;

function firstWord(text: string, line: Line): number {
  const space = text.slice(line.start, Math.min(line.end, line.start + 60)).search(/\s/);
  return space < 0 ? Math.min(size(line), 60) : space;
}

/** A wrapped line that is full, or that stops in mid-sentence, goes on in the next. */
function continues(text: string, line: Line, next: Line, width: number | undefined): boolean {
  if (width === undefined) return false;
  const start = text.slice(next.start, Math.min(next.end, next.start + 12));
  if (MARKER.test(start)) return false;
  if (isFull(text, line, next, width)) return size(line) <= width * 1.3;
  return /^\p{Ll}/u.test(start) && !/[.!?:;]["”’)]?$/.test(text.slice(line.end - 3, line.end));
}
