import { DECADES, isDayOf, MONTHS, SEASONS, WEEKDAYS } from './calendar.ts';
import { FLAG } from './lexicon.ts';
import type { CalendarDate, DateMention } from './mention.ts';
import { numericDateAt } from './numeric-dates.ts';
import { digitOrdinal } from './ordinals.ts';
import { relativeDateAt } from './relative-dates.ts';
import type { Found, Scanning } from './scanning.ts';
import {
  DIGITS,
  flagsAt,
  GAP,
  isApostrophe,
  isDash,
  isHyphen,
  joined,
  keyAt,
  LINE,
  lowerAt,
  NONE,
  PARAGRAPH,
  SMALL,
  type Tokens,
  WORD,
} from './tokens.ts';
import { ORDINALS } from './words.ts';
import { yearAt } from './years.ts';

/** A piece of a date: what it states and the token after it. */
export interface Piece {
  readonly date: CalendarDate;
  readonly next: number;
  readonly confidence?: number;
}

const TRIGGERS = FLAG.month | FLAG.weekday | FLAG.dateWord | FLAG.ordinal;

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
  const span = { start: tokens.start[first]!, end: tokens.end[piece.next - 1]! };
  const mention: DateMention = {
    kind: 'date',
    ...span,
    core: span,
    confidence: piece.confidence ?? 1,
    date: piece.date,
  };
  return { mention, next: piece.next };
}

function wordDate(tokens: Tokens, index: number, flags: number): Piece | undefined {
  if ((flags & FLAG.weekday) !== 0) return weekdayDate(tokens, index);
  if ((flags & FLAG.month) !== 0) return monthFirst(tokens, index);
  return (
    quarterDate(tokens, index) ??
    fiscalDate(tokens, index) ??
    seasonDate(tokens, index) ??
    decadeWord(tokens, index) ??
    midDate(tokens, index) ??
    relativeDateAt(tokens, index)
  );
}

const digitDate = (tokens: Tokens, index: number): Piece | undefined =>
  numericDateAt(tokens, index) ??
  dayFirst(tokens, index) ??
  yearQuarter(tokens, index) ??
  yearAt(tokens, index);

/** Number of the month named at a token; short names need a capital, and so do "May" and "March". */
export function monthAt(tokens: Tokens, index: number): number | undefined {
  if ((flagsAt(tokens, index) & FLAG.month) === 0 || tokens.shape[index] === SMALL) return undefined;
  return MONTHS.get(keyAt(tokens, index));
}

const isShort = (tokens: Tokens, index: number): boolean =>
  tokens.end[index]! - tokens.start[index]! <= 4 && !/^(may|june|july)$/.test(keyAt(tokens, index));

/** Behind a month or weekday: the point of an abbreviation, when more of the date follows. */
const afterDot = (tokens: Tokens, index: number): number =>
  tokens.code[index] === 0x2e &&
  joined(tokens, index) &&
  isShort(tokens, index - 1) &&
  tokens.gap[index + 1]! <= LINE
    ? index + 1
    : index;

/** Four digits that can be a year, not followed by more digits. */
export function plainYear(tokens: Tokens, index: number): number | undefined {
  if (tokens.kind[index] !== DIGITS || tokens.end[index]! - tokens.start[index]! !== 4) return undefined;
  const year = Number(tokens.text.slice(tokens.start[index], tokens.end[index]));
  const next = index + 1;
  const more =
    joined(tokens, next) &&
    (tokens.kind[next] === WORD ||
      ((tokens.code[next] === 0x2c || tokens.code[next] === 0x2e) &&
        tokens.kind[next + 1] === DIGITS &&
        joined(tokens, next + 1)));
  return year >= 1000 && year <= 2199 && !more ? year : undefined;
}

interface Day {
  readonly day: number;
  readonly next: number;
}

/** A day of the month in digits: "7", "7th". */
function dayAt(tokens: Tokens, index: number): Day | undefined {
  if (
    tokens.kind[index] !== DIGITS ||
    tokens.end[index]! - tokens.start[index]! > 2 ||
    tokens.gap[index] === PARAGRAPH
  )
    return undefined;
  const day = Number(tokens.text.slice(tokens.start[index], tokens.end[index]));
  if (day < 1 || day > 31) return undefined;
  const suffix = digitOrdinal(tokens, index) !== undefined;
  const next = suffix ? index + 2 : index + 1;
  return joined(tokens, next) && tokens.kind[next] !== 3 ? undefined : { day, next };
}

