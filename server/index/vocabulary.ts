import { nameKeys, valueKey } from '../mentions/keys.ts';
import type { NameMention } from '../mentions/mention.ts';
import { grown } from '../text/grown.ts';
import { FIRST_A, FIRST_B, memo, mixA, mixB } from '../text/memo.ts';
import { isStopword, term, wordOf } from '../text/tokens.ts';
import { type WordNumbers, wordNumbers } from '../text/word-numbers.ts';
import { type Inverter, inverter } from './postings/invert.ts';
import { keyOf } from './postings/key.ts';

/** The entries of words, values and names with an inverter, remembered so that each is folded, stemmed and hashed once. */
export interface Vocabulary {
  readonly keys: Inverter;
  readonly words: WordNumbers;
  /** The entry of a word's term, or −1 for a stopword. */
  termOf(word: number): number;
  /** The entry of a word for its casing. */
  casingOf(word: number): number;
  /** The entry of a number. */
  valueEntry(value: number): number;
  /** The entry of a date or time by its key. */
  keyEntry(key: string): number;
  nameEntries(mention: NameMention, text: string, codes: Uint16Array): readonly number[];
  /** Forgets everything when there is much; between texts whose keys have been told. */
  trim(): void;
}

/** Of keys and words together. */
const MOST = 300_000;
/** Of names, and of numbers: most come once. */
const MOST_NAMES = 20_000;
const STOPWORD = -1;

export function vocabulary(): Vocabulary {
  const keys = inverter();
  /** Two for each word: of its term, and of itself. */
  let wordEntries = new Int32Array(1 << 12);
  const values = new Map<number, number>();
  const names = memo();
  let nameEntries: (readonly number[])[] = [];
  let wordCount = 0;
  const newWord = (written: string): number => {
    const word = wordOf(written);
    if (2 * wordCount === wordEntries.length) wordEntries = grown(wordEntries);
    wordEntries[2 * wordCount] = isStopword(word) ? STOPWORD : keys.entry(keyOf('term', term(word)));
    wordEntries[2 * wordCount + 1] = keys.entry(keyOf('word', word));
    return wordCount++;
  };
  const words = wordNumbers(newWord);
  const forgetNames = (): void => {
    names.clear();
    nameEntries = [];
  };
  return {
    keys,
    words,
    termOf: (word) => wordEntries[2 * word]!,
    casingOf: (word) => wordEntries[2 * word + 1]!,
    valueEntry: (value) => {
      const known = values.get(value);
      if (known !== undefined) return known;
      const entry = keys.entry(keyOf('value', valueKey(value)));
      if (values.size === MOST_NAMES) values.clear();
      values.set(value, entry);
      return entry;
    },
    keyEntry: (key) => keys.entry(keyOf('value', key)),
    nameEntries: (mention, text, codes) => {
      let a = FIRST_A;
      let b = FIRST_B;
      for (let at = mention.start; at < mention.end; at++) {
        a = mixA(a, codes[at]!);
        b = mixB(b, codes[at]!);
      }
      const known = names.get(a, b);
      if (known >= 0) return nameEntries[known]!;
      const made = nameKeys(mention, text).map((key) => keys.entry(keyOf('name', key)));
      if (nameEntries.length === MOST_NAMES) forgetNames();
      names.set(a, b, nameEntries.push(made) - 1);
      return made;
    },
    trim: () => {
      if (keys.size + wordCount < MOST) return;
      keys.forget();
      words.clear();
      wordCount = 0;
      values.clear();
      forgetNames();
    },
  };
}
