import { FLAG } from '../lexicon.ts';
import { mayBeUnit } from '../numbers/measures.ts';
import {
  DIGITS,
  flagsAt,
  GAP,
  isHyphen,
  joined,
  keyAt,
  LINE,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';

/**
 * True for a number in words whose capital makes it part of the name before it: "Formula One", "the Gang of Four", "League
 * Two", "7-Eleven". Headlines, which write every word so, say nothing.
 */
export function isSerialWord(tokens: Tokens, index: number): boolean {
  if (tokens.shape[index] !== TITLE || (flagsAt(tokens, index) & FLAG.cardinal) === 0) return false;
  if (isHyphen(tokens, index - 1) && joined(tokens, index)) return tokens.kind[index - 2] === DIGITS;
  if (tokens.gap[index] !== GAP) return false;
  const of = keyAt(tokens, index - 1) === 'of';
  const lead = of ? index - 2 : index - 1;
  if (tokens.kind[lead] !== WORD || tokens.shape[lead] === SMALL) return false;
  if (of && tokens.gap[index - 1] !== GAP) return false;
  if ((flagsAt(tokens, lead) & (FLAG.function | FLAG.currency | FLAG.scale)) !== 0) return false;
  return !mayBeUnit(tokens, lead) && isProse(tokens, index);
}

/** How far a line is looked along on each side. */
const WIDEST_LOOK = 40;

/** Headlines write no word but those of grammar with a small letter. */
function isProse(tokens: Tokens, index: number): boolean {
  for (let at = index + 1; at < index + WIDEST_LOOK && tokens.gap[at]! < LINE; at++)
    if (isPlainWord(tokens, at)) return true;
  for (let at = index; at > index - WIDEST_LOOK && tokens.gap[at]! < LINE; at--)
    if (isPlainWord(tokens, at - 1)) return true;
  return false;
}

const isPlainWord = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD &&
  tokens.shape[index] === SMALL &&
  tokens.end[index]! - tokens.start[index]! > 2 &&
  (flagsAt(tokens, index) & FLAG.function) === 0;
