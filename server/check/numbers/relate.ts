import type { Claim } from '../../claims/claim.ts';
import type { Mention, NumberMention } from '../../mentions/mention.ts';
import type { BoundPassage } from '../binding/bind.ts';
import { coverage, type WeightedTerms } from '../binding/rank.ts';
import { WEIGHTS } from '../binding/weights.ts';
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
  /** How sure it is that both are figures of one thing, 0 to about 1. */
  readonly score: number;
}

/**
 * Holds the surroundings of a value against those of the claim. `near` are the stems around the value, `about` weighs
 * the words of the claim's sentence.
 */
export function relate(
  claim: Claim,
  about: WeightedTerms,
  bound: BoundPassage,
  near: ReadonlySet<string>,
  isTable: boolean,
): Relation {
  const sameHead = claim.head !== undefined && near.has(claim.head);
  const local = coverage(new Map(claim.near.map((term) => [term, about.get(term) ?? 0])), near);
  const head = sameHead ? 1 : claim.head === undefined || isMeasured(claim) || isTable ? 0.5 : 0;
  const score =
    head * WEIGHTS.head +
    local * WEIGHTS.local +
    bound.coverage * WEIGHTS.words +
    distinctness(claim.mention) * WEIGHTS.distinct;
  const shared = new Set(claim.near.filter((term) => near.has(term))).size;
  return { sameHead, local, shared, score, contrast: contrast(subjects(claim), near) };
}

/** What is counted may be told by any word around a count; what is measured or paid, by its noun alone. */
function subjects({ mention, head, near }: Claim): ReadonlySet<string> {
  const counted = mention.kind === 'number' || mention.kind === 'ordinal';
  return new Set(counted ? near : head === undefined ? [] : [head]);
}

/** A sum of money or a length says by its unit what it is; the noun beside it may be any. */
const isMeasured = ({ mention }: Claim): boolean =>
  mention.kind === 'money' || mention.kind === 'quantity' || mention.kind === 'duration';

/** Small round numbers are everywhere; 1,234 is met by chance hardly ever. */
function distinctness(mention: Mention): number {
  if (!('quantity' in mention)) return 0.5;
  const { low, step, unit } = (mention as NumberMention).quantity;
  const digits = Math.abs(low) >= 1 ? Math.log10(Math.abs(low)) - Math.log10(Math.max(step, 1e-6)) + 1 : 2;
  const figures = Math.max(0, Math.min(1, (digits - 1) / 3));
  return Math.min(1, figures + (unit === undefined ? 0 : 0.3));
}
