import { copyCodes } from '../text/codes.ts';
import { BREAK, CLASSES, DIGIT, JOINER, LOWER, OTHER, SPACE, UNCASED, UPPER } from './chars.ts';
import { hashOf, LEXICON, LONGEST_PACKED, lookUp } from './lexicon.ts';
import { DIGIT_TRAIT, MARK_TRAITS, TRAIT, WORD_TRAITS } from './traits.ts';

export const WORD = 1;
export const DIGITS = 2;
export const MARK = 3;

/** Shape of a word. `TITLE` has one capital at the front, `CAPITALS` at least two and nothing else, `MIXED` any other capital. */
export const SMALL = 0;
export const TITLE = 1;
export const CAPITALS = 2;
export const MIXED = 3;
const NO_CASE = 4;

/** What stands before a token. */
export const NONE = 0;
export const GAP = 1;
export const LINE = 2;
export const PARAGRAPH = 3;

/**
 * The words, digit runs and single marks of a text, one entry of each array per token. Some empty tokens stand in front of
 * the first and behind the last, and one between paragraphs, so that a look back or ahead by a few needs no test.
 */
export interface Tokens {
  readonly text: string;
  /** The text in UTF-16 codes with a 0 behind it: a look at these costs a fifth of `charCodeAt`. */
  readonly codes: Uint16Array;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly gap: Uint8Array;
  readonly shape: Uint8Array;
  /** Which recognisers the token may begin something for: bits of `TRAIT`. */
  readonly trait: Uint8Array;
  /** The same bytes, four tokens to an entry. */
  readonly traits: Int32Array;
  /** Number of the word in the lexicon, or 0. */
  readonly word: Uint16Array;
  readonly hash: Int32Array;
  /** Room for what the recognisers have used of each token, all zero. */
  readonly taken: Uint8Array;
  /** Room for the loudness of each token's line. */
  readonly line: Uint8Array;
  /** First code of the token: what a mark is. Words have a hash of their letters in lower case. */
  readonly code: Uint16Array;
}

const DOLLAR = 0x24;
const BLANK = 0x20;
/** Empty tokens in front of the first: how far a look back may go. */
const FRONT = 8;
/** Empty tokens behind the last: how far a look ahead may go without a bounds test. */
const MARGIN = 16;
/** Texts up to this length share arrays with other calls; longer ones get their own. */
const POOLED = 1 << 17;

interface Arrays extends Tokens {
  text: string;
  count: number;
  /** The memory of `codes`. */
  readonly bytes: Buffer;
}

/** Arrays that no call is using. More than one only when a scan runs inside another. */
const pool: Arrays[] = [];

/** Arrays with the codes of a short text. */
function pooledArrays(text: string): Arrays {
  const arrays = pool.pop() ?? makeArrays(FRONT + POOLED + MARGIN, codesWithRoom(POOLED));
  fill(arrays.codes, arrays.bytes, text);
  return arrays;
}

/** Arrays with the codes of a long text, as large as it asks for. */
function ownArrays(text: string): Arrays {
  const codes = codesWithRoom(text.length);
  fill(codes, Buffer.from(codes.buffer), text);
  return makeArrays(FRONT + countTokens(codes, text.length) + MARGIN, codes);
}

const codesWithRoom = (length: number): Uint16Array<ArrayBuffer> => new Uint16Array(length + 1);

function fill(codes: Uint16Array, bytes: Buffer, text: string): void {
  copyCodes(text, codes, bytes);
  codes[text.length] = 0;
}

function makeArrays(size: number, codes: Uint16Array<ArrayBuffer>): Arrays {
  const traits = new Int32Array((size >> 2) + 1);
  return {
    text: '',
    codes,
    bytes: Buffer.from(codes.buffer),
    count: 0,
    kind: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    gap: new Uint8Array(size),
    shape: new Uint8Array(size),
    trait: new Uint8Array(traits.buffer),
    traits,
    word: new Uint16Array(size),
    hash: new Int32Array(size),
    code: new Uint16Array(size),
    taken: new Uint8Array(size),
    line: new Uint8Array(size),
  };
}

/**
 * Splits a text into tokens; linear, and never fails. Give the tokens back with `release` when nothing refers to them any
 * more, so that the next text can use their arrays.
 */
export function tokenise(text: string): Tokens {
  const tokens = text.length <= POOLED ? pooledArrays(text) : ownArrays(text);
  tokens.text = text;
  const count = readTokens(tokens, text.length);
  for (let index = count; index < count + MARGIN; index++) clear(tokens, index, text.length);
  tokens.count = count;
  tokens.taken.fill(0, 0, count + MARGIN);
  return tokens;
}

/**
 * The first token from `index` on that may begin something for one of the recognisers, or `count`. Most tokens begin
 * nothing, so this is the innermost loop of the scanner.
 */
export function nextWith(tokens: Tokens, index: number, trait: number): number {
  const traits = tokens.trait;
  const { count } = tokens;
  let at = index;
  while (at < count && (traits[at]! & trait) === 0) at++;
  return at;
}

