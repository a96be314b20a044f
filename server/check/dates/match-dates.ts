import type { CalendarDate } from '../../mentions/mention.ts';
import type { Tier } from '../report.ts';
import { weekdayOf } from './calendar.ts';

/** How a source's date relates to the claim's: `incomparable` says nothing about it. */
export type DateMatch = Tier | 'differs' | 'incomparable';

/** What a date can state besides its place relative to the day of writing. */
export const FIELDS = ['year', 'month', 'day', 'quarter', 'season', 'endYear', 'endMonth', 'endDay'] as const;

/** What stands around a source's date: the claim's year anywhere in the source, its season in the passage. */
export interface Surroundings {
  readonly year: boolean;
  readonly season: boolean;
}

/** Months of a season in the north, with the month before, since nobody starts it on one day. */
const SEASON_MONTHS = {
  spring: [2, 3, 4, 5, 6],
  summer: [5, 6, 7, 8, 9],
  autumn: [8, 9, 10, 11, 12],
  winter: [11, 12, 1, 2, 3],
} as const;

/** True for "yesterday" and "on Monday": dates that only the day of writing tells. */
export const isRelative = (date: CalendarDate): boolean =>
  date.relative !== undefined || (date.weekday !== undefined && date.month === undefined);

/**
 * Same words on both sides hold as written; otherwise any reading of one must warrant some reading of the other.
 * `around` says what the source has besides, since a date takes the year and the season from what stands around it.
 */
export function matchDates(
  claim: CalendarDate,
  claimReadings: readonly CalendarDate[],
  found: CalendarDate,
  foundReadings: readonly CalendarDate[],
  around: Surroundings,
): DateMatch {
  if (isRelative(claim) && sameWords(claim, found)) return 'exact';
  if (isRelative(claim) && claimReadings.length === 0) return weekdayAlone(claim, foundReadings);
  const results = claimReadings.flatMap((a) => foundReadings.map((b) => warrants(a, b, around)));
  if (results.includes('equal')) return isRelative(claim) || isRelative(found) ? 'derived' : 'exact';
  return results.length > 0 && results.every((result) => result === 'differs') ? 'differs' : 'incomparable';
}

const sameWords = (claim: CalendarDate, found: CalendarDate): boolean =>
  claim.relative === found.relative && claim.weekday === found.weekday && claim.grain === found.grain;

const weekdayAlone = (claim: CalendarDate, found: readonly CalendarDate[]): DateMatch =>
  claim.weekday !== undefined &&
  found.some((date) => date.weekday === claim.weekday || weekdayOf(date) === claim.weekday)
    ? 'derived'
    : 'incomparable';

/**
 * True when the found date is another than the claim's, as finely told, however either is read: another year for a year, another day or
 * weekday for a day. A year says nothing against a day of another, as in "a book of 1990".
 */
export const excludes = (claims: readonly CalendarDate[], founds: readonly CalendarDate[]): boolean =>
  claims.length > 0 &&
  founds.length > 0 &&
  claims.every((claim) => founds.every((found) => isOther(claim, found)));

/** What two dates must both tell for one of them to be another of the kind. */
const FINEST = { year: 'year', month: 'month', day: 'day', quarter: 'quarter', season: 'season' } as const;

function isOther(claim: CalendarDate, found: CalendarDate): boolean {
  const [ours, theirs] = [claim.weekday ?? weekdayOf(claim), found.weekday ?? weekdayOf(found)];
  if (ours !== undefined && theirs !== undefined && ours !== theirs) return true;
  const finest = FINEST[claim.grain as keyof typeof FINEST];
  if (finest === undefined || claim[finest] === undefined || found[finest] === undefined) return false;
  return FIELDS.some(
    (field) => claim[field] !== undefined && found[field] !== undefined && claim[field] !== found[field],
  );
}

/** Everything that the claim states, the source must state too: "7 May" is warranted by "7 May 2031", not the reverse. */
function warrants(
  claim: CalendarDate,
  found: CalendarDate,
  around: Surroundings,
): 'equal' | 'differs' | 'incomparable' {
  if (claim.grain === 'decade' || claim.grain === 'century') return withinEra(claim, found);
  const stated = FIELDS.filter((field) => claim[field] !== undefined && !liesWithin(field, claim, found));
  if (stated.some((field) => found[field] !== undefined && found[field] !== claim[field]))
    return claim.grain === found.grain ? 'differs' : 'incomparable';
  const missing = stated.filter((field) => found[field] === undefined);
  if (missing.length === 0)
    return FIELDS.some((field) => claim[field] !== undefined) ? 'equal' : 'incomparable';
  // a source that gives day and month rarely repeats the year
  const [field, ...more] = missing;
  if (more.length > 0 || claim.grain === 'year') return 'incomparable';
  if (field === 'year' ? around.year : field === 'season' && around.season) return 'equal';
  return 'incomparable';
}

/** A month lies within its quarter and its season, so that the source need not name those. */
function liesWithin(field: (typeof FIELDS)[number], claim: CalendarDate, found: CalendarDate): boolean {
  if (found.month === undefined || found[field] !== undefined) return false;
  if (field === 'quarter') return Math.ceil(found.month / 3) === claim.quarter;
  if (field !== 'season') return false;
  return (SEASON_MONTHS[claim.season!] as readonly number[]).includes(found.month);
}

function withinEra(claim: CalendarDate, found: CalendarDate): 'equal' | 'differs' | 'incomparable' {
  if (claim.year === undefined || found.year === undefined) return 'incomparable';
  if (claim.grain === found.grain) return claim.year === found.year ? 'equal' : 'differs';
  const length = claim.grain === 'decade' ? 10 : 100;
  return found.year >= claim.year && found.year < claim.year + length ? 'equal' : 'incomparable';
}
