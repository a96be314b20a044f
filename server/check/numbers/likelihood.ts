import type { NumberMention } from '../../mentions/mention.ts';
import type { BoundPassage } from '../binding/bind.ts';
import type { NUMBER_MODEL } from '../binding/weights.ts';
import type { Relation } from './relate.ts';

/** What speaks for or against a place with the claim's value being the place that the claim is about; each about 0 to 1. */
export type Features = Readonly<Record<keyof typeof NUMBER_MODEL, number>>;

/** How much each feature says. */
export type Model = Features;

/** A value of a source, as far as its passage and its surroundings go. */
interface Surrounded {
  readonly relation: Relation;
  readonly bound: BoundPassage;
  readonly company: boolean;
}

/** More words than this around both figures say no more. */
const ENOUGH_WORDS = 4;

/** How clearly a passage speaks of the claim: by the words around the figure and by those of the sentence, 0 to 2. */
export const clarity = ({ relation, bound }: Pick<Surrounded, 'relation' | 'bound'>): number =>
  relation.local + bound.coverage;

/**
 * `rivals` are the other values of the claim's kind in the passages that were looked at, but for those that the claim's sentence gives
 * too. `sure` is how much of the sentence the best passage covers, `distinct` how unlikely it is to meet the value by chance.
 */
export function featuresOf(
  place: Surrounded,
  rivals: readonly Surrounded[],
  sure: number,
  distinct: number,
): Features {
  const { relation, bound } = place;
  const clearest = Math.max(0, ...rivals.map(clarity));
  const nearest = Math.max(0, ...rivals.map((rival) => rival.relation.beside));
  return {
    always: 1,
    words: Math.min(relation.shared, ENOUGH_WORDS) / ENOUGH_WORDS,
    distinct,
    behind: Math.max(0, sure - bound.coverage),
    clearerRival: Math.max(0, clearest - clarity(place)),
    rivalBeside: Math.max(0, nearest - relation.beside),
    beside: relation.beside,
    company: Number(place.company),
  };
}

/**
 * Tells of each place which rivals speak against it: those of its own source and of sources that answer the sentence better. What a
 * source further down gives is told of something else, or is for another verdict: the sources disagree.
 */
export function rivalsBySource<R extends Surrounded>(
  rivals: readonly R[],
  sources: readonly string[],
): (place: Surrounded) => readonly R[] {
  const rank = (place: Surrounded): number => {
    const at = sources.indexOf(place.bound.passage.sourceId);
    return at < 0 ? sources.length : at;
  };
  const known = new Map<number, readonly R[]>();
  return (place) => {
    const own = rank(place);
    const found = known.get(own) ?? rivals.filter((rival) => rank(rival) <= own);
    known.set(own, found);
    return found;
  };
}

/** Log odds that the place gives the value for the claim's own thing. */
export function logOdds(model: Model, features: Features): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(model)) sum += weight * features[name as keyof Features];
  return sum;
}

/** Small round numbers are everywhere; 1,234 is met by chance hardly ever, and two sides of a score neither. */
export function distinctness({ quantity: { low, step }, against }: NumberMention): number {
  if (against !== undefined) return 1;
  const digits = Math.abs(low) >= 1 ? Math.log10(Math.abs(low)) - Math.log10(Math.max(step, 1e-6)) + 1 : 2;
  return Math.max(0, Math.min(1, (digits - 1) / 3));
}
