import { nameKeys, valueKeys } from '../mentions/keys.ts';
import type { Mention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import type { Passage } from '../sources/source.ts';
import { contentTerms } from '../text/tokens.ts';
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
    for (const term of contentTerms(words)) keys.add(storedKey('term', term));
    while (next < mentions.length && mentions[next]!.start < passage.start) next++;
    while (next < mentions.length && mentions[next]!.start < passage.end) {
      addMention(mentions[next++]!, text, keys);
    }
    for (const key of keys) add(key);
    if (passage.region !== 'heading') {
      countCasing(words, (word, capital) => add(storedKey(capital ? 'capitalised' : 'lower', word)));
    }
    return [...keys];
  });
  return { passages: found, tally };
}

function addMention(mention: Mention, text: string, keys: Set<StoredKey>): void {
  if (mention.kind === 'quotation') return;
  if (mention.kind === 'name') for (const key of nameKeys(mention, text)) keys.add(storedKey('name', key));
  else for (const key of valueKeys(mention)) keys.add(storedKey('value', key));
}
