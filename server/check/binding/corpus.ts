import type { Index, PassagePlace, PassageQuery, PassageRecord, SourceRecord } from '../../index/port.ts';
import { contentTerms } from '../../text/tokens.ts';
import { passageReader, type ReadPassage } from './passage.ts';
import { readStretch, STRETCH, type Stretch } from './stretch.ts';

export type { ReadPassage } from './passage.ts';

/** One revision of the index: every passage read once, every frequency asked once. */
export interface CorpusView {
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly passageCount: number;
  find(query: PassageQuery): Promise<readonly ReadPassage[]>;
  /** Where the same passages stand, and which of `terms` each has. */
  places(query: PassageQuery, terms: readonly string[]): Promise<readonly PassagePlace[]>;
  /** The passage and up to `reach` on either side, in order. */
  around(passage: PassageRecord, reach: number): Promise<readonly ReadPassage[]>;
  /** The passages of one source, the first few hundred of a long one. */
  all(sourceId: string): Promise<readonly ReadPassage[]>;
  /** What `reading` makes of a source's passages, worked out once for each reading. */
  reading<T>(sourceId: string, reading: (passages: readonly ReadPassage[]) => T): Promise<T>;
  /** The whole text of a source. */
  text(sourceId: string): Promise<string>;
  /** The stretch of its source that a passage stands in. */
  stretch(passage: Pick<PassageRecord, 'sourceId' | 'ordinal'>): Promise<Stretch>;
  /** Mean lengths in UTF-16 units. */
  readonly mean: { readonly passage: number; readonly stretch: number };
  /** Rarity of a term among passages: BM25's idf, never negative. */
  idf(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Rarity of a term among stretches. */
  stretchIdf(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** Passages of one source that are read for its names. */
const LONGEST = 400;

const maps = new WeakMap<readonly SourceRecord[], ReadonlyMap<string, SourceRecord>>();

/** Sources by id, worked out once for one answer of the index: it gives the same array while nothing changes. */
function byId(sources: readonly SourceRecord[]): ReadonlyMap<string, SourceRecord> {
  const known = maps.get(sources) ?? new Map(sources.map((source) => [source.id, source]));
  maps.set(sources, known);
  return known;
}

/** Opens a view of the index as it is now; good for one revision of it. */
export async function viewCorpus(index: Index): Promise<CorpusView> {
  const totals = await index.totals();
  const sources = byId(await index.sources());
  const read = passageReader();
  const idfs = new Map<string, number>();
  const stretchIdfs = new Map<string, number>();
  const whole = new Map<string, Promise<readonly ReadPassage[]>>();
  const texts = new Map<string, Promise<string>>();
  const neighbours = new Map<string, Promise<readonly ReadPassage[]>>();
  const readings = new Map<unknown, Map<string, Promise<unknown>>>();
  const stretches = new Map<string, Promise<Stretch>>();
  const counts = counter(index);
  const sizes = sizesOf([...sources.values()]);
  const all = (sourceId: string) =>
    once(whole, sourceId, async () => (await index.passages(sourceId, 0, LONGEST)).map(read));
  return {
    sources,
    passageCount: totals.passages,
    find: async (query) => (await index.candidates(query)).map(read),
    places: (query, terms) => index.places(query, terms),
    around: ({ id, sourceId, ordinal }, reach) =>
      once(neighbours, `${id} ${reach}`, async () =>
        (await index.passages(sourceId, Math.max(0, ordinal - reach), ordinal + reach + 1)).map(read),
      ),
    all,
    reading: <T>(sourceId: string, reading: (passages: readonly ReadPassage[]) => T) => {
      const known = readings.get(reading) ?? new Map<string, Promise<unknown>>();
      readings.set(reading, known);
      return once(known, sourceId, async () => reading(await all(sourceId))) as Promise<T>;
    },
    text: (sourceId) => once(texts, sourceId, async () => (await index.text(sourceId)) ?? ''),
    stretch: ({ sourceId, ordinal }) => {
      const from = ordinal - (ordinal % STRETCH);
      return once(stretches, `${sourceId}\u0000${from}`, async () => {
        const passages = (await index.passages(sourceId, from, from + STRETCH)).map(read);
        return readStretch(sourceId, passages, contentTerms(sources.get(sourceId)?.title ?? ''));
      });
    },
    mean: {
      passage: sizes.length / Math.max(1, totals.passages),
      stretch: sizes.length / Math.max(1, sizes.stretches),
    },
    idf: (terms) => weighed(terms, idfs, counts, (count) => idfOf(count, totals.passages)),
    stretchIdf: (terms) =>
      weighed(terms, stretchIdfs, counts, (count) => idfOf(spread(count, sizes.stretches), sizes.stretches)),
  };
}

/** The view of an index as it is at each call, opened again only when the index has changed. */
export function latestView(index: Index): () => Promise<CorpusView> {
  let known: { readonly revision: number; readonly view: Promise<CorpusView> } | undefined;
  return async () => {
    const revision = await index.revision();
    if (known?.revision !== revision) known = { revision, view: viewCorpus(index) };
    return known.view;
  };
}

interface Sizes {
  /** Of all texts together, in UTF-16 units. */
  readonly length: number;
  readonly stretches: number;
}

const sizesOf = (sources: readonly SourceRecord[]): Sizes => ({
  length: sources.reduce((sum, { length }) => sum + length, 0),
  stretches: sources.reduce((sum, { passages }) => sum + Math.max(1, Math.ceil(passages / STRETCH)), 0),
});

/** In how many of `stretches` a term stands that stands in `count` passages, were these strewn at random. */
const spread = (count: number, stretches: number): number => stretches * (1 - Math.exp(-count / stretches));

type Count = (terms: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** In how many passages each term stands, each asked once. */
function counter(index: Index): Count {
  const known = new Map<string, number>();
  return async (terms) => {
    const missing = terms.filter((term) => !known.has(term));
    if (missing.length > 0)
      for (const [term, count] of await index.frequencies('term', missing)) known.set(term, count);
    return known;
  };
}

async function weighed(
  terms: readonly string[],
  known: Map<string, number>,
  counts: Count,
  weigh: (count: number) => number,
): Promise<ReadonlyMap<string, number>> {
  const missing = terms.filter((term) => !known.has(term));
  const found = missing.length > 0 ? await counts(missing) : undefined;
  for (const term of missing) known.set(term, weigh(found?.get(term) ?? 0));
  return new Map(terms.map((term) => [term, known.get(term)!]));
}

/** A view may live as long as a draft is edited: what it knows is dropped when it grows past this. */
const MOST_ANSWERS = 4000;

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const answer = known.get(key);
  if (answer) return answer;
  if (known.size >= MOST_ANSWERS) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** A word that no source uses tells no passage from another: it counts for little, however rare. */
const UNHEARD = 0.25;

/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the usual +1. */
function idfOf(frequency: number, passages: number): number {
  const idf = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  return frequency === 0 ? idf * UNHEARD : idf;
}
