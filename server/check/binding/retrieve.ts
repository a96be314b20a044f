import type { PassageQuery } from '../../index/port.ts';
import type { CorpusView } from './corpus.ts';
import { type Query, type RankedStretch, rankStretch, type WeightedTerms } from './rank.ts';
import { type Occurrences, occurrencesIn } from './stretch.ts';
import { RANKING, RETRIEVAL } from './weights.ts';

/** What to look for. Keys are those of the index; `context` are terms that matter less. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly context?: readonly string[];
  /** Those of the terms that are figures. */
  readonly figures?: ReadonlySet<string>;
  readonly values: readonly string[];
  readonly names: readonly string[];
}

/** What was found, and the way to look into other sources for the same. */
export interface Retrieved {
  /** Best first. */
  readonly stretches: readonly RankedStretch[];
  /** The same stretches, scored as if no figure had been asked for. */
  readonly apart: readonly RankedStretch[];
  /** The stretches of one source that have anything of it. */
  within(source: string): Promise<readonly RankedStretch[]>;
}

export const NOTHING: Retrieved = { stretches: [], apart: [], within: async () => [] };

/**
 * The stretches that speak most of what is wanted, best first. The index gathers passages that share rare keys with it; the
 * stretches they stand in are then read whole, since an article says of a thing in many sentences what a claim says in one.
 */
export async function retrieve(wanted: Wanted, view: CorpusView): Promise<Retrieved> {
  const query = await queryOf(wanted, view);
  const found = await search(wanted, query, view);
  const stretches = ranked(query, found);
  const rest = without(query, wanted.figures);
  return {
    stretches,
    apart: rest === query ? stretches : ranked(rest, found),
    within: async (source) =>
      ranked(query, (await readWhole(source)) ?? (await search(wanted, query, view, { sources: [source] }))),
  };

  /** What there is to find in a source that is short and has something of what is wanted in each stretch: all of it. */
  async function readWhole(source: string): Promise<readonly Occurrences[] | undefined> {
    if ((view.sources.get(source)?.passages ?? 0) > RETRIEVAL.candidates) return undefined;
    const stretches = await view.stretchesOf(source, RETRIEVAL.stretches);
    const found = occurrencesIn(stretches, [...query.stretches.keys()]);
    return found.every((has) => wanted.terms.some((term) => has.terms.has(term))) ? found : undefined;
  }
}

/** The stretches that are worth ranking, in any order. */
export async function search(
  { terms, values, names }: Wanted,
  query: Query,
  view: CorpusView,
  limits: Partial<PassageQuery> = {},
): Promise<readonly Occurrences[]> {
  const asked = { terms, values, names, limit: RETRIEVAL.candidates, ...limits };
  const stretches = await view.promising(asked, query.stretches, RETRIEVAL.stretches);
  return occurrencesIn(stretches, [...query.stretches.keys()]);
}

const ranked = (query: Query, found: readonly Occurrences[]): readonly RankedStretch[] =>
  found.map((occurrences) => rankStretch(query, occurrences)).sort(better);

function without(query: Query, figures: ReadonlySet<string> = new Set()): Query {
  if (figures.size === 0) return query;
  const rest = (terms: WeightedTerms): WeightedTerms =>
    new Map([...terms].filter(([term]) => !figures.has(term)));
  return { ...query, passages: rest(query.passages), stretches: rest(query.stretches) };
}

/** Weighs what to look for by how rare it is in the corpus. */
export async function queryOf({ terms, context = [] }: Wanted, view: CorpusView): Promise<Query> {
  const own = [...new Set(terms)];
  const more = context.filter((term) => !own.includes(term));
  const weigh = (idf: ReadonlyMap<string, number>): WeightedTerms =>
    new Map([
      ...own.map((term): [string, number] => [term, idf.get(term)!]),
      ...more.map((term): [string, number] => [term, idf.get(term)! * RETRIEVAL.context]),
    ]);
  const all = [...own, ...more];
  return {
    passages: weigh(await view.idf(all)),
    stretches: weigh(await view.stretchIdf(all)),
    mean: view.mean,
    by: RANKING,
  };
}

const better = (a: RankedStretch, b: RankedStretch): number =>
  b.score - a.score || compare(a.sourceId, b.sourceId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
