import { grown } from './grown.ts';
import { FIRST_A, FIRST_B, mixA, mixB } from './memo.ts';
import { withoutPossessive, writtenEnd } from './tokens.ts';
import type { WordNumbers } from './word-numbers.ts';

/** The words of a stretch of text in order: where each begins, and its number. */
export interface Words {
  count: number;
  starts: Uint32Array;
  numbers: Uint32Array;
}

export const noWords = (): Words => ({
  count: 0,
  starts: new Uint32Array(1 << 10),
  numbers: new Uint32Array(1 << 10),
});

const OTHER = 0;
export const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code | 32) >= 0x61 && (code | 32) <= 0x7a) return LETTER;
  return code >= 0x30 && code <= 0x39 ? DIGIT : BLANK;
});

const classOf = (code: number): number => (code < 128 ? CLASSES[code]! : OTHER);

/**
 * Reads the tokens of `eachToken` between two offsets of a text, of which `codes` are the UTF-16 codes. Runs of letters or digits in
 * ASCII with nothing after them that could belong to the word, nearly all, are told and hashed at one go.
 */
export function readWords(
  text: string,
  codes: Uint16Array,
  from: number,
  to: number,
  known: Pick<WordNumbers, 'mixed'>,
  words: Words,
): void {
  words.count = 0;
  for (let at = from; at < to; ) {
    const kind = classOf(codes[at]!);
    if (kind === BLANK) {
      at++;
      continue;
    }
    let a = FIRST_A;
    let b = FIRST_B;
    let end = at;
    if (kind !== OTHER) {
      for (let code = codes[at]!; classOf(code) === kind; code = codes[end]!) {
        // Small letters; digits have the bit anyway.
        a = mixA(a, code | 32);
        b = mixB(b, code | 32);
        if (++end === to) break;
      }
    }
    if (kind !== OTHER && (end === to || isParted(codes[end]!, kind, end - at))) {
      add(words, at, known.mixed(a, b, text, at, end));
      at = end;
    } else at = readOther(text, codes, at, to, known, words);
  }
}

/** Whether no word can go on with this code after so many letters or digits. */
export function isParted(code: number, kind: number, length: number): boolean {
  if (classOf(code) !== BLANK || code === APOSTROPHE) return false;
  if (kind === DIGIT) return code !== STOP && code !== COMMA;
  return length > 1 || code !== STOP;
}

const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const STOP = 0x2e;

/** Reads what may be a word of any kind, and answers where to go on. */
function readOther(
  text: string,
  codes: Uint16Array,
  at: number,
  to: number,
  known: Pick<WordNumbers, 'mixed'>,
  words: Words,
): number {
  const written = writtenEnd(text, at, to);
  if (written === at) return at + 1;
  const end = withoutPossessive(text, at, written);
  let a = FIRST_A;
  let b = FIRST_B;
  for (let i = at; i < end; i++) {
    const code = codes[i]!;
    const small = classOf(code) === LETTER ? code | 32 : code;
    a = mixA(a, small);
    b = mixB(b, small);
  }
  add(words, at, known.mixed(a, b, text, at, end));
  return written;
}

function add(words: Words, start: number, number: number): void {
  if (words.count === words.starts.length) {
    words.starts = grown(words.starts);
    words.numbers = grown(words.numbers);
  }
  words.starts[words.count] = start;
  words.numbers[words.count++] = number;
}
