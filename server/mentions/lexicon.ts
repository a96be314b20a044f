import { lowerCode } from './chars.ts';
import {
  COMMON_WORDS,
  EVERYDAY_QUALITIES,
  EVERYDAY_THINGS,
  EVERYDAY_VERBS,
  FUNCTION_WORDS,
  PLAIN_ACRONYMS,
} from './common.ts';
import { DECADES, MONTHS, SEASONS, WEEKDAYS } from './dates/calendar.ts';
import * as gazetteer from './names/gazetteer.ts';
import * as names from './names/name-words.ts';
import { CURRENCY_NAMES, CURRENCY_SIGNS } from './numbers/currencies.ts';
import { CARDINALS, FOLDS, FRACTIONS, ORDINALS, PLURAL_SCALES, SCALES } from './words.ts';

/** What a known word can be; a word may be several things. */
export const FLAG = {
  cardinal: 1,
  ordinal: 1 << 1,
  scale: 1 << 2,
  plural: 1 << 3,
  fraction: 1 << 4,
  /** "a", "an", "couple", "few", "several", "half": may begin a number. */
  opener: 1 << 5,
  month: 1 << 6,
  weekday: 1 << 7,
  dateWord: 1 << 8,
  timeWord: 1 << 9,
  currency: 1 << 10,
  function: 1 << 11,
  common: 1 << 12,
  connector: 1 << 13,
  title: 1 << 14,
  place: 1 << 15,
  given: 1 << 16,
  orgHead: 1 << 17,
  demonym: 1 << 18,
  placeHead: 1 << 19,
  /** Numbers after it name a thing: "Article 5", "Boeing 747". */
  label: 1 << 20,
  /** A common word that often opens a longer name: "Red", "New", "Bank". */
  namey: 1 << 21,
  org: 1 << 22,
  otherHead: 1 << 23,
  /** An abbreviation of a common noun: "CEO", "TV". */
  plain: 1 << 24,
} as const;

/** Words by number, with what they can be. Number 0 is the unknown word; a word of a list of ours may have no flag. */
export interface Lexicon {
  readonly keys: string[];
  readonly flags: Int32Array;
  /** Open addressing table of pairs: the hash of a word and its number. */
  readonly slots: Int32Array;
  /** The codes of all words one after the other, and where each begins. */
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
}

/** How many words the lexicon has room for. */
export const MOST_WORDS = 1 << 13;
const LONGEST_MEAN = 16;
const SLOT_BITS = 14;
const SLOT_MASK = (1 << SLOT_BITS) - 1;

/** The longest word whose hash is no hash but the word itself, five bits for each letter. */
export const LONGEST_PACKED = 6;

/**
 * The hash of the word that stands in `codes` (UTF-16) from `start` to `end`, whatever its case. The first six letters are packed in five
 * bits each, further ones roll on from there: words of up to six letters a to z have hashes of their own from zero up;
 * all others share the negative numbers. The tokeniser works it out for itself while it reads a plain word.
 */
export function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  let wide = 0;
  for (let at = start; at < end; at++) {
    const code = lowerCode(codes[at]!);
    const letter = code >= 97 && code <= 122;
    wide |= letter ? code : 128;
    const packed = letter && at < start + LONGEST_PACKED;
    hash = packed ? (hash << 5) | (code & 31) : (Math.imul(hash, 31) + code) | 0;
  }
  return wide < 128 && end - start <= LONGEST_PACKED ? hash : hash | 0x8000_0000;
}

/** Fibonacci hashing: the top bits of a product with 2 ** 32 over the golden ratio (Knuth, volume 3, 6.4). */
const slotOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> (32 - SLOT_BITS);

