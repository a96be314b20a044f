import type { Claim } from '../../claims/claim.ts';
import { nearTerms } from '../../claims/near.ts';
import type { Mention, NumberMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { type Match, matchNumbers } from './match.ts';
import { lookIn, type Place, placesOf } from './places.ts';
import { type Relation, relate } from './relate.ts';

/** A number of a source held against the claim's. */
export interface NumberPlace extends Place<NumberMention> {
  readonly match: Match;
  readonly relation: Relation;
}

export const isNumber = (mention: Mention): mention is NumberMention => 'quantity' in mention;

/** Every number of the passages that the claim is looked for in, held against it. */
export async function numberPlaces(
  claim: Claim & { readonly mention: NumberMention },
  binding: Binding,
  view: CorpusView,
): Promise<readonly NumberPlace[]> {
  const passages = await lookIn(claim, binding, view);
  return placesOf(passages, isNumber).map((place) => {
    const { passage } = place.bound;
    const near = new Set(nearTerms(passage.text, place.mention, passage.mentions));
    const text = passage.text.slice(place.mention.start, place.mention.end);
    return {
      ...place,
      match: matchNumbers(claim.mention, claim.text, place.mention, text),
      relation: relate(claim, binding.about, place.bound, near, passage.region === 'table'),
    };
  });
}
