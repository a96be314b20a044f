import { isConnector, nameKeys, valueKey } from '../mentions/keys.ts';
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
  /** The entry of a word of plain letters as part of a name, or −1 for one that only connects such parts. */
  nameOf(word: number): number;
  /** The entry of a number. */
  valueEntry(value: number): number;
  /** The entry of a date or time by its key. */
  keyEntry(key: string): number;
  /** The entries of a name that may be written in any way. */
  nameEntries(mention: NameMention, text: string, codes: Uint16Array): readonly number[];
  /** Forgets everything when there is much; between texts whose keys have been told. */
  trim(): void;
}

/** Of keys and words together. */
const MOST = 300_000;
/** Of names, and of numbers: many come once. */
const MOST_NAMES = 20_000;
const MOST_VALUES = 50_000;
/** Of a stopword, and of what connects the parts of a name. */
const NONE = -1;
const NOT_ASKED = -2;

/** Numbers kept of a word: the entries of its term, of itself, and of it as part of a name. */
const KEPT = 3;

export function vocabulary(): Vocabulary {
  const keys = inverter();
  let wordEntries = new Int32Array(KEPT << 12);
  /** As part of a name, by word; most never are. */
  let keysAsNames = new Float64Array(1 << 12);
  let wordCount = 0;
  const values = valueEntries(keys);
  const names = memo();
  let nameEntries: (readonly number[])[] = [];
  const newWord = (surface: string): number => {
    const word = wordOf(surface);
    const at = KEPT * wordCount;
    if (at === wordEntries.length) {
      wordEntries = grown(wordEntries);
      keysAsNames = grown(keysAsNames);
    }
    wordEntries[at] = isStopword(word) ? NONE : keys.entry(keyOf('term', term(word)));
    wordEntries[at + 1] = keys.entry(keyOf('word', word));
    wordEntries[at + 2] = isConnector(word) ? NONE : NOT_ASKED;
    keysAsNames[wordCount] = keyOf('name', word);
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
    termOf: (word) => wordEntries[KEPT * word]!,
    casingOf: (word) => wordEntries[KEPT * word + 1]!,
    nameOf: (word) => {
      const known = wordEntries[KEPT * word + 2]!;
      if (known !== NOT_ASKED) return known;
      const made = keys.entry(keysAsNames[word]!);
      wordEntries[KEPT * word + 2] = made;
      return made;
    },
    valueEntry: values.entry,
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
      values.forget();
      forgetNames();
    },
  };
}

/** The entries of numbers; whole ones, which nearly all are, without a look into a map. */
function valueEntries(keys: Inverter): { entry(value: number): number; forget(): void } {
  const whole = memo();
  const others = new Map<number, number>();
  const forget = (): void => {
    whole.clear();
    others.clear();
  };
  const make = (value: number): number => {
    if (whole.size + others.size >= MOST_VALUES) forget();
    return keys.entry(keyOf('value', valueKey(value)));
  };
  return {
    entry: (value) => {
      if ((value | 0) !== value) {
        const known = others.get(value) ?? make(value);
        others.set(value, known);
        return known;
      }
      const spread = Math.imul(value, 0x9e3779b1);
      const known = whole.get(spread ^ (spread >>> 15), value);
      if (known >= 0) return known;
      const made = make(value);
      whole.set(spread ^ (spread >>> 15), value, made);
      return made;
    },
    forget,
  };
}
