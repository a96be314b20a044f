import { CAPITALS, DIGITS, LINE, MARK, NONE, SMALL, TITLE, type Tokens, WORD } from '../tokens.ts';

/** Loudness of the line a token is in: ordinary prose, a line in capitals, or a headline with a capital on every word. */
export const PROSE = 0;
export const SHOUTED = 1;
export const HEADLINE = 2;

export function lineKinds(tokens: Tokens): Uint8Array {
  const kinds = new Uint8Array(tokens.count + 1);
  for (let first = 0; first < tokens.count; ) {
    let end = first + 1;
    while (end < tokens.count && tokens.gap[end]! < LINE) end++;
    const kind = lineKind(tokens, first, end);
    if (kind !== PROSE) kinds.fill(kind, first, end);
    first = end;
  }
  return kinds;
}

function lineKind(tokens: Tokens, first: number, end: number): number {
  let capitals = 0;
  let titles = 0;
  let small = 0;
  let words = 0;
  for (let index = first; index < end; index++) {
    if (tokens.kind[index] !== WORD || (tokens.gap[index] === NONE && index > first)) continue;
    const length = tokens.end[index]! - tokens.start[index]!;
    if (length < 2) continue;
    words++;
    if (tokens.shape[index] === CAPITALS) capitals++;
    else if (tokens.shape[index] === TITLE) titles++;
    else if (length > 3 && tokens.shape[index] === SMALL) small++;
  }
  if (capitals >= 3 && capitals >= 0.8 * words) return SHOUTED;
  return titles >= 4 &&
    words >= 5 &&
    small <= 0.15 * titles &&
    titles >= 0.55 * words &&
    !hasComma(tokens, first, end)
    ? HEADLINE
    : PROSE;
}

/** Lists of names have commas and semicolons; headlines seldom more than one. */
function hasComma(tokens: Tokens, first: number, end: number): boolean {
  let marks = 0;
  for (let index = first; index < end; index++)
    if (tokens.kind[index] === MARK && /[,.;&]/.test(String.fromCharCode(tokens.code[index]!))) marks++;
  return (
    marks > 2 ||
    (tokens.kind[end - 1] === MARK && tokens.code[end - 1] === 0x2e && tokens.kind[end - 2] !== DIGITS)
  );
}
