import type { CalendarDate } from '../../mentions/mention.ts';

/** A day of the proleptic Gregorian calendar, in UTC; no clock and no time zone is ever asked. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const MILLISECONDS = 86_400_000;
/** Stands for a year that is not told. */
const LEAP_YEAR = 2000;

const toNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / MILLISECONDS;

function toDay(number: number): Day {
  const date = new Date(number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Reads "2031-05-17", or undefined when the day is not stated. */
export function parseDay(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

/** Days from one date to a later one: of two weekdays to the next such day; undefined where that is open. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number | undefined {
  if (from.month === undefined && to.month === undefined && from.weekday !== undefined)
    return to.weekday === undefined ? undefined : (to.weekday - from.weekday + 7) % 7;
  const month = from.month ?? to.month;
  if (month === undefined || from.day === undefined || to.month === undefined || to.day === undefined)
    return undefined;
  const year = to.year ?? from.year ?? LEAP_YEAR;
  const days =
    toNumber({ year, month: to.month, day: to.day }) -
    toNumber({ year: from.year ?? year, month, day: from.day });
  return days > 0 ? days : undefined;
}

/** The day as "2031-05-17". */
export const isoDay = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

/** 0 (Sunday) to 6 of a full date, or undefined. */
export function weekdayOf(date: CalendarDate): number | undefined {
  if (date.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  return (((toNumber(date as Day) + 4) % 7) + 7) % 7;
}

/**
 * The absolute readings of a date, given the day its text was published: "yesterday" has one, "on Monday" the Monday
 * before and the one after, "7 May" that of the nearest year. Without an anchor a relative date has none.
 */
export function readings(date: CalendarDate, anchor: Day | undefined): readonly CalendarDate[] {
  if (date.relative !== undefined) return anchor ? relativeReading(date, anchor) : [];
  if (date.weekday !== undefined && date.month === undefined)
    return anchor ? weekdayReadings(date.weekday, anchor) : [];
  if (date.year === undefined && date.month !== undefined && anchor)
    return [{ ...date, year: nearestYear(date.month, date.day ?? 15, anchor) }];
  return [date, ...(date.ambiguous ? [{ ...date, ...date.ambiguous }] : [])];
}

function relativeReading(date: CalendarDate, anchor: Day): readonly CalendarDate[] {
  const steps = date.relative!;
  switch (date.grain) {
    case 'day':
      return [{ grain: 'day', ...toDay(toNumber(anchor) + steps) }];
    case 'month': {
      const month = anchor.year * 12 + (anchor.month - 1) + steps;
      return [{ grain: 'month', year: Math.floor(month / 12), month: (month % 12) + 1 }];
    }
    case 'year':
      return [{ grain: 'year', year: anchor.year + steps }];
    default:
      return [];
  }
}

function weekdayReadings(weekday: number, anchor: Day): readonly CalendarDate[] {
  const today = toNumber(anchor);
  const back = (((today + 4) % 7) + 7 - weekday) % 7;
  return [today - back, today - back + 7].map((number) => ({ grain: 'day', ...toDay(number) }));
}

function nearestYear(month: number, day: number, anchor: Day): number {
  const from = toNumber(anchor);
  const distance = (year: number): number => Math.abs(toNumber({ year, month, day }) - from);
  return [anchor.year, anchor.year - 1, anchor.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
}
