import type { Claim } from '../../claims/claim.ts';
import type { Span } from '../../text/span.ts';
import { type Token, term, tokens } from '../../text/tokens.ts';
import { coverage, type WeightedTerms } from '../binding/rank.ts';
import { contrast } from './contrasts.ts';

/** As few words as may tell what a figure is a figure of. */
const TELLING = 3;

/** How a value in a passage relates to the claim. */
export interface Relation {
  /** The counted noun of the claim stands beside the value too. */
  readonly sameHead: boolean;
  /** Share of the words around the claim that stand around the value, by rarity, 0 to 1; of one or two words it says less. */
  readonly local: number;
  /** Number of words that stand around both. */
  readonly shared: number;
  /** The words around the two name different things of one family: dead and injured, coast and city. */
  readonly contrast: boolean;
  /** How many of the words right before and right after the two are the same, 0 to 1. */
  readonly beside: number;
}

/**
 * Holds the surroundings of a value against those of the claim. `near` are the stems around the value, `about` weighs
 * the words of the claim's sentence.
 */
export function relate(
  claim: Claim,
  about: WeightedTerms,
  near: ReadonlySet<string>,
  sides: readonly [Sides, Sides],
): Relation {
  return {
    beside: alike(...sides),
    sameHead: claim.head !== undefined && near.has(claim.head),
    local:
      coverage(new Map(claim.near.map((term) => [term, about.get(term) ?? 0])), near) *
      Math.min(1, claim.near.length / TELLING),
    shared: new Set(claim.near.filter((term) => near.has(term))).size,
    contrast: claim.mention.kind !== 'date' && contrast(subjects(claim), near),
  };
}

/** Words of "90 % of the city of Varn" that say what a share is a share of. */
const SHARED = 3;

/**
 * What is counted may be told by any word around a count; what a share is of by the words right after it; what is measured or paid, by
 * its noun alone.
 */
function subjects({ mention, head, near }: Claim): ReadonlySet<string> {
  if (mention.kind === 'number' || mention.kind === 'ordinal') return new Set(near);
  const noun = head === undefined ? [] : [head];
  return new Set(mention.kind === 'percent' ? [...noun, ...near.slice(0, SHARED)] : noun);
}

/** The words right before and right after a figure, nearest first. */
export interface Sides {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Words looked at on each side. */
const WIDTH = 3;

const termOf = ({ word, stem }: Token): string => stem || term(word);

/** Reads what stands right beside a figure of a text; words of grammar count too. */
export function sidesOf(text: string, { start, end }: Span): Sides {
  const before = tokens(text.slice(Math.max(0, start - 40), start)).map(termOf);
  const after = tokens(text.slice(end, end + 40)).map(termOf);
  return { before: before.reverse().slice(0, WIDTH), after: after.slice(0, WIDTH) };
}

/** Share of the words that the two have in the same place, counted from the figure until they part. */
function alike(ours: Sides, theirs: Sides): number {
  const run = (a: readonly string[], b: readonly string[]): number => {
    const end = a.findIndex((word, at) => word !== b[at]);
    return end < 0 ? a.length : end;
  };
  return (run(ours.before, theirs.before) + run(ours.after, theirs.after)) / (2 * WIDTH);
}
