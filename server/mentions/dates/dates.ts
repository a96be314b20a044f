import { FLAG } from '../lexicon.ts';
import type { DateMention } from '../mention.ts';
import type { Found, Scanning } from '../scanning.ts';
import { DIGITS, flagsAt, isApostrophe, type Tokens, WORD } from '../tokens.ts';
import { isOneOf } from '../word-sets.ts';
import type { Piece } from './date-pieces.ts';
import { dayFirst, monthFirst, weekdayDate } from './months.ts';
import { numericDateAt } from './numeric-dates.ts';
import {
  decadeWord,
  fiscalDate,
  halfYear,
  midDate,
  quarterDate,
  seasonDate,
  shortDecade,
  yearQuarter,
} from './periods.ts';
import { RELATIVE_WORDS, relativeDateAt } from './relative-dates.ts';
import { wordYear } from './word-years.ts';
import { eraFirst, yearAt } from './years.ts';

const TRIGGERS = FLAG.month | FLAG.weekday | FLAG.dateWord | FLAG.ordinal | FLAG.cardinal;

/** The calendar expression that begins at token `index`. */
export function dateAt(scanning: Scanning, index: number): Found | undefined {
  const { tokens } = scanning;
  const kind = tokens.kind[index];
  if (kind === WORD) {
    const flags = flagsAt(tokens, index);
    if ((flags & TRIGGERS) === 0) return undefined;
    return toFound(tokens, index, wordDate(tokens, index, flags));
  }
  if (kind === DIGITS) return toFound(tokens, index, digitDate(tokens, index));
  return isApostrophe(tokens, index) ? toFound(tokens, index, shortDecade(tokens, index)) : undefined;
}

function toFound(tokens: Tokens, first: number, piece: Piece | undefined): Found | undefined {
  if (!piece) return undefined;
  const start = tokens.start[first]!;
  const end = tokens.end[piece.next - 1]!;
  const core = { start, end };
  const mention: DateMention = {
    kind: 'date',
    start,
    end,
    core,
    confidence: piece.confidence ?? 1,
    date: piece.date,
  };
  return { mention, next: piece.next };
}

function wordDate(tokens: Tokens, index: number, flags: number): Piece | undefined {
  if ((flags & FLAG.weekday) !== 0) return weekdayDate(tokens, index);
  if ((flags & FLAG.month) !== 0) return monthFirst(tokens, index);
  if ((flags & FLAG.cardinal) !== 0) return wordYear(tokens, index);
  if ((flags & FLAG.ordinal) !== 0) return quarterDate(tokens, index);
  if (isOneOf(tokens, index, RELATIVE_WORDS)) return relativeDateAt(tokens, index);
  return (
    quarterDate(tokens, index) ??
    halfYear(tokens, index) ??
    fiscalDate(tokens, index) ??
    eraFirst(tokens, index) ??
    seasonDate(tokens, index) ??
    decadeWord(tokens, index) ??
    midDate(tokens, index)
  );
}

const digitDate = (tokens: Tokens, index: number): Piece | undefined =>
  numericDateAt(tokens, index) ??
  dayFirst(tokens, index) ??
  yearQuarter(tokens, index) ??
  yearAt(tokens, index);
