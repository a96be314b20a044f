import { nameKeys, valueKeys } from '../mentions/keys.ts';
import type { Mention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import type { Passage } from '../sources/source.ts';
import { isStopword, term, tokens } from '../text/tokens.ts';
import { countCasing } from './casing.ts';
import type { TermField } from './port.ts';

/**
 * A key as stored: one letter for its kind, then the term, value, name or word. One column for all of them, so that a
 * query needs no column filter.
 */
export type StoredKey = string;

const PREFIX = { term: 't', value: 'v', name: 'n', word: 'w' } as const;

/** Longer keys are cut: no writer means the difference, and a megabyte without a space must not become one. */
const LONGEST = 64;

/** The stored form of a key; characters that would part a token in SQLite's `ascii` tokeniser become `_`. */
export const storedKey = (kind: TermField | 'word', key: string): StoredKey =>
  PREFIX[kind] + key.slice(0, LONGEST).replace(PARTS, '_');

const PARTS = /[^a-z0-9.,'_\-\u0080-\uffff]/g;

/** How often a key counts: for search keys passages, for words occurrences that tell of casing. */
export interface Tally {
  readonly key: StoredKey;
  readonly count: number;
  /** Of a word: the occurrences that are capitalised. */
  readonly capitals: number;
}

/** Reads the keys of sources and counts them, all together. */
export interface KeyReader {
  /**
   * The distinct keys of each passage, joined by spaces. Depends on nothing but the text and its passages, so that what
   * was added can be taken away.
   */
  read(text: string, passages: readonly Passage[]): readonly string[];
  /** What was counted since the last time. A key may come more than once; its counts add up. */
  tally(): readonly Tally[];
}

export function keyReader(): KeyReader {
  const sums: Sums = { counters: [], others: [] };
  return {
    read: (text, passages) => {
      trimMemo();
      const mentions = scan(text);
      let next = 0;
      return passages.map((passage) => {
        const keys: StoredKey[] = [];
        const serial = ++passagesRead;
        const add = (counter: Counter): void => {
          if (counter.passage === serial) return;
          counter.passage = serial;
          owned(counter, sums).count++;
          keys.push(counter.key);
        };
        countWords(text.slice(passage.start, passage.end), passage.region !== 'heading', sums, add);
        while (next < mentions.length && mentions[next]!.start < passage.start) next++;
        while (next < mentions.length && mentions[next]!.start < passage.end) {
          for (const counter of mentionCounters(mentions[next++]!, text)) add(counter);
        }
        return keys.join(' ');
      });
    },
    tally: () => settled(sums),
  };
}

function countWords(words: string, casing: boolean, sums: Sums, add: (term: Counter) => void): void {
  const read = tokens(words);
  const known: WordCounters[] = [];
  for (const { word } of read) {
    const counters = wordCounters(word);
    known.push(counters);
    if (counters.term) add(counters.term);
  }
  if (!casing) return;
  countCasing(words, read, (i, capital) => {
    const counter = owned(known[i]!.word, sums);
    counter.count++;
    if (capital) counter.capitals++;
  });
}

/** A key that is remembered, and what its owner has counted of it. */
interface Counter {
  readonly key: StoredKey;
  /** The last passage that it was found in. */
  passage: number;
  owner: Sums | undefined;
  count: number;
  capitals: number;
}

/** What one reader has counted: in counters it owns, and in those that another reader took over meanwhile. */
interface Sums {
  counters: Counter[];
  others: Tally[];
}

const tallyOf = ({ key, count, capitals }: Counter): Tally => ({ key, count, capitals });

function owned(counter: Counter, owner: Sums): Counter {
  if (counter.owner === owner) return counter;
  counter.owner?.others.push(tallyOf(counter));
  counter.owner = owner;
  counter.count = 0;
  counter.capitals = 0;
  owner.counters.push(counter);
  return counter;
}

function settled(sums: Sums): readonly Tally[] {
  const tally = sums.others;
  for (const counter of sums.counters) {
    if (counter.owner !== sums) continue;
    tally.push(tallyOf(counter));
    counter.owner = undefined;
  }
  sums.counters = [];
  sums.others = [];
  return tally;
}

interface WordCounters {
  /** Undefined for stopwords. */
  readonly term: Counter | undefined;
  readonly word: Counter;
}

/** Words and names come again and again, so their keys are remembered, one counter for each key. */
const counters = new Map<StoredKey, Counter>();
const words = new Map<string, WordCounters>();
const names = new Map<string, readonly Counter[]>();
let passagesRead = 0;

/** How many are remembered, and the longest: a long slice would keep the whole text it is of. */
const MEMO_SIZE = 200_000;
const LONGEST_KNOWN = 12;

/** Only between sources: within one there must be one counter for each key. */
function trimMemo(): void {
  if (counters.size + words.size + names.size <= MEMO_SIZE) return;
  for (const memo of [counters, words, names]) memo.clear();
}

function counterOf(key: StoredKey): Counter {
  const known = counters.get(key);
  if (known) return known;
  const counter = { key, passage: 0, owner: undefined, count: 0, capitals: 0 };
  counters.set(key, counter);
  return counter;
}

function wordCounters(word: string): WordCounters {
  const known = words.get(word);
  if (known) return known;
  const made = {
    term: isStopword(word) ? undefined : counterOf(storedKey('term', term(word))),
    word: counterOf(storedKey('word', word)),
  };
  if (word.length <= LONGEST_KNOWN) words.set(word, made);
  return made;
}

function mentionCounters(mention: Mention, text: string): readonly Counter[] {
  if (mention.kind === 'quotation') return [];
  if (mention.kind !== 'name') return valueKeys(mention).map((key) => counterOf(storedKey('value', key)));
  const surface = text.slice(mention.start, mention.end);
  const known = names.get(surface);
  if (known) return known;
  const made = nameKeys(mention, text).map((key) => counterOf(storedKey('name', key)));
  if (surface.length <= LONGEST_KNOWN) names.set(surface, made);
  return made;
}
