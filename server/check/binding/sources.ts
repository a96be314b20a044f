import type { RankedStretch } from './rank.ts';
import type { Retrieved } from './retrieve.ts';
import { WEIGHTS } from './weights.ts';

type Scores = ReadonlyMap<string, number>;

/** How well each of the best sources answers one sentence by itself. */
export interface Answers {
  readonly best: Scores;
  /** The same for the passages by themselves, without the sentence's figures: a source that gives another figure for the same thing answers it too. */
  readonly apart: Scores;
  /** The source that answers it best. */
  readonly leader: string | undefined;
}

export function answersOf({ stretches, apart }: Retrieved): Answers {
  const best = bestOf(stretches);
  let leader: string | undefined;
  for (const [source, score] of best) if (leader === undefined || score > best.get(leader)!) leader = source;
  return { best, apart: bestOf(apart, 'own'), leader };
}

/** The score of each source's best passage. */
function bestOf(stretches: readonly RankedStretch[], by: 'score' | 'own' = 'score'): Scores {
  const best = new Map<string, number>();
  for (const { stretch, passages } of stretches)
    for (const passage of passages)
      best.set(stretch.sourceId, Math.max(best.get(stretch.sourceId) ?? 0, passage[by]));
  return best;
}

/** Sentences on either side that have a say in what a sentence is bound to. */
const WINDOW = 8;

/** What the sentences around a sentence are answered by. */
interface Surroundings {
  /** The mean score of each source over them, the nearer ones counting more. */
  readonly scores: Scores;
  /** The sources that answer one of them best. */
  readonly leaders: ReadonlySet<string>;
}

/**
 * The sources that one of the sentences is bound to, best first: those that answer it about as well as the best one does.
 * What a source says of the sentences around counts too, and one that answers one of these best need not come so near:
 * a writer goes on with the sources at hand, while in a large corpus some source shares words with any sentence.
 */
export function chooseSources(sentences: readonly Answers[], at: number): readonly string[] {
  const around = surroundings(sentences, at);
  const ranked = leading(sentences[at]!.best, around);
  const apart = leading(sentences[at]!.apart, around);
  return [...new Set([...ranked, ...apart])].slice(0, WEIGHTS.sources);
}

function leading(own: Scores, { scores: around, leaders }: Surroundings): readonly string[] {
  const scores = new Map(own);
  for (const [source, score] of around)
    scores.set(source, (scores.get(source) ?? 0) + score * WEIGHTS.draftPrior);
  const ranked = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(
      ([source, score]) => score >= top * (leaders.has(source) ? WEIGHTS.leaderShare : WEIGHTS.sourceShare),
    )
    .map(([source]) => source);
}

function surroundings(sentences: readonly Answers[], at: number): Surroundings {
  const sums = new Map<string, number>();
  const leaders = new Set<string>();
  let all = 0;
  for (let i = Math.max(0, at - WINDOW); i <= at + WINDOW && i < sentences.length; i++) {
    const { best, leader } = sentences[i]!;
    if (i === at || leader === undefined) continue;
    const weight = WEIGHTS.decay ** Math.abs(i - at);
    all += weight;
    leaders.add(leader);
    for (const [source, score] of best) sums.set(source, (sums.get(source) ?? 0) + score * weight);
  }
  for (const [source, sum] of sums) sums.set(source, sum / all);
  return { scores: sums, leaders };
}
