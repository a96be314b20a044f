import type { RankedStretch } from './rank.ts';
import type { Retrieved } from './retrieve.ts';
import { WEIGHTS } from './weights.ts';

type Scores = ReadonlyMap<string, number>;

/** How well each of the best sources answers one sentence by itself. */
export interface Answers {
  readonly best: Scores;
  /** The same without the sentence's figures: a source that gives another figure for the same thing answers it too. */
  readonly apart: Scores;
  /** And for the passages by themselves, whatever their article is about. */
  readonly alone: Scores;
  /** The sources that it would be bound to if it stood alone. */
  readonly leaders: readonly string[];
}

export function answersOf({ stretches, apart }: Retrieved): Answers {
  const best = bestOf(stretches, 'score');
  const least = Math.max(...best.values()) * WEIGHTS.sourceShare;
  const leaders = [...best.keys()].filter((source) => best.get(source)! >= least);
  return { best, apart: bestOf(apart, 'score'), alone: bestOf(apart, 'own'), leaders };
}

/** The score of each source's best passage. */
function bestOf(stretches: readonly RankedStretch[], by: 'score' | 'own'): Scores {
  const best = new Map<string, number>();
  for (const { sourceId, passages } of stretches)
    for (const passage of passages) best.set(sourceId, Math.max(best.get(sourceId) ?? 0, passage[by]));
  return best;
}

/** Sentences on either side that have a say in what a sentence is bound to. */
export const REACH = 8;

/** The sentence in the middle, and as many on either side as have a say in it; beyond the ends of the draft there is none. */
export type Window<T> = readonly (T | undefined)[];

export const windowOf = <T>(sentences: readonly T[], at: number): Window<T> =>
  Array.from({ length: 2 * REACH + 1 }, (_, i) => sentences[at - REACH + i]);

/** What the sentences around a sentence are answered by. */
interface Surroundings {
  /** The mean score of each source over them, the nearer ones counting more. */
  readonly scores: Scores;
  /** The sources that one of them would be bound to by itself. */
  readonly leaders: ReadonlySet<string>;
}

/**
 * The sources that the sentence in the middle is bound to, best first: those that answer it about as well as the best one does.
 * What a source says of the sentences around counts too, and one that answers one of these best need not come so near:
 * a writer goes on with the sources at hand, while in a large corpus some source shares words with any sentence.
 */
export function chooseSources(window: Window<Answers>): readonly string[] {
  const { best, apart, alone } = window[REACH]!;
  const { scores, leaders } = surroundings(window);
  const all = withPrior(best, scores);
  const near = new Set([...leading(all, WEIGHTS.leaderShare), ...leading(alone, WEIGHTS.leaderShare)]);
  const chosen = [
    ...leading(all, WEIGHTS.sourceShare),
    ...leading(withPrior(apart, scores), WEIGHTS.sourceShare),
    ...[...near].filter((source) => leaders.has(source)),
  ];
  return [...new Set(chosen)].slice(0, WEIGHTS.sources);
}

function withPrior(own: Scores, around: Scores): Scores {
  const scores = new Map(own);
  for (const [source, score] of around)
    scores.set(source, (scores.get(source) ?? 0) + score * WEIGHTS.draftPrior);
  return scores;
}

/** The sources that score at least a share of the best one's score, best first. */
function leading(scores: Scores, share: number): readonly string[] {
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  return [...scores]
    .filter(([, score]) => score >= most * share)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([source]) => source);
}

function surroundings(window: Window<Answers>): Surroundings {
  const sums = new Map<string, number>();
  const leaders = new Set<string>();
  let all = 0;
  for (const [i, sentence] of window.entries()) {
    if (i === REACH || !sentence || sentence.best.size === 0) continue;
    const weight = WEIGHTS.decay ** Math.abs(i - REACH);
    all += weight;
    for (const source of sentence.leaders) leaders.add(source);
    for (const [source, score] of sentence.best) sums.set(source, (sums.get(source) ?? 0) + score * weight);
  }
  for (const [source, sum] of sums) sums.set(source, sum / all);
  return { scores: sums, leaders };
}