const SOURCES: readonly (readonly [Iterable<string>, number])[] = [
  [CARDINALS.keys(), FLAG.cardinal | FLAG.function],
  [ORDINALS.keys(), FLAG.ordinal | FLAG.common],
  [SCALES.keys(), FLAG.scale | FLAG.common],
  [PLURAL_SCALES.keys(), FLAG.plural | FLAG.common],
  [FRACTIONS.keys(), FLAG.fraction | FLAG.common],
  [FOLDS.keys(), FLAG.fraction | FLAG.common],
  [words('a an couple few several half score dozen nearly'), FLAG.opener | FLAG.function],
  [MONTHS.keys(), FLAG.month],
  [WEEKDAYS.keys(), FLAG.weekday],
  [SEASONS.keys(), FLAG.dateWord | FLAG.common],
  [DECADES.keys(), FLAG.dateWord | FLAG.common],
  [
    words(
      'yesterday today tomorrow tonight last this next ad previous following coming past q h fy fiscal financial mid',
    ),
    FLAG.dateWord | FLAG.common,
  ],
  [words('noon midnight midday half quarter'), FLAG.timeWord | FLAG.common],
  [
    [...CURRENCY_SIGNS.keys()].filter((sign) => /^[A-Za-z]+$/.test(sign)).map((sign) => sign.toLowerCase()),
    FLAG.currency,
  ],
  [[...CURRENCY_NAMES.keys()].filter((name) => !name.includes(' ')), FLAG.common],
  [words(FUNCTION_WORDS), FLAG.function],
  [words(COMMON_WORDS), FLAG.common],
  [words(EVERYDAY_VERBS), FLAG.common],
  [words(EVERYDAY_THINGS), FLAG.common],
  [words(EVERYDAY_QUALITIES), FLAG.common],
  [words(PLAIN_ACRONYMS), FLAG.common | FLAG.plain],
  [words(names.CONNECTORS), FLAG.connector],
  [words(names.TITLES), FLAG.title],
  [words(names.ORG_HEADS), FLAG.orgHead],
  [words(names.PLACE_HEADS), FLAG.placeHead],
  [words(names.OTHER_HEADS), FLAG.otherHead],
  [words(names.LABELS), FLAG.label],
  [words(names.NAMEY), FLAG.namey | FLAG.common],
  [words(gazetteer.PLACES), FLAG.place],
  [words(gazetteer.GIVEN_NAMES), FLAG.given],
  [words(gazetteer.DEMONYMS), FLAG.demonym],
  [words(gazetteer.ORGANISATIONS), FLAG.org],
];

function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

export const LEXICON: Lexicon = {
  keys: [''],
  flags: new Int32Array(MOST_WORDS),
  slots: new Int32Array(2 << SLOT_BITS),
  codes: new Uint16Array(MOST_WORDS * LONGEST_MEAN),
  starts: new Int32Array(MOST_WORDS + 1),
};

for (const [keys, flag] of SOURCES) for (const key of keys) LEXICON.flags[enter(key)]! |= flag;

/** Number of a word in lower case, which enters the lexicon without a flag when it is new. For lists, while modules load. */
export function enter(key: string): number {
  const { keys, slots, codes, starts } = LEXICON;
  const known = numberOf(key);
  if (known > 0) return known;
  const word = keys.push(key) - 1;
  const start = starts[word]!;
  if (word >= MOST_WORDS || start + key.length > codes.length) throw new Error('The lexicon is full.');
  for (let at = 0; at < key.length; at++) codes[start + at] = key.charCodeAt(at);
  starts[word + 1] = start + key.length;
  const hash = hashOf(codes, start, start + key.length);
  let slot = slotOf(hash);
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & SLOT_MASK;
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = word;
  return word;
}

/** What the lexicon says of a word in lower case. */
export const flagsOfWord = (key: string): number => LEXICON.flags[numberOf(key)]!;

function numberOf(key: string): number {
  const { keys, slots } = LEXICON;
  const hash = hashOf(codesOf(key), 0, key.length);
  for (let slot = slotOf(hash); slots[2 * slot + 1] !== 0; slot = (slot + 1) & SLOT_MASK)
    if (slots[2 * slot] === hash && keys[slots[2 * slot + 1]!] === key) return slots[2 * slot + 1]!;
  return 0;
}

function codesOf(key: string): Uint16Array {
  const codes = new Uint16Array(key.length);
  for (let at = 0; at < key.length; at++) codes[at] = key.charCodeAt(at);
  return codes;
}

/** Number of the lexicon word that stands in `text` (UTF-16 codes) from `start` to `end`, 0 when there is none. */
export function lookUp(text: Uint16Array, start: number, end: number, hash: number): number {
  const { slots } = LEXICON;
  for (let slot = slotOf(hash); ; slot = (slot + 1) & SLOT_MASK) {
    const word = slots[2 * slot + 1]!;
    if (word === 0) return 0;
    if (slots[2 * slot] === hash && (hash >= 0 || isWord(word, text, start, end))) return word;
  }
}

function isWord(word: number, text: Uint16Array, start: number, end: number): boolean {
  const { codes, starts } = LEXICON;
  const from = starts[word]!;
  if (starts[word + 1]! - from !== end - start) return false;
  for (let at = start, key = from; at < end; at++, key++) {
    const code = text[at]!;
    if (codes[key] !== code && codes[key] !== lowerCode(code)) return false;
  }
  return true;
}
