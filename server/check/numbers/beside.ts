import { nearTerms } from '../../claims/near.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { type Sides, sidesOf } from './relate.ts';

/*
 * What stands around the mentions of a passage. Every claim that is held against it asks the same, so it is worked out once
 * as long as the passage is kept.
 */

const terms = new WeakMap<Mention, ReadonlySet<string>>();
const sides = new WeakMap<Mention, Sides>();

/** Stems of the words around a mention of a passage. */
export function termsBeside(passage: ReadPassage, mention: Mention): ReadonlySet<string> {
  const known = terms.get(mention) ?? new Set(nearTerms(passage.text, mention, passage.mentions));
  terms.set(mention, known);
  return known;
}

/** What stands right beside it. */
export function sidesBeside(passage: ReadPassage, mention: Mention): Sides {
  const known = sides.get(mention) ?? sidesOf(passage.text, mention);
  sides.set(mention, known);
  return known;
}
