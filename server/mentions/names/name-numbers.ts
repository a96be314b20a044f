import { FLAG, flagsOfWord } from '../lexicon.ts';
import { mayBeUnit } from '../numbers/measures.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  GAP,
  isApostrophe,
  joined,
  lowerAt,
  MARK,
  MIXED,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { isCountBefore } from './counting.ts';
import { startsSentence } from './name-starts.ts';
import { MEASURED, NUMBERED } from './numbered-nouns.ts';
import { MERE_VERBS_WITH_S, THINGS, VERBS, VERBS_WITH_S } from './word-kinds.ts';

/**
 * Whether the plain digits at `index`, which end before token `end`, are the last part of what the word before them names:
 * "Soyuz 23", "Officer 4821 fired", "walk to stop 18". What follows may show a count: "In Lyon 300 people".
 */
export function isNameNumber(tokens: Tokens, index: number, end: number): boolean {
  const before = index - 1;
  const small = tokens.shape[before] === SMALL;
  if (small ? !mayBeNoun(tokens, before) : !isCapital(tokens, before)) return false;
  if (isOneOf(tokens, before, MEASURED) && !isSubject(tokens, before, end)) return false;
  if (isOneOf(tokens, before, SIZES) && isOneOf(tokens, before - 1, SIZED)) return false;
  if (isCountBefore(tokens, end) && !isKind(tokens, before, end) && !isSecond(tokens, before, end))
    return false;
  if (isMeasured(tokens, end) || isSecondSide(tokens, end)) return false;
  if (small) return isSuffixed(tokens, before) || isNoun(tokens, before, end);
  if (isGroup(tokens, index)) return true;
  return isName(tokens, before) && !isTally(tokens, index, end) && !isScene(tokens, before);
}

/** False for nearly all words in lower case that stand before digits. */
const mayBeNoun = (tokens: Tokens, word: number): boolean =>
  isOneOf(tokens, word, NUMBERED) ||
  isOneOf(tokens, word, THINGS) ||
  isOneOf(tokens, word, NOTES) ||
  isOneOf(tokens, word - 1, PLACING) ||
  joined(tokens, word);

/** "Sukhoi 35 jets", "Exon 20 mutations": a name that says which kind of things, and not how many. */
const isKind = (tokens: Tokens, word: number, end: number): boolean =>
  isOneOf(tokens, word, SIZES) ||
  (isCapital(tokens, word) && (isNumberedKind(tokens, word) || isModelOf(tokens, word, end)));

const isNumberedKind = (tokens: Tokens, word: number): boolean =>
  isOneOf(tokens, word, NUMBERED) && !isOneOf(tokens, word, VERBS);

const isModelOf = (tokens: Tokens, word: number, end: number): boolean =>
  isOneOf(tokens, end, MODELLED) && (flagsAt(tokens, word) & FLAG.common) === 0 && !isScene(tokens, word);

const SIZES = wordSet('size');
/** "A batch size of 64", "sample size 212": how many, and not which. */
const SIZED = wordSet(
  'batch sample block cache page file pool buffer chunk cluster group class population queue window',
);

/** "Count 4 carries ten years": a thing with a capital, and a verb of one thing. */
const isSubject = (tokens: Tokens, word: number, end: number): boolean =>
  !isOneOf(tokens, word, NUMBERED) || tokens.shape[word] !== TITLE
    ? false
    : isOneOf(tokens, end, MERE_VERBS_WITH_S) || isOneOf(tokens, end, OF_ONE);
const OF_ONE = wordSet('was is has alleges');

/** "Psalm 23 and Surah 2 were read": the plural is that of both. */
const isSecond = (tokens: Tokens, word: number, end: number): boolean =>
  isOneOf(tokens, end, BOTH) &&
  isOneOf(tokens, word - 1, AND) &&
  tokens.kind[word - 2] === DIGITS &&
  (isThing(tokens, word) || isCapital(tokens, word));
const BOTH = wordSet('were are have');
const AND = wordSet('and');

/** What models and makes are made of. */
export const MODELLED = wordSet(
  'diesels reactors frigates cars vans trucks sedans saloons buses motorcycles tractors cameras lenses printers drones tablets chargers batteries bulbs jets fighters bombers destroyers frigates corvettes submarines pistols rifles revolvers tanks missiles rockets helicopters airliners handsets smartphones phones consoles laptops processors chips routers mutations engines locomotives trainsets users owners',
);

/** "The Chicago 7", whom a place names. */
const isGroup = (tokens: Tokens, index: number): boolean =>
  (flagsAt(tokens, index - 1) & FLAG.place) !== 0 &&
  tokens.shape[index - 1] === TITLE &&
  isOneOf(tokens, index - 2, THE) &&
  tokens.end[index]! - tokens.start[index]! <= 2;
const THE = wordSet('the');

