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
  const width = wrapWidth(lines);
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
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

const size = (span: Span): number => span.end - span.start;

/** The width the file was wrapped at: nine in ten lines that have a line right below are no longer. Undefined if none. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.filter((_, i) => lines[i + 1]?.apart === false).map(size);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)];
  return width !== undefined && width >= 30 && width <= WIDEST_WRAP ? width : undefined;
}

function continues(text: string, line: Line, next: Line, width: number | undefined): boolean {
  if (width === undefined) return false;
  const start = text.slice(next.start, Math.min(next.end, next.start + 60));
  if (MARKER.test(start)) return false;
  const room = width - size(line) - 1;
  const word = /^\S+/.exec(start)?.[0].length ?? 0;
  if (word > room + 2) return size(line) <= width * 1.3;
  return (
    room < width * 0.5 &&
    /^\p{Ll}/u.test(start) &&
    !/[.!?:;]["”’)]?$/.test(text.slice(line.end - 3, line.end))
  );
}
