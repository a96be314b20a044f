import { codeSet } from '../chars.ts';
import { DIGITS, joined, lowerAt, type Tokens, valueAt, WORD } from '../tokens.ts';
import { isDayOf, isMonth } from './calendar.ts';
import { lengthAt, type Piece } from './date-pieces.ts';

/** "2022-05-16", "18/05/2022", "5/18/22", "18.05.2022", "2022/05/16", "2022-05". */
export function numericDateAt(tokens: Tokens, index: number): Piece | undefined {
  const mark = tokens.code[index + 1]!;
  if (mark !== 0x2d && mark !== 0x2f && mark !== 0x2e && mark !== 0x2010 && mark !== 0x2011) return undefined;
  if (
    tokens.kind[index + 1] === WORD ||
    !joined(tokens, index + 1) ||
    tokens.kind[index + 2] !== DIGITS ||
    !joined(tokens, index + 2)
  )
    return undefined;
  if (index > 0 && joined(tokens, index) && isStuck(tokens, index - 1)) return undefined;
  const third =
    tokens.code[index + 3] === mark &&
    joined(tokens, index + 3) &&
    tokens.kind[index + 4] === DIGITS &&
    joined(tokens, index + 4);
  if (!third) return yearMonth(tokens, index, mark);
  if (!ends(tokens, index + 5, mark)) return undefined;
  return lengthAt(tokens, index) === 4 ? yearFirst(tokens, index) : dayOrMonthFirst(tokens, index, mark);
}

/** A word, digit, sign or point right before the digits makes them part of something else. */
const isStuck = (tokens: Tokens, before: number): boolean =>
  tokens.kind[before] === WORD || tokens.kind[before] === DIGITS || STICKING.has(tokens.code[before]!);

const STICKING = codeSet('-/.$€£:+#@=');

/** True when the date does not go on as a version, a path or a number; "T10:30" may follow. */
function ends(tokens: Tokens, index: number, mark: number): boolean {
  if (!joined(tokens, index)) return true;
  if (tokens.kind[index] === WORD) return tokens.code[index] === 0x54 && lengthAt(tokens, index) === 1;
  return tokens.code[index] !== mark || tokens.kind[index + 1] !== DIGITS || !joined(tokens, index + 1);
}

function yearFirst(tokens: Tokens, index: number): Piece | undefined {
  const [year, month, day] = [0, 2, 4].map((shift) => valueAt(tokens, index + shift)) as [
    number,
    number,
    number,
  ];
  if (
    lengthAt(tokens, index + 4) > 2 ||
    !isMonth(month) ||
    !isDayOf(day, month) ||
    year < 1000 ||
    year > 2199
  )
    return undefined;
  return { date: { grain: 'day', year, month, day }, next: index + 5 };
}

/** "18.05.22" is a day, "2.4.11" the version of a program. */
const isPadded = (tokens: Tokens, index: number): boolean =>
  lengthAt(tokens, index) === 2 && lengthAt(tokens, index + 2) === 2;

function dayOrMonthFirst(tokens: Tokens, index: number, mark: number): Piece | undefined {
  const [a, b, written] = [0, 2, 4].map((shift) => valueAt(tokens, index + shift)) as [
    number,
    number,
    number,
  ];
  const length = lengthAt(tokens, index + 4);
  if (
    lengthAt(tokens, index) > 2 ||
    lengthAt(tokens, index + 2) > 2 ||
    (length !== 4 && (length !== 2 || mark === 0x2d || (mark === 0x2e && !isPadded(tokens, index))))
  )
    return undefined;
  const year = length === 4 ? written : written < 50 ? 2000 + written : 1900 + written;
  if (year < 1000 || year > 2199) return undefined;
  const dayFirst = isMonth(b) && isDayOf(a, b);
  const monthFirst = isMonth(a) && isDayOf(b, a) && mark !== 0x2e;
  if (!dayFirst && !monthFirst) return undefined;
  const confidence = length === 4 ? 1 : 0.8;
  if (!dayFirst) return { date: { grain: 'day', year, month: a, day: b }, next: index + 5, confidence };
  const ambiguous = monthFirst && a !== b ? { ambiguous: { month: a, day: b } } : {};
  return { date: { grain: 'day', year, month: b, day: a, ...ambiguous }, next: index + 5, confidence };
}

/** "2022-05"; a year span such as "2019-20" cannot be a month. */
function yearMonth(tokens: Tokens, index: number, mark: number): Piece | undefined {
  if (
    mark !== 0x2d ||
    lengthAt(tokens, index) !== 4 ||
    lengthAt(tokens, index + 2) !== 2 ||
    !ends(tokens, index + 3, mark)
  )
    return undefined;
  const year = valueAt(tokens, index);
  const month = valueAt(tokens, index + 2);
  if (
    !isMonth(month) ||
    year < 1000 ||
    year > 2199 ||
    (tokens.kind[index + 3] === WORD && joined(tokens, index + 3))
  )
    return undefined;
  if (year % 100 < month && lowerAt(tokens, index + 2) > '09') return undefined;
  return { date: { grain: 'month', year, month }, next: index + 3, confidence: 0.9 };
}
