import { valueKeys, valuesOf } from '../mentions/keys.ts';
import type { Mention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import type { Passage } from '../sources/source.ts';
import { copyCodes } from '../text/codes.ts';
import { noWords, readWords } from '../text/words.ts';
import { countCasing } from './casing.ts';
import type { Inverted } from './postings/invert.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** The kinds of mentions that are counted, in the order of the counts. */
export const MENTION_KINDS = ['number', 'date', 'time', 'name', 'quotation'] as const;

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
    readTerms(text, codes, passage, number, known);
    for (; next < mentions.length; next++) {
      const mention = mentions[next]!;
      const { start } = mention;
      if (start >= passage.end) break;
      if (start < passage.start) continue;
      counts[kindOf(mention)]!++;
      readMention(mention, text, codes, number, known);
    }
    number++;
  }
  return counts;
}

/** Texts up to this length share an array. */
const POOLED = 1 << 16;
const pooled = new Uint16Array(POOLED);
const pooledBytes = Buffer.from(pooled.buffer);

function codesOf(text: string): Uint16Array {
  if (text.length <= POOLED) {
    copyCodes(text, pooled, pooledBytes);
    return pooled;
  }
  const codes = new Uint16Array(text.length);
  copyCodes(text, codes, Buffer.from(codes.buffer));
  return codes;
}

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
function kindOf({ kind }: Mention): number {
  if (kind === 'name') return 3;
  if (kind === 'date') return 1;
  if (kind === 'quotation') return 4;
  return kind === 'time' ? 2 : 0;
}

function readMention(
  mention: Mention,
  text: string,
  codes: Uint16Array,
  number: number,
  { keys, keyEntry, valueEntry, nameEntries }: Vocabulary,
): void {
  const { kind } = mention;
  if (kind === 'quotation') return;
  if (kind === 'name') for (const entry of nameEntries(mention, text, codes)) keys.add(entry, number);
  else if (kind === 'date' || kind === 'time') {
    for (const key of valueKeys(mention)) keys.add(keyEntry(key), number);
  } else for (const value of valuesOf(mention)) keys.add(valueEntry(value), number);
}
