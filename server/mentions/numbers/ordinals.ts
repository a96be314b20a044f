import { FLAG } from '../lexicon.ts';
import type { NumberMention } from '../mention.ts';
import type { Found, Scanning } from '../scanning.ts';
import {
  DIGITS,
  flagsAt,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  PARAGRAPH,
  TITLE,
  type Tokens,
  valueAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { CARDINALS, ORDINALS } from '../words.ts';
import { followingWord } from './word-numbers.ts';

/** "21st", "third", "twenty-first", "hundredth"; nothing where the word is an adverb ("first, we") or a unit ("a second"). */
export function ordinalAt(scanning: Scanning, index: number): Found | undefined {
  const { tokens } = scanning;
  if (tokens.kind[index] === DIGITS) {
    const value = digitOrdinal(tokens, index);
    return value === undefined ? undefined : found(tokens, index, index + 2, value, 1, false);
  }
  const flags = flagsAt(tokens, index);
  if ((flags & FLAG.ordinal) !== 0) return wordOrdinal(tokens, index);
  if ((flags & FLAG.cardinal) === 0) return undefined;
  return compoundOrdinal(tokens, index);
}

/** Rank of "21st" when the suffix fits the number. */
export function digitOrdinal(tokens: Tokens, index: number): number | undefined {
  if (tokens.kind[index + 1] !== WORD || !joined(tokens, index + 1)) return undefined;
  if (tokens.end[index + 1]! - tokens.start[index + 1]! !== 2) return undefined;
  const value = valueAt(tokens, index);
  const suffix = lowerAt(tokens, index + 1);
  return suffix === ordinalSuffix(value) ? value : undefined;
}

/** English suffix of an ordinal in digits. */
function ordinalSuffix(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}

/** "twenty-first", "two hundred and first" stop at what is one word chain: tens and a unit. */
function compoundOrdinal(tokens: Tokens, index: number): Found | undefined {
  const at = followingWord(tokens, index + 1);
  if (at < 0 || (flagsAt(tokens, at) & FLAG.ordinal) === 0) return undefined;
  const tens = CARDINALS.get(keyAt(tokens, index))!;
  const unit = ORDINALS.get(keyAt(tokens, at));
  if (unit === undefined || tens < 20 || unit === 0 || unit > 9 || keyAt(tokens, at).endsWith('s'))
    return undefined;
  if (at === index + 1 && !isHyphen(tokens, index + 1)) return undefined;
  return found(tokens, index, at + 1, tens + unit, 1, true);
}

const DETERMINERS = wordSet(
  'the a an his her its their our my your this that every each s any another in on for only of and finished came placed ranked finish finishing from to was is',
);

function wordOrdinal(tokens: Tokens, index: number): Found | undefined {
  const key = keyAt(tokens, index);
  const value = ORDINALS.get(key)!;
  if (value === 0 || (tokens.shape[index] === TITLE && isNamePart(tokens, index))) return undefined;
  const confidence = value <= 2 ? earlyConfidence(tokens, index, key) : 0.9;
  return confidence === 0 ? undefined : found(tokens, index, index + 1, value, confidence, true);
}

const isNamePart = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index + 1] === WORD && tokens.shape[index + 1] === TITLE && tokens.gap[index + 1]! < PARAGRAPH;

const RANK_COMPOUNDS = wordSet('hand rate degree class aid time person guess born hander');

const IDIOMS = wordSet(
  'of place aid hand time half and or to in came was name names few several thing things thought thoughts',
);
const DOUBTFUL_IDIOMS = wordSet('of place time half');
const TIME_ADVERBS = wordSet('ago later before after or');

/** "first" and "second" count only between a determiner and a noun. */
function earlyConfidence(tokens: Tokens, index: number, key: string): number {
  const next = index + 1;
  if (isHyphen(tokens, next) && joined(tokens, next)) {
    return isOneOf(tokens, next + 1, RANK_COMPOUNDS) ? 0 : 0.8;
  }
  if (tokens.kind[next] !== WORD || tokens.gap[next] === PARAGRAPH) return 0;
  if ((flagsAt(tokens, next) & (FLAG.cardinal | FLAG.opener)) !== 0) return 0;
  if (key === 'first' && keyAt(tokens, next) === 'time') return 0;
  if (isOneOf(tokens, next, IDIOMS)) return isOneOf(tokens, next, DOUBTFUL_IDIOMS) ? 0.4 : 0;
  if (index === 0 || tokens.gap[index] === PARAGRAPH) return 0;
  if (isOneOf(tokens, index - 1, ADVERB_LEADS) && isPast(tokens, next)) return 0;
  if (!isOneOf(tokens, index - 1, DETERMINERS)) return 0;
  if (key === 'second' && keyAt(tokens, index - 1) === 'a' && isOneOf(tokens, next, TIME_ADVERBS)) return 0;
  return 0.7;
}

/** "Was first described", "and first seen": before a participle it says when, not which. */
const ADVERB_LEADS = wordSet('was is were are be been and from in on to for only');
const PAST_FORMS = wordSet(
  'made built held sold found met led sent told put set came saw became began got heard used took',
);

const isPast = (tokens: Tokens, index: number): boolean =>
  isOneOf(tokens, index, PAST_FORMS) || /(ed|wn|en)$/.test(lowerAt(tokens, index));

function found(
  tokens: Tokens,
  first: number,
  next: number,
  value: number,
  confidence: number,
  words: boolean,
): Found {
  const span = { start: tokens.start[first]!, end: tokens.end[next - 1]! };
  const mention: NumberMention = {
    kind: 'ordinal',
    ...span,
    core: span,
    confidence,
    words,
    quantity: { operator: '=', low: value, high: value, step: 1, increment: false, vague: false },
  };
  return { mention, next };
}
