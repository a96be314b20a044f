import type { Index, PassageQuery, PassageRecord, SourceRecord } from '../../index/port.ts';
import type { Mention } from '../../mentions/mention.ts';
import { scan } from '../../mentions/scan.ts';
import { contentTerms, type Token, tokens } from '../../text/tokens.ts';

/** A passage with what checking needs to know of its text, worked out once. */
export interface ReadPassage extends PassageRecord {
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  /** Offsets of tokens and mentions are in the passage's own text. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** One revision of the index: every passage read once, every frequency asked once. */
export interface CorpusView {
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly passageCount: number;
  find(query: PassageQuery): Promise<readonly ReadPassage[]>;
  /** The passage and up to `reach` on either side, in order. */
  around(passage: PassageRecord, reach: number): Promise<readonly ReadPassage[]>;
  /** The passages of one source, the first few hundred of a long one. */
  all(sourceId: string): Promise<readonly ReadPassage[]>;
  /** What `reading` makes of a source's passages, worked out once for each reading. */
  reading<T>(sourceId: string, reading: (passages: readonly ReadPassage[]) => T): Promise<T>;
  /** The whole text of a source. */
  text(sourceId: string): Promise<string>;
  /** Rarity of a term: BM25's idf, never negative. */
  idf(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** Passages of one source that are read for its names. */
const LONGEST = 400;

/** Opens a view of the index as it is now; good for one revision of it. */
export async function viewCorpus(index: Index): Promise<CorpusView> {
  const totals = await index.totals();
  const sources = new Map((await index.sources()).map((source) => [source.id, source]));
  const read = passageReader();
  const idfs = new Map<string, number>();
  const whole = new Map<string, Promise<readonly ReadPassage[]>>();
  const texts = new Map<string, Promise<string>>();
  const neighbours = new Map<string, Promise<readonly ReadPassage[]>>();
  const readings = new Map<unknown, Map<string, Promise<unknown>>>();
  const all = (sourceId: string) =>
    once(whole, sourceId, async () => (await index.passages(sourceId, 0, LONGEST)).map(read));
  return {
    sources,
    passageCount: totals.passages,
    find: async (query) => (await index.candidates(query)).map(read),
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
    idf: async (terms) => {
      const missing = terms.filter((term) => !idfs.has(term));
      if (missing.length > 0) {
        const counts = await index.frequencies('term', missing);
        for (const term of missing) idfs.set(term, idfOf(counts.get(term) ?? 0, totals.passages));
      }
      return new Map(terms.map((term) => [term, idfs.get(term)!]));
    },
  };
}

/** A view may live as long as a draft is edited: what it knows is dropped when it grows past this. */
const MOST_PASSAGES = 50_000;
const MOST_ANSWERS = 2000;

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? make();
  if (known.size >= MOST_ANSWERS) known.clear();
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

function passageReader(): (record: PassageRecord) => ReadPassage {
  const known = new Map<number, ReadPassage>();
  return (record) => {
    const seen = known.get(record.id);
    if (seen) return seen;
    const terms = contentTerms(record.text);
    let mentions: readonly Mention[] | undefined;
    let words: readonly Token[] | undefined;
    const passage: ReadPassage = {
      ...record,
      terms,
      termSet: new Set(terms),
      get tokens() {
        words ??= tokens(record.text);
        return words;
      },
      get mentions() {
        mentions ??= scan(record.text);
        return mentions;
      },
    };
    if (known.size >= MOST_PASSAGES) known.clear();
    known.set(record.id, passage);
    return passage;
  };
}
