import { nameKeys, valueKeys } from '../mentions/keys.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import type { Passage } from '../sources/source.ts';
import { memo } from '../text/memo.ts';
import { eachToken, isStopword, term, wordOf } from '../text/tokens.ts';
import { wordNumbers } from '../text/word-numbers.ts';
import { countCasing } from './casing.ts';
import { grown, type Inverted, type Inverter, inverter } from './postings/invert.ts';
import { type Key, keyOf } from './postings/key.ts';

/** The kinds of mentions that are counted, in the order of the counts. */
export const MENTION_KINDS = ['number', 'date', 'time', 'name', 'quotation'] as const;

/** Reads the keys of sources, all together. */
export interface KeyReader {
  /**
   * Reads the keys of each passage, which are numbered on from those read before. Depends on nothing but the text and its
   * passages, so that what was added can be taken away. Answers how many mentions there are of each kind.
   */
  read(text: string, passages: readonly Passage[]): readonly number[];
  result(): Inverted;
}

export function keyReader(): KeyReader {
  const owner: Owner = { id: ++readers, keys: inverter(), words: [], counts: [], number: 0 };
  return {
    read: (text, passages) => {
      trim();
      const mentions = scan(text);
      const kinds = MENTION_KINDS.map(() => 0);
      let next = 0;
      for (const passage of passages) {
        serial++;
        readWords(text, passage, owner);
        while (next < mentions.length && mentions[next]!.start < passage.start) next++;
        while (next < mentions.length && mentions[next]!.start < passage.end) {
          const mention = mentions[next++]!;
          kinds[kindOf(mention)]!++;
          for (const entry of mentionEntries(mention, text)) addKey(entry, owner);
        }
        owner.number++;
      }
      return kinds;
    },
    result: () => {
      for (const [i, key] of owner.words.entries()) {
        const slot = owner.keys.slot(key);
        owner.keys.add(slot, owner.counts[2 * i]!);
        owner.keys.add(slot, owner.counts[2 * i + 1]!);
      }
      return owner.keys.result();
    },
  };
}

/** What one reader gathers. */
interface Owner {
  readonly id: number;
  readonly keys: Inverter;
  /** Words, and two counts for each. A word may come twice where another reader read in between. */
  readonly words: Key[];
  readonly counts: number[];
  /** Of the passage that is being read. */
  number: number;
}

/**
 * Keys come again and again: each has an entry, which is four numbers side by side. The last passage that the key was
 * found in, the reader that used it last, and its place with that one.
 */
let entries: Int32Array = new Int32Array(1 << 12);
const PASSAGE = 0;
const OWNER = 1;
const SLOT = 2;
const ENTRY = 4;

/** The key of each entry. */
let keys: Key[] = [];
const entryAt = memo();
/** Of a word: the entry of its term, −1 for a stopword, and the entry of the word itself. */
let wordEntries: Int32Array = new Int32Array(1 << 12);
let wordCount = 0;
const words = wordNumbers((written) => newWord(wordOf(written)));
let nameEntries: (readonly number[])[] = [];
const namePlaces = memo();
let serial = 0;
let readers = 0;

const MOST_ENTRIES = 300_000;

/** Only between sources: within one there must be one entry for each key. */
function trim(): void {
  if (keys.length + nameEntries.length < MOST_ENTRIES) return;
  entries = new Int32Array(1 << 12);
  keys = [];
  wordCount = 0;
  nameEntries = [];
  for (const memo of [entryAt, words, namePlaces]) memo.clear();
}

function entryOf(key: Key): number {
  const a = key | 0;
  const b = Math.floor(key / 2 ** 32);
  const known = entryAt.get(a, b);
  if (known >= 0) return known;
  const entry = keys.push(key) - 1;
  if ((entry + 1) * ENTRY > entries.length) entries = grown(entries);
  entryAt.set(a, b, entry);
  return entry;
}

/** Notes that a key stands in the passage that is being read. */
function addKey(entry: number, owner: Owner): void {
  const at = entry * ENTRY;
  if (entries[at + PASSAGE] === serial) return;
  entries[at + PASSAGE] = serial;
  if (entries[at + OWNER] !== owner.id) {
    entries[at + OWNER] = owner.id;
    entries[at + SLOT] = owner.keys.slot(keys[entry]!);
  }
  owner.keys.add(entries[at + SLOT]!, owner.number);
}

/** Notes an occurrence of a word inside a sentence. */
function addWord(entry: number, capital: boolean, owner: Owner): void {
  const at = entry * ENTRY;
  if (entries[at + OWNER] !== owner.id) {
    entries[at + OWNER] = owner.id;
    entries[at + SLOT] = owner.words.push(keys[entry]!) - 1;
    owner.counts.push(0, 0);
  }
  const slot = 2 * entries[at + SLOT]!;
  owner.counts[slot]!++;
  if (capital) owner.counts[slot + 1]!++;
}

/** The words of the passage that is being read: where they start, and which they are. */
let starts: Uint32Array = new Uint32Array(1 << 10);
let found: Int32Array = new Int32Array(1 << 10);

function readWords(text: string, { start, end, region }: Passage, owner: Owner): void {
  let count = 0;
  eachToken(text, start, end, (from, to) => {
    const word = words.at(text, from, to);
    if (count === starts.length) {
      starts = grown(starts);
      found = grown(found);
    }
    starts[count] = from;
    found[count++] = word;
    const term = wordEntries[2 * word]!;
    if (term >= 0) addKey(term, owner);
  });
  if (region === 'heading') return;
  countCasing(text, start, starts, count, (i, capital) => {
    addWord(wordEntries[2 * found[i]! + 1]!, capital, owner);
  });
}

function newWord(word: string): number {
  if (2 * wordCount === wordEntries.length) wordEntries = grown(wordEntries);
  wordEntries[2 * wordCount] = isStopword(word) ? -1 : entryOf(keyOf('term', term(word)));
  wordEntries[2 * wordCount + 1] = entryOf(keyOf('word', word));
  return wordCount++;
}

const KIND_PLACES: Readonly<Record<string, number>> = Object.fromEntries(
  MENTION_KINDS.map((kind, i) => [kind, i]),
);

/** Percentages, money and other quantities are numbers. */
const kindOf = ({ kind }: Mention): number => KIND_PLACES[kind] ?? 0;

const NONE: readonly number[] = [];

function mentionEntries(mention: Mention, text: string): readonly number[] {
  if (mention.kind === 'quotation') return NONE;
  if (mention.kind === 'name') return nameEntriesOf(mention, text);
  return valueKeys(mention).map((key) => entryOf(keyOf('value', key)));
}

function nameEntriesOf(mention: NameMention, text: string): readonly number[] {
  let a = 1;
  let b = 2;
  for (let i = mention.start; i < mention.end; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b + code, 0x5f356495) ^ (b >>> 15);
  }
  const known = namePlaces.get(a, b);
  if (known >= 0) return nameEntries[known]!;
  const made = nameKeys(mention, text).map((key) => entryOf(keyOf('name', key)));
  namePlaces.set(a, b, nameEntries.push(made) - 1);
  return made;
}
