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

/** Words by hash, with what they can be. Index 0 is the unknown word. */
export interface Lexicon {
  readonly keys: readonly string[];
  readonly flags: Int32Array;
  /** Hash of each word, to reject most strangers without reading them. */
  readonly hashes: Int32Array;
  /** Open addressing table of word numbers; its length is a power of two. */
  readonly slots: Uint16Array;
}

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

function buildLexicon(): Lexicon {
  const flagsByKey = new Map<string, number>();
  for (const [keys, flag] of SOURCES) {
    for (const key of keys) flagsByKey.set(key, (flagsByKey.get(key) ?? 0) | flag);
  }
  const keys = ['', ...flagsByKey.keys()];
  const hashes = Int32Array.from(keys, hashOf);
  const slots = new Uint16Array(1 << 14);
  for (let word = 1; word < keys.length; word++) {
    let slot = slotOf(hashes[word]!, slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
  }
  return { keys, hashes, slots, flags: Int32Array.from(keys, (key) => flagsByKey.get(key) ?? 0) };
}

export const LEXICON: Lexicon = buildLexicon();

/** What the lexicon says of a word in lower case. */
export const flagsOfWord = (word: string): number =>
  LEXICON.flags[lookUp(word, 0, word.length, hashOf(word))]!;

/** Number of the lexicon word that `text` has from `start` to `end`, 0 when it has none. */
export function lookUp(text: string, start: number, end: number, hash: number): number {
  const { slots, hashes, keys } = LEXICON;
  const mask = slots.length - 1;
  for (let slot = slotOf(hash, mask); slots[slot] !== 0; slot = (slot + 1) & mask) {
    const word = slots[slot]!;
    if (hashes[word] === hash && same(keys[word]!, text, start, end)) return word;
  }
  return 0;
}

function same(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at++) {
    const code = text.charCodeAt(start + at);
    const wanted = key.charCodeAt(at);
    if (wanted !== code && wanted !== lowerCode(code)) return false;
  }
  return true;
}
