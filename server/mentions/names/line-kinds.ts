import { CAPITALS, DIGITS, LINE, MARK, NONE, SMALL, TITLE, type Tokens, WORD } from '../tokens.ts';

/** Loudness of the line a token is in: ordinary prose, a line in capitals, or a headline with a capital on every word. */
export const PROSE = 0;
export const SHOUTED = 1;
export const HEADLINE = 2;

export function lineKinds(tokens: Tokens): Uint8Array {
  const kinds = tokens.line;
  kinds.fill(PROSE, 0, tokens.count);
  for (let first = 0; first < tokens.count; ) {
    let end = first + 1;
    while (end < tokens.count && tokens.gap[end]! < LINE) end++;
    const kind = lineKind(tokens, first, end);
    if (kind !== PROSE) kinds.fill(kind, first, end);
    first = end;
  }
  return kinds;
}

/** Least share of words in capitals in a line of capitals; most small words, by capitalised ones, in a headline. */
const CAPITALS_SHARE = 0.8;
const SMALL_SHARE = 0.15;

/** Prose is settled long before its end: by more small words than a line of this length could hold otherwise. */
function lineKind(tokens: Tokens, first: number, end: number): number {
  let capitals = 0;
  let titles = 0;
  let small = 0;
  let lower = 0;
  let words = 0;
  for (let index = first; index < end; index++) {
    const length = wordLength(tokens, index, first);
    if (length < 2) continue;
    words++;
    if (tokens.shape[index] === CAPITALS) capitals++;
    else if (tokens.shape[index] === TITLE) titles++;
    else if (tokens.shape[index] === SMALL) {
      lower++;
      if (length > 3) small++;
      if (small > SMALL_SHARE * (end - first) && lower > (1 - CAPITALS_SHARE) * (end - first)) return PROSE;
    }
  }
  if (capitals >= 3 && capitals >= CAPITALS_SHARE * words) return SHOUTED;
  return titles >= 4 &&
    words >= 5 &&
    small <= SMALL_SHARE * titles &&
    titles >= 0.55 * words &&
    !hasComma(tokens, first, end)
    ? HEADLINE
    : PROSE;
}

/** Length of a word by itself; 0 for marks, digits and what is tied to a word of the line before it. */
const wordLength = (tokens: Tokens, index: number, first: number): number =>
  tokens.kind[index] !== WORD || (tokens.gap[index] === NONE && index > first)
    ? 0
    : tokens.end[index]! - tokens.start[index]!;

/** Comma, point, semicolon and ampersand. */
const LIST_MARKS: ReadonlySet<number> = new Set([0x2c, 0x2e, 0x3b, 0x26]);

/** Lists of names have commas and semicolons; headlines seldom more than one. */
function hasComma(tokens: Tokens, first: number, end: number): boolean {
  let marks = 0;
  for (let index = first; index < end; index++)
    if (tokens.kind[index] === MARK && LIST_MARKS.has(tokens.code[index]!)) marks++;
  return (
    marks > 2 ||
    (tokens.kind[end - 1] === MARK && tokens.code[end - 1] === 0x2e && tokens.kind[end - 2] !== DIGITS)
  );
}
