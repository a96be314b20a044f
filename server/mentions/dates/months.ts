import type { CalendarDate } from '../mention.ts';
import {
  DIGITS,
  GAP,
  isApostrophe,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MARK,
  PARAGRAPH,
  SMALL,
  type Tokens,
  valueAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { isDayOf, isMonth, MONTHS, WEEKDAYS } from './calendar.ts';
import {
  afterDot,
  type Day,
  dayAt,
  isShort,
  monthAt,
  type Piece,
  spanTo,
  yearBehind,
} from './date-pieces.ts';
import { numericDateAt } from './numeric-dates.ts';

/** "7 May", "3rd of June 2022", "3–7 May", "Monday, 3 to 7 May". */
export function dayFirst(tokens: Tokens, index: number): Piece | undefined {
  const first = dayAt(tokens, index, true);
  if (!first || (joined(tokens, index) && tokens.kind[index - 1] === WORD && index > 0)) return undefined;
  const second = spanTo(tokens, first.next);
  const last = second ?? first;
  let at = last.next;
  if (keyAt(tokens, at) === 'of') at++;
  if (isHyphen(tokens, at) && joined(tokens, at) && joined(tokens, at + 1)) at++;
  const month = tokens.gap[at] === PARAGRAPH ? undefined : monthAt(tokens, at);
  if (month === undefined || !isDayOf(last.day, month)) return undefined;
  const year = yearBehind(tokens, at + 1);
  return {
    date: {
      grain: 'day',
      month,
      day: first.day,
      ...(second && { endDay: second.day }),
      ...(year && { year: year.year }),
    },
    next: year?.next ?? at + 1,
  };
}

/** "May 18, 2022", "May 3–7", "May 2022", "Sept. 4", "March". */
export function monthFirst(tokens: Tokens, index: number): Piece | undefined {
  const month = monthAt(tokens, index);
  if (month === undefined) return undefined;
  const at = afterDot(tokens, index + 1);
  const day = dayAt(tokens, keyAt(tokens, at) === 'the' ? at + 1 : at);
  if (day && isDayOf(day.day, month) && !isCountAfterMonth(tokens, day)) return monthDay(tokens, month, day);
  const year = yearBehind(tokens, index + 1);
  if (year) return { date: { grain: 'month', month, year: year.year }, next: year.next };
  if (keyAt(tokens, index).length <= 4 && isShort(tokens, index)) return undefined;
  return bareMonth(tokens, index, month);
}

const COUNTED = wordSet('per percent million billion thousand people soldiers men women');

/** "In March 53 soldiers" is a count; "March 18 ," and "March 18 the" are days. */
function isCountAfterMonth(tokens: Tokens, day: Day): boolean {
  const at = day.next;
  if (tokens.kind[at] !== WORD) {
    return (
      ((tokens.code[at] === 0x2e || tokens.code[at] === 0x2c) &&
        joined(tokens, at) &&
        tokens.kind[at + 1] === DIGITS &&
        joined(tokens, at + 1)) ||
      tokens.code[at] === 0x25 ||
      (tokens.code[at] === 0x3a && joined(tokens, at))
    );
  }
  return isOneOf(tokens, at, COUNTED);
}

function monthDay(tokens: Tokens, month: number, first: Day): Piece {
  const second = spanTo(tokens, first.next);
  const end =
    second &&
    isDayOf(second.day, month) &&
    second.day > first.day &&
    monthAt(tokens, second.next) === undefined
      ? second
      : undefined;
  const year = yearBehind(tokens, (end ?? first).next);
  return {
    date: {
      grain: 'day',
      month,
      day: first.day,
      ...(end && { endDay: end.day }),
      ...(year && { year: year.year }),
    },
    next: year?.next ?? (end ?? first).next,
  };
}

const MODAL = wordSet(
  'could would will may might must has had have said says told did is and was who also i we you he she it they not be the god all this your those',
);
const BEFORE_MONTH = wordSet(
  'in since until till by from to of during early late mid last next this before after between through and every each on for around about the or end as ending ended following previous per than with vs versus up starting beginning a',
);

/** A month by itself; "May" and "March" are people and verbs too, so their neighbours decide. */
function bareMonth(tokens: Tokens, index: number, month: number): Piece | undefined {
  const next = index + 1;
  const tied = isHyphen(tokens, next) && joined(tokens, next) && tokens.kind[next + 1] === WORD;
  if (tied && monthAt(tokens, next + 1) === undefined) return undefined;
  const date: CalendarDate = { grain: 'month', month };
  if (!OTHER_WORDS.has(month)) return { date, next };
  const confidence = monthConfidence(tokens, index, month);
  return confidence === 0 ? undefined : { date, next, ...(confidence < 1 && { confidence }) };
}

/** March, April, May, June and August. */
const OTHER_WORDS: ReadonlySet<number> = new Set([3, 4, 5, 6, 8]);

/** How sure a word that is a month, a given name or a verb is the month. */
function monthConfidence(tokens: Tokens, index: number, month: number): number {
  const next = index + 1;
  const before = tokens.gap[index] !== PARAGRAPH && tokens.kind[index - 1] === WORD;
  if (month !== 5 && keyAt(tokens, index - 1) === 'that') return 1;
  if ((before && isOneOf(tokens, index - 1, BEFORE_MONTH)) || isHyphen(tokens, index - 1)) return 1;
  const after = tokens.gap[next] !== PARAGRAPH && tokens.kind[next] === WORD;
  if ((after && isOneOf(tokens, next, MODAL)) || isApostrophe(tokens, next)) return 0;
  if (isNameWord(tokens, next, next) || isNameWord(tokens, index - 1, index)) return 0;
  if (isListed(tokens, index)) return 1;
  if ((month === 4 || month === 6) && !after) return 0;
  return before || month > 5 ? 0.6 : 0;
}

/** A word with a capital on the other side of a plain gap. */
const isNameWord = (tokens: Tokens, word: number, gap: number): boolean =>
  tokens.kind[word] === WORD && tokens.shape[word] !== SMALL && tokens.gap[gap] === GAP;

/** "(May", "April, May": behind a mark and another month, or in brackets. */
const isListed = (tokens: Tokens, index: number): boolean =>
  index > 0 &&
  tokens.kind[index - 1] !== WORD &&
  (MONTHS.has(lowerAt(tokens, index - 2)) || tokens.code[index - 1] === 0x28);

/** "Monday", "Tuesday, 17 May 2022", "Tues. 4 May", "Monday, May 3". */
export function weekdayDate(tokens: Tokens, index: number): Piece | undefined {
  if (tokens.shape[index] === SMALL) return undefined;
  const weekday = WEEKDAYS.get(keyAt(tokens, index))!;
  const long = keyAt(tokens, index).endsWith('day');
  let at = afterDot(tokens, index + 1);
  if (tokens.code[at] === 0x2c && joined(tokens, at)) at++;
  if (keyAt(tokens, at) === 'the') at++;
  const full =
    tokens.gap[at] === PARAGRAPH
      ? undefined
      : tokens.kind[at] === DIGITS
        ? (dayFirst(tokens, at) ?? numericDateAt(tokens, at))
        : monthFirst(tokens, at);
  if (full && full.date.grain === 'day') return { ...full, date: { ...full.date, weekday } };
  const slashed = slashDay(tokens, at);
  if (slashed) return { ...slashed, date: { ...slashed.date, weekday } };
  return long ? { date: { grain: 'day', weekday }, next: index + 1 } : undefined;
}

/** The "6/14" of "Fri 6/14": the order of day and month where only one can be. */
function slashDay(tokens: Tokens, index: number): Piece | undefined {
  const end = index + 2;
  const pair =
    tokens.kind[index] === DIGITS &&
    tokens.code[index + 1] === 0x2f &&
    joined(tokens, index + 1) &&
    tokens.kind[end] === DIGITS &&
    joined(tokens, end) &&
    (!joined(tokens, end + 1) || (tokens.kind[end + 1] === MARK && tokens.code[end + 1] !== 0x2f));
  if (!pair) return undefined;
  const [first, second] = [valueAt(tokens, index), valueAt(tokens, end)];
  const [day, month] = second > 12 ? [second, first] : [first, second];
  if (!isMonth(month) || !isDayOf(day, month)) return undefined;
  const ambiguous = day <= 12 && day !== month ? { ambiguous: { month: day, day: month } } : {};
  return { date: { grain: 'day', month, day, ...ambiguous }, next: end + 1 };
}
