import { byPlace } from '../text/span.ts';
import type { Line, ToldClaim } from './line.ts';
import type { Sheet } from './pieces.ts';
import type { CheckedClaim, Finding, Suppressed } from './report.ts';
import { type Latest, latest } from './same.ts';

/** A piece of a draft, checked: the same object while all that it rests on is the same, wherever it moves. */
export interface Leaf extends Sheet {
  readonly lines: readonly Line[];
  /** By place; offsets count from where the piece begins. */
  readonly told: readonly ToldClaim[];
  /** Those of `told`. */
  readonly claims: readonly CheckedClaim[];
  /** The places in the library of the sources that evidence is of or that are cited. */
  readonly sources: readonly number[];
  /** What is reported of it by itself, for the severities that were asked for last. */
  readonly reported: Latest<Reported>;
}

/** Findings of a piece, both kinds sorted by place; offsets and claims count from its beginning. */
export interface Reported {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** A piece whose sentences have been checked. */
export function leafOf({ piece, citing }: Sheet, lines: readonly Line[]): Leaf {
  const told = lines.flatMap(({ told }) => told.claims);
  // out of order only where a note stands in the middle of a sentence
  if (told.some(({ claim }, at) => at > 0 && byPlace(told[at - 1]!.claim, claim) > 0))
    told.sort((a, b) => byPlace(a.claim, b.claim));
  const sources = new Set([...lines.flatMap(({ told }) => told.sources), ...citing.sources]);
  const claims = told.map(({ claim }) => claim);
  return { piece, citing, lines, told, claims, sources: [...sources], reported: latest() };
}
