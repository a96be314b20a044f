import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { CalendarDate, DateMention, Mention } from '../../mentions/mention.ts';
import { overlaps } from '../../text/span.ts';
import type { Binding, BoundPassage } from '../binding/bind.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unchecked, unsupported } from '../judgement.ts';
import { termsBeside } from '../numbers/beside.ts';
import { lookIn, lookWider, type Place, placesOf } from '../numbers/places.ts';
import { tellPlaces } from '../numbers/tell.ts';
import type { Evidence, Tier } from '../report.ts';
import type { Trace } from '../trace.ts';
import { type Day, isoDay, parseDay, readings } from './calendar.ts';
import { type DateMatch, FIELDS, isRelative, matchDates } from './match-dates.ts';
import { isReference } from './reference.ts';
import { writtenOn } from './written.ts';

interface DatePlace extends Place<DateMention> {
  readonly match: DateMatch;
}

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date';

/**
 * Judges a date. Relative dates of a source are read from its publication date, those of the draft from the date in its
 * front matter; a relative date without either is compared as written, never with the clock.
 */
export async function judgeDate(
  claim: Claim & { readonly mention: DateMention },
  binding: Binding,
  view: CorpusView,
  draftDate: string | undefined,
  trace?: Trace,
): Promise<Judgement> {
  const places = await datePlaces(claim, binding, view, draftDate);
  if (trace) tellPlaces(places, (place) => say(claim, place), trace);
  const others = places.filter((place) => contradicts(claim, place)).sort(byCoverage);
  const supports = places
    .filter(({ match }) => match !== 'differs' && match !== 'incomparable')
    .sort(byCoverage);
  if (supports.length > 0)
    return supported(
      best(supports),
      supports.map((place) => at(place, 'supports')),
    );
  if (others.length > 0 && agree(others)) return contradicted(claim, others);
  if (isRelative(claim.mention.date) && !draftDate)
    return (await isNowhere(claim.mention.date, binding, view))
      ? unsupported([])
      : unchecked('it is relative, and the draft states no date of its own');
  const published = await publishedThen(claim.mention.date, places, binding, view);
  if (published) return supported('derived', published.evidence, published.note);
  const written = await writtenYear(claim, binding, view);
  return written ? supported('exact', [written]) : unsupported(await anywhere(claim, view));
}

/** How a place was held against the claim, in words. */
function say(
  claim: Claim & { readonly mention: DateMention },
  place: DatePlace,
): { readonly outcome: string; readonly relation: Evidence['relation'] } {
  const outcome = `${place.match}; its passage covers ${place.bound.coverage.toFixed(2)} of the sentence`;
  if (place.match !== 'differs' && place.match !== 'incomparable') return { outcome, relation: 'supports' };
  return { outcome, relation: contradicts(claim, place) ? 'contradicts' : 'elsewhere' };
}

async function datePlaces(
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
  return placesOf(passages, isDate).map((place) => {
    const { sourceId } = place.bound.passage;
    const found = days.get(sourceId)!.flatMap((day) => readings(place.mention.date, day));
    if (!compared && isReference(place.bound.passage.text, place.mention))
      return { ...place, match: 'incomparable' as const };
    const around = { year: years.has(sourceId), season: namesSeason(date, place.bound.passage) };
    return { ...place, match: matchDates(date, own, place.mention.date, found, around) };
  });
}

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

/** Another day of the same grain in a passage about the same thing, when that passage gives but one date. */
function contradicts(claim: Claim & { readonly mention: DateMention }, place: DatePlace): boolean {
  if (place.match !== 'differs' || place.bound.coverage < WEIGHTS.contradictsDate) return false;
  if (isRelative(claim.mention.date) || isRelative(place.mention.date)) return false;
  const { passage } = place.bound;
  const near = termsBeside(passage, place.mention);
  return shared(claim.near, near) >= 2 && passage.mentions.filter(isDate).length === 1;
}

const shared = (ours: readonly string[], theirs: ReadonlySet<string>): number =>
  ours.filter((term) => theirs.has(term)).length;

const agree = (places: readonly DatePlace[]): boolean =>
  new Set(places.map(({ mention }) => FIELDS.map((field) => mention.date[field] ?? '').join('-'))).size === 1;

