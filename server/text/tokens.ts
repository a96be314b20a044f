import { stemmer } from 'stemmer';
import { foldWord } from './fold.ts';
import type { Span } from './span.ts';
import { STOPWORDS } from './stopwords.ts';
import { wordNumbers } from './word-numbers.ts';

/** A word or number. The span leaves out a possessive 's; `word` is the folded text of the span. */
export interface Token extends Span {
  readonly word: string;
  /** The word as a term; empty for a stopword. */
  readonly stem: string;
}

const NONE = 0;
const LETTER = 1;
const DIGIT = 2;
/** Combining marks, soft hyphens and joiners: part of the word they follow. */
const MARK = 3;
/** A letter of a script without spaces: a token by itself. */
const IDEOGRAPH = 4;
/** Raised and lowered digits: part of a word (CO₂), a footnote or an exponent after a number. */
const RAISED = 5;
const UNKNOWN = 255;

const classes = new Uint8Array(0x10000).fill(UNKNOWN);

function classify(code: number): number {
  const text = String.fromCodePoint(code);
  if (/[\u02bb-\u02bd\u02b9]/.test(text)) return NONE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return IDEOGRAPH;
  if (/\p{L}/u.test(text)) return LETTER;
  if (/\p{Nd}/u.test(text)) return DIGIT;
  if (/\p{M}|\u00ad|\u200c|\u200d|\u2060/u.test(text)) return MARK;
  return /[\u00b2\u00b3\u00b9\u2070-\u2089]/.test(text) ? RAISED : NONE;
}

function classOf(code: number): number {
  if (code > 0xffff) return classify(code);
  const found = classes[code]!;
  if (found !== UNKNOWN) return found;
  const fresh = classify(code);
  classes[code] = fresh;
  return fresh;
}

const isApostrophe = (code: number): boolean =>
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x2018 ||
  code === 0x02bc ||
  code === 0x02bb ||
  code === 0xff07;

/** Comma and the spaces that typesetters put between groups of three digits; ordinary spaces would join two numbers. */
const isGroupMark = (code: number): boolean =>
  code === 0x2c || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2019;

const isDigitAt = (text: string, at: number): boolean =>
  at < text.length && classOf(text.charCodeAt(at)) === DIGIT;

const isLetterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOf(text.codePointAt(at)!) === LETTER;

const isWordAt = (text: string, at: number): boolean => isLetterAt(text, at) || isDigitAt(text, at);

/** Exactly three digits from `at`. */
const isGroup = (text: string, at: number): boolean =>
  isDigitAt(text, at) && isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && !isDigitAt(text, at + 3);

/** Whether the punctuation at `at`, between word characters, is part of the token from `start`. */
function joins(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigitAt(text, at - 1)) {
    if (code === 0x2e) return isDigitAt(text, at + 1);
    return isGroupMark(code) && isDigitAt(text, start) && isGroup(text, at + 1);
  }
  if (isApostrophe(code)) return isWordAt(text, at + 1);
  return code === 0x2e && isInitials(text, start, at);
}

/** "U.S", "a.m", "B.B.C": single letters with stops between them. */
function isInitials(text: string, start: number, at: number): boolean {
  const single = at - start === 1 || text.charCodeAt(at - 2) === 0x2e;
  return single && isLetterAt(text, at - 1) && isLetterAt(text, at + 1) && !isWordAt(text, at + 2);
}

const isAsciiLetter = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a;

/** Whether two or more ASCII letters before this code are a whole token; nearly all are. */
const endsWord = (code: number): boolean => (code < 0x30 ? code !== 0x27 : code > 0x39 && code < 0x7f);

function tokenEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isAsciiLetter(text.charCodeAt(at))) at++;
  if (at - start > 1 && (at === limit || endsWord(text.charCodeAt(at)))) return at;
  at = start;
  let previous = NONE;
  while (at < limit) {
    const code = text.codePointAt(at)!;
    const kind = classOf(code);
    const part =
      kind === LETTER || kind === DIGIT || kind === MARK || (kind === RAISED && previous !== DIGIT);
    if (!part && !(kind === NONE && joins(text, start, at))) break;
    if (part && kind !== MARK) previous = kind;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** The end of the word without a possessive 's. */
export function withoutPossessive(text: string, start: number, end: number): number {
  if (end - start < 3) return end;
  const last = text.charCodeAt(end - 1);
  return (last === 0x73 || last === 0x53) && isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end;
}

const isPlain = (word: string): boolean => /^[a-z0-9']*$/.test(word);

/** The folded word of a token as written: initials lose their stops, groups of digits are parted by commas. */
export function wordOf(written: string): string {
  const folded = foldWord(written);
  if (isPlain(folded)) return folded;
  const first = classOf(folded.charCodeAt(0));
  if (first === DIGIT) return folded.replace(/[ '](?=\d{3})/g, ',');
  return /^\p{L}(?:\.\p{L})+$/u.test(folded) ? folded.replaceAll('.', '') : folded;
}

/**
 * The words and numbers of a text in order. Splits at spaces, hyphens, slashes and other punctuation; `12,345` and `5.3`,
 * `o'brien` and `U.S.` (as "us") are one token each. Linear in the length of the text.
 */
export function tokens(text: string): Token[] {
  trim();
  const found: Token[] = [];
  eachToken(text, 0, text.length, (start, end) => {
    const number = numbers.at(text, start, end);
    found.push({ start, end, word: words[number]!, stem: contentOf(number) ?? '' });
  });
  return found;
}

/** Words that were met, and what each is as a term; undefined until that is asked for. Most of a text was met before. */
const MOST_WORDS = 50_000;
let words: string[] = [];
let contents: (string | null | undefined)[] = [];
const numbers = wordNumbers((written) => words.push(apart(wordOf(written))) - 1);

/** Only between texts: within one a word keeps its number. */
function trim(): void {
  if (words.length < MOST_WORDS) return;
  words = [];
  contents = [];
  numbers.clear();
}

/** The same string; one cut from a text would keep the whole text in memory. */
const apart = (word: string): string => ` ${word}`.slice(1);

function contentOf(number: number): string | null {
  const known = contents[number];
  if (known !== undefined) return known;
  const word = words[number]!;
  const content = isStopword(word) ? null : term(word);
  contents[number] = content;
  return content;
}

/** Tells the spans of the tokens that begin between two offsets, none longer than to the second. */
export function eachToken(
  text: string,
  from: number,
  to: number,
  tell: (start: number, end: number) => void,
): void {
  for (let at = from; at < to; ) {
    const written = writtenEnd(text, at, to);
    if (written > at) tell(at, withoutPossessive(text, at, written));
    at = written > at ? written : at + 1;
  }
}

/**
 * Where the token that begins at an offset ends as it is written, with a possessive, at `limit` at the latest; the offset
 * itself where none begins.
 */
export function writtenEnd(text: string, at: number, limit: number): number {
  const code = text.codePointAt(at)!;
  const kind = classOf(code);
  if (kind === LETTER || kind === DIGIT) return tokenEnd(text, at, limit);
  if (kind === IDEOGRAPH) return at + (code > 0xffff ? 2 : 1);
  return at;
}

const LONGEST_STEMMED = 40;
const MEMO_SIZE = 50_000;
const stems = new Map<string, string>();

/** The search term of a folded word: its Porter stem. Numbers and anything with a digit stay as they are. */
export function term(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_STEMMED || /\d/.test(word)) return word;
  const stem = stemmer(word);
  if (stems.size >= MEMO_SIZE) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** True for folded function words ("the", "of", "didn't"). */
export const isStopword = (word: string): boolean => STOPWORDS.has(word);

/** The terms of a text without stopwords, in order, duplicates kept. */
export function contentTerms(text: string): string[] {
  trim();
  const terms: string[] = [];
  eachToken(text, 0, text.length, (start, end) => {
    const term = contentOf(numbers.at(text, start, end));
    if (term !== null) terms.push(term);
  });
  return terms;
}
