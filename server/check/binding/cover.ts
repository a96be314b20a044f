import type { PassagePlace, SourceRecord } from '../../index/port.ts';
import type { WeightedTerms } from './rank.ts';
import { STRETCH, type Stretch } from './stretch.ts';

/** Some passages of a stretch, by position in it; `to` is exclusive. */
export interface Part {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
}

/**
 * Tells what share of a query's weight some passages name together, 0 to 1: `coverage` of terms that are numbers already, so
 * that the passages' texts need not be read again.
 */
export function coverer(query: WeightedTerms): (parts: readonly Part[]) => number {
  const weights = [...query.values()];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const seen = new Uint8Array(weights.length);
  let marker: Marker | undefined;
  return (parts) => {
    if (all === 0) return 0;
    seen.fill(0);
    for (const { stretch, from, to } of parts) {
      if (marker?.vocabulary !== stretch.vocabulary) marker = markerOf(query, stretch.vocabulary);
      mark(stretch, from, to, marker, seen);
    }
    let found = 0;
    for (let at = 0; at < weights.length; at++) if (seen[at] === 1) found += weights[at]!;
    return found / all;
  };
}

interface Marker {
  readonly vocabulary: Stretch['vocabulary'];
  /** The place in the query of each of its terms, by number. */
  readonly places: ReadonlyMap<number, number>;
  /** Tells of most numbers, without looking them up, that they are none of the query's. */
  readonly mayBe: Uint8Array;
}

const SLOTS = 1 << 10;

function markerOf(query: WeightedTerms, vocabulary: Stretch['vocabulary']): Marker {
  const places = new Map([...query.keys()].map((term, at) => [vocabulary.number(term), at]));
  const mayBe = new Uint8Array(SLOTS);
  for (const number of places.keys()) mayBe[number % SLOTS] = 1;
  return { vocabulary, places, mayBe };
}

function mark(
  { terms, ends }: Stretch,
  from: number,
  to: number,
  { places, mayBe }: Marker,
  seen: Uint8Array,
): void {
  const end = ends[Math.min(to, ends.length) - 1] ?? 0;
  for (let i = from === 0 ? 0 : (ends[from - 1] ?? end); i < end; i++) {
    const number = terms[i]!;
    if (mayBe[number % SLOTS] === 0) continue;
    const place = places.get(number);
    if (place !== undefined) seen[place] = 1;
  }
}

/** The stretches that some passages and those around them stand in, and what to take of each once they are read. */
interface Parts {
  readonly pages: readonly PassagePlace[];
  /** For each of the passages; the stretches are those of `pages`, in order. */
  of(stretches: readonly Stretch[]): readonly (readonly Part[])[];
}

/** The passages at some places and up to `reach` on either side of each. */
export function partsAround(
  places: readonly PassagePlace[],
  reach: number,
  sources: ReadonlyMap<string, SourceRecord>,
): Parts {
  const pages: PassagePlace[] = [];
  const known = new Map<string, Map<number, number>>();
  const pageAt = (sourceId: string, ordinal: number): number => {
    const own = known.get(sourceId) ?? new Map<number, number>();
    known.set(sourceId, own);
    const page = own.get(ordinal) ?? pages.push({ sourceId, ordinal }) - 1;
    own.set(ordinal, page);
    return page;
  };
  const spans = places.map(({ sourceId, ordinal }) => {
    const from = Math.max(0, ordinal - reach);
    const to = Math.max(ordinal + 1, Math.min(ordinal + reach + 1, sources.get(sourceId)?.passages ?? 0));
    const first = pageAt(sourceId, from - (from % STRETCH));
    const last = pageAt(sourceId, to - 1 - ((to - 1) % STRETCH));
    return { from, to, pages: first === last ? [first] : [first, last] };
  });
  const partOf = (stretch: Stretch, from: number, to: number): Part => ({
    stretch,
    from: Math.max(0, from - stretch.ordinal),
    to: Math.min(STRETCH, to - stretch.ordinal),
  });
  return {
    pages,
    of: (stretches) =>
      spans.map(({ from, to, pages }) => pages.map((at) => partOf(stretches[at]!, from, to))),
  };
}
