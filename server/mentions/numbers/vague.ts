import { FLAG } from '../lexicon.ts';
import type { Scanning } from '../scanning.ts';
import { flagsAt, keyAt, PARAGRAPH, type Tokens } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { PLURAL_SCALES, SCALES } from '../words.ts';
import type { Figure } from './figure.ts';

/** "dozens", "tens of thousands", "a few hundred", "several thousand", "a couple of hundred", "a couple of", "a score of". */
export function vagueAt({ tokens }: Scanning, index: number): Figure | undefined {
  const flags = flagsAt(tokens, index);
  if ((flags & FLAG.plural) !== 0) return magnitudeAt(tokens, index);
  if ((flags & FLAG.opener) === 0) return undefined;
  const article = keyAt(tokens, index) === 'a' && tokens.gap[index + 1] !== PARAGRAPH;
  return fewAt(tokens, index, article ? index + 1 : index);
}

const vague = (first: number, next: number, low: number, high: number, step: number): Figure => ({
  first,
  next,
  low,
  high,
  step,
  words: true,
  vague: true,
  share: false,
  exponent: 0,
  literal: undefined,
});

const SCORE_VERBS = wordSet('more were are have had');

/** A plural scale, or a chain of them with "of": from its least value to just below the next. */
function magnitudeAt(tokens: Tokens, index: number): Figure | undefined {
  const least = PLURAL_SCALES.get(keyAt(tokens, index));
  if (least === undefined) return undefined;
  const of = keyAt(tokens, index + 1) === 'of' ? PLURAL_SCALES.get(keyAt(tokens, index + 2)) : undefined;
  if (of !== undefined && of > least) {
    const value = least * of;
    return vague(index, index + 3, value, ceiling(value), value);
  }
  if (least === 10) return undefined;
  const bare =
    keyAt(tokens, index) === 'scores' &&
    keyAt(tokens, index + 1) !== 'of' &&
    !isOneOf(tokens, index + 1, SCORE_VERBS);
  return bare ? undefined : vague(index, index + 1, least, ceiling(least), least);
}

/** The last whole number with as many digits. */
const ceiling = (value: number): number => 10 ** String(value).length - 1;

const FEW: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['couple', [2, 2]],
  ['few', [3, 3]],
  ['several', [3, 9]],
  ['score', [20, 20]],
]);

function fewAt(tokens: Tokens, index: number, at: number): Figure | undefined {
  const word = keyAt(tokens, at);
  const few = FEW.get(word);
  if (!few || (at === index && word !== 'several' && word !== 'few')) return undefined;
  const of = keyAt(tokens, at + 1) === 'of';
  const scaleAt = of ? at + 2 : at + 1;
  const scale =
    SCALES.get(keyAt(tokens, scaleAt)) ??
    (word === 'few' || word === 'several' ? undefined : PLURAL_SCALES.get(keyAt(tokens, scaleAt)));
  if (scale && tokens.gap[scaleAt] !== PARAGRAPH)
    return vague(index, scaleAt + 1, few[0] * scale, few[1] * scale, scale);
  if ((word === 'couple' || word === 'score') && of) return vague(index, at + 1, few[0], few[1], 1);
  return undefined;
}
