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

/** Token behind the name that the digits at `index` begin, or 0: "7-Eleven", "49ers", "99designs", "50 Cent", "12-gauge". */
export const digitName = (tokens: Tokens, index: number): number =>
  tied(tokens, index) ||
  stuck(tokens, index) ||
  performer(tokens, index) ||
  weapon(tokens, index) ||
  service(tokens, index) ||
  planet(tokens, index);

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

const GAUGE = wordSet('gauge');
const GUNS = wordSet(
  'calibre caliber revolver pistol handgun rifle magnum special cartridge cartridges round rounds bullet bullets acp colt',
);

/** "A .38 revolver", "a 12-gauge shotgun": the bore of a gun. */
function weapon(tokens: Tokens, index: number): number {
  const hyphen = isHyphen(tokens, index + 1) && joined(tokens, index + 1) && joined(tokens, index + 2);
  const noun = hyphen ? index + 2 : index + 1;
  if (hyphen && isOneOf(tokens, noun, GAUGE)) return index + 1;
  const bore = tokens.code[index - 1] === 0x2e && joined(tokens, index) && !joined(tokens, index - 1);
  return bore && isOneOf(tokens, noun, GUNS) ? index + 1 : 0;
}

/** "*100#": what is dialled for a service. */
const service = (tokens: Tokens, index: number): number =>
  tokens.code[index + 1] === 0x23 && joined(tokens, index + 1) && tokens.code[index - 1] === 0x2a
    ? index + 2
    : 0;

/** "(4179) Toutatis": the number of a minor planet before its name. */
const planet = (tokens: Tokens, index: number): number =>
  tokens.code[index - 1] === 0x28 &&
  tokens.code[index + 1] === 0x29 &&
  tokens.shape[index + 2] === TITLE &&
  isOneOf(tokens, index - 2, PLANETS)
    ? index + 1
    : 0;
const PLANETS = wordSet('asteroid planet planetoid comet object');
