import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { CalendarDate, DateMention, Mention } from '../../mentions/mention.ts';
import type { Binding, BoundPassage } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unchecked, unsupported } from '../judgement.ts';
import { lookIn, type Place, placesOf } from '../numbers/places.ts';
import type { Evidence, Tier } from '../report.ts';
import { parseDay, readings } from './calendar.ts';
import { type DateMatch, FIELDS, isRelative, matchDates } from './match-dates.ts';

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
): Promise<Judgement> {
  const places = await datePlaces(claim, binding, view, draftDate);
  const others = places.filter((place) => contradicts(claim.mention.date, place)).sort(byCoverage);
  const supports = places
    .filter(({ match }) => match !== 'differs' && match !== 'incomparable')
    .sort(byCoverage);
  if (others.length > 0 && agree(others) && isNearer(others[0]!, supports[0]))
    return contradicted(claim, others);
  if (supports.length > 0)
    return supported(
      best(supports),
      supports.map((place) => at(place, 'supports')),
    );
  if (isRelative(claim.mention.date) && !draftDate)
    return unchecked('it is relative, and the draft states no date of its own');
  const published = publishedThen(claim.mention.date, binding, view);
  if (published) return supported('derived', published.evidence, published.note);
  return unsupported(await anywhere(claim, view));
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
  const years = await yearsOf(date, passages, view);
  return placesOf(passages, isDate).map((place) => {
    const { sourceId } = place.bound.passage;
    const found = readings(place.mention.date, parseDay(view.sources.get(sourceId)?.date));
    return { ...place, match: matchDates(date, own, place.mention.date, found, () => years.has(sourceId)) };
  });
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

/** Another day of the same grain in a passage about the same thing, when that passage gives but one date. */
function contradicts(claim: CalendarDate, place: DatePlace): boolean {
  if (place.match !== 'differs' || place.bound.coverage < WEIGHTS.contradictsDate) return false;
  if (isRelative(claim) || isRelative(place.mention.date)) return false;
  return place.bound.passage.mentions.filter(isDate).length === 1;
}

/** The passage with the other date must speak of the sentence far more clearly than the best one with the claim's. */
const isNearer = (other: DatePlace, support: DatePlace | undefined): boolean =>
  support === undefined || other.bound.coverage - support.bound.coverage >= WEIGHTS.nearer;

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

/** A bound source that appeared on the very day: news says "today" by its dateline. */
function publishedThen(
  date: CalendarDate,
  binding: Binding,
  view: CorpusView,
): { readonly evidence: readonly Evidence[]; readonly note: string } | undefined {
  if (date.grain !== 'day' || date.year === undefined) return undefined;
  const bound = binding.passages.find(({ passage, coverage }) => {
    const day = parseDay(view.sources.get(passage.sourceId)?.date);
    return (
      coverage >= WEIGHTS.contradicts &&
      day?.year === date.year &&
      day?.month === date.month &&
      day?.day === date.day
    );
  });
  if (!bound) return undefined;
  const source = view.sources.get(bound.passage.sourceId)!;
  return {
    evidence: [evidenceAt(bound.passage, { start: 0, end: bound.passage.text.length }, 'supports')],
    note: `${source.key} was published on ${source.date}`,
  };
}

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
