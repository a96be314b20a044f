import type {
  Index,
  PassagePlace,
  PassageQuery,
  PassageRecord,
  SourceRecord,
  TermWeights,
} from '../../index/port.ts';
import { coverer, partsAround } from './cover.ts';
import { type Kept, kept } from './kept.ts';
import { passageReader, type ReadPassage } from './passage.ts';
import type { Means, WeightedTerms } from './rank.ts';
import { readStretch, STRETCH, type Stretch } from './stretch.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

export type { ReadPassage } from './passage.ts';

/** One revision of the index: what is asked of it again and again is read once, as far as there is room to keep it. */
export interface CorpusView {
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly passageCount: number;
  /** A passage that was read before, as it is read again. */
  read(record: PassageRecord): ReadPassage;
  find(query: PassageQuery): Promise<readonly ReadPassage[]>;
  /** The `most` stretches whose candidates have the most weight, best first. */
  promising(query: PassageQuery, weights: TermWeights, most: number): Promise<readonly Stretch[]>;
  /** The stretches of a source from its beginning, no more than `most`. */
  stretchesOf(sourceId: string, most: number): Promise<readonly Stretch[]>;
  /** The passage at each of some places. */
  at(places: readonly PassagePlace[]): Promise<readonly (ReadPassage | undefined)[]>;
  /** Of each of some passages, what share of a query it names together with those up to `reach` on either side, 0 to 1. */
  covers(query: WeightedTerms, places: readonly PassagePlace[], reach?: number): Promise<readonly number[]>;
  /** The passage and up to `reach` on either side, in order. */
  around(passage: PassagePlace, reach: number): Promise<readonly ReadPassage[]>;
  /** The passages of one source, the first few hundred of a long one. */
  all(sourceId: string): Promise<readonly ReadPassage[]>;
  /** What `reading` makes of a source's passages, worked out once for each reading. */
  reading<T>(sourceId: string, reading: (passages: readonly ReadPassage[]) => T): Promise<T>;
  /** The whole text of a source. */
  text(sourceId: string): Promise<string>;
  readonly mean: Means;
  /** Rarity of a term among passages: BM25's idf, never negative. */
  idf(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Rarity of a term among stretches. */
  stretchIdf(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** Passages of one source that are read for its names; whole stretches. */
const LONGEST = 2 * STRETCH;

/**
 * Characters of the texts that are kept: as passages, one by one and by page, and of those whose readings are kept. A passage takes some
 * fifty times its text with what is found in it; the sentences around a sentence ask for the same few dozen sources.
 */
const KEPT_PASSAGES = 500_000;
const KEPT_READINGS = 600_000;
const KEPT_TEXTS = 4_000_000;
/** Terms of the stretches that are kept, a number each. */
const KEPT_TERMS = 4_000_000;
/** Terms that have a number; when there are more, numbers are given anew. */
const MOST_NUMBERS = 300_000;

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
  const idfs = new Map<string, number>();
  const stretchIdfs = new Map<string, number>();
  const counts = counter(index);
  const sizes = sizesOf([...sources.values()]);
  const read = passageReader(KEPT_PASSAGES);
  const reader = pageReader(index, read);
  const stretches = stretchReader(index, sources);
  const texts = kept<string>(KEPT_TEXTS, (text) => text.length);
  const readings = new Map<unknown, Kept<unknown>>();
  const lengthOf = (_: unknown, sourceId: string): number => sources.get(sourceId)?.length ?? 0;
  return {
    sources,
    passageCount: totals.passages,
    read,
    find: async (query) => (await index.candidates(query)).map(read),
    promising: async (query, weights, most) =>
      stretches(await index.promising(query, weights, STRETCH, most)),
    stretchesOf: (sourceId, most) => stretches(stretchesIn(sources.get(sourceId), most)),
    covers: async (query, places, reach = 0) => {
      const parts = partsAround(places, reach, sources);
      const read = await stretches(parts.pages);
      return parts.of(read).map(coverer(query));
    },
    ...reader,
    reading: <T>(sourceId: string, reading: (passages: readonly ReadPassage[]) => T) => {
      const known = readings.get(reading) ?? kept<unknown>(KEPT_READINGS, lengthOf);
      readings.set(reading, known);
      return known.get(sourceId, async () => reading(await reader.all(sourceId))) as Promise<T>;
    },
    text: (sourceId) => texts.get(sourceId, async () => (await index.text(sourceId)) ?? ''),
    mean: {
      passage: sizes.length / Math.max(1, totals.passages),
      stretch: sizes.length / Math.max(1, sizes.stretches),
    },
    idf: (terms) => weighed(terms, idfs, counts, (count) => idfOf(count, totals.passages)),
    stretchIdf: (terms) =>
      weighed(terms, stretchIdfs, counts, (count) => idfOf(spread(count, sizes.stretches), sizes.stretches)),
  };
}

/** Reads passages by place, a page at a time: those of one stretch. */
function pageReader(
  index: Index,
  read: (record: PassageRecord) => ReadPassage,
): Pick<CorpusView, 'at' | 'around' | 'all'> {
  const pages = kept<readonly ReadPassage[]>(KEPT_PASSAGES, (page) =>
    page.reduce((sum, { text }) => sum + text.length, 0),
  );
  const page = (sourceId: string, from: number): Promise<readonly ReadPassage[]> =>
    pages.get(`${sourceId}\u0000${from}`, async () =>
      (await index.passages(sourceId, from, from + STRETCH)).map(read),
    );
  const between = async (sourceId: string, from: number, to: number): Promise<readonly ReadPassage[]> => {
    const found: ReadPassage[] = [];
    for (let first = pageOf(from); first < to; first += STRETCH) {
      const passages = await page(sourceId, first);
      found.push(...passages.slice(Math.max(0, from - first), to - first));
      if (passages.length < STRETCH) break;
    }
    return found;
  };
  return {
    at: (places) =>
      Promise.all(
        places.map(
          async ({ sourceId, ordinal }) => (await page(sourceId, pageOf(ordinal)))[ordinal % STRETCH],
        ),
      ),
    around: ({ sourceId, ordinal }, reach) =>
      between(sourceId, Math.max(0, ordinal - reach), ordinal + reach + 1),
    all: (sourceId) => between(sourceId, 0, LONGEST),
  };
}

const pageOf = (ordinal: number): number => ordinal - (ordinal % STRETCH);

/** Reads stretches, whose texts are let go. */
function stretchReader(
  index: Index,
  sources: ReadonlyMap<string, SourceRecord>,
): (places: readonly PassagePlace[]) => Promise<readonly Stretch[]> {
  let words: Vocabulary = vocabulary();
  let known = stretchesKept();
  const stretch = (sourceId: string, from: number): Promise<Stretch> =>
    known.get(`${sourceId}\u0000${from}`, async () => {
      const texts = await index.texts(sourceId, from, from + STRETCH);
      return readStretch(sourceId, from, texts, sources.get(sourceId)?.title ?? '', words);
    });
  return (places) => {
    if (words.size > MOST_NUMBERS) {
      words = vocabulary();
      known = stretchesKept();
    }
    return Promise.all(places.map(({ sourceId, ordinal }) => stretch(sourceId, pageOf(ordinal))));
  };
}

/** Where the stretches of a source begin. */
const stretchesIn = (source: SourceRecord | undefined, most: number): readonly PassagePlace[] =>
  Array.from({ length: Math.min(most, Math.ceil((source?.passages ?? 0) / STRETCH)) }, (_, at) => ({
    sourceId: source!.id,
    ordinal: at * STRETCH,
  }));

const stretchesKept = (): Kept<Stretch> => kept(KEPT_TERMS, ({ terms }) => terms.length);

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

/** A word that no source uses tells no passage from another: it counts for little, however rare. */
const UNHEARD = 0.25;

/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the usual +1. */
function idfOf(frequency: number, passages: number): number {
  const idf = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  return frequency === 0 ? idf * UNHEARD : idf;
}
