import { valueKeys, valuesOf } from '../mentions/keys.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import type { Passage } from '../sources/source.ts';
import { codePool } from '../text/codes.ts';
import { isParted, LETTER, noWords, readWords } from '../text/words.ts';
import { countCasing } from './casing.ts';
import { MENTION_KINDS } from './kinds.ts';
import type { Inverted } from './postings/invert.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** Reads the keys of sources, all together. Nothing may be read after the result. */
export interface KeyReader {
  /**
   * Reads the keys of each passage, which are numbered on from those read before. Depends on nothing but the text and its
   * passages, so that what was added can be taken away. Answers how many mentions there are of each kind.
   */
  read(text: string, passages: readonly Passage[]): readonly number[];
  result(): Inverted;
}

export function keyReader(): KeyReader {
  const known = idle.pop() ?? vocabulary();
  known.trim();
  let passages = 0;
  return {
    read: (text, found) => {
      const counts = readKeys(text, found, passages, known);
      passages += found.length;
      return counts;
    },
    result: () => {
      const found = known.keys.result();
      idle.push(known);
      return found;
    },
  };
}

/** What readers before have learnt and no reader uses now. More than one only when sources are removed while others are read. */
const idle: Vocabulary[] = [];

/** Notes the keys of passages, which are numbered on from `first`, and counts the mentions. */
function readKeys(
  text: string,
  passages: readonly Passage[],
  first: number,
  known: Vocabulary,
): readonly number[] {
  const codes = codesOf(text);
  const mentions = scan(text);
  const counts = MENTION_KINDS.map(() => 0);
  let number = first;
  let next = 0;
  for (const passage of passages) {
    const { end } = passage;
    readTerms(text, codes, passage, number, known);
    const reading = { text, codes, start: passage.start, end, number, known };
    for (let word = 0; next < mentions.length; next++) {
      const mention = mentions[next]!;
      const { start, kind } = mention;
      if (start >= end) break;
      if (start < reading.start) continue;
      counts[positionOf(kind)]!++;
      if (kind === 'name') {
        while (word < words.count && words.starts[word]! < start) word++;
        readName(mention, word, reading);
      } else readValues(mention, reading);
    }
    number++;
  }
  return counts;
}

const codesOf = codePool();

/** The words of the passage that is being read. */
const words = noWords();

function readTerms(
  text: string,
  codes: Uint16Array,
  { start, end, region }: Passage,
  number: number,
  { keys, words: known, termOf, casingOf }: Vocabulary,
): void {
  readWords(text, codes, start, end, known, words);
  const { numbers, count } = words;
  for (let i = 0; i < count; i++) {
    const entry = termOf(numbers[i]!);
    if (entry >= 0) keys.add(entry, number);
  }
  if (region === 'heading') return;
  countCasing(codes, start, words, (i, capital) => keys.count(casingOf(numbers[i]!), capital));
}

/** Position among `MENTION_KINDS`: percentages, money and other quantities are numbers. */
function positionOf(kind: Mention['kind']): number {
  if (kind === 'name') return 3;
  if (kind === 'date') return 1;
  if (kind === 'quotation') return 4;
  return kind === 'time' ? 2 : 0;
}

/** A passage with its number, of which `words` are the words. */
interface Reading {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly known: Vocabulary;
}

/** `word` is the position of the first word of the passage that does not begin before the name. */
function readName(mention: NameMention, word: number, reading: Reading): void {
  if (readPlainName(mention.start, mention.end, word, reading)) return;
  const { known, text, codes, number } = reading;
  for (const entry of known.nameEntries(mention, text, codes)) known.keys.add(entry, number);
}

/** Notes a name of plain letters by its words, which have been read already; false when it is of another kind. */
function readPlainName(start: number, end: number, word: number, reading: Reading): boolean {
  const { codes, known, number } = reading;
  if (words.starts[word] !== start || end > reading.end) return false;
  const last = lastPlain(codes, start, end);
  if (last < 0 || (end < reading.end && !isParted(codes[end]!, LETTER, end - last))) return false;
  let found = false;
  for (let i = word; i < words.count && words.starts[i]! < end; i++) {
    const entry = known.nameOf(words.numbers[i]!);
    if (entry < 0) continue;
    known.keys.add(entry, number);
    found = true;
  }
  return found;
}

/** Where the last word begins, when there are only letters of ASCII and spaces; −1 when there is anything else. */
function lastPlain(codes: Uint16Array, start: number, end: number): number {
  let last = start;
  for (let at = start; at < end; at++) {
    const code = codes[at]!;
    if (code === 0x20) last = at + 1;
    else if ((code | 32) < 0x61 || (code | 32) > 0x7a) return -1;
  }
  return last;
}

function readValues(mention: Mention, { known, number }: Reading): void {
  const { keys, keyEntry, valueEntry } = known;
  if (mention.kind === 'quotation' || mention.kind === 'name') return;
  if (mention.kind === 'date' || mention.kind === 'time') {
    for (const key of valueKeys(mention)) keys.add(keyEntry(key), number);
  } else for (const value of valuesOf(mention)) keys.add(valueEntry(value), number);
}
