import type { PassagePlace, TermWeights } from './port.ts';
import { keyOf } from './postings/key.ts';
import type { Postings } from './postings/lookup.ts';
import type { SourceRange, Standing } from './standing.ts';

/** Passages that follow one another in a source, some of them candidates. */
interface Run {
  readonly source: SourceRange;
  readonly ordinal: number;
  /** Position of its first candidate, and after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The runs of `size` passages whose candidates have the most weight of the terms: the best candidate's and that of all together. `ids` are
 * rising; `among` says which of them have a key.
 */
export function promising(
  ids: Uint32Array,
  weights: TermWeights,
  size: number,
  most: number,
  among: Postings['among'],
  standing: Standing,
): readonly PassagePlace[] {
  const runs = runsOf(ids, size, standing);
  const scores = scoresOf(ids, runs, weights, among);
  const order = [...runs.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const least = scores[order[most - 1] ?? -1] ?? 0;
  // Those that score the same are told apart by what they are called, which takes time to read.
  const placed = order
    .filter((run) => scores[run]! >= least)
    .map((run) => {
      const { source, ordinal } = runs[run]!;
      return { sourceId: standing.idOf(source.number), ordinal, score: scores[run]! };
    });
  return placed
    .sort((a, b) => b.score - a.score || compare(a.sourceId, b.sourceId) || a.ordinal - b.ordinal)
    .slice(0, most)
    .map(({ sourceId, ordinal }) => ({ sourceId, ordinal }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function runsOf(ids: Uint32Array, size: number, standing: Standing): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < ids.length; from = to) {
    const source = standing.sourceOf(ids[from]!);
    const at = ids[from]! - source.first;
    const ordinal = at - (at % size);
    const end = Math.min(source.first + ordinal + size, source.end);
    while (to < ids.length && ids[to]! < end) to++;
    runs.push({ source, ordinal, from, to });
  }
  return runs;
}

function scoresOf(
  ids: Uint32Array,
  runs: readonly Run[],
  weights: TermWeights,
  among: Postings['among'],
): Float64Array {
  const own = new Float64Array(ids.length);
  const scores = new Float64Array(runs.length);
  const runOf = new Uint32Array(ids.length);
  for (const [run, { from, to }] of runs.entries()) runOf.fill(run, from, to);
  for (const [term, weight] of weights) {
    const has = among(keyOf('term', term), ids);
    let last = -1;
    for (let i = 0; i < ids.length; i++) {
      if (has[i]! <= 0) continue;
      own[i]! += weight;
      const run = runOf[i]!;
      if (run !== last) scores[run]! += weight;
      last = run;
    }
  }
  for (let run = 0; run < runs.length; run++) {
    const { from, to } = runs[run]!;
    let best = 0;
    for (let i = from; i < to; i++) best = Math.max(best, own[i]!);
    scores[run]! += best;
  }
  return scores;
}
