import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { Mention } from '../../mentions/mention.ts';
import { overlaps } from '../../text/span.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import type { Place } from './places.ts';

/** "One" and "two" are met everywhere. */
const SMALL = 2;

/** Says of a place whether its passage gives another figure or date of the claim's sentence too. */
export function companyOf(claim: Claim, sentence: readonly Claim[]): (place: Place) => boolean {
  const own = new Set(valueKeys(claim.mention));
  const others = sentence
    .filter((other) => !overlaps(other.mention, claim.mention) && isTelling(other.mention))
    .flatMap(({ mention }) => valueKeys(mention))
    .filter((key) => !own.has(key));
  if (others.length === 0) return () => false;
  return ({ bound, mention }) => {
    const here = new Set(valueKeys(mention));
    const keys = keysOf(bound.passage);
    return others.some((key) => keys.has(key) && !here.has(key));
  };
}

const isTelling = (mention: Mention): boolean =>
  !('words' in mention && mention.words && mention.quantity.low <= SMALL);

const known = new WeakMap<ReadPassage, ReadonlySet<string>>();

function keysOf(passage: ReadPassage): ReadonlySet<string> {
  const keys = known.get(passage) ?? new Set(passage.mentions.flatMap(valueKeys));
  known.set(passage, keys);
  return keys;
}