/** The same for a trait that few tokens have: looks at four at a time. */
export function nextRare({ count, trait: one, traits: four }: Tokens, index: number, trait: number): number {
  let at = index;
  for (; (at & 3) !== 0; at++) if ((one[at]! & trait) !== 0) return at < count ? at : count;
  const mask = Math.imul(trait, 0x0101_0101);
  const end = (count + 3) >> 2;
  let block = at >> 2;
  while (block < end && (four[block]! & mask) === 0) block++;
  at = block << 2;
  while (at < count && (one[at]! & trait) === 0) at++;
  return at < count ? at : count;
}

/** Takes tokens back from a call that is done with them. */
export function release(tokens: Tokens): void {
  if (tokens.codes.length !== POOLED + 1) return;
  const arrays = tokens as Arrays;
  arrays.text = '';
  pool.push(arrays);
}

/** The columns are held in variables, and a word of plain letters is read in place: a quarter of the time of a scan is spent here. */
function readTokens(tokens: Arrays, length: number): number {
  const {
    codes,
    start,
    end,
    gap: gaps,
    code: firsts,
    kind: kinds,
    shape,
    trait,
    word: words,
    hash: hashes,
  } = tokens;
  let count = 0;
  while (count < FRONT) clear(tokens, count++, 0);
  let gap = PARAGRAPH;
  for (let at = 0; at < length; ) {
    const code = codes[at]!;
    const kind = CLASSES[code]!;
    if (code === BLANK && CLASSES[codes[at + 1]!]! > BREAK) {
      if (gap === NONE) gap = GAP;
      at++;
      continue;
    }
    if (kind === SPACE || kind === BREAK) {
      const next = gapEnd(codes, at);
      gap = Math.max(gap, gapKind(codes, at, next));
      at = next;
      continue;
    }
    if (gap === PARAGRAPH && count > FRONT) clear(tokens, count++, end[count - 2]!);
    start[count] = at;
    gaps[count] = gap;
    firsts[count] = code;
    gap = NONE;
    const first = code | 32;
    if (isPlain(first)) {
      let hash = first & 31;
      let next = codes[++at]!;
      for (const packed = at + LONGEST_PACKED - 1; isPlain(next) && at < packed; next = codes[++at]!)
        hash = (hash << 5) | (next & 31);
      if (isPlain(next)) {
        for (; isPlain(next); next = codes[++at]!) hash = (Math.imul(hash, 31) + next) | 0;
        hash |= 0x8000_0000;
      }
      if (next === BLANK || !isLetter(CLASSES[next]!)) {
        const word = lookUp(codes, start[count]!, at, hash);
        kinds[count] = WORD;
        hashes[count] = hash;
        words[count] = word;
        shape[count] = first === code ? SMALL : TITLE;
        trait[count] = first === code ? WORD_TRAITS[word]! : WORD_TRAITS[word]! | TRAIT.name;
        end[count++] = at;
        if (next !== BLANK) continue;
        gap = GAP;
        at++;
        continue;
      }
      at = mixedWord(tokens, count, start[count]!);
    } else if (isLetter(kind)) at = mixedWord(tokens, count, at);
    else if (kind === DIGIT) at = digitsToken(tokens, count, at);
    else at = markToken(tokens, count, at);
    end[count++] = at;
  }
  return count;
}

const isLetter = (kind: number): boolean => kind >= LOWER && kind <= JOINER;

/** An empty token, behind the last and between paragraphs: no look ahead or back ever crosses it. */
function clear(tokens: Tokens, index: number, at: number): void {
  tokens.start[index] = at;
  tokens.end[index] = at;
  tokens.gap[index] = PARAGRAPH;
  tokens.code[index] = 0;
  plain(tokens, index, 0);
}

/** A token that is no word. */
function plain(tokens: Tokens, index: number, kind: number): void {
  tokens.kind[index] = kind;
  tokens.shape[index] = 0;
  tokens.trait[index] = 0;
  tokens.word[index] = 0;
}

/** An upper bound of the number of tokens: changes of class, plus marks, which stand alone. */
function countTokens(codes: Uint16Array, length: number): number {
  let count = 1;
  let before = -1;
  for (let at = 0; at < length; at++) {
    const group = GROUPS[codes[at]!]!;
    if (group !== before || group === OTHER) count++;
    before = group;
  }
  return count;
}

/** Classes of which runs make one token, or none; a break stands for the empty token between paragraphs. */
const GROUPS: Uint8Array = CLASSES.map((kind) => (kind >= LOWER && kind <= JOINER ? LOWER : kind));

function gapEnd(codes: Uint16Array, from: number): number {
  let at = from + 1;
  for (; ; at++) {
    const kind = CLASSES[codes[at]!]!;
    if (kind !== SPACE && kind !== BREAK) return at;
  }
}

function gapKind(codes: Uint16Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = codes[at]!;
    if (code === 0x2029) return PARAGRAPH;
    if (code === 10 && at > 0 && codes[at - 1] === 13) continue;
    if (CLASSES[code] === BREAK) breaks++;
  }
  if (breaks > 1) return PARAGRAPH;
  return breaks === 1 ? LINE : GAP;
}

