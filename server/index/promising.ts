import type { PassagePlace, TermWeights } from './port.ts';
import { type Key, keyOf } from './postings/key.ts';
import { seek } from './rising.ts';
import type { Standing } from './standing.ts';

/** Passages that follow one another in a source, some of them candidates. */
interface Run {
  readonly source: number;
  readonly ordinal: number;
  /** Position of its first candidate, and after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The runs of `size` passages whose candidates have the most weight of the terms: the best candidate's and that of all together. `ids` are
 * rising; `holders` says which passages have a term.
 */
export function promising(
  ids: Uint32Array,
  weights: TermWeights,
  size: number,
  most: number,
  holders: (key: Key) => Uint32Array,
  standing: Standing,
): readonly PassagePlace[] {
  const runs = runsOf(ids, size, standing);
  const scores = scoresOf(ids, runs, weights, holders);
  const order = [...runs.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const least = scores[order[most - 1] ?? -1] ?? 0;
  // Those that score the same are told apart by what they are called, which takes time to read.
  const placed = order
    .filter((run) => scores[run]! >= least)
    .map((run) => {
      const { source, ordinal } = runs[run]!;
      return { sourceId: standing.idOf(source), ordinal, score: scores[run]! };
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
    const first = standing.first(source);
    const at = ids[from]! - first;
    const ordinal = at - (at % size);
    const end = Math.min(first + ordinal + size, first + standing.passages(source));
    while (to < ids.length && ids[to]! < end) to++;
    if (to === from) to++;
    else runs.push({ source, ordinal, from, to });
  }
  return runs;
}

function scoresOf(
  ids: Uint32Array,
  runs: readonly Run[],
  weights: TermWeights,
  holders: (key: Key) => Uint32Array,
): Float64Array {
  const own = new Float64Array(ids.length);
  const scores = new Float64Array(runs.length);
  for (const [term, weight] of weights) {
    const list = holders(keyOf('term', term));
    let at = 0;
    for (const [run, { from, to }] of runs.entries()) {
      let found = false;
      for (let i = from; i < to; i++) {
        at = seek(list, ids[i]!, at);
        if (list[at] !== ids[i]) continue;
        own[i]! += weight;
        found = true;
      }
      if (found) scores[run]! += weight;
    }
  }
  for (const [run, { from, to }] of runs.entries()) {
    let best = 0;
    for (let i = from; i < to; i++) best = Math.max(best, own[i]!);
    scores[run]! += best;
  }
  return scores;
}
