import { FLAG } from '../lexicon.ts';
import type { CalendarDate } from '../mention.ts';
import {
  DIGITS,
  flagsAt,
  GAP,
  isApostrophe,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  NONE,
  PARAGRAPH,
  type Tokens,
  valueAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { ORDINALS } from '../words.ts';
import { DECADES, SEASONS } from './calendar.ts';
import { CENTURY_TURN, lengthAt, type Piece, plainYear, yearBehind } from './date-pieces.ts';
import { monthFirst } from './months.ts';
import { yearAt } from './years.ts';

/** "Q3 2024", "third quarter of 2024", "Q3". */
export function quarterDate(tokens: Tokens, index: number): Piece | undefined {
  const key = keyAt(tokens, index);
  if (key === 'q' && tokens.kind[index + 1] === DIGITS && joined(tokens, index + 1)) {
    const quarter = valueAt(tokens, index + 1);
    return quarter >= 1 && quarter <= 4 && !(joined(tokens, index + 2) && tokens.kind[index + 2] === WORD)
      ? withYear(tokens, { grain: 'quarter', quarter }, index + 2)
      : undefined;
  }
  const rank = ORDINALS.get(key);
  if (
    rank === undefined ||
    rank < 1 ||
    rank > 4 ||
    tokens.kind[index + 1] !== WORD ||
    lowerAt(tokens, index + 1) !== 'quarter'
  )
    return undefined;
  return withYear(tokens, { grain: 'quarter', quarter: rank }, index + 2);
}

const FISCAL = wordSet('fiscal financial');

/** Adds ", 2024", " of 2024" or " '24" when it follows. */
function withYear(tokens: Tokens, date: CalendarDate, next: number): Piece {
  const skip = keyAt(tokens, next) === 'of' && isOneOf(tokens, next + 1, FISCAL) ? next + 2 : next;
  const year = yearBehind(tokens, skip);
  return year ? { date: { ...date, year: year.year }, next: year.next } : { date, next };
}

/** "2024 Q3", "2024 third quarter", "3Q24", "3Q 2024". */
export function yearQuarter(tokens: Tokens, index: number): Piece | undefined {
  const year = plainYear(tokens, index);
  const at = index + 1;
  if (
    year !== undefined &&
    keyAt(tokens, at) === 'q' &&
    tokens.kind[at + 1] === DIGITS &&
    joined(tokens, at + 1)
  ) {
    const quarter = valueAt(tokens, at + 1);
    return quarter >= 1 && quarter <= 4
      ? { date: { grain: 'quarter', quarter, year }, next: at + 2 }
      : undefined;
  }
  const named = year === undefined ? undefined : quarterDate(tokens, at);
  if (named && named.date.year === undefined) return { ...named, date: { ...named.date, year: year! } };
  if (keyAt(tokens, at) !== 'q' || !joined(tokens, at) || tokens.end[index]! - tokens.start[index]! !== 1)
    return undefined;
  const quarter = tokens.code[index]! - 48;
  if (quarter < 1 || quarter > 4) return undefined;
  const short =
    tokens.kind[at + 1] === DIGITS &&
    joined(tokens, at + 1) &&
    tokens.end[at + 1]! - tokens.start[at + 1]! === 2;
  if (short)
    return {
      date: {
        grain: 'quarter',
        quarter,
        year: 2000 + valueAt(tokens, at + 1),
      },
      next: at + 2,
    };
  return withYear(tokens, { grain: 'quarter', quarter }, at + 1);
}

/** "H1 2024", "1H 2024" has no name of its own: its first and last month. */
export function halfYear(tokens: Tokens, index: number): Piece | undefined {
  const half = tokens.code[index + 1]! - 48;
  if (keyAt(tokens, index) !== 'h' || tokens.kind[index + 1] !== DIGITS || !joined(tokens, index + 1))
    return undefined;
  if (lengthAt(tokens, index + 1) !== 1 || (half !== 1 && half !== 2)) return undefined;
  const year = yearBehind(tokens, index + 2);
  if (!year) return undefined;
  const month = half === 1 ? 1 : 7;
  return { date: { grain: 'month', year: year.year, month, endMonth: month + 5 }, next: year.next };
}

const FISCAL_LEADS = wordSet('fy fiscal financial');

/** "fiscal 2023", "FY2023", "FY 2023-24", "financial year 2023", "FY23". */
export function fiscalDate(tokens: Tokens, index: number): Piece | undefined {
  if (!isOneOf(tokens, index, FISCAL_LEADS)) return undefined;
  const at = keyAt(tokens, index + 1) === 'year' ? index + 2 : index + 1;
  if (tokens.kind[at] !== DIGITS) return undefined;
  const year = yearAt(tokens, at, true);
  if (year) return year;
  if (keyAt(tokens, index) !== 'fy' || tokens.end[at]! - tokens.start[at]! !== 2) return undefined;
  return {
    date: { grain: 'year', year: 2000 + valueAt(tokens, at) },
    next: at + 1,
  };
}

/** "spring 2021", "the summer of 2020", "winter 2021-22". */
export function seasonDate(tokens: Tokens, index: number): Piece | undefined {
  const season = SEASONS.get(keyAt(tokens, index));
  if (!season || tokens.gap[index + 1] === NONE) return undefined;
  const at = keyAt(tokens, index + 1) === 'of' ? index + 2 : index + 1;
  if (tokens.gap[at] === PARAGRAPH) return undefined;
  const short =
    isApostrophe(tokens, at) && tokens.kind[at + 1] === DIGITS ? shortYear(tokens, at) : undefined;
  if (short) return { ...short, date: { ...short.date, grain: 'season', season } };
  if (plainYear(tokens, at) === undefined) return undefined;
  const year = yearAt(tokens, at, true);
  return year && { ...year, date: { ...year.date, grain: 'season', season } };
}

/** "the nineties", "swinging sixties", "mid-eighties"; "in her fifties" is an age. */
export function decadeWord(tokens: Tokens, index: number): Piece | undefined {
  const year = DECADES.get(keyAt(tokens, index));
  if (year === undefined || index === 0) return undefined;
  const before = lowerAt(tokens, index - 1);
  if (before !== 'the' && before !== 'mid' && !isHyphen(tokens, index - 1)) return undefined;
  return { date: { grain: 'decade', year }, next: index + 1, confidence: 0.8 };
}

/** "mid-1990s", "mid-March", "mid-2021". */
export function midDate(tokens: Tokens, index: number): Piece | undefined {
  if (keyAt(tokens, index) !== 'mid' || !isHyphen(tokens, index + 1) || !joined(tokens, index + 1))
    return undefined;
  const at = index + 2;
  const inner =
    tokens.kind[at] === DIGITS
      ? yearAt(tokens, at, true)
      : isApostrophe(tokens, at)
        ? shortDecade(tokens, at)
        : (flagsAt(tokens, at) & FLAG.month) !== 0
          ? monthFirst(tokens, at)
          : decadeWord(tokens, at);
  return inner && { ...inner, date: { ...inner.date, approximate: true } };
}

/** "'90s" and "’90s". */
export function shortDecade(tokens: Tokens, index: number): Piece | undefined {
  const at = index + 1;
  if (tokens.kind[at] !== DIGITS || !joined(tokens, at) || tokens.end[at]! - tokens.start[at]! !== 2)
    return undefined;
  if (!joined(tokens, at + 1) || tokens.kind[at + 1] !== WORD || lowerAt(tokens, at + 1) !== 's') {
    return shortYear(tokens, index);
  }
  const short = valueAt(tokens, at);
  if (short % 10 !== 0) return undefined;
  return { date: { grain: 'decade', year: short < 20 ? 2000 + short : 1900 + short }, next: at + 2 };
}

/** "Mira Okonjo '75", "summer of ’94": two digits of a year. */
function shortYear(tokens: Tokens, index: number): Piece | undefined {
  const next = index + 2;
  const loose = tokens.gap[index] === GAP && tokens.kind[index - 1] === WORD;
  if (!loose || (joined(tokens, next) && (tokens.kind[next] === WORD || isApostrophe(tokens, next))))
    return undefined;
  const short = valueAt(tokens, index + 1);
  return {
    date: { grain: 'year', year: short < CENTURY_TURN ? 2000 + short : 1900 + short },
    next,
    confidence: 0.6,
  };
}
