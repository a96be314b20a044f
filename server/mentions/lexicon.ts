import { lowerCode } from './chars.ts';
import { COMMON_WORDS, EVERYDAY_WORDS, FUNCTION_WORDS, PLAIN_ACRONYMS } from './common.ts';
import { DECADES, MONTHS, SEASONS, WEEKDAYS } from './dates/calendar.ts';
import * as gazetteer from './names/gazetteer.ts';
import * as names from './names/name-words.ts';
import { CURRENCY_NAMES, CURRENCY_SIGNS } from './numbers/currencies.ts';
import { CARDINALS, FRACTIONS, ORDINALS, PLURAL_SCALES, SCALES } from './words.ts';

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

/** Words by hash, with what they can be. Index 0 is the unknown word; a word of a list of ours may have no flag. */
export interface Lexicon {
  readonly keys: string[];
  readonly flags: Int32Array;
  /** Hash of each word, to reject most strangers without reading them. */
  readonly hashes: Int32Array;
  /** Open addressing table of word numbers; its length is a power of two. */
  readonly slots: Uint16Array;
  /** The codes of all words one after the other, and where each begins. */
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
}

/** How many words the lexicon has room for. */
export const MOST_WORDS = 1 << 13;
const LONGEST_MEAN = 16;

export const HASH_SEED = 7;

/** One step of the hash that the tokeniser computes while it reads a word. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + lowerCode(code)) | 0;

function hashOf(key: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < key.length; at++) hash = hashStep(hash, key.charCodeAt(at));
  return hash;
}

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

const SOURCES: readonly (readonly [Iterable<string>, number])[] = [
  [CARDINALS.keys(), FLAG.cardinal | FLAG.function],
  [ORDINALS.keys(), FLAG.ordinal | FLAG.common],
  [SCALES.keys(), FLAG.scale | FLAG.common],
  [PLURAL_SCALES.keys(), FLAG.plural | FLAG.common],
  [FRACTIONS.keys(), FLAG.fraction | FLAG.common],
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
  [words(EVERYDAY_WORDS), FLAG.common],
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
  hashes: new Int32Array(MOST_WORDS),
  slots: new Uint16Array(MOST_WORDS * 2),
  codes: new Uint16Array(MOST_WORDS * LONGEST_MEAN),
  starts: new Int32Array(MOST_WORDS + 1),
};
const MASK = LEXICON.slots.length - 1;

for (const [keys, flag] of SOURCES) for (const key of keys) LEXICON.flags[enter(key)]! |= flag;

/** Number of a word in lower case, which enters the lexicon without a flag when it is new. For lists, while modules load. */
export function enter(key: string): number {
  const hash = hashOf(key);
  let slot = slotOf(hash, MASK);
  for (; LEXICON.slots[slot] !== 0; slot = (slot + 1) & MASK)
    if (LEXICON.keys[LEXICON.slots[slot]!] === key) return LEXICON.slots[slot]!;
  const word = LEXICON.keys.push(key) - 1;
  const start = LEXICON.starts[word]!;
  if (word >= MOST_WORDS || start + key.length > LEXICON.codes.length)
    throw new Error('The lexicon is full.');
  for (let at = 0; at < key.length; at++) LEXICON.codes[start + at] = key.charCodeAt(at);
  LEXICON.starts[word + 1] = start + key.length;
  LEXICON.hashes[word] = hash;
  LEXICON.slots[slot] = word;
  return word;
}

/** What the lexicon says of a word in lower case. */
export function flagsOfWord(key: string): number {
  const hash = hashOf(key);
  for (let slot = slotOf(hash, MASK); LEXICON.slots[slot] !== 0; slot = (slot + 1) & MASK) {
    const word = LEXICON.slots[slot]!;
    if (LEXICON.hashes[word] === hash && LEXICON.keys[word] === key) return LEXICON.flags[word]!;
  }
  return 0;
}

/** Number of the lexicon word that stands in `text` (UTF-16 codes) from `start` to `end`, 0 when there is none. */
export function lookUp(text: Uint16Array, start: number, end: number, hash: number): number {
  const { slots, hashes } = LEXICON;
  for (let slot = slotOf(hash, MASK); ; slot = (slot + 1) & MASK) {
    const word = slots[slot]!;
    if (word === 0 || (hashes[word] === hash && isWord(word, text, start, end))) return word;
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
