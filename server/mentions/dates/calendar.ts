const MONTH_NAMES = 'january february march april may june july august september october november december';
const MONTH_SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec';
const WEEKDAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday';

const numbered = (names: string, from: number): readonly (readonly [string, number])[] =>
  names.split(' ').map((name, index) => [name, index + from] as const);

/** Month by full or short name in lower case, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered(MONTH_NAMES, 1),
  ...numbered(MONTH_SHORT, 1),
  ['sept', 9],
]);

/** Weekday by full or short name in lower case, Sunday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered(WEEKDAY_NAMES, 0),
  ...numbered('sun mon tue wed thu fri sat', 0),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

export const SEASONS: ReadonlyMap<string, 'spring' | 'summer' | 'autumn' | 'winter'> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
]);

/** Decades written as words. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;

/** True for a day that the month can have (29 February always, since the year may be unknown). */
export const isDayOf = (day: number, month: number): boolean =>
  Number.isInteger(day) && day >= 1 && day <= (LENGTHS[month - 1] ?? 31);
