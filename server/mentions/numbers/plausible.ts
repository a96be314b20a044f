import { FLAG } from '../lexicon.ts';
import { isCountBefore } from '../names/counting.ts';
import { isSerialWord } from '../names/serial-words.ts';
import type { Scanning } from '../scanning.ts';
import {
  flagsAt,
  GAP,
  isApostrophe,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import type { Figure } from './figure.ts';

const NOT_BEFORE_ONE = wordSet(
  'no the this that any every each which another some other not only by square day on you for as little loved first last next good new old big right wrong just than from to',
);
const NOT_AFTER_ONE = wordSet(
  "day thing way hand side another time example such more less who that which of another's can could must should might may will would is was has had are and or but by to at on in for with from as it he she they i we you the a an if when where off up too so than because while not does did do be been reason moment point knows wants needs says said else only about gets goes recent final last big major key notable notably possible particular",
);

const ONE_COMPOUNDS = wordSet('in off time sided way on by another size of sidedness stop liner upmanship');

const WEAK_BEFORE_ONE = wordSet('by on for as than from to just only and not');

/** Settles whether a bare number counts something: "one" is mostly a pronoun or an article. */
export function isCounted({ tokens }: Scanning, figure: Figure): boolean {
  const { first, next } = figure;
  if (
    isPlural(tokens, figure) ||
    isRank(tokens, figure) ||
    isLabelled(tokens, figure) ||
    isTitled(tokens, figure) ||
    (figure.words && isSerialWord(tokens, first)) ||
    isMagnitude(tokens, figure) ||
    isHalfCourse(tokens, figure)
  )
    return false;
  if (figure.words && figure.next === first + 1 && keyAt(tokens, first) === 'one') {
    if (isHyphen(tokens, next) && joined(tokens, next)) return !isOneOf(tokens, next + 1, ONE_COMPOUNDS);
    if (tokens.kind[next] !== WORD || tokens.gap[next] === PARAGRAPH) return false;
    if (isOneOf(tokens, next, NOT_AFTER_ONE)) return false;
    if (
      first > 0 &&
      tokens.gap[first] !== PARAGRAPH &&
      tokens.kind[first - 1] === WORD &&
      isOneOf(tokens, first - 1, NOT_BEFORE_ONE)
    ) {
      return isOneOf(tokens, first - 1, WEAK_BEFORE_ONE) && (flagsAt(tokens, next) & FLAG.function) === 0;
    }
    return tokens.shape[next] !== SMALL || (flagsAt(tokens, next) & FLAG.function) === 0;
  }
  if (figure.words && keyAt(tokens, first) === 'zero' && next === first + 1)
    return tokens.kind[next] === WORD && !isHyphen(tokens, next);
  return true;
}

/** "The back nine": half of a golf course. */
const isHalfCourse = (tokens: Tokens, { first, words }: Figure): boolean =>
  words && keyAt(tokens, first) === 'nine' && isOneOf(tokens, first - 1, HALVES);
const HALVES = wordSet('back front');

/** "A six-figure sum": how long the number is, not how many there are. */
const isMagnitude = (tokens: Tokens, { next, words }: Figure): boolean =>
  words && isHyphen(tokens, next) && isOneOf(tokens, next + 1, DIGIT_WORDS);
const DIGIT_WORDS = wordSet('figure figures');

/** "Saw Seven Samurai", "read Nineteen Eighty-Four": capitals within a sentence make a name of a number. */
function isTitled(tokens: Tokens, { first, next, words }: Figure): boolean {
  if (!words || tokens.shape[first] !== TITLE || first === 0 || tokens.gap[first]! > GAP) return false;
  const behind = tokens.kind[next] === WORD && tokens.shape[next] === TITLE && tokens.gap[next] === GAP;
  const inside = next > first + 1 && tokens.shape[next - 1] === TITLE;
  const lead = first - 1;
  const small = tokens.kind[lead] === WORD && (tokens.shape[lead] === SMALL || keyAt(tokens, lead) === 'the');
  const tied = isHyphen(tokens, first - 1) && joined(tokens, first) && isTitledNumber(tokens, first - 2);
  if (
    keyAt(tokens, lead) === 's' &&
    isApostrophe(tokens, lead - 1) &&
    tokens.shape[lead - 2] === TITLE &&
    lead > 2
  )
    return !isHyphen(tokens, next);
  if (lead > 1 && keyAt(tokens, lead - 1) === 'the' && tokens.shape[lead] === TITLE && !behind)
    return tokens.gap[next] === PARAGRAPH || tokens.shape[next] === SMALL;
  return tied || (small && (behind || inside)) || (isTitledNumber(tokens, first - 1) && inside);
}

const isTitledNumber = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === TITLE && (flagsAt(tokens, index) & FLAG.cardinal) !== 0;

/** "It reached number two", "reason number one": a place in a row. */
const isRank = (tokens: Tokens, { first, words }: Figure): boolean =>
  words && first > 0 && tokens.gap[first] !== PARAGRAPH && keyAt(tokens, first - 1) === 'number';

/** "Chapter nine", "on day two", "phase three": which one it is, where nothing is counted behind it. */
const isLabelled = (tokens: Tokens, { first, next, words }: Figure): boolean =>
  words &&
  next === first + 1 &&
  tokens.gap[first] === GAP &&
  isOneOf(tokens, first - 1, tokens.shape[first - 1] === tokens.shape[first] ? WORD_LABELS : FIRM_LABELS) &&
  !isHyphen(tokens, next) &&
  !isCountBefore(tokens, next);
/** "On New Year's Day six fires" counts. */
const FIRM_LABELS = wordSet('chapter page phase stage step scene episode volume');
const WORD_LABELS = wordSet('chapter page phase stage step scene episode volume day week lane row verse');

/** "In his 70s", "under 21s": an age group counts nothing. */
const isPlural = (tokens: Tokens, { literal, next }: Figure): boolean =>
  literal !== undefined &&
  joined(tokens, next) &&
  tokens.kind[next] === WORD &&
  lowerAt(tokens, next) === 's';
