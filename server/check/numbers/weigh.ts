import type { Claim } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import { NUMBER_MODEL, WEIGHTS } from '../binding/weights.ts';
import type { Evidence, Tier } from '../report.ts';
import { clarity, distinctness, featuresOf, logOdds, rivalsBySource } from './likelihood.ts';
import { isMatch, isRival, type NumberPlace } from './number-places.ts';
import { mayBePart } from './totals.ts';

type NumberClaim = Claim & { readonly mention: NumberMention };

const TIERS: readonly Tier[] = ['exact', 'folded', 'equal', 'rounded', 'approximate', 'converted', 'derived'];

/** Log odds that a place gives its value for the claim's own thing. */
export type OddsOf = (place: NumberPlace) => number;

/** Tells of each place how likely it is the one that the claim is about, by what the others give. */
export function oddsAmong(
  claim: NumberClaim,
  places: readonly NumberPlace[],
  { sure, sources }: Binding,
): OddsOf {
  const rivalsOf = rivalsBySource(
    places.filter((place) => isRival(claim, place)),
    sources,
  );
  const distinct = distinctness(claim.mention);
  return (place) => logOdds(NUMBER_MODEL, featuresOf(place, rivalsOf(place), sure, distinct));
}

/** The places that give the claim's value for the claim's thing, closest match first. */
export function supporting(places: readonly NumberPlace[], oddsOf: OddsOf): readonly NumberPlace[] {
  return places
    .map((place) => ({ place, odds: oddsOf(place) }))
    .filter(({ place, odds }) => !place.opposite && isGiven(place, odds))
    .sort((a, b) => rung(a.place) - rung(b.place) || b.odds - a.odds)
    .map(({ place }) => place);
}

/** True for a place that gives the claim's value for its thing, whether for a rise or a fall. */
export const isGiven = (place: NumberPlace, odds: number): boolean =>
  isMatch(place) &&
  !place.relation.contrast &&
  hasCommon(place) &&
  (place.bothEnds || odds >= WEIGHTS.supports);

/** Where not a word is shared, even the rarest value is met by chance. */
const hasCommon = ({ relation, bound }: NumberPlace): boolean =>
  relation.shared > 0 || bound.coverage >= WEIGHTS.common;

const rung = ({ match }: NumberPlace): number => TIERS.indexOf(match as Tier);

/** Of the comparable values, one for the same thing: the same noun, in a passage that clearly speaks of it, and no part or total of it. */
export function contradicts({ mention }: NumberClaim, place: NumberPlace, { sentence }: Binding): boolean {
  if (!place.relation.sameHead) return false;
  const ours = { text: sentence.segment.text, span: mention, quantity: mention.quantity };
  const theirs = {
    text: place.bound.passage.text,
    span: place.mention,
    quantity: place.mention.quantity,
  };
  if (mayBePart(ours, theirs)) return false;
  const { coverage } = place.bound;
  if (coverage < WEIGHTS.contradicts || clarity(place) < WEIGHTS.contradictsClearly) return false;
  return place.relation.shared >= 2 || coverage >= WEIGHTS.contradictsAlone;
}

/** How a place was held against the claim, in words. */
export function say(
  claim: NumberClaim,
  place: NumberPlace,
  binding: Binding,
  oddsOf: OddsOf,
): { readonly outcome: string; readonly relation: Evidence['relation'] } {
  if (!isMatch(place)) {
    const against = isRival(claim, place) && contradicts(claim, place, binding);
    return against
      ? { outcome: 'another value of the same', relation: 'contradicts' }
      : { outcome: place.match === 'differs' ? 'another value' : 'of another kind', relation: 'elsewhere' };
  }
  const odds = oddsOf(place);
  if (isGiven(place, odds) && place.opposite)
    return { outcome: `${place.match}; a rise for a fall or the reverse`, relation: 'contradicts' };
  const outcome = `${place.match}; log-odds ${odds.toFixed(2)} of being about the same, ${WEIGHTS.supports.toFixed(2)} needed`;
  return { outcome, relation: isGiven(place, odds) ? 'supports' : 'elsewhere' };
}
