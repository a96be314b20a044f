import type { Claim } from '../../claims/claim.ts';
import type { CalendarDate, DateMention, Mention } from '../../mentions/mention.ts';
import type { Binding, BoundPassage } from '../binding/bind.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import { sidesBeside, termsBeside } from '../numbers/beside.ts';
import { companyOf } from '../numbers/company.ts';
import { lookIn, type Place, placesOf } from '../numbers/places.ts';
import { type Relation, relate, sidesOf } from '../numbers/relate.ts';
import { type Day, parseDay, readings } from './calendar.ts';
import { isDateline, labelled } from './headings.ts';
import { type DateMatch, excludes, matchDates } from './match-dates.ts';
import { isReference } from './reference.ts';
import { writtenOn } from './written.ts';

/** A date of a source held against the claim's. */
export interface DatePlace extends Place<DateMention> {
  readonly match: DateMatch;
  /** It cannot be the claim's date, however either is read. */
  readonly rival: boolean;
  readonly relation: Relation;
  /** It says when its source was written. */
  readonly dateline: boolean;
  /** The passage gives another figure or date of the sentence too. */
  readonly company: boolean;
}

export const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date';

/** True when a place gives the claim's date. */
export const isDateMatch = ({ match }: { readonly match: DateMatch }): boolean =>
  match !== 'differs' && match !== 'incomparable';

/** Every date of the passages, held against the claim. */
export async function datePlaces(
  claim: Claim & { readonly mention: DateMention },
  binding: Binding,
  view: CorpusView,
  draftDate: string | undefined,
): Promise<readonly DatePlace[]> {
  const passages = await lookIn(claim, binding, view);
  const { date } = claim.mention;
  const own = readings(date, parseDay(draftDate));
  const compared = isReference(binding.sentence.segment.text, claim.mention);
  const years = await yearsOf(date, passages, view);
  const days = await daysOf(passages, view);
  const sides = sidesOf(binding.sentence.segment.text, claim.mention);
  const told = binding.sentence.claims.flatMap(({ mention }) => (isDate(mention) ? [mention.date] : []));
  const company = companyOf(claim, binding.sentence.claims);
  const places = placesOf(passages, isDate);
  const labels = await labelled(places, view);
  return places.map((place) => {
    const { passage } = place.bound;
    const found = days.get(passage.sourceId)!.flatMap((day) => readings(place.mention.date, day));
    const around = { year: years.has(passage.sourceId), season: namesSeason(date, passage) };
    const apart = !compared && isReference(passage.text, place.mention);
    const near = labels.get(passage) ?? termsBeside(passage, place.mention);
    return {
      ...place,
      match: apart ? 'incomparable' : matchDates(date, own, place.mention.date, found, around),
      rival:
        !apart &&
        isRival(own.length > 0 ? own : [date], found.length > 0 ? found : [place.mention.date], told),
      relation: relate(claim, binding.about, near, [sides, sidesBeside(passage, place.mention)]),
      dateline: isDateline(place),
      company: company(place),
    };
  });
}

/** What the claim's sentence tells too is no other date for the claim. */
const isRival = (
  own: readonly CalendarDate[],
  found: readonly CalendarDate[],
  told: readonly CalendarDate[],
): boolean =>
  excludes(own, found) &&
  !told.some((date) => found.some((other) => !excludes([date], [other]) && date.grain === other.grain));

/** The days that each source may have been written on, `undefined` where that is open. */
async function daysOf(
  passages: readonly BoundPassage[],
  view: CorpusView,
): Promise<ReadonlyMap<string, readonly (Day | undefined)[]>> {
  const days = new Map<string, readonly (Day | undefined)[]>();
  for (const sourceId of new Set(passages.map(({ passage }) => passage.sourceId))) {
    const known = await writtenOn(sourceId, view);
    // a dateline is less sure than metadata: what a date means without it holds too
    days.set(sourceId, view.sources.get(sourceId)?.date ? known : [...known, undefined]);
  }
  return days;
}

/** The sources that write the claim's year anywhere: in them a date without a year may be meant. */
async function yearsOf(
  { year }: CalendarDate,
  passages: readonly BoundPassage[],
  view: CorpusView,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  if (year === undefined) return known;
  for (const sourceId of new Set(passages.map(({ passage }) => passage.sourceId))) {
    const title = view.sources.get(sourceId)?.title ?? '';
    if (`${title}\n${await view.text(sourceId)}`.includes(String(year))) known.add(sourceId);
  }
  return known;
}

const namesSeason = ({ season }: CalendarDate, { tokens }: ReadPassage): boolean =>
  season !== undefined &&
  tokens.some(({ word }) => word === season || (season === 'autumn' && word === 'fall'));