/** "Node.js 20". */
const isSuffixed = (tokens: Tokens, word: number): boolean =>
  joined(tokens, word) &&
  tokens.shape[word] === SMALL &&
  tokens.code[word - 1] === 0x2e &&
  tokens.shape[word - 2] === TITLE;

/** A unit behind the digits. */
const isMeasured = (tokens: Tokens, end: number): boolean =>
  tokens.gap[end] === GAP &&
  tokens.kind[end] === WORD &&
  mayBeUnit(tokens, end) &&
  !isOneOf(tokens, end, PLAIN) &&
  !isPrice(tokens, end);

/** The "paid" of "paid $40", which only a sign makes look like a currency. */
const isPrice = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === SMALL && tokens.code[index + 1] === 0x24;

/** Words that are seldom units behind a name with its number: "Voyager 2 in 1977". */
const PLAIN = wordSet('in a at as won');

/** "Senate 68 to 31". */
const isSecondSide = (tokens: Tokens, end: number): boolean =>
  isOneOf(tokens, end, SIDES) && tokens.kind[end + 1] === DIGITS && !isCountBefore(tokens, end + 2);
const SIDES = wordSet('to v vs');

const NO_NAME =
  FLAG.month |
  FLAG.weekday |
  FLAG.function |
  FLAG.cardinal |
  FLAG.ordinal |
  FLAG.scale |
  FLAG.plural |
  FLAG.currency |
  FLAG.demonym |
  FLAG.place |
  FLAG.org |
  FLAG.given |
  FLAG.dateWord |
  FLAG.opener;

/** A word with a capital that a number may belong to. At the start of a sentence any word has one. */
function isName(tokens: Tokens, word: number): boolean {
  if (isOneOf(tokens, word, NUMBERED) || isOneOf(tokens, word, THINGS)) return !isShouted(tokens, word);
  if ((flagsAt(tokens, word) & NO_NAME) !== 0 || isShouted(tokens, word)) return false;
  if (tokens.shape[word] === TITLE && isVerbal(tokens, word)) return false;
  if (isApostrophe(tokens, word - 1) || (flagsAt(tokens, word - 1) & FLAG.given) !== 0) return false;
  return !startsSentence(tokens, word) || (flagsAt(tokens, word) & FLAG.common) === 0;
}

/** "Kills 12", "Arrest 12", but "In Experiment 2". */
const isVerbal = (tokens: Tokens, word: number): boolean =>
  isInflected(tokens, word) || (isOneOf(tokens, word, VERBS) && !isOneOf(tokens, word - 1, PLACING));

/** Headlines in capitals say nothing about a word. */
const isShouted = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === CAPITALS &&
  tokens.gap[index] === GAP &&
  tokens.shape[index - 1] === CAPITALS &&
  tokens.end[index - 1]! - tokens.start[index - 1]! > 1;

/** The endings of verbs, adverbs, superlatives and plurals: "Kills 12", "Officially 53". */
function isInflected(tokens: Tokens, index: number): boolean {
  const end = tokens.end[index]!;
  const last = tokens.codes[end - 1];
  const before = tokens.codes[end - 2];
  if (last === 0x73 && before === 0x73) return false;
  if (last === 0x73)
    return isOneOf(tokens, index, VERBS_WITH_S) || (knownAs(tokens, index) & FLAG.common) !== 0;
  if (last === 0x64) return before === 0x65;
  if (last === 0x79) return before === 0x6c;
  if (last === 0x74)
    return before === 0x73 && tokens.codes[end - 3] === 0x65 && end - tokens.start[index]! > 6;
  return last === 0x67 && before === 0x6e && tokens.codes[end - 3] === 0x69;
}

/** What the lexicon says of a word with an s at its end, with it and without. */
const knownAs = (tokens: Tokens, index: number): number =>
  flagsAt(tokens, index) | flagsOfWord(lowerAt(tokens, index).slice(0, -1));

const MOST_WORDS = 4;

/** "In Nantes 45 did", "told Reuters 53 had died": the name says where, or who heard it. */
function isScene(tokens: Tokens, word: number): boolean {
  if (isOneOf(tokens, word, NUMBERED) || (flagsAt(tokens, word) & FLAG.common) !== 0) return false;
  let lead = word - 1;
  while (
    lead > word - MOST_WORDS &&
    tokens.kind[lead] === WORD &&
    tokens.shape[lead] !== SMALL &&
    !isOneOf(tokens, lead, SCENES)
  )
    lead--;
  if (isOneOf(tokens, lead, HEARERS)) return true;
  if (!isOneOf(tokens, lead, SCENES)) return false;
  return tokens.shape[lead] !== SMALL || tokens.kind[lead - 1] === MARK || isOneOf(tokens, lead - 1, JOINTS);
}

