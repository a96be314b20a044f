import { FLAG } from '../lexicon.ts';
import { isCountBefore } from '../names/counting.ts';
import type { Scanning } from '../scanning.ts';
import {
  DIGITS,
  flagsAt,
  isHyphen,
  joined,
  lowerAt,
  MARK,
  NONE,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import type { Literal } from './numerals.ts';

/** Where money is meant, "m" is million; elsewhere it may be metres. */
export type Context = 'money' | 'plain';

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['million', 6],
  ['millions', 6],
  ['mio', 6],
  ['mn', 6],
  ['mln', 6],
  ['mm', 6],
  ['crore', 7],
  ['crores', 7],
  ['billion', 9],
  ['billions', 9],
  ['bn', 9],
  ['bln', 9],
  ['mrd', 9],
  ['mld', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['tn', 12],
  ['trn', 12],
  ['quadrillion', 15],
]);

const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['m', 6],
  ['M', 6],
  ['b', 9],
  ['B', 9],
  ['T', 12],
  ['t', 12],
]);

interface Scale {
  readonly exponent: number;
  readonly next: number;
}

/** The scale word or letter at `index`, which may follow a hyphen ("a 1.2-million-strong crowd"). */
export function scaleAt(
  { tokens }: Scanning,
  index: number,
  literal: Literal,
  context: Context,
  letters: boolean,
): Scale | undefined {
  const at =
    isHyphen(tokens, index) && joined(tokens, index) && joined(tokens, index + 1) ? index + 1 : index;
  if (tokens.kind[at] !== WORD || tokens.gap[at] === PARAGRAPH) return undefined;
  const length = tokens.end[at]! - tokens.start[at]!;
  if (length === 1) return letters && at === index ? letterScale(tokens, at, literal, context) : undefined;
  if (length > 11 || (tokens.shape[at] !== SMALL && tokens.shape[at] !== TITLE && length > 3)) {
    if (tokens.shape[at] !== 2) return undefined;
  }
  const word = lowerAt(tokens, at);
  const exponent = EXPONENTS.get(word);
  if (exponent === undefined || (word === 'mm' && context !== 'money')) return undefined;
  return { exponent, next: dotAfter(tokens, at + 1, word) };
}

/** "Mio." and "mn." take their point along when a word follows. */
const dotAfter = (tokens: Tokens, index: number, word: string): number =>
  (word === 'mio' || word === 'mrd') && tokens.code[index] === 0x2e && joined(tokens, index)
    ? index + 1
    : index;

function letterScale(tokens: Tokens, at: number, literal: Literal, context: Context): Scale | undefined {
  const letter = tokens.text.charAt(tokens.start[at]!);
  const exponent = LETTERS.get(letter);
  if (exponent === undefined) return undefined;
  const close = tokens.gap[at] === NONE;
  if (!close && !(context === 'money' && letter === 'm')) return undefined;
  const after = tokens.code[at + 1]!;
  if (
    joined(tokens, at + 1) &&
    (tokens.kind[at + 1] !== MARK || after === 0x2f || after === 0xb2 || after === 0xb3)
  )
    return undefined;
  if (context === 'plain' && !isCount(tokens, at, letter, literal)) return undefined;
  return { exponent, next: at + 1 };
}

const COUNTED = wordSet('people children women men voters b barrel barrels');
const RACES = wordSet('sprint sprints hurdles final finals races freestyle waves always across');

const FURTHEST_TELLER = 12;
/** What is counted in millions and not measured in metres. */
const TELLERS = wordSet(
  'sold sell sells selling shipped drew draws attracted viewers audience audiences population readers readership subscribers users members jobs copies votes tickets passengers visitors customers households listeners followers downloads streams views streamed watched sales shipments deliveries delivered exports registrations unemployed pupils patients workers turnout',
);

/** "Sold 2.8m in June", "viewers rose to 1.2m from 0.9m". */
function isTold(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at > index - FURTHEST_TELLER && tokens.gap[at + 1] !== PARAGRAPH; at--) {
    if (tokens.code[at] === 0x2e && tokens.gap[at + 1] !== NONE) return false;
    if (isOneOf(tokens, at, TELLERS) || isToldBefore(tokens, at)) return true;
  }
  return false;
}

/** The "2.1m drivers" before "up from 1.7m". */
const isToldBefore = (tokens: Tokens, index: number): boolean =>
  tokens.code[index] === 0x6d &&
  tokens.end[index]! - tokens.start[index]! === 1 &&
  joined(tokens, index) &&
  tokens.kind[index - 1] === DIGITS &&
  isCountBefore(tokens, index + 1);

/** "3.5m people" is millions, "100m in" metres; "5t" is tonnes; "20b" nothing at all. */
function isCount(tokens: Tokens, at: number, letter: string, literal: Literal): boolean {
  if (letter === 't' || letter === 'T' || letter === 'b') return false;
  if (letter === 'B') return literal.fraction !== '' || tokens.kind[at + 1] === WORD;
  if (letter !== 'm') return true;
  if (literal.grouped && literal.fraction === '') return false;
  if (literal.fraction !== '' && isTold(tokens, at - 1)) return true;
  if (tokens.kind[at + 1] !== WORD || tokens.gap[at + 1] === PARAGRAPH) return false;
  const noun = lowerAt(tokens, at + 1);
  return (
    isOneOf(tokens, at + 1, COUNTED) ||
    (/[^s]s$/.test(noun) &&
      (flagsAt(tokens, at + 1) & FLAG.function) === 0 &&
      noun.length > 3 &&
      !isOneOf(tokens, at + 1, RACES))
  );
}
