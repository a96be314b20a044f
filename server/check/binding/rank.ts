import type { ReadPassage } from './passage.ts';
import type { Occurrences } from './stretch.ts';
import { rootOf } from './vocabulary.ts';
import type { Ranking, Saturation } from './weights.ts';

/** What a sentence looks for: each term with its weight, which already holds the term's rarity. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** Share of the query's weight that stands in `terms`; 0 to 1. */
export function coverage(query: WeightedTerms, terms: Pick<ReadonlySet<string>, 'has'>): number {
  let all = 0;
  let found = 0;
  for (const [term, weight] of query) {
    all += weight;
    if (terms.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Mean lengths of the corpus, in UTF-16 units. */
export interface Means {
  readonly passage: number;
  readonly stretch: number;
}

/** What is looked for, with its rarities, the lengths to measure others by, and what counts how much. */
export interface Query {
  readonly passages: WeightedTerms;
  readonly stretches: WeightedTerms;
  readonly mean: Means;
  readonly by: Ranking;
}

export interface Ranked {
  readonly sourceId: string;
  readonly ordinal: number;
  /** Of the passage where it stands. */
  readonly score: number;
  /** Of the passage and its neighbours, without the rest of the stretch. */
  readonly own: number;
}

/** A stretch with its score, and those of its passages that have anything of the query, in order, each with its own. */
export interface RankedStretch {
  readonly sourceId: string;
  readonly score: number;
  readonly passages: readonly Ranked[];
}

/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). */
const saturated = (count: number, length: number, mean: number, { k1, b }: Saturation): number =>
  (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean));

/**
 * Scores a stretch as one document and each of its passages. A passage has what it says itself, what its neighbours and
 * the title add, and what the whole stretch is about. Scores run from 0 to about 3.
 */
export function rankStretch(query: Query, found: Occurrences): RankedStretch {
  const { sourceId, ordinal, length } = found.stretch;
  const score =
    stretchScore(query, length, found.terms, found.title, same) +
    stretchScore(query, length, found.roots, found.titleRoots, rootOf) * query.by.roots;
  const own = passageScores(query, found);
  return {
    sourceId,
    score,
    passages: placesOf(query, found).map((at) => ({
      sourceId,
      ordinal: ordinal + at,
      score: score * query.by.stretch + own[at]!,
      own: own[at]!,
    })),
  };
}

/** The passages that have a term of the query, in order. */
function placesOf(query: Query, found: Occurrences): readonly number[] {
  const has = new Uint8Array(found.stretch.lengths.length);
  for (const term of query.passages.keys()) {
    const own = found.terms.get(term) ?? NOWHERE;
    for (let i = 0; i < own.length; i += 2) has[own[i]!] = 1;
  }
  const places: number[] = [];
  for (let at = has.indexOf(1); at >= 0; at = has.indexOf(1, at + 1)) places.push(at);
  return places;
}

const same = (term: string): string => term;

function stretchScore(
  query: Query,
  length: number,
  places: Occurrences['terms'],
  title: ReadonlySet<string>,
  keyOf: (term: string) => string,
): number {
  const { by, mean } = query;
  let sum = 0;
  let all = 0;
  for (const [term, weight] of query.stretches) {
    all += weight;
    const key = keyOf(term);
    const count = total(places.get(key)) + (title.has(key) ? by.title : 0);
    if (count > 0) sum += weight * saturated(count, length, mean.stretch, by.stretchSaturation);
  }
  return all === 0 ? 0 : sum / all;
}

function total(places: readonly number[] | undefined): number {
  let sum = 0;
  for (let i = 1; places && i < places.length; i += 2) sum += places[i]!;
  return sum;
}

/** What each passage says of the query itself, and what its surroundings add. */
function passageScores(query: Query, found: Occurrences): Float64Array {
  const scores = new Float64Array(found.stretch.lengths.length);
  let all = 0;
  for (const [term, weight] of query.passages) {
    all += weight;
    const counts = countsOf(term, query, found);
    if (counts) for (let at = 0; at < scores.length; at++) scores[at]! += weight * counts[at]!;
  }
  if (all > 0) for (let at = 0; at < scores.length; at++) scores[at]! /= all;
  return scores;
}

const NOWHERE: readonly number[] = [];

/** What a term counts for each passage: most where it stands, something where what is around has it; undefined where none has anything. */
function countsOf(term: string, { mean, by }: Query, found: Occurrences): Float64Array | undefined {
  const { lengths } = found.stretch;
  const places = found.terms.get(term) ?? NOWHERE;
  const family = found.roots.get(rootOf(term)) ?? NOWHERE;
  const framed = places[0] === 0 ? by.first : found.title.has(term) ? by.titled : 0;
  if (framed === 0 && family.length === 0) return undefined;
  const counts = new Float64Array(lengths.length).fill(framed);
  const raise = (at: number, to: number): void => {
    if (at >= 0 && at < counts.length && counts[at]! < to) counts[at] = to;
  };
  for (let i = 0; i < family.length; i += 2) raise(family[i]!, by.passageRoots);
  for (let i = 0; i < places.length; i += 2) {
    const at = places[i]!;
    for (const [apart, to] of by.near.entries()) {
      raise(at - apart - 1, to);
      raise(at + apart + 1, to);
    }
    raise(at, saturated(places[i + 1]!, lengths[at]!, mean.passage, by.passageSaturation));
  }
  return counts;
}

/** Best first; ties by source, then place. */
export const byRank = (a: Ranked, b: Ranked): number =>
  b.score - a.score || compare(a.sourceId, b.sourceId) || a.ordinal - b.ordinal;

interface Scored {
  readonly passage: Pick<ReadPassage, 'sourceId' | 'start'>;
  readonly score: number;
}

/** The same for passages that have been read. */
export const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || compare(a.passage.sourceId, b.passage.sourceId) || a.passage.start - b.passage.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The passages that name most of the query first. */
export const byCoverage = (query: WeightedTerms, passages: readonly ReadPassage[]): readonly ReadPassage[] =>
  passages
    .map((passage) => ({ passage, score: coverage(query, passage.termSet) }))
    .sort(byScore)
    .map(({ passage }) => passage);