const SCENES = wordSet(
  'in at from across near for to by of around outside inside over after before since until during with under',
);
const HEARERS = wordSet(
  'told tell tells gave give gives paid pay pays owed owes offered cost costs left sent informed beat',
);
const JOINTS = wordSet('and but while that or where as');

/** "Arsenal 3 Chelsea 1", "Leeds 2, Hull 0": names with their counts, one after the other. */
function isTally(tokens: Tokens, index: number, end: number): boolean {
  if (isOneOf(tokens, index - 1, NUMBERED)) return false;
  const length = tokens.end[index]! - tokens.start[index]!;
  if (tokens.kind[end] === DIGITS && tokens.gap[end] === GAP) return true;
  if (length > 3) return false;
  if (isBracketed(tokens, index - 1, end)) return true;
  return sideAfter(tokens, end, length) || sideBefore(tokens, index - 1, length);
}

/** "(Gilmore 7)": a player with the points. */
const isBracketed = (tokens: Tokens, word: number, end: number): boolean =>
  tokens.code[word - 1] === 0x28 && tokens.code[end] === 0x29 && (flagsAt(tokens, word) & FLAG.common) === 0;

function sideAfter(tokens: Tokens, end: number, length: number): boolean {
  const comma = tokens.code[end] === 0x2c;
  if (comma && length > 2) return false;
  const first = comma ? end + 1 : end;
  let at = first;
  while (at < first + MOST_WORDS && isNameWord(tokens, at)) at++;
  return (
    at > first &&
    tokens.kind[at] === DIGITS &&
    tokens.gap[at] === GAP &&
    tokens.end[at]! - tokens.start[at]! <= 3
  );
}

function sideBefore(tokens: Tokens, last: number, length: number): boolean {
  let at = last;
  while (at > last - MOST_WORDS && isNameWord(tokens, at)) at--;
  const comma = tokens.code[at] === 0x2c;
  if (comma && length > 2) return false;
  const digits = comma ? at - 1 : at;
  return at < last && tokens.kind[digits] === DIGITS && isCapital(tokens, digits - 1);
}

const isNameWord = (tokens: Tokens, index: number): boolean =>
  tokens.gap[index] === GAP && isCapital(tokens, index);

const isCapital = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD &&
  (tokens.shape[index] === TITLE || tokens.shape[index] === CAPITALS || tokens.shape[index] === MIXED);

const isThing = (tokens: Tokens, word: number): boolean =>
  isOneOf(tokens, word, THINGS) || (isOneOf(tokens, word, NUMBERED) && !isOneOf(tokens, word, VERBS));

/** "size 12", "to stop 18", "at buoy 7": a noun in the singular that its number tells apart from others. */
function isNoun(tokens: Tokens, word: number, end: number): boolean {
  const lead = word - 1;
  const thing = isThing(tokens, word) && (flagsAt(tokens, word) & NO_NAME & ~FLAG.dateWord) === 0;
  if (thing && !joined(tokens, word) && (tokens.kind[lead] !== WORD || isOneOf(tokens, lead, LINKING)))
    return true;
  if (isOneOf(tokens, word, NOTES) && isAside(tokens, lead) && tokens.kind[end] !== WORD) return true;
  if (isOneOf(tokens, lead, MODALS) && !(isOneOf(tokens, lead, ONWARD) && tokens.kind[end] !== WORD))
    return false;
  if (isOneOf(tokens, word, NUMBERED)) return !isOneOf(tokens, lead, DEFINITE) || isNounAfter(tokens, end);
  if (!isOneOf(tokens, lead, PLACING) || isInflected(tokens, word)) return false;
  return thing || ((flagsAt(tokens, word) & (NO_NAME | FLAG.common)) === 0 && !isNounAfter(tokens, end));
}

/** "the type 2 patients": a noun in the singular or a name behind the digits. */
const isNounAfter = (tokens: Tokens, end: number): boolean =>
  tokens.kind[end] === WORD &&
  tokens.gap[end] === GAP &&
  (flagsAt(tokens, end) & FLAG.function) === 0 &&
  !isInflected(tokens, end);

/** "pp. 12–15, note 3". */
const isAside = (tokens: Tokens, lead: number): boolean =>
  tokens.code[lead] === 0x2c || tokens.code[lead] === 0x28 || isOneOf(tokens, lead, REFERRING);
const REFERRING = wordSet('see in cf');
const NOTES = wordSet('note notes line column');
const MODALS = wordSet(
  'll ve d re which that who to will would can could should must may might shall not and or cannot who they we you i he she it',
);
/** "Walk to stop 18." */
const ONWARD = wordSet('to and or');
/** "Mouse 17 and mouse 18." */
const LINKING = wordSet(
  'and or but while if when as set clear see check open press select enter choose visit',
);
const DEFINITE = wordSet('the this that each every per his her its their our my your a an another');
const PLACING = wordSet('in on at from via near aboard of through into past behind outside inside onto');
