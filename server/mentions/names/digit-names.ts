import { FLAG } from '../lexicon.ts';
import { mayBeUnit } from '../numbers/measures.ts';
import {
  flagsAt,
  GAP,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';

/** Token behind the name that the digits at `index` begin, or 0: "7-Eleven", "49ers", "99designs", "50 Cent". */
export const digitName = (tokens: Tokens, index: number): number =>
  tied(tokens, index) || stuck(tokens, index) || performer(tokens, index);

/** "7-Eleven", "4-H", "3-D": a number in words or a single capital behind the hyphen. */
function tied(tokens: Tokens, index: number): number {
  const word = index + 2;
  if (!isHyphen(tokens, index + 1) || !joined(tokens, index + 1) || !joined(tokens, word)) return 0;
  if (tokens.kind[word] !== WORD || tokens.shape[word] !== TITLE) return 0;
  const single = tokens.end[word]! - tokens.start[word]! === 1;
  return single || (flagsAt(tokens, word) & FLAG.cardinal) !== 0 ? word + 1 : 0;
}

const LONGEST_SUFFIX = 3;
/** What writers stick to figures that do count. */
const SUFFIXES = wordSet(
  'something odd plus fold ish times point points way pack year percent people person',
);

/** "49ers", "99designs": letters that are no unit and no word of everyday. */
function stuck(tokens: Tokens, index: number): number {
  const word = index + 1;
  if (!joined(tokens, word) || tokens.kind[word] !== WORD || tokens.shape[word] !== SMALL) return 0;
  if (lowerAt(tokens, word) === 'ers') return word + 1;
  if (tokens.end[word]! - tokens.start[word]! <= LONGEST_SUFFIX || mayBeUnit(tokens, word)) return 0;
  return flagsAt(tokens, word) === 0 && !isOneOf(tokens, word, SUFFIXES) ? word + 1 : 0;
}

/** "50 Cent": a coin has no capital. */
const performer = (tokens: Tokens, index: number): number =>
  !joined(tokens, index) &&
  tokens.gap[index + 1] === GAP &&
  tokens.shape[index + 1] === TITLE &&
  keyAt(tokens, index + 1) === 'cent'
    ? index + 1
    : 0;
