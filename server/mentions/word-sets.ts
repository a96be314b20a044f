import { enter, MOST_WORDS } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** A list of words that tokens are compared with at the cost of one look: a bit in a column over the words of the lexicon. */
export interface WordSet {
  readonly column: Int32Array;
  readonly bit: number;
}

const BITS = 32;
const columns: Int32Array[] = [];
let sets = 0;

/** The set of some words in lower case, parted by spaces. For lists of constants: each takes a bit for good. */
export function wordSet(list: string): WordSet {
  const bit = 1 << (sets % BITS);
  if (sets % BITS === 0) columns.push(new Int32Array(MOST_WORDS));
  const column = columns.at(-1)!;
  for (const word of list.split(' ')) column[enter(word)]! |= bit;
  sets++;
  return { column, bit };
}

/** True when token `index` is a word of the set, in whatever case it is written. */
export const isOneOf = (tokens: Tokens, index: number, set: WordSet): boolean =>
  (set.column[tokens.word[index]!]! & set.bit) !== 0;
