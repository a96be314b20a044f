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

/** What a source adds to the index. */
export interface SourceKeys {
  /** The distinct keys of each passage, joined by spaces, in the order of the passages. */
  readonly passages: readonly string[];
  /** Each key once. */
  readonly tally: readonly Tally[];
}

/** The keys of a source. Depends on nothing but the text and its passages, so that what was added can be taken away. */
export function sourceKeys(text: string, passages: readonly Passage[]): SourceKeys {
  const counting = begin();
  const mentions = scan(text);
  let next = 0;
  const found = passages.map(({ start, end, region }) => {
    const keys: StoredKey[] = [];
    const passage = ++serial;
    const add = (counter: Counter): void => {
      if (counter.passage === passage) return;
      counter.passage = passage;
      count(counting, counter).count++;
      keys.push(counter.key);
    };
    const words = text.slice(start, end);
    const read = tokens(words);
    const known = read.map(({ word }) => wordCounters(word));
    for (const { term } of known) if (term) add(term);
    while (next < mentions.length && mentions[next]!.start < start) next++;
    while (next < mentions.length && mentions[next]!.start < end) {
      for (const counter of mentionCounters(mentions[next++]!, text)) add(counter);
    }
    if (region !== 'heading') {
      countCasing(words, read, (i, capital) => {
        const counter = count(counting, known[i]!.word);
        counter.count++;
        if (capital) counter.capitals++;
      });
    }
    return keys.join(' ');
  });
  return { passages: found, tally: counting.map(({ key, count, capitals }) => ({ key, count, capitals })) };
}

/** What is remembered of a key between sources, and counted of it in one. */
interface Counter {
  readonly key: StoredKey;
  /** The passage that it was last found in, and the source. */
  passage: number;
  source: number;
  count: number;
  capitals: number;
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

/** How many are remembered, and the longest: a long slice would keep the whole text it is of. */
const MEMO_SIZE = 100_000;
const LONGEST_KNOWN = 12;

/** Numbers passages and sources, so that no counter need be set back. */
let serial = 0;
let source = 0;

function begin(): Counter[] {
  source = ++serial;
  if (counters.size + words.size + names.size > 2 * MEMO_SIZE) {
    // Only between sources: within one there must be one counter for each key.
    for (const memo of [counters, words, names]) memo.clear();
  }
  return [];
}

function count(counting: Counter[], counter: Counter): Counter {
  if (counter.source === source) return counter;
  counter.source = source;
  counter.count = 0;
  counter.capitals = 0;
  counting.push(counter);
  return counter;
}

function counterOf(key: StoredKey): Counter {
  const known = counters.get(key);
  if (known) return known;
  const counter = { key, passage: 0, source: 0, count: 0, capitals: 0 };
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
