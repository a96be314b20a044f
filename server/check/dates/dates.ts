import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { CalendarDate, DateMention } from '../../mentions/mention.ts';
import { overlaps } from '../../text/span.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { DATE_MODEL, WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unchecked, unsupported } from '../judgement.ts';
import { featuresOf, logOdds, rivalsBySource } from '../numbers/likelihood.ts';
import { lookWider } from '../numbers/places.ts';
import { tellPlaces } from '../numbers/tell.ts';
import type { Evidence, Tier } from '../report.ts';
import type { Trace } from '../trace.ts';
import { type Day, isoDay } from './calendar.ts';
import { type DatePlace, datePlaces, isDate, isDateMatch } from './date-places.ts';
import { FIELDS, isRelative } from './match-dates.ts';
import { related } from './related.ts';
import { writtenOn } from './written.ts';

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
  const oddsOf = oddsAmong(places, binding);
  if (trace) tellPlaces(places, (place) => say(claim, place, oddsOf), trace);
  const others = places.filter((place) => contradicts(claim, place)).sort(byCoverage);
  const supports = (await related(claim, places, binding, view))
    .filter((place) => isDateMatch(place) && oddsOf(place) >= WEIGHTS.supportsDate)
    .sort(byCoverage);
  if (supports.length > 0)
    return supported(
      best(supports),
      supports.map((place) => at(place, 'supports')),
    );
  if (others.length > 0 && agree(others)) return contradicted(claim, others);
  const elsewhere = places.filter(isDateMatch);
  if (elsewhere.length > 0) return unsupported(elsewhere.map((place) => at(place, 'elsewhere')));
  if (isRelative(claim.mention.date) && !draftDate)
    return (await isNowhere(claim.mention.date, binding, view))
      ? unsupported([])
      : unchecked('it is relative, and the draft states no date of its own');
  const published = await publishedThen(claim.mention.date, places, binding, view);
  if (published) return supported('derived', published.evidence, published.note);
  const written = await writtenYear(claim, binding, view);
  return written ? supported('exact', [written]) : unsupported(await anywhere(claim, view));
}

type OddsOf = (place: DatePlace) => number;

/**
 * Tells of each place how likely it is the one that the claim is about, by the other dates around. A dateline holds for all that its
 * source says.
 */
function oddsAmong(places: readonly DatePlace[], { sure, sources }: Binding): OddsOf {
  const rivalsOf = rivalsBySource(
    places.filter(({ rival }) => rival),
    sources,
  );
  return (place) =>
    place.dateline
      ? Number.POSITIVE_INFINITY
      : logOdds(DATE_MODEL, featuresOf(place, rivalsOf(place), sure, 0));
}

/** How a place was held against the claim, in words. */
function say(
  claim: Claim & { readonly mention: DateMention },
  place: DatePlace,
  oddsOf: OddsOf,
): { readonly outcome: string; readonly relation: Evidence['relation'] } {
  if (isDateMatch(place)) {
    const odds = oddsOf(place);
    const outcome = place.dateline
      ? `${place.match}; a dateline`
      : `${place.match}; log-odds ${odds.toFixed(2)} of being about the same, ${WEIGHTS.supportsDate.toFixed(2)} needed`;
    return { outcome, relation: odds >= WEIGHTS.supportsDate ? 'supports' : 'elsewhere' };
  }
  const outcome = `${place.match}; its passage covers ${place.bound.coverage.toFixed(2)} of the sentence`;
  return { outcome, relation: contradicts(claim, place) ? 'contradicts' : 'elsewhere' };
}

/** Another day of the same grain in a passage about the same thing, when that passage gives but one date. */
function contradicts(claim: Claim & { readonly mention: DateMention }, place: DatePlace): boolean {
  if (place.match !== 'differs' || place.bound.coverage < WEIGHTS.contradictsDate) return false;
  if (isRelative(claim.mention.date) || isRelative(place.mention.date)) return false;
  const { passage } = place.bound;
  const { month } = claim.mention.date;
  const alike = month !== undefined && month === place.mention.date.month ? 1 : 0;
  return place.relation.shared + alike >= 2 && passage.mentions.filter(isDate).length === 1;
}

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

/** True for a weekday that no bound source names, while none of the passages about the sentence speaks of a day in a way that leaves open which. */
async function isNowhere(
  { weekday }: CalendarDate,
  { sources, passages, sure }: Binding,
  view: CorpusView,
): Promise<boolean> {
  if (weekday === undefined || sources.length === 0) return false;
  const about = passages.filter(({ coverage }) => coverage >= sure * WEIGHTS.aboutShare);
  if (about.some(({ passage }) => ANY_DAY.test(passage.text))) return false;
  const named = new RegExp(`\\b${WEEKDAYS[weekday]}`, 'i');
  const texts = await Promise.all(sources.map((source) => view.text(source)));
  return !texts.some((text) => named.test(text));
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