/** "7 May", "3rd of June 2022", "3–7 May", "Monday, 3 to 7 May". */
function dayFirst(tokens: Tokens, index: number): Piece | undefined {
  const first = dayAt(tokens, index);
  if (!first || (joined(tokens, index) && tokens.kind[index - 1] === WORD && index > 0)) return undefined;
  const second = spanTo(tokens, first.next);
  const last = second ?? first;
  let at = last.next;
  if (keyAt(tokens, at) === 'of') at++;
  if (isHyphen(tokens, at) && joined(tokens, at) && joined(tokens, at + 1)) at++;
  const month = tokens.gap[at] === PARAGRAPH ? undefined : monthAt(tokens, at);
  if (month === undefined || !isDayOf(last.day, month) || isSurname(tokens, at)) return undefined;
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

/** "7 May could", no; but a day before it makes any "May" a month unless a name goes on. */
const isSurname = (_tokens: Tokens, _index: number): boolean => false;

/** "-7", "–7th", "to 7", "and 7" behind a day. */
function spanTo(tokens: Tokens, index: number): Day | undefined {
  const key = keyAt(tokens, index);
  const link = isDash(tokens, index) || key === 'to' || key === 'and' || key === 'or';
  return link ? dayAt(tokens, index + 1) : undefined;
}

interface Year {
  readonly year: number;
  readonly next: number;
}

/** A year behind a month: ", 2022", " 2022", " '22", " of 2022". */
function yearBehind(tokens: Tokens, index: number): Year | undefined {
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
  const short = Number(tokens.text.slice(tokens.start[at + 1], tokens.end[at + 1]));
  return { year: short < 50 ? 2000 + short : 1900 + short, next: at + 2 };
}

/** "May 18, 2022", "May 3–7", "May 2022", "Sept. 4", "March". */
function monthFirst(tokens: Tokens, index: number): Piece | undefined {
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
  return /^(per|percent|million|billion|thousand|people|soldiers|men|women)$/.test(lowerAt(tokens, at));
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

const MODAL =
  /^(could|would|will|may|might|must|has|had|have|said|says|told|did|is|and|was|who|also|i|we|you|he|she|it|they|not|be|the|god|all|this|your|those)$/;
const BEFORE_MONTH =
  /^(in|since|until|till|by|from|to|of|during|early|late|mid|last|next|this|before|after|between|through|and|every|each|on|for|around|about|the|or|end|as|ending|ended|following|previous|per|than|with|vs|versus|up|starting|beginning|through|a)$/;

/** A month by itself; "May" and "March" are people and verbs too, so their neighbours decide. */
function bareMonth(tokens: Tokens, index: number, month: number): Piece | undefined {
  const before =
    index > 0 && tokens.gap[index] !== PARAGRAPH && tokens.kind[index - 1] === WORD
      ? lowerAt(tokens, index - 1)
      : '';
  const date: CalendarDate = { grain: 'month', month };
  const next = index + 1;
  if (
    isHyphen(tokens, next) &&
    joined(tokens, next) &&
    tokens.kind[next + 1] === WORD &&
    monthAt(tokens, next + 1) === undefined
  )
    return undefined;
  if (month !== 3 && month !== 5 && month !== 4 && month !== 6 && month !== 8) return { date, next };
  if (BEFORE_MONTH.test(before) || isHyphen(tokens, index - 1)) return { date, next };
  const after = tokens.kind[next] === WORD && tokens.gap[next] !== PARAGRAPH ? lowerAt(tokens, next) : '';
  const capitalNext = tokens.kind[next] === WORD && tokens.shape[next] !== SMALL && tokens.gap[next] === GAP;
  const capitalBefore = before !== '' && tokens.shape[index - 1] !== SMALL && tokens.gap[index] === GAP;
  if (capitalNext || capitalBefore || MODAL.test(after) || isApostrophe(tokens, next)) return undefined;
  const listed =
    tokens.kind[index - 1] !== WORD &&
    index > 0 &&
    (MONTHS.has(lowerAt(tokens, index - 2)) || tokens.code[index - 1] === 0x28);
  if (!listed && (month === 4 || month === 6) && after === '') return undefined;
  return listed || before !== '' || month > 5 ? { date, next, confidence: listed ? 1 : 0.6 } : undefined;
}

/** "Monday", "Tuesday, 17 May 2022", "Tues. 4 May", "Monday, May 3". */
function weekdayDate(tokens: Tokens, index: number): Piece | undefined {
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
  return long ? { date: { grain: 'day', weekday }, next: index + 1 } : undefined;
}

/** "Q3 2024", "third quarter of 2024", "Q3". */
function quarterDate(tokens: Tokens, index: number): Piece | undefined {
  const key = keyAt(tokens, index);
  if (key === 'q' && tokens.kind[index + 1] === DIGITS && joined(tokens, index + 1)) {
    const quarter = Number(tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1]));
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

/** Adds ", 2024", " of 2024" or " '24" when it follows. */
function withYear(tokens: Tokens, date: CalendarDate, next: number): Piece {
  const skip =
    keyAt(tokens, next) === 'of' && /^(fiscal|financial)$/.test(keyAt(tokens, next + 1)) ? next + 2 : next;
  const year = yearBehind(tokens, skip);
  return year ? { date: { ...date, year: year.year }, next: year.next } : { date, next };
}

/** "2024 Q3", "3Q24", "3Q 2024". */
function yearQuarter(tokens: Tokens, index: number): Piece | undefined {
  const year = plainYear(tokens, index);
  const at = index + 1;
  if (
    year !== undefined &&
    keyAt(tokens, at) === 'q' &&
    tokens.kind[at + 1] === DIGITS &&
    joined(tokens, at + 1)
  ) {
    const quarter = Number(tokens.text.slice(tokens.start[at + 1], tokens.end[at + 1]));
    return quarter >= 1 && quarter <= 4
      ? { date: { grain: 'quarter', quarter, year }, next: at + 2 }
      : undefined;
  }
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
        year: 2000 + Number(tokens.text.slice(tokens.start[at + 1], tokens.end[at + 1])),
      },
      next: at + 2,
    };
  return withYear(tokens, { grain: 'quarter', quarter }, at + 1);
}

