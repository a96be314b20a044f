import type { Claim } from '../../claims/claim.ts';
import { coverage, type WeightedTerms } from '../binding/rank.ts';
import { contrast } from './contrasts.ts';

/** How a value in a passage relates to the claim. */
export interface Relation {
  /** The counted noun of the claim stands beside the value too. */
  readonly sameHead: boolean;
  /** Share of the words around the claim that stand around the value, by rarity; 0 to 1. */
  readonly local: number;
  /** Number of words that stand around both. */
  readonly shared: number;
  /** The words around the two name different things of one family: dead and injured, coast and city. */
  readonly contrast: boolean;
}

/**
 * Holds the surroundings of a value against those of the claim. `near` are the stems around the value, `about` weighs
 * the words of the claim's sentence.
 */
export function relate(claim: Claim, about: WeightedTerms, near: ReadonlySet<string>): Relation {
  return {
    sameHead: claim.head !== undefined && near.has(claim.head),
    local: coverage(new Map(claim.near.map((term) => [term, about.get(term) ?? 0])), near),
    shared: new Set(claim.near.filter((term) => near.has(term))).size,
    contrast: claim.mention.kind !== 'date' && contrast(subjects(claim), near),
  };
}

/** What is counted may be told by any word around a count; what is measured or paid, by its noun alone. */
function subjects({ mention, head, near }: Claim): ReadonlySet<string> {
  const counted = mention.kind === 'number' || mention.kind === 'ordinal';
  return new Set(counted ? near : head === undefined ? [] : [head]);
}
