import { FLAG } from '../lexicon.ts';
import type { Scanning } from '../scanning.ts';
import { flagsAt, isHyphen, joined, keyAt, NONE, PARAGRAPH, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { CARDINALS, FOLDS, FRACTIONS, SCALES } from '../words.ts';
import type { Figure } from './figure.ts';
import { mayBeUnit } from './measures.ts';

const LONGEST = 40;

/** The next word of a phrase after token `index`: behind a space, a line break or a hyphen; -1 when there is none. */
export function followingWord(tokens: Tokens, index: number): number {
  if (isHyphen(tokens, index) && joined(tokens, index) && joined(tokens, index + 1)) {
    return tokens.kind[index + 1] === WORD ? index + 1 : -1;
  }
  return tokens.kind[index] === WORD && tokens.gap[index] !== PARAGRAPH && tokens.gap[index] !== NONE
    ? index
    : -1;
}

/** Exponents of the scales a second figure may share: "two and three million". */
const EXPONENTS: ReadonlyMap<number, number> = new Map([
  [1000, 3],
  [1e6, 6],
  [1e9, 9],
  [1e12, 12],
]);

interface Count {
  readonly value: number;
  readonly step: number;
  readonly next: number;
}

/** "fifty-three", "two hundred and fifty-three", "a thousand", "two dozen", "two and a half million". */
export function wordsAt(scanning: Scanning, index: number): Figure | undefined {
  const { tokens } = scanning;
  const count = countAt(tokens, index) ?? articleScale(tokens, index) ?? foldAt(tokens, index);
  if (!count) return undefined;
  const { value, step, next } = andAHalf(tokens, count) ?? count;
  return {
    first: index,
    next,
    low: value,
    high: value,
    step,
    words: true,
    vague: false,
    share: false,
    exponent: EXPONENTS.get(step) ?? 0,
    literal: undefined,
  };
}

/** "a hundred", "a million and a half", "a dozen". */
function articleScale(tokens: Tokens, index: number): Count | undefined {
  const key = keyAt(tokens, index);
  if (key !== 'a' && key !== 'an') return undefined;
  const at = isHyphen(tokens, index + 1) ? -1 : followingWord(tokens, index + 1);
  if (at < 0 || (flagsAt(tokens, at) & FLAG.scale) === 0) return undefined;
  return countFrom(tokens, index + 1, 1);
}

/** "sevenfold". */
function foldAt(tokens: Tokens, index: number): Count | undefined {
  const value = FOLDS.get(keyAt(tokens, index));
  return value === undefined ? undefined : { value, step: 1, next: index + 1 };
}

const countAt = (tokens: Tokens, index: number): Count | undefined =>
  (flagsAt(tokens, index) & FLAG.cardinal) !== 0 ? countFrom(tokens, index, 0) : undefined;

/** Adds up number words from `index`; `seed` is 1 when an article stands for one. */
function countFrom(tokens: Tokens, index: number, seed: number): Count {
  const sum: Sum = { total: 0, current: seed, smallest: Number.POSITIVE_INFINITY, step: 1, begun: seed > 0 };
  let next = index;
  let at = index;
  for (let words = 0; words < LONGEST && at >= 0; words++) {
    const key = keyAt(tokens, at);
    if (key === 'and') {
      at = behindAnd(tokens, at, sum);
      continue;
    }
    if (key === 'dozen' && sum.total === 0 && sum.current > 0)
      return { value: sum.current * 12, step: 12, next: at + 1 };
    if (!addWord(sum, key)) break;
    next = at + 1;
    at = followingWord(tokens, next);
  }
  return { value: sum.total + sum.current, step: sum.step, next };
}

/** A count in words while it is read: what its scales have closed, and what is still open. */
interface Sum {
  total: number;
  current: number;
  /** The last scale; the next must be smaller. */
  smallest: number;
  step: number;
  begun: boolean;
}

/** Adds one number word to the sum; false when the word cannot follow. */
function addWord(sum: Sum, key: string): boolean {
  const small = CARDINALS.get(key);
  if (small !== undefined && sum.begun && !fits(sum.current, small, sum.smallest)) return false;
  sum.begun = true;
  if (small !== undefined) {
    sum.current += small;
    sum.step = 1;
    return true;
  }
  const scale = SCALES.get(key);
  if (scale === undefined || sum.current <= 0) return false;
  return scale === 100 ? addHundred(sum) : addScale(sum, scale);
}

function addHundred(sum: Sum): boolean {
  if (sum.current >= 100) return false;
  sum.current *= 100;
  sum.step = 100;
  return true;
}

function addScale(sum: Sum, scale: number): boolean {
  if (scale < 1000 || scale >= sum.smallest) return false;
  sum.total += sum.current * scale;
  sum.current = 0;
  sum.smallest = scale;
  sum.step = scale;
  return true;
}

/** The number word behind an "and" that follows hundreds or a scale, or -1. */
function behindAnd(tokens: Tokens, and: number, { total, current, begun }: Sum): number {
  if (!begun || current % 100 !== 0 || (current === 0 && total === 0)) return -1;
  const after = followingWord(tokens, and + 1);
  const value = after < 0 ? undefined : CARDINALS.get(keyAt(tokens, after));
  return value === undefined || value === 0 || tokens.shape[after] !== SMALL ? -1 : after;
}

/** True when a word below one hundred may follow what was read: after a hundred, a scale, or tens before units. */
function fits(current: number, small: number, smallest: number): boolean {
  if (small === 0) return false;
  const rest = current % 100;
  if (rest === 0) return current > 0 || smallest !== Number.POSITIVE_INFINITY;
  return rest >= 20 && rest % 10 === 0 && small < 10;
}

/** "two and a half", "two and three-quarters", "one and a half million". */
function andAHalf(tokens: Tokens, count: Count): Count | undefined {
  const and = followingWord(tokens, count.next);
  if (and < 0 || keyAt(tokens, and) !== 'and') return undefined;
  const after = followingWord(tokens, and + 1);
  const fraction = after < 0 ? undefined : partAt(tokens, after);
  if (!fraction) return undefined;
  const scaleWord = followingWord(tokens, fraction.next);
  const scale = scaleWord < 0 ? undefined : SCALES.get(keyAt(tokens, scaleWord));
  if (scale && scale >= 100 && count.value < 1000) {
    return { value: (count.value + fraction.value) * scale, step: scale / 10, next: scaleWord + 1 };
  }
  const unit = count.step >= 1000 ? count.step : 1;
  return {
    value: count.value + fraction.value * unit,
    step: unit === 1 ? 0.5 : unit / 10,
    next: fraction.next,
  };
}

/** The "and a half" behind a unit: "a year and a half", "two miles and a quarter". */
export function partMore(tokens: Tokens, index: number): Part | undefined {
  if (keyAt(tokens, index) !== 'and' || keyAt(tokens, index + 1) !== 'a') return undefined;
  const part = partAt(tokens, index + 1);
  if (!part || (flagsAt(tokens, part.next) & FLAG.scale) !== 0) return undefined;
  const ofThese = keyAt(tokens, part.next) === 'of' && (flagsAt(tokens, part.next + 1) & FLAG.function) !== 0;
  return ofThese ? undefined : part;
}

interface Part {
  readonly value: number;
  readonly next: number;
}

/** "a half", "a quarter", "three-quarters", "two thirds": a count and a denominator. */
function partAt(tokens: Tokens, index: number): Part | undefined {
  const top = articleOrCount(tokens, index);
  if (!top) return undefined;
  const at = followingWord(tokens, top.next);
  const bottom = at < 0 ? undefined : FRACTIONS.get(keyAt(tokens, at));
  if (bottom === undefined) return undefined;
  const plural = keyAt(tokens, at).endsWith('s') || keyAt(tokens, at) === 'halves';
  if (plural !== top.value > 1 || top.value >= bottom) return undefined;
  return { value: top.value / bottom, next: at + 1 };
}

function articleOrCount(tokens: Tokens, index: number): Part | undefined {
  const key = keyAt(tokens, index);
  if (key === 'a' || key === 'an') return { value: 1, next: index + 1 };
  const value = CARDINALS.get(key);
  return value === undefined || value === 0 || value > 19 ? undefined : { value, next: index + 1 };
}

/** "half", "a third", "two-thirds", "three quarters", "half a million", "a quarter of a million", "half a dozen". */
export function fractionAt(scanning: Scanning, index: number): Figure | undefined {
  const { tokens } = scanning;
  const part = keyAt(tokens, index) === 'half' ? { value: 0.5, next: index + 1 } : partAt(tokens, index);
  if (!part || !isShare(tokens, index, part)) return undefined;
  const scale = scaleOf(tokens, part);
  if (scale) return shareFigure(index, scale.next, part.value * scale.value, false, scale.value / 10);
  return shareFigure(index, part.next, part.value, true, 0.01);
}

const shareFigure = (first: number, next: number, value: number, share: boolean, step: number): Figure => ({
  first,
  next,
  low: value,
  high: value,
  step,
  words: true,
  vague: false,
  share,
  exponent: 0,
  literal: undefined,
});

/** "a million", "a dozen", with "of" where the fraction is not a half. */
function scaleOf(tokens: Tokens, part: Part): Part | undefined {
  let at = part.next;
  if (keyAt(tokens, at) === 'of') at++;
  if (keyAt(tokens, at) !== 'a' && keyAt(tokens, at) !== 'one') return hyphenScale(tokens, part.next);
  const scale = SCALES.get(keyAt(tokens, at + 1));
  return scale ? { value: scale, next: at + 2 } : undefined;
}

/** "half-million", "half-dozen". */
function hyphenScale(tokens: Tokens, index: number): Part | undefined {
  if (!isHyphen(tokens, index) || !joined(tokens, index)) return undefined;
  const scale = SCALES.get(keyAt(tokens, index + 1));
  return scale ? { value: scale, next: index + 2 } : undefined;
}

const SHARE_LEADS = wordSet(
  'by about nearly almost around over than under roughly only just to least approximately which whom',
);
const RANKED = wordSet('time day year week month term party man person season round');
const PERIOD_LEADS = wordSet('first second other latter in last top bottom better this that each early');
const HALVED = wordSet(
  'of the a an its their his her our my were was are is had have those these all that this as million billion hour mile and to or in by from',
);
const HALF_LEADS = wordSet('than about nearly almost by over least around only just roughly under one');

/** "Up a fifth since May", "fell a quarter to 12". */
const CHANGING = wordSet(
  'up down rose rise rises fell fall falls grew grow dropped drop gained climbed shrank slid jumped lost',
);
/** "A third less", "a quarter more expensive". */
const COMPARED = wordSet(
  'as less more fewer higher lower bigger larger smaller cheaper faster slower longer shorter again',
);

/** Ordinals and halves of matches are no shares: "a third man", "a quarter past", "the second half", "a fifth term". */
function isShare(tokens: Tokens, index: number, part: Part): boolean {
  const denominator = keyAt(tokens, part.next - 1);
  const next = keyAt(tokens, part.next);
  if (next === 'past' || (next === 'to' && denominator === 'quarter')) return false;
  if (denominator === 'half') return isHalf(tokens, index, part);
  if (denominator.endsWith('s')) return true;
  if (next === 'of' || tokens.kind[part.next] !== WORD)
    return (
      next === 'of' ||
      !isHyphen(tokens, part.next) ||
      !joined(tokens, part.next) ||
      mayBeUnit(tokens, part.next + 1) ||
      isQuarterPoint(tokens, part.next)
    );
  if (keyAt(tokens, index) === 'one') return denominator !== 'quarter' || next === 'of';
  if (isOneOf(tokens, part.next, COMPARED) || isQuarterPoint(tokens, part.next)) return true;
  if (isOneOf(tokens, index - 1, CHANGING)) return (flagsAt(tokens, part.next) & FLAG.function) !== 0;
  return isOneOf(tokens, index - 1, SHARE_LEADS) && !isOneOf(tokens, part.next, RANKED);
}

/** The "point" of "a quarter point" and "a quarter-point rise", behind token `index`. */
export const isQuarterPoint = (tokens: Tokens, index: number): boolean =>
  keyAt(tokens, index - 1) === 'quarter' &&
  isOneOf(tokens, isHyphen(tokens, index) && joined(tokens, index) ? index + 1 : index, POINT);
const POINT = wordSet('point');

function isHalf(tokens: Tokens, index: number, part: Part): boolean {
  if (isOneOf(tokens, index - 1, PERIOD_LEADS) && keyAt(tokens, index) === 'half') return false;
  if (isHyphen(tokens, part.next) && joined(tokens, part.next))
    return scaleOf(tokens, part) !== undefined || (part.next > index + 1 && mayBeUnit(tokens, part.next + 1));
  return (
    tokens.kind[part.next] !== WORD ||
    isOneOf(tokens, part.next, HALVED) ||
    isOneOf(tokens, index - 1, HALF_LEADS)
  );
}