function digitsToken(tokens: Tokens, index: number, from: number): number {
  const { codes } = tokens;
  let at = from + 1;
  while (CLASSES[codes[at]!] === DIGIT) at++;
  plain(tokens, index, DIGITS);
  tokens.trait[index] = DIGIT_TRAIT;
  return at;
}

function markToken(tokens: Tokens, index: number, from: number): number {
  const code = tokens.codes[from]!;
  plain(tokens, index, MARK);
  tokens.trait[index] = MARK_TRAITS[CLASSES[tokens.codes[from + 1]!]!]![code]!;
  if (code === DOLLAR && index > 0 && tokens.kind[index - 1] === WORD && tokens.gap[index] === NONE)
    tokens.trait[index - 1]! |= TRAIT.number;
  const pair = code >= 0xd800 && code < 0xdc00 && (tokens.codes[from + 1]! & 0xfc00) === 0xdc00;
  return pair ? from + 2 : from + 1;
}

const isPlain = (code: number): boolean => code >= 97 && code <= 122;

function wordOf(tokens: Tokens, index: number, word: number, hash: number, shape: number): void {
  tokens.kind[index] = WORD;
  tokens.hash[index] = hash;
  tokens.word[index] = word;
  tokens.shape[index] = shape;
  tokens.trait[index] = WORD_TRAITS[word]! | (shape === SMALL || shape === NO_CASE ? 0 : TRAIT.name);
}

/** A word with capitals behind its first letter, or with letters beyond ASCII. */
function mixedWord(tokens: Tokens, index: number, from: number): number {
  const { codes } = tokens;
  let at = from;
  let upper = 0;
  let lower = 0;
  for (; ; at++) {
    const kind = CLASSES[codes[at]!]!;
    if (kind === LOWER) lower = 1;
    else if (kind === UPPER) upper++;
    else if (kind !== UNCASED && kind !== JOINER) break;
  }
  const hash = hashOf(codes, from, at);
  wordOf(tokens, index, lookUp(codes, from, at, hash), hash, shapeOf(CLASSES[codes[from]!]!, upper, lower));
  return at;
}

function shapeOf(first: number, upper: number, lower: number): number {
  if (upper === 0) return first === UNCASED && lower === 0 ? NO_CASE : SMALL;
  if (lower === 0) return upper > 1 ? CAPITALS : TITLE;
  return upper === 1 && first === UPPER ? TITLE : MIXED;
}

/** True for a word without a lower-case letter. */
export const isCapitals = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === CAPITALS || tokens.end[index]! - tokens.start[index]! === 1;

/** What the lexicon says of a token; 0 for strangers, digits and marks. */
export const flagsAt = (tokens: Tokens, index: number): number => LEXICON.flags[tokens.word[index]!]!;

/** The lexicon word in lower case, or '' for any other token. */
export const keyAt = (tokens: Tokens, index: number): string => LEXICON.keys[tokens.word[index]!]!;

/** The token as written. */
export const textAt = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.start[index]!, tokens.end[index]!);

/** The value of a run of digits; NaN for any other token. */
export function valueAt({ codes, start, end, text }: Tokens, index: number): number {
  const from = start[index]!;
  const to = end[index]!;
  if (to - from > MOST_DIGITS || from === to) return Number(text.slice(from, to));
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = codes[at]! - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Digits that every number has room for. */
const MOST_DIGITS = 15;

/** The word in lower case, known or not. */
export function lowerAt(tokens: Tokens, index: number): string {
  const word = tokens.word[index]!;
  if (word > 0) return LEXICON.keys[word]!;
  const text = textAt(tokens, index);
  return tokens.kind[index] === WORD && tokens.shape[index] === SMALL ? text : text.toLowerCase();
}

/** True when token `index` is that mark and follows its neighbour without a gap. */
export const isMark = (tokens: Tokens, index: number, code: number): boolean =>
  index >= 0 && tokens.kind[index] === MARK && tokens.code[index] === code;

/** True when no white space stands before the token. */
export const joined = (tokens: Tokens, index: number): boolean => tokens.gap[index] === NONE;

export const isHyphen = (tokens: Tokens, index: number): boolean =>
  index >= 0 &&
  tokens.kind[index] === MARK &&
  (tokens.code[index] === 0x2d || tokens.code[index] === 0x2010 || tokens.code[index] === 0x2011);

/** Hyphen, non-breaking hyphen, figure, en and em dash, minus. */
export const isDash = (tokens: Tokens, index: number): boolean =>
  index >= 0 &&
  tokens.kind[index] === MARK &&
  (tokens.code[index] === 0x2d ||
    tokens.code[index] === 0x2212 ||
    (tokens.code[index]! >= 0x2010 && tokens.code[index]! <= 0x2014));

export const isApostrophe = (tokens: Tokens, index: number): boolean =>
  index >= 0 &&
  tokens.kind[index] === MARK &&
  (tokens.code[index] === 0x27 || tokens.code[index] === 0x2019 || tokens.code[index] === 0x2bc);
