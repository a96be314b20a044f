import { FLAG } from '../lexicon.ts';
import type { CalendarDate } from '../mention.ts';
import { digitOrdinal } from '../numbers/ordinals.ts';
import {
  DIGITS,
  flagsAt,
  isApostrophe,
  isDash,
  isHyphen,
  joined,
  keyAt,
  LINE,
  PARAGRAPH,
  SMALL,
  type Tokens,
  valueAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { MONTHS } from './calendar.ts';

/** A piece of a date: what it states and the token after it. */
export interface Piece {
  readonly date: CalendarDate;
  readonly next: number;
  readonly confidence?: number;
}

/** Length of a token in UTF-16 units. */
export const lengthAt = (tokens: Tokens, index: number): number => tokens.end[index]! - tokens.start[index]!;

/** Number of the month named at a token; short names need a capital, and so do "May" and "March". */
export function monthAt(tokens: Tokens, index: number): number | undefined {
  if ((flagsAt(tokens, index) & FLAG.month) === 0 || tokens.shape[index] === SMALL) return undefined;
  return MONTHS.get(keyAt(tokens, index));
}

const SHORT_MONTHS = wordSet('may june july');

export const isShort = (tokens: Tokens, index: number): boolean =>
  tokens.end[index]! - tokens.start[index]! <= 4 && !isOneOf(tokens, index, SHORT_MONTHS);

/** Behind a month or weekday: the point of an abbreviation, when more of the date follows. */
export const afterDot = (tokens: Tokens, index: number): number =>
  tokens.code[index] === 0x2e &&
  joined(tokens, index) &&
  isShort(tokens, index - 1) &&
  tokens.gap[index + 1]! <= LINE
    ? index + 1
    : index;

/** Four digits that can be a year, not followed by more digits. */
export function plainYear(tokens: Tokens, index: number): number | undefined {
  if (tokens.kind[index] !== DIGITS || tokens.end[index]! - tokens.start[index]! !== 4) return undefined;
  const year = valueAt(tokens, index);
  const next = index + 1;
  const more =
    joined(tokens, next) &&
    (tokens.kind[next] === WORD ||
      ((tokens.code[next] === 0x2c || tokens.code[next] === 0x2e) &&
        tokens.kind[next + 1] === DIGITS &&
        joined(tokens, next + 1)));
  return year >= 1000 && year <= 2199 && !more ? year : undefined;
}

export interface Day {
  readonly day: number;
  readonly next: number;
}

/** A day of the month in digits: "7", "7th". Only one that `opens` the date may begin a paragraph. */
export function dayAt(tokens: Tokens, index: number, opens = false): Day | undefined {
  if (
    tokens.kind[index] !== DIGITS ||
    tokens.end[index]! - tokens.start[index]! > 2 ||
    (!opens && tokens.gap[index] === PARAGRAPH)
  )
    return undefined;
  const day = valueAt(tokens, index);
  if (day < 1 || day > 31) return undefined;
  const suffix = digitOrdinal(tokens, index) !== undefined;
  const next = suffix ? index + 2 : index + 1;
  return joined(tokens, next) && tokens.kind[next] !== 3 ? undefined : { day, next };
}

/** "-7", "–7th", "to 7", "and 7" behind a day. */
export function spanTo(tokens: Tokens, index: number): Day | undefined {
  const key = keyAt(tokens, index);
  const link = isDash(tokens, index) || key === 'to' || key === 'and' || key === 'or';
  return link ? dayAt(tokens, index + 1) : undefined;
}

export interface Year {
  readonly year: number;
  readonly next: number;
}

/** Two digits from here on mean the century before. */
export const CENTURY_TURN = 40;

/** A year behind a month: ", 2022", " 2022", " '22", " of 2022". */
export function yearBehind(tokens: Tokens, index: number): Year | undefined {
  const dot = afterDot(tokens, index);
  if (tokens.gap[dot] === PARAGRAPH) return undefined;
  let at = dot;
  if ((tokens.code[at] === 0x2c && tokens.kind[at] !== WORD) || keyAt(tokens, at) === 'of') at++;
  else if (isHyphen(tokens, at) && joined(tokens, at) && joined(tokens, at + 1)) at++;
  if (tokens.gap[at] === PARAGRAPH) return undefined;
  const year = plainYear(tokens, at);
  if (year !== undefined) return { year, next: at + 1 };
  if (!isApostrophe(tokens, at) || tokens.kind[at + 1] !== DIGITS || !joined(tokens, at + 1))
    return undefined;
  if (
    tokens.end[at + 1]! - tokens.start[at + 1]! !== 2 ||
    (joined(tokens, at + 2) && tokens.kind[at + 2] === WORD)
  )
    return undefined;
  const short = valueAt(tokens, at + 1);
  return { year: short < CENTURY_TURN ? 2000 + short : 1900 + short, next: at + 2 };
}