const byCoverage = (a: DatePlace, b: DatePlace): number => b.bound.coverage - a.bound.coverage;

const best = (places: readonly DatePlace[]): Tier =>
  places.some(({ match }) => match === 'exact') ? 'exact' : (places[0]!.match as Tier);

const at = ({ bound, mention }: DatePlace, relation: Evidence['relation']): Evidence =>
  evidenceAt(bound.passage, mention, relation);

function contradicted(
  claim: Claim & { readonly mention: DateMention },
  others: readonly DatePlace[],
): Judgement {
  const { bound, mention } = others[0]!;
  const suggestion = bound.passage.text.slice(mention.core.start, mention.core.end);
  return {
    verdict: 'contradicted',
    evidence: others.slice(0, 3).map((place) => at(place, 'contradicts')),
    ...(claim.mention.date.grain === mention.date.grain ? { suggestion } : {}),
  };
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** Days that only the day of writing tells: any of them may be the weekday in question. */
const ANY_DAY = /\b(?:today|yesterday|tomorrow|tonight|overnight|this morning|last night|earlier)\b/i;

/** True for a weekday that no bound source names, none of which speaks of days in a way that leaves open which. */
async function isNowhere(
  { weekday }: CalendarDate,
  { sources }: Binding,
  view: CorpusView,
): Promise<boolean> {
  if (weekday === undefined || sources.length === 0) return false;
  const named = new RegExp(`\\b${WEEKDAYS[weekday]}`, 'i');
  for (const source of sources) {
    const text = await view.text(source);
    if (named.test(text) || ANY_DAY.test(text)) return false;
  }
  return true;
}

/** A year in digits that stands in a passage about the claim where it was not read as a date. */
async function writtenYear(
  claim: Claim & { readonly mention: DateMention },
  binding: Binding,
  view: CorpusView,
): Promise<Evidence | undefined> {
  const { grain, year, endYear } = claim.mention.date;
  if (grain !== 'year' || year === undefined || endYear !== undefined) return undefined;
  for (const { passage, coverage } of [...binding.passages, ...(await lookWider(claim, binding, view))]) {
    const token = passage.tokens.find(
      (word) =>
        word.word === String(year) && !passage.mentions.some((date) => isDate(date) && overlaps(date, word)),
    );
    if (token && coverage >= WEIGHTS.written) return evidenceAt(passage, token, 'supports');
  }
  return undefined;
}

/**
 * A bound source that appeared on the very day, or in the very month: news says "today" and "this week" by its dateline.
 * Where a passage about the claim gives another date, the dateline says nothing.
 */
async function publishedThen(
  date: CalendarDate,
  places: readonly DatePlace[],
  binding: Binding,
  view: CorpusView,
): Promise<{ readonly evidence: readonly Evidence[]; readonly note: string } | undefined> {
  if ((date.grain !== 'day' || date.year === undefined) && date.grain !== 'month') return undefined;
  const told = places.some(
    ({ match, bound }) => match === 'differs' && bound.coverage >= WEIGHTS.contradictsDate,
  );
  for (const { passage, coverage } of told ? [] : binding.passages) {
    if (coverage < WEIGHTS.contradicts) continue;
    const day = (await writtenOn(passage.sourceId, view)).find((one) => isThen(date, one));
    if (!day) continue;
    const key = view.sources.get(passage.sourceId)!.key;
    return {
      evidence: [evidenceAt(passage, { start: 0, end: passage.text.length }, 'supports')],
      note: `${key} was published on ${isoDay(day)}`,
    };
  }
  return undefined;
}

const isThen = ({ year, month, day }: CalendarDate, then: Day): boolean =>
  (year === undefined || year === then.year) &&
  month === then.month &&
  (day === undefined || day === then.day);

async function anywhere(
  claim: Claim & { readonly mention: DateMention },
  view: CorpusView,
): Promise<readonly Evidence[]> {
  const keys = valueKeys(claim.mention).slice(0, 1);
  if (keys.length === 0) return [];
  const passages = await view.find({ terms: [], values: keys, names: [], limit: 6 });
  return passages.flatMap((passage) =>
    passage.mentions
      .filter(isDate)
      .filter((mention) => valueKeys(mention).includes(keys[0]!))
      .map((mention) => evidenceAt(passage, mention, 'elsewhere')),
  );
}
