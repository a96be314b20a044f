import type { NumberMention } from '../../mentions/mention.ts';
import { NUMBER_MODEL } from '../binding/weights.ts';
import { clarity, type NumberPlace } from './number-places.ts';

/** What speaks for or against a place with the claim's value being the place that the claim is about; each about 0 to 1. */
export type Features = Readonly<Record<keyof typeof NUMBER_MODEL, number>>;

/** More words than this around both figures say no more. */
const ENOUGH_WORDS = 4;

/** `rivals` are the other values of the claim's kind and unit in the passages that were looked at. */
export function featuresOf(
  claim: NumberMention,
  place: NumberPlace,
  rivals: readonly NumberPlace[],
): Features {
  const { relation, bound } = place;
  const clearest = Math.max(0, ...rivals.map(clarity));
  const nearest = Math.max(0, ...rivals.map((rival) => rival.relation.beside));
  return {
    always: 1,
    words: Math.min(relation.shared, ENOUGH_WORDS) / ENOUGH_WORDS,
    sentence: bound.coverage,
    distinct: distinctness(claim),
    clearerRival: Math.max(0, clearest - clarity(place)),
    rivalBeside: Math.max(0, nearest - relation.beside),
    beside: relation.beside,
  };
}

/** Log odds that the place gives the value for the claim's own thing. */
export function logOdds(features: Features): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(NUMBER_MODEL)) sum += weight * features[name as keyof Features];
  return sum;
}

/** Small round numbers are everywhere; 1,234 is met by chance hardly ever, and two sides of a score neither. */
function distinctness({ quantity: { low, step }, against }: NumberMention): number {
  if (against !== undefined) return 1;
  const digits = Math.abs(low) >= 1 ? Math.log10(Math.abs(low)) - Math.log10(Math.max(step, 1e-6)) + 1 : 2;
  return Math.max(0, Math.min(1, (digits - 1) / 3));
}
