import { FLAG } from './lexicon.ts';
import { FREE, IN_IDENTIFIER, type Scanning } from './scanning.ts';
import {
  DIGITS,
  flagsAt,
  joined,
  MARK,
  NONE,
  nextRare,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from './tokens.ts';
import { TRAIT } from './traits.ts';
import { isOneOf, wordSet } from './word-sets.ts';

/** Titles have fewer tokens. */
const LONGEST_TITLE = 16;
/** What titles write small. */
const SMALL_WORDS = wordSet('a an the of in on at to for and or nor but from with by as vs');

/** Marks the numbers in the titles of works that stand in quotation marks, “99 Red Balloons”, so that nothing is read in them. */
export function takeTitles({ tokens, taken }: Scanning): void {
  for (let mark = nextRare(tokens, 0, TRAIT.quote); mark < tokens.count; ) {
    const end = opens(tokens, mark) ? titleEnd(tokens, mark + 1) : mark;
    for (let index = mark + 1; index < end; index++)
      if (isNumber(tokens, index) && taken[index] === FREE) taken[index] = IN_IDENTIFIER;
    mark = nextRare(tokens, Math.max(end, mark + 1), TRAIT.quote);
  }
}

const opens = (tokens: Tokens, mark: number): boolean =>
  joined(tokens, mark + 1) && (tokens.gap[mark] !== NONE || tokens.code[mark - 1] === 0x28);

const isNumber = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === DIGITS ||
  (flagsAt(tokens, index) & (FLAG.cardinal | FLAG.ordinal | FLAG.scale | FLAG.plural)) !== 0;

/** The closing mark behind a title with a number that begins at `first`, or `first`. */
function titleEnd(tokens: Tokens, first: number): number {
  let capitals = 0;
  let numbers = 0;
  for (let at = first; at < first + LONGEST_TITLE && tokens.gap[at] !== PARAGRAPH; at++) {
    if (tokens.kind[at] === MARK) {
      if ((tokens.trait[at]! & TRAIT.quote) !== 0 && !isInside(tokens, at))
        return numbers > 0 && (isTitle(tokens, first, capitals) || isNumberTitle(tokens, first, at))
          ? at
          : first;
      if (!isTitleMark(tokens.code[at]!) || (isCry(tokens.code[at]!) && !joined(tokens, at + 1)))
        return first;
    } else if (isNumber(tokens, at)) numbers++;
    else if (tokens.shape[at] !== SMALL) capitals += (flagsAt(tokens, at) & FLAG.function) === 0 ? 1 : 0;
    else if (!isOneOf(tokens, at, SMALL_WORDS) && !isGenitive(tokens, at)) return first;
  }
  return first;
}

/** A number at the front and a word with a capital, or two such words, or nothing but a year. */
const isTitle = (tokens: Tokens, first: number, capitals: number): boolean =>
  capitals > 1 ||
  (capitals === 1 && (isNumber(tokens, first) || isNumber(tokens, first + 1))) ||
  (tokens.kind[first] === DIGITS &&
    tokens.end[first]! - tokens.start[first]! === 4 &&
    (tokens.trait[first + 1]! & TRAIT.quote) !== 0);

/** “Nineteen Eighty-Four”: two numbers in words, each with a capital. */
const isNumberTitle = (tokens: Tokens, first: number, end: number): boolean =>
  end > first + 1 &&
  tokens.shape[first] === TITLE &&
  tokens.shape[end - 1] === TITLE &&
  isNumber(tokens, first) &&
  isNumber(tokens, end - 1);

/** The apostrophe of "Ocean's Eleven". */
const isInside = (tokens: Tokens, index: number): boolean =>
  joined(tokens, index) && joined(tokens, index + 1) && tokens.kind[index + 1] === WORD;

const isGenitive = (tokens: Tokens, index: number): boolean =>
  joined(tokens, index) && tokens.kind[index - 1] === MARK;

const isCry = (code: number): boolean => code === 0x21 || code === 0x3f;

/** Comma, colon, hyphen, exclamation and question mark, ampersand. */
const isTitleMark = (code: number): boolean =>
  code === 0x2c || code === 0x3a || code === 0x2d || code === 0x21 || code === 0x3f || code === 0x26;
