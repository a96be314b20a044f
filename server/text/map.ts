import type { Span } from './span.ts';

/**
 * Where a piece of derived text came from. Runs are sorted by `at`; each says that the `length` units of derived text
 * from `at` stand for the `sourceLength` units of the original from `source`. A run with `length === sourceLength` is a
 * copy, any other run (an entity, a hard break, a placeholder) maps as a whole.
 */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

export type OffsetMap = readonly Run[];

/** Index of the last run that starts at or before `offset`, or -1. */
function runAt(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (map[middle]!.at <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

const isCopy = (run: Run): boolean => run.length === run.sourceLength;

/**
 * The original span of a derived span. The start maps into the run that holds the first unit and the end into the run
 * that holds the last, so markup at either edge is left out. An empty span maps to an empty span.
 */
export function toSource(map: OffsetMap, span: Span): Span {
  const first = map[Math.max(0, runAt(map, span.start))];
  if (!first) return { start: 0, end: 0 };
  const start = isCopy(first) ? first.source + (span.start - first.at) : first.source;
  if (span.end <= span.start) return { start, end: start };
  const last = map[runAt(map, span.end - 1)] ?? first;
  const end = isCopy(last) ? last.source + (span.end - last.at) : last.source + last.sourceLength;
  return { start, end };
}

/** The derived offset that stands for an original offset, or undefined when nothing derived came from there. */
export function fromSource(map: OffsetMap, offset: number): number | undefined {
  for (const run of map) {
    if (offset < run.source || offset >= run.source + run.sourceLength) continue;
    return isCopy(run) ? run.at + (offset - run.source) : run.at;
  }
  return undefined;
}
