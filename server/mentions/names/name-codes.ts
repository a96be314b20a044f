import { FLAG } from '../lexicon.ts';
import type { Figure } from '../numbers/figure.ts';
import { measureAt } from '../numbers/measures.ts';
import type { Scanning } from '../scanning.ts';
import { DIGITS, flagsAt, GAP, joined, lowerAt, PARAGRAPH, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';

const CODES =
  /(?:[A-Z]{2,3}\d{3,5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|(?:Chapter|Part|Act|Scene|Section|Article|Volume|Book|Title|Appendix|Annex|Phase|Table|Figure|Schedule|Exhibit|Appendices) (?:[IVXLC]+|[A-Z]))(?![A-Za-z\d])/y;
const LONGEST_CODE = 20;

/** Token behind a flight number, a postcode or "Chapter IV", or `index`. */
export function codeEnd(tokens: Tokens, index: number): number {
  if (tokens.kind[index + 1] !== DIGITS && (flagsAt(tokens, index) & FLAG.label) === 0) return index;
  const start = tokens.start[index]!;
  CODES.lastIndex = 0;
  const code = CODES.exec(tokens.text.slice(start, start + LONGEST_CODE));
  if (!code) return index;
  let end = index;
  while (end < tokens.count && tokens.start[end]! < start + code[0].length) end++;
  return end;
}

const DEGREES = wordSet('degree degrees');

/** Token behind the unit of a number: "300 CHF", "450 MW", "12 Canadian dollars", "20 degrees Celsius". */
export function unitEnd(scanning: Scanning, index: number): number {
  const { tokens } = scanning;
  const before = index - 1;
  if (before < 0 || tokens.gap[index] === PARAGRAPH) return index;
  if (isOneOf(tokens, before, DEGREES)) return index + 1;
  if (tokens.kind[before] !== DIGITS && (flagsAt(tokens, before) & (FLAG.cardinal | FLAG.scale)) === 0)
    return index;
  return measureAt(scanning, index, PLAIN_FIGURE)?.next ?? index;
}

const PLAIN_FIGURE: Figure = {
  first: 0,
  next: 1,
  low: 2,
  high: 2,
  step: 1,
  words: false,
  vague: false,
  share: false,
  exponent: 0,
  literal: undefined,
};

const NUMBER_WORDS = wordSet('no number');

/** The British prime minister's office, the one "No." with a number that is a name. */
export const isNumberTen = (tokens: Tokens, index: number): boolean =>
  isOneOf(tokens, index, NUMBER_WORDS) && numberTenDigits(tokens, index) > 0;

export function numberTenDigits(tokens: Tokens, index: number): number {
  const at = tokens.code[index + 1] === 0x2e && joined(tokens, index + 1) ? index + 2 : index + 1;
  const ten = tokens.kind[at] === DIGITS && tokens.gap[at]! <= GAP && /^1[01]$/.test(lowerAt(tokens, at));
  return ten && (tokens.kind[at + 1] !== WORD || tokens.shape[at + 1] === SMALL) && !joined(tokens, at + 1)
    ? at
    : 0;
}
