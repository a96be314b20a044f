import { CLASSES, LOWER } from '../chars.ts';
import { FLAG } from '../lexicon.ts';
import { IN_IDENTIFIER, type Scanning } from '../scanning.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  GAP,
  isApostrophe,
  isHyphen,
  joined,
  keyAt,
  LINE,
  lowerAt,
  MIXED,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { wraps } from './name-starts.ts';
import { isSerialWord } from './serial-words.ts';

/** Longest name in tokens; a longer run of capitals is a heading or noise. */
const MOST_TOKENS = 24;

/** True for a word that a name can begin with: a capital somewhere, and free. */
export function isCapital({ tokens, taken }: Scanning, index: number): boolean {
  if (tokens.kind[index] !== WORD || taken[index] !== 0) return false;
  const shape = tokens.shape[index]!;
  return shape === TITLE || shape === CAPITALS || shape === MIXED;
}

/** Token behind the run of capitals, connectors, initials and numbers that begins at `index`. */
export function runEnd(scanning: Scanning, index: number): number {
  let at = index + 1;
  while (at - index < MOST_TOKENS) {
    const next = extend(scanning, index, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** Digits already known to count nothing may still belong to a name: "G7", "RFC 2616". */
const isLabelDigits = ({ tokens, taken }: Scanning, at: number): boolean =>
  tokens.kind[at] === DIGITS && taken[at] === IN_IDENTIFIER;

/** Token behind the next piece of the run, or `at` when the run ends there. */
function extend(scanning: Scanning, first: number, at: number): number {
  const { tokens, taken } = scanning;
  if (at >= tokens.count || tokens.gap[at] === PARAGRAPH || (taken[at] !== 0 && !isLabelDigits(scanning, at)))
    return at;
  if (joined(tokens, at)) return capitalDistrict(tokens, at) || extendJoined(scanning, first, at);
  if (tokens.gap[at] === LINE && !wraps(tokens, at)) return at;
  if (isSerial(tokens, at)) return at + 1;
  if (isCapital(scanning, at)) return isNewSentence(tokens, at) || isPronoun(tokens, at) ? at : at + 1;
  if (isFirm(tokens, at)) return at + 1;
  if (tokens.kind[at] === WORD) return extendConnector(scanning, first, at);
  if (tokens.kind[at] === DIGITS) return takesNumber(scanning, at) ? at + 1 : at;
  if (tokens.code[at] === 0x26 && isCapital(scanning, at + 1)) return at + 2;
  return at;
}

/** "Brightwave plc": the one form of a company that is written small. */
export const isFirm = (tokens: Tokens, at: number): boolean =>
  keyAt(tokens, at) === 'plc' && tokens.gap[at] === GAP;

/** The ", D.C." of "Washington, D.C."; 0 where it does not stand. */
function capitalDistrict(tokens: Tokens, at: number): number {
  if (tokens.code[at] !== 0x2c || keyAt(tokens, at - 1) !== 'washington') return 0;
  if (tokens.gap[at + 1] === PARAGRAPH || lowerAt(tokens, at + 1) !== 'd')
    return lowerAt(tokens, at + 1) === 'dc' ? at + 2 : 0;
  const dotted = tokens.code[at + 2] === 0x2e && joined(tokens, at + 2) && lowerAt(tokens, at + 3) === 'c';
  return dotted ? (tokens.code[at + 4] === 0x2e && joined(tokens, at + 4) ? at + 5 : at + 4) : 0;
}

const SERIALS = wordSet('war phase part chapter terminal studio act platform formula channel type');

/** The number in words of "World War Two" and "Terminal One". */
const isSerial = (tokens: Tokens, at: number): boolean =>
  tokens.shape[at] === TITLE &&
  (flagsAt(tokens, at) & FLAG.cardinal) !== 0 &&
  tokens.gap[at] === GAP &&
  (isOneOf(tokens, at - 1, SERIALS) || isSerialWord(tokens, at));

const AFTER_INITIAL = wordSet('and of was is who had in');

/** "I", but not the initial "I." nor the numeral of a king. */
function isPronoun(tokens: Tokens, at: number): boolean {
  if (keyAt(tokens, at) !== 'i') return false;
  if (isApostrophe(tokens, at + 1)) return lowerAt(tokens, at + 2) !== 's';
  return (
    tokens.kind[at + 1] === WORD && tokens.shape[at + 1] === SMALL && !isOneOf(tokens, at + 1, AFTER_INITIAL)
  );
}

const isNewSentence = (tokens: Tokens, at: number): boolean =>
  tokens.shape[at] !== CAPITALS &&
  (flagsAt(tokens, at) & FLAG.function) !== 0 &&
  (flagsAt(tokens, at) & (FLAG.namey | FLAG.given)) === 0 &&
  keyAt(tokens, at).length > 1;

/** Hyphens, apostrophes, points of initials and digits that touch the run. */
function extendJoined(scanning: Scanning, first: number, at: number): number {
  const { tokens } = scanning;
  const next = at + 1;
  if (tokens.kind[at] === DIGITS) return at + 1;
  if (tokens.kind[at] === WORD) return isStuckWord(scanning, at) ? at + 1 : at;
  if (isHyphen(tokens, at) && joined(tokens, next)) return hyphenEnd(scanning, at);
  if (isApostrophe(tokens, at) && isOneOf(tokens, at - 1, OWNERS)) return ownerEnd(scanning, at);
  const institution = isApostrophe(tokens, at) ? institutionEnd(tokens, at) : 0;
  if (institution > 0) return institution;
  if (isApostrophe(tokens, at) && joined(tokens, next))
    return isCapital(scanning, next) && tokens.end[next]! - tokens.start[next]! > 1 ? next + 1 : at;
  if (tokens.code[at] === 0x2e && tokens.kind[at - 1] === WORD) return pointEnd(scanning, first, at);
  if (tokens.code[at] === 0x26 && joined(tokens, next) && isCapital(scanning, next)) return next + 1;
  return at;
}

/** The S of "U.S", the A of "3A". */
const isStuckWord = (scanning: Scanning, at: number): boolean =>
  scanning.tokens.code[at - 1] === 0x2e
    ? isCapital(scanning, at)
    : scanning.tokens.kind[at - 1] === DIGITS && scanning.tokens.shape[at] !== SMALL;

/** Words whose possessive stands inside names: "People's Bank", "Men's National Team", "Workers' Party". */
const OWNERS = wordSet(
  'men women people children king queen girls boys mothers veterans workers writers players ladies farmers magistrates miners teachers physicians',
);

function ownerEnd(scanning: Scanning, at: number): number {
  const { tokens } = scanning;
  const genitive = joined(tokens, at + 1) && lowerAt(tokens, at + 1) === 's';
  const next = genitive ? at + 2 : at + 1;
  return tokens.gap[next] === GAP && isCapital(scanning, next) ? next + 1 : at;
}

/** "Scot's College", "St Mary's Hospital"; but a town's own hospital is not named so. Behind the head, or 0. */
function institutionEnd(tokens: Tokens, at: number): number {
  const genitive = joined(tokens, at + 1) && lowerAt(tokens, at + 1) === 's';
  const head = genitive ? at + 2 : 0;
  const named = (flagsAt(tokens, at - 1) & (FLAG.place | FLAG.demonym | FLAG.org | FLAG.common)) === 0;
  return genitive &&
    named &&
    tokens.gap[head] === GAP &&
    tokens.shape[head] === TITLE &&
    isOneOf(tokens, head, INSTITUTIONS)
    ? head + 1
    : 0;
}
const INSTITUTIONS = wordSet('college hospital cathedral church infirmary academy hospice');

const HYPHEN_PARTICLES = wordSet('al el ul ur ad as e le la sur en de on upon sous l');

function hyphenEnd(scanning: Scanning, at: number): number {
  const { tokens } = scanning;
  const next = at + 1;
  if (tokens.kind[next] === DIGITS) return tokens.shape[at - 1] === SMALL ? at : next + 1;
  if (isParty(tokens, at)) return at;
  if (isCapital(scanning, next))
    return (flagsAt(tokens, at - 1) & FLAG.demonym) !== 0 &&
      (flagsAt(tokens, next) & FLAG.demonym) !== 0 &&
      keyAt(tokens, next) !== 'american'
      ? at
      : next + 1;
  const particle = tokens.kind[next] === WORD && isOneOf(tokens, next, HYPHEN_PARTICLES);
  return particle && isHyphen(tokens, next + 1) && joined(tokens, next + 2) && isCapital(scanning, next + 2)
    ? next + 3
    : at;
}

/** "(D-Ohio)": the letter of a party, not of a name. */
const isParty = (tokens: Tokens, at: number): boolean =>
  at > 1 &&
  tokens.code[at - 2] === 0x28 &&
  joined(tokens, at - 1) &&
  tokens.end[at - 1]! - tokens.start[at - 1]! === 1;

const ABBREVIATED = wordSet(
  'st mt ft dr mr mrs ms det supt insp cllr gov sen rep gen col maj capt lt sgt adm prof rev hon messrs mme pres jr sr inc co corp ltd bros no',
);

const SUFFIXES = wordSet('jr sr inc co corp ltd bros');

/** The point of an initial, an abbreviation or an acronym belongs to the name. */
function pointEnd(scanning: Scanning, first: number, at: number): number {
  const { tokens } = scanning;
  const length = tokens.end[at - 1]! - tokens.start[at - 1]!;
  const next = at + 1;
  if (length === 1) {
    const dotted = at - first >= 2 && joined(tokens, at - 1) && tokens.code[at - 2] === 0x2e;
    if (isCapital(scanning, next) && tokens.gap[next]! <= GAP)
      return dotted && !joined(tokens, next) && !isInitialChain(tokens, at) ? at + 1 : next;
    return dotted ? next : at;
  }
  if (!isOneOf(tokens, at - 1, ABBREVIATED)) return at;
  if (isOneOf(tokens, at - 1, SUFFIXES))
    return tokens.kind[next] === WORD && tokens.shape[next] === SMALL ? next : at;
  return isCapital(scanning, next) && tokens.gap[next]! <= GAP ? next : at;
}

const isInitialChain = (tokens: Tokens, at: number): boolean =>
  tokens.end[at - 1]! - tokens.start[at - 1]! === 1;

const HEADS = FLAG.orgHead | FLAG.placeHead | FLAG.otherHead;
const PARTICLES = wordSet(
  'de la del della di da do dos das du des den der van von zu bin ibn al el le les ter ten abu bint y af av och und am zum',
);

/** "of the", "de la", "van der": taken along only between capitals, and "of" only behind a head such as "Bank". */
function extendConnector(scanning: Scanning, first: number, at: number): number {
  const { tokens } = scanning;
  if ((flagsAt(tokens, at) & FLAG.connector) === 0) return apostropheParticle(scanning, at);
  const key = keyAt(tokens, at);
  let next = at + 1;
  if (key === 'and') return pairEnd(scanning, first, at);
  if (key === 'of' || key === 'for') {
    if (!headBefore(tokens, first, at, key) && !isSurnameOf(tokens, first, at, key)) return at;
    if (keyAt(tokens, next) === 'the') next++;
  } else {
    if (!isOneOf(tokens, at, PARTICLES)) return at;
    if (isHyphen(tokens, next) && joined(tokens, next) && joined(tokens, next + 1)) next++;
    else if (isOneOf(tokens, next, PARTICLES)) next++;
  }
  return isCapital(scanning, next) && tokens.gap[next]! <= LINE ? next + 1 : at;
}

const FIRST_HALVES = wordSet(
  'trinidad bosnia antigua kitts tyne turks wallis saint-pierre fire marks dolce health crown hammersmith',
);
const SECOND_HALVES = wordSet(
  'tobago herzegovina barbuda nevis wear caicos futuna rescue spencer gabbana safety anchor fulham',
);

/** "Trinidad and Tobago", "Department for Business and Trade": one name where the halves, or the office, are known. */
function pairEnd(scanning: Scanning, first: number, at: number): number {
  const { tokens } = scanning;
  const next = at + 1;
  if (!isCapital(scanning, next) || tokens.gap[next] !== GAP) return at;
  if (isOneOf(tokens, at - 1, FIRST_HALVES) && isOneOf(tokens, next, SECOND_HALVES)) return next + 1;
  return isFieldOf(tokens, first, at) && (flagsAt(tokens, next) & (FLAG.common | KNOWN)) === FLAG.common
    ? next + 1
    : at;
}

const KNOWN = FLAG.place | FLAG.given | FLAG.org | FLAG.demonym;

/** True behind "Ministry of Agriculture" and "Centers for Disease Control": a field, not a place, of an office. */
function isFieldOf(tokens: Tokens, first: number, at: number): boolean {
  if ((flagsAt(tokens, at - 1) & FLAG.common) === 0 || (flagsAt(tokens, at - 1) & KNOWN) !== 0) return false;
  for (let index = at - 2; index > first && index > at - 5; index--)
    if (keyAt(tokens, index) === 'of' || keyAt(tokens, index) === 'for')
      return (flagsAt(tokens, index - 1) & FLAG.orgHead) !== 0;
  return false;
}

const ELIDED = wordSet('d l');

/** "Côte d'Ivoire", "Jeanne d’Arc". */
function apostropheParticle(scanning: Scanning, at: number): number {
  const { tokens } = scanning;
  const fits =
    isOneOf(tokens, at, ELIDED) &&
    isApostrophe(tokens, at + 1) &&
    joined(tokens, at + 1) &&
    joined(tokens, at + 2);
  return fits && isCapital(scanning, at + 2) ? at + 3 : at;
}

/** "William of Normandy", "Joan of Arc": a given name alone with its place. */
const isSurnameOf = (tokens: Tokens, first: number, at: number, key: string): boolean =>
  key === 'of' &&
  at === first + 1 &&
  (flagsAt(tokens, first) & FLAG.given) !== 0 &&
  tokens.kind[at + 1] === WORD &&
  (flagsAt(tokens, at + 1) & (FLAG.common | FLAG.function | FLAG.orgHead | FLAG.org)) === 0;

const HEADS_OF = wordSet(
  'chapel isle gulf order strait cape lord secretary ivory tower battle siege sea bay prince princess duke duchess archbishop bishop earl statue heart sons daughters friends rights league leagues bachelor master masters doctor',
);

function headBefore(tokens: Tokens, first: number, at: number, key: string): boolean {
  const flags = flagsAt(tokens, at - 1);
  if (key === 'for') return (flags & FLAG.orgHead) !== 0;
  if ((flags & HEADS) === 0) return isOneOf(tokens, at - 1, HEADS_OF) && lowerAt(tokens, at - 1) !== 'lord';
  return (flags & FLAG.title) === 0 || at - first > 1;
}

const NUMBERED = wordSet(
  'boeing airbus iphone ipad windows android playstation xbox galaxy pixel apollo soyuz voyager falcon formula rfc iso din iec ieee route highway interstate concorde max neo ios macos typhoon tornado area mark mk ps model channel radio studio bmw audi mercedes leopard tesla ariane sputnik luna gemini curiosity chandrayaan starship photoshop python java ubuntu chrome firefox resolution war superbowl bowl group agenda horizon node debian fedora postgres postgresql mysql php ruby django react angular kubernetes redis typescript gcc llvm ecmascript swift kotlin rails kernel openssl',
);

/** "iPhone 15", "Boeing 747", "RFC 2616": numbers that belong to the word before. */
function takesNumber(scanning: Scanning, at: number): boolean {
  const { tokens, taken } = scanning;
  if (taken[at] !== 0 && taken[at] !== IN_IDENTIFIER) return false;
  if (tokens.gap[at] !== GAP || tokens.end[at]! - tokens.start[at]! > 5) return false;
  const word = lowerAt(tokens, at - 1);
  if (
    !isOneOf(tokens, at - 1, NUMBERED) &&
    !(tokens.shape[at - 1] === MIXED && lowerFirst(tokens, at - 1) && !/^(mc|mac)/.test(word))
  )
    return false;
  const joint = tokens.code[at + 1]!;
  if (
    joined(tokens, at + 1) &&
    (joint === 0x2c || joint === 0x2e || joint === 0x25) &&
    ((tokens.kind[at + 2] === DIGITS && joined(tokens, at + 2)) || joint === 0x25)
  )
    return false;
  return !(word === 'group' || word === 'war' || word === 'area') || tokens.end[at]! - tokens.start[at]! <= 2;
}

const lowerFirst = (tokens: Tokens, index: number): boolean => CLASSES[tokens.code[index]!] === LOWER;
