/** A place as editors count: both from zero, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and lines of one text. Total: anything outside the text is clamped into it. */
export interface LineIndex {
  readonly lineCount: number;
  position(offset: number): Position;
  offset(position: Position): number;
  /** The line without its terminator, as offsets; the last line for anything beyond. */
  line(line: number): { readonly start: number; readonly end: number };
}

const LF = 10;
const CR = 13;

/** Offsets at which lines start. LF, CRLF and a lone CR end a line, as in the Language Server Protocol. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const find = (char: string, from: number): number => {
    const at = text.indexOf(char, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  let lf = find('\n', 0);
  let cr = find('\r', 0);
  while (Math.min(lf, cr) < text.length) {
    const end = cr < lf && cr + 1 !== lf ? cr : lf;
    starts.push(end + 1);
    if (cr <= end) cr = find('\r', end + 1);
    if (lf <= end) lf = find('\n', end + 1);
  }
  return starts;
}

/** Where the text of the line from `start` ends when the next line starts at `next`. */
function contentEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === LF) end--;
  if (end > start && text.charCodeAt(end - 1) === CR) end--;
  return end;
}

/** The place of the last of rising offsets, of which there is at least one, that is no greater than `offset`; 0 where all are. */
export function lastUpTo(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const clamp = (value: number, low: number, high: number): number =>
  value >= low ? Math.min(Math.trunc(value), high) : low;

/**
 * The line index of a text. An offset between CR and LF has the position of the end of its line; every other offset
 * comes back unchanged from `offset(position(it))`.
 */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const line = (n: number) => {
    const at = clamp(n, 0, starts.length - 1);
    const start = starts[at]!;
    const next = starts[at + 1];
    return { start, end: next === undefined ? text.length : contentEnd(text, start, next) };
  };
  return {
    lineCount: starts.length,
    line,
    position(offset) {
      const at = clamp(offset, 0, text.length);
      const number = lastUpTo(starts, at);
      const { start, end } = line(number);
      return { line: number, character: Math.min(at, end) - start };
    },
    offset(position) {
      if (position.line >= starts.length) return text.length;
      if (!(position.line >= 0)) return 0;
      const { start, end } = line(position.line);
      return clamp(start + position.character, start, end);
    },
  };
}
