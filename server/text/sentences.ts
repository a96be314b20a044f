import { BEFORE_NUMBER, MAYBE_FINAL, NEVER_FINAL, OPENERS, SAYING, STATES } from './abbreviations.ts';
import type { Span } from './span.ts';

/** Stands for an opaque inline thing, such as a citation; see markdown/draft.ts. */
const MARK = '\ufffc';

/** Letters and digits of ASCII, which most characters are; they are none of the marks that are looked for. */
function isPlain(code: number): boolean {
  return ((code | 32) >= 0x61 && (code | 32) <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isSpace(char: string | undefined): boolean {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return code < 128 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/.test(char);
}
const isStop = (char: string | undefined): boolean =>
  char === '.' || char === '!' || char === '?' || char === '…';
const isWideStop = (char: string | undefined): boolean => char === '。' || char === '！' || char === '？';
const isCloser = (char: string | undefined): boolean =>
  char !== undefined && !isPlain(char.charCodeAt(0)) && /["'”’»›)\]}*_\ufffc]/.test(char);
const isOpener = (char: string | undefined): boolean =>
  char !== undefined && !isPlain(char.charCodeAt(0)) && /["'“‘„‚«‹([{¿¡*_—–-]/.test(char);

/** Where the spaces from `at` end. */
function skipSpaces(text: string, at: number): number {
  let end = at;
  while (isSpace(text[end])) end++;
  return end;
}

/** Where a note mark such as `[12]` or `[note 3]` ends, or `at` when there is none. */
function skipNoteMark(text: string, at: number): number {
  if (text[at] !== '[') return at;
  const close = text.slice(at, at + 12).indexOf(']');
  return close > 1 && /^(?:note |n )?[\da-z]{1,3}$/.test(text.slice(at + 1, at + close))
    ? at + close + 1
    : at;
}

/** Where closing marks, note marks and raised digits after a stop end. */
function skipClosers(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (isCloser(text[at]) || /[\u00b2\u00b3\u00b9\u2070-\u2079]/.test(text[at] ?? '')) at++;
    else {
      const next = skipNoteMark(text, at);
      if (next === at) return at;
      at = next;
    }
  }
}

/** Placeholders set off by a space belong to the sentence before, if another begins after them. */
function skipMarks(text: string, from: number): number {
  let at = skipSpaces(text, from);
  if (text[at] !== MARK) return from;
  let end = from;
  while (text[at] === MARK) {
    while (text[at] === MARK) at++;
    end = at;
    at = skipSpaces(text, at);
  }
  const goesOn = text[at] !== undefined && !/[\p{Lu}\p{Lt}\d"'“‘«([¿¡]/u.test(text[at]!);
  return goesOn ? from : end;
}

const LONGEST_WORD = 24;

/** The letters and inner stops before `end`, without opening punctuation: "U.S" of "(U.S.". */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordPart(text, start - 1)) start--;
  return text.slice(start, end);
}

const isWordPart = (text: string, at: number): boolean =>
  isPlain(text.charCodeAt(at)) || /[\p{L}\p{M}\d.]/u.test(text[at]!);

/** The word that starts at `at`. */
function wordAfter(text: string, at: number): string {
  const word = /^[\p{L}\p{M}'’]+/u.exec(text.slice(at, at + LONGEST_WORD));
  return word ? word[0].replace(/['’].*$/, '') : '';
}

const isLower = (char: string): boolean => /[\p{Ll}]/u.test(char);
const isDigit = (char: string): boolean => /\d/.test(char);

/** What the text after a stop looks like, past any opening punctuation. */
interface Next {
  readonly char: string;
  readonly word: string;
  readonly at: number;
}

function nextOf(text: string, from: number): Next {
  let at = from;
  while (at - from < 8 && (isOpener(text[at]) || isSpace(text[at]))) at++;
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return { char, word: wordAfter(text, at), at };
}

const ZONES =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:[ECMP][SD]?T|GMT|UTC|BST|CET|Eastern|Central|Pacific|Mountain|Moscow|Kyiv|Local)$/;

/** Whether a sentence ends after this abbreviation, given what follows. Undefined when it is none. */
function endsAfterAbbreviation(word: string, next: Next): boolean | undefined {
  const lower = word.toLowerCase();
  if (NEVER_FINAL.has(lower)) return false;
  if (BEFORE_NUMBER.has(lower)) return !isDigit(next.char) && !/^[IVXLC]+$/.test(next.word);
  if (word === 'a.m' || word === 'p.m') return !ZONES.test(next.word);
  if (MAYBE_FINAL.has(lower) || STATES.has(word)) return OPENERS.has(next.word);
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return OPENERS.has(next.word);
  return undefined;
}

/** Whether the name after a quoted question is followed by a verb of saying: `"Who?" Ana Ruiz asked.` */
function isAttribution(text: string, at: number): boolean {
  const words = text.slice(at, at + 60).split(/[^\p{L}'’-]+/u, 4);
  return words.slice(1).some((word) => SAYING.has(word));
}

/** A stop between `start` and `stop` that only numbers a list item: "1.", "(a)." */
const isListNumber = (text: string, start: number, stop: number): boolean =>
  stop - start <= 4 && /^\(?(?:\d{1,3}|[a-zA-Z])$/.test(text.slice(start, stop));

interface Stop {
  /** Where the sentence starts. */
  readonly sentence: number;
  /** The run of stops. */
  readonly start: number;
  readonly end: number;
  /** Past closing marks. */
  readonly closed: number;
}

/** Whether the sentence ends at this stop, which spaces and then `next` follow. */
function isBoundary(text: string, stop: Stop, next: Next): boolean {
  if (isLower(next.char)) return false;
  const marks = text.slice(stop.start, stop.end);
  if (marks === '.') {
    if (isListNumber(text, stop.sentence, stop.start)) return false;
    return endsAfterAbbreviation(wordBefore(text, stop.start), next) ?? true;
  }
  if (marks === '…' || marks === '...') return !isSpace(text[stop.start - 1]);
  const quoted = /["”’»']/.test(text.slice(stop.end, stop.closed));
  return !(quoted && isAttribution(text, next.at));
}

const STOPS = /[.!?…。！？]/g;

/** Where the first stop at or after an offset is; the end of the text where there is none. */
function nextStop(text: string, from: number): number {
  STOPS.lastIndex = from;
  return STOPS.test(text) ? STOPS.lastIndex - 1 : text.length;
}

/** The end of the run of stops from `start`, spaced ellipses (". . .") included. */
function stopsEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    if (isStop(text[at])) at++;
    else if (text[at] === ' ' && text[at + 1] === '.' && !/\d/.test(text[at + 2] ?? '')) at += 2;
    else return at;
  }
}

/**
 * The sentences of one paragraph, in order, trimmed; together they cover everything but spaces, and line ends count as
 * spaces. Prefers one sentence too long to one cut in two: abbreviations, initials, decimals and ellipses do not end
 * one, and closing quotation marks, brackets, note marks and U+FFFC stay with the sentence that they close.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = skipSpaces(text, 0);
  for (let at = nextStop(text, start); at < text.length; at = nextStop(text, at)) {
    if (isWideStop(text[at])) {
      at = skipClosers(text, at + 1);
      found.push({ start, end: at });
      at = start = skipSpaces(text, at);
      continue;
    }
    const end = stopsEnd(text, at);
    const closed = skipClosers(text, end);
    const stop = { sentence: start, start: at, end, closed };
    at = closed;
    if (!isSpace(text[closed])) continue;
    const last = skipMarks(text, closed);
    const following = skipSpaces(text, last);
    if (following < text.length && !isBoundary(text, stop, nextOf(text, following))) continue;
    found.push({ start, end: last });
    at = start = following;
  }
  if (start < text.length) found.push({ start, end: trimmedEnd(text) });
  return found;
}

function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end--;
  return end;
}
