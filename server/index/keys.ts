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

const PREFIX = { term: 't', value: 'v', name: 'n', capitalised: 'C', lower: 'l' } as const;

/** Longer keys are cut: no writer means the difference, and a megabyte without a space must not become one. */
const LONGEST = 64;

/** The stored form of a key; characters that would part a token in SQLite's `ascii` tokeniser become `_`. */
export const storedKey = (kind: TermField | 'capitalised' | 'lower', key: string): StoredKey =>
  PREFIX[kind] + key.slice(0, LONGEST).replace(PARTS, '_');

const PARTS = /[^a-z0-9.,'_\-\u0080-\uffff]/g;

/** What a source adds to the index. */
export interface SourceKeys {
  /** The distinct keys of each passage, in the order of the passages. */
  readonly passages: readonly (readonly StoredKey[])[];
  /** How often each key counts: passages for search keys, occurrences for the casing of words. */
  readonly tally: ReadonlyMap<StoredKey, number>;
}

/** The keys of a source. Depends on nothing but the text and its passages, so that what was added can be taken away. */
export function sourceKeys(text: string, passages: readonly Passage[]): SourceKeys {
  const tally = new Map<StoredKey, number>();
  const add = (key: StoredKey): void => void tally.set(key, (tally.get(key) ?? 0) + 1);
  const mentions = scan(text);
  let next = 0;
  const found = passages.map((passage) => {
    const keys = new Set<StoredKey>();
    const words = text.slice(passage.start, passage.end);
    const read = tokens(words);
    const known = read.map(({ word }) => keysOf(word));
    for (const { term } of known) if (term !== undefined) keys.add(term);
    while (next < mentions.length && mentions[next]!.start < passage.start) next++;
    while (next < mentions.length && mentions[next]!.start < passage.end) {
      addMention(mentions[next++]!, text, keys);
    }
    for (const key of keys) add(key);
    if (passage.region !== 'heading') {
      countCasing(words, read, (i, capital) => add(known[i]![capital ? 'capitalised' : 'lower']));
    }
    return [...keys];
  });
  return { passages: found, tally };
}

interface WordKeys {
  /** Undefined for stopwords. */
  readonly term: StoredKey | undefined;
  readonly capitalised: StoredKey;
  readonly lower: StoredKey;
}

/** Words come again and again, so their keys are remembered; but a long slice would keep the whole text it is of. */
const MEMO_SIZE = 50_000;
const LONGEST_KNOWN = 12;
const memo = new Map<string, WordKeys>();

function keysOf(word: string): WordKeys {
  const known = memo.get(word);
  if (known) return known;
  const keys: WordKeys = {
    term: isStopword(word) ? undefined : storedKey('term', term(word)),
    capitalised: storedKey('capitalised', word),
    lower: storedKey('lower', word),
  };
  if (word.length <= LONGEST_KNOWN) {
    if (memo.size >= MEMO_SIZE) memo.clear();
    memo.set(word, keys);
  }
  return keys;
}

function addMention(mention: Mention, text: string, keys: Set<StoredKey>): void {
  if (mention.kind === 'quotation') return;
  if (mention.kind === 'name') for (const key of nameKeys(mention, text)) keys.add(storedKey('name', key));
  else for (const key of valueKeys(mention)) keys.add(storedKey('value', key));
}
