import type { ReadPassage } from './corpus.ts';

/** Usual BM25 constants; passages are sentences, so length is normalised lightly. */
const K1 = 1.2;
const B = 0.4;
const AVERAGE_TERMS = 14;

/** What a sentence looks for: each term with its weight, which already holds the term's rarity. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** BM25 of one passage. */
function score(query: WeightedTerms, passage: ReadPassage): number {
  const norm = K1 * (1 - B + (B * passage.terms.length) / AVERAGE_TERMS);
  let sum = 0;
  for (const [term, weight] of query) {
    if (!passage.termSet.has(term)) continue;
    const count = passage.terms.reduce((n, other) => (other === term ? n + 1 : n), 0);
    sum += (weight * count * (K1 + 1)) / (count + norm);
  }
  return sum;
}

/** Share of the query's weight that stands in `terms`; 0 to 1. */
export function coverage(query: WeightedTerms, terms: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  for (const [term, weight] of query) {
    all += weight;
    if (terms.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

export interface Ranked {
  readonly passage: ReadPassage;
  readonly score: number;
}

/** Best first; ties by source, then place. */
export function rank(query: WeightedTerms, passages: readonly ReadPassage[]): readonly Ranked[] {
  return passages
    .map((passage) => ({ passage, score: score(query, passage) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.passage.sourceId < b.passage.sourceId ? -1 : a.passage.sourceId > b.passage.sourceId ? 1 : 0) ||
        a.passage.start - b.passage.start,
    );
}