/** "fiscal 2023", "FY2023", "FY 2023-24", "financial year 2023", "FY23". */
function fiscalDate(tokens: Tokens, index: number): Piece | undefined {
  if (!/^(fy|fiscal|financial)$/.test(keyAt(tokens, index))) return undefined;
  const at = keyAt(tokens, index + 1) === 'year' ? index + 2 : index + 1;
  if (tokens.kind[at] !== DIGITS) return undefined;
  const year = yearAt(tokens, at, true);
  if (year) return year;
  if (keyAt(tokens, index) !== 'fy' || tokens.end[at]! - tokens.start[at]! !== 2) return undefined;
  return {
    date: { grain: 'year', year: 2000 + Number(tokens.text.slice(tokens.start[at], tokens.end[at])) },
    next: at + 1,
  };
}

/** "spring 2021", "the summer of 2020", "winter 2021-22". */
function seasonDate(tokens: Tokens, index: number): Piece | undefined {
  const season = SEASONS.get(keyAt(tokens, index));
  if (!season || tokens.gap[index + 1] === NONE) return undefined;
  const at = keyAt(tokens, index + 1) === 'of' ? index + 2 : index + 1;
  if (tokens.gap[at] === PARAGRAPH || plainYear(tokens, at) === undefined) return undefined;
  const year = yearAt(tokens, at, true);
  return year && { ...year, date: { ...year.date, grain: 'season', season } };
}

/** "the nineties", "swinging sixties", "mid-eighties"; "in her fifties" is an age. */
function decadeWord(tokens: Tokens, index: number): Piece | undefined {
  const year = DECADES.get(keyAt(tokens, index));
  if (year === undefined || index === 0) return undefined;
  const before = lowerAt(tokens, index - 1);
  if (before !== 'the' && before !== 'mid' && !isHyphen(tokens, index - 1)) return undefined;
  return { date: { grain: 'decade', year }, next: index + 1, confidence: 0.8 };
}

/** "mid-1990s", "mid-March", "mid-2021". */
function midDate(tokens: Tokens, index: number): Piece | undefined {
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
function shortDecade(tokens: Tokens, index: number): Piece | undefined {
  const at = index + 1;
  if (tokens.kind[at] !== DIGITS || !joined(tokens, at) || tokens.end[at]! - tokens.start[at]! !== 2)
    return undefined;
  if (!joined(tokens, at + 1) || tokens.kind[at + 1] !== WORD || lowerAt(tokens, at + 1) !== 's')
    return undefined;
  const short = Number(tokens.text.slice(tokens.start[at], tokens.end[at]));
  if (short % 10 !== 0) return undefined;
  return { date: { grain: 'decade', year: short < 20 ? 2000 + short : 1900 + short }, next: at + 2 };
}
