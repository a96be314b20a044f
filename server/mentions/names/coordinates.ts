import { codeSet } from '../chars.ts';
import { CAPITALS, DIGITS, GAP, isDash, joined, keyAt, type Tokens, valueAt, WORD } from '../tokens.ts';

/** Token behind a place on the globe that begins with the digits at `index`, or 0: "51.5074, -0.1278", "40°26′46″N 79°58′56″W". */
export const coordinatesEnd = (tokens: Tokens, index: number): number =>
  tokens.code[index + 1] === 0xb0 ? sexagesimalEnd(tokens, index) : decimalEnd(tokens, index);

const MARKS = codeSet('°′″\'"’”');
const LONGEST = 12;

/** Degrees, minutes and perhaps seconds, with or without the letter of a direction. */
function sexagesimalEnd(tokens: Tokens, index: number): number {
  let numbers = 1;
  let at = index + 2;
  for (; at < index + LONGEST && tokens.gap[at]! <= GAP; at++) {
    if (tokens.kind[at] === DIGITS && isMarked(tokens, at)) numbers++;
    else if (!MARKS.has(tokens.code[at]!) && tokens.code[at] !== 0x2e && tokens.kind[at] !== DIGITS) break;
  }
  return numbers > 1 ? (isDirection(tokens, at) ? at + 1 : at) : 0;
}

/** Minutes or seconds: digits, perhaps with a decimal, and their mark. */
const isMarked = (tokens: Tokens, index: number): boolean => {
  const point =
    tokens.code[index + 1] === 0x2e && tokens.kind[index + 2] === DIGITS && joined(tokens, index + 2);
  const mark = point ? index + 3 : index + 1;
  return joined(tokens, mark) && MARKS.has(tokens.code[mark]!) && tokens.code[mark] !== 0xb0;
};

const isDirection = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD &&
  tokens.gap[index]! <= GAP &&
  (tokens.shape[index] === CAPITALS || tokens.end[index]! - tokens.start[index]! === 1) &&
  /^[nsew]{1,2}$/.test(
    keyAt(tokens, index) || tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase(),
  );

/** Places of decimals from which on a pair of numbers is a point on a map. */
const FINE = 4;

/** A latitude and a longitude of four decimals or more with a comma between them. */
function decimalEnd(tokens: Tokens, index: number): number {
  const comma = fineEnd(tokens, index, 90);
  if (comma === 0 || tokens.code[comma] !== 0x2c || !joined(tokens, comma)) return 0;
  const minus = isDash(tokens, comma + 1) && joined(tokens, comma + 2) ? 1 : 0;
  const end = tokens.gap[comma + 1]! <= GAP ? fineEnd(tokens, comma + 1 + minus, 180) : 0;
  const far = minus > 0 || valueAt(tokens, index) >= 10 || valueAt(tokens, comma + 1) >= 10;
  return end > 0 && far ? end : 0;
}

/** Behind a number of many decimals that is no larger than `most`, or 0. */
const fineEnd = (tokens: Tokens, index: number, most: number): number =>
  tokens.kind[index] === DIGITS &&
  tokens.code[index + 1] === 0x2e &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 2] === DIGITS &&
  joined(tokens, index + 2) &&
  tokens.end[index + 2]! - tokens.start[index + 2]! >= FINE &&
  valueAt(tokens, index) <= most
    ? index + 3
    : 0;
