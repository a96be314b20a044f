import type { Sentence } from '../../claims/claim.ts';
import { nameKeys, valueKeys } from '../../mentions/keys.ts';
import { contentTerms } from '../../text/tokens.ts';
import type { Cited } from '../citations/library.ts';
import type { Recall } from '../memo.ts';
import type { CorpusView, ReadPassage } from './corpus.ts';
import { coverage, type Ranked, rank, type WeightedTerms } from './rank.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that speaks of what the sentence speaks of. */
export interface BoundPassage {
  readonly passage: ReadPassage;
  /** BM25 against the sentence. */
  readonly score: number;
  /** Share of what the sentence is about that the passage names, 0 to 1. */
  readonly coverage: number;
}

/** What one sentence is held against. */
export interface Binding {
  readonly sentence: Sentence;
  /** What the sentence is about: its content words by rarity, without the words of its figures and dates. */
  readonly about: WeightedTerms;
  /** Bound sources, best first. */
  readonly sources: readonly string[];
  /** Best first. */
  readonly passages: readonly BoundPassage[];
  /** How sure it is that the bound sources speak of this at all: the best passage's coverage, 0 to 1. */
  readonly sure: number;
}

/** What the corpus has on a sentence by itself. */
interface Gathered {
  readonly about: WeightedTerms;
  /** The best passages of all sources. */
  readonly ranked: readonly Ranked[];
  /** Best score of each source. */
  readonly best: ReadonlyMap<string, number>;
}

interface Candidate extends Gathered {
  readonly sentence: Sentence;
  /** Sources that the sentence cites: bound whatever they score. */
  readonly cited: ReadonlySet<string>;
}

/**
 * Binds each sentence to passages, source by source. A source scores by its best passage and by how well it serves the
 * rest of the draft, so that one sentence of an article is not scattered over every article that shares a word.
 */
export async function bindSentences(
  sentences: readonly { readonly sentence: Sentence; readonly cited: Cited }[],
  view: CorpusView,
  known: Recall,
  pause: () => Promise<void>,
): Promise<readonly Binding[]> {
  const candidates: Candidate[] = [];
  for (const [at, { sentence, cited }] of sentences.entries()) {
    await pause();
    const gathered = await known.get('gather', sentence.key, () =>
      gather(sentence, sentences[at - 1]?.sentence, view),
    );
    candidates.push({ ...gathered, sentence, cited: cited.sources });
  }
  const prior = draftPrior(candidates);
  return candidates.map((candidate) => bind(candidate, prior));
}

async function gather(
  sentence: Sentence,
  previous: Sentence | undefined,
  view: CorpusView,
): Promise<Gathered> {
  if (sentence.claims.length === 0) return { about: new Map(), ranked: [], best: new Map() };
  const context = contextTerms(sentence, previous);
  const idf = await view.idf([...sentence.terms, ...context]);
  const own = new Map(sentence.terms.map((term) => [term, idf.get(term)!]));
  const query = new Map(own);
  for (const term of context) if (!query.has(term)) query.set(term, idf.get(term)! * WEIGHTS.contextTerm);
  const found = await view.find({
    terms: sentence.terms,
    values: sentence.claims.flatMap((claim) =>
      claim.kind === 'quotation' || claim.kind === 'name' ? [] : valueKeys(claim.mention),
    ),
    names: sentence.names.flatMap((name) => nameKeys(name, sentence.segment.text)),
    limit: WEIGHTS.candidates,
  });
  const ranked = rank(query, found);
  const best = new Map<string, number>();
  for (const { passage, score } of ranked) if (!best.has(passage.sourceId)) best.set(passage.sourceId, score);
  return { about: withoutFigures(sentence, own), ranked: ranked.slice(0, WEIGHTS.ranked), best };
}

function contextTerms(sentence: Sentence, previous: Sentence | undefined): readonly string[] {
  const near = previous?.segment === sentence.segment ? previous.terms : [];
  return [...new Set([...near, ...contentTerms(sentence.segment.headings.join(' '))])];
}

/** The words of a figure or date say nothing about what it is a figure of. */
function withoutFigures(sentence: Sentence, terms: WeightedTerms): WeightedTerms {
  const figures = new Set(
    sentence.claims
      .filter((claim) => claim.kind === 'number' || claim.kind === 'date')
      .flatMap((claim) =>
        contentTerms(sentence.segment.text.slice(claim.mention.core.start, claim.mention.core.end)),
      ),
  );
  return new Map([...terms].filter(([term]) => !figures.has(term)));
}

/** How much of the draft's whole score each source holds, the best source having 1. */
function draftPrior(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { best } of candidates)
    for (const [source, score] of best) sums.set(source, (sums.get(source) ?? 0) + score);
  const top = Math.max(...sums.values(), Number.MIN_VALUE);
  return new Map([...sums].map(([source, sum]) => [source, sum / top]));
}

function bind(candidate: Candidate, prior: ReadonlyMap<string, number>): Binding {
  const sources = bindSources(candidate, prior);
  const bound = new Set(sources);
  const taken = new Map<string, number>();
  const passages: BoundPassage[] = [];
  for (const { passage, score } of candidate.ranked) {
    const count = taken.get(passage.sourceId) ?? 0;
    if (!bound.has(passage.sourceId) || count >= WEIGHTS.passagesPerSource || score <= 0) continue;
    taken.set(passage.sourceId, count + 1);
    passages.push({ passage, score, coverage: coverage(candidate.about, passage.termSet) });
  }
  const sure = Math.max(...passages.map(({ coverage }) => coverage), 0);
  return { sentence: candidate.sentence, about: candidate.about, sources, passages, sure };
}

function bindSources(candidate: Candidate, prior: ReadonlyMap<string, number>): readonly string[] {
  const top = Math.max(...candidate.best.values(), Number.MIN_VALUE);
  const scored = [...prior.entries()]
    .map(([source, share]) => ({
      source,
      score: (candidate.best.get(source) ?? 0) / top + share * WEIGHTS.draftPrior,
    }))
    .sort((a, b) => b.score - a.score || (a.source < b.source ? -1 : 1));
  const least = (scored[0]?.score ?? 0) * WEIGHTS.sourceShare;
  const best = scored
    .filter(({ score }) => score >= least)
    .slice(0, WEIGHTS.sources)
    .map(({ source }) => source);
  return [...new Set([...best, ...candidate.cited])];
}
