import { codeSet } from './chars.ts';
import type { QuotationMention } from './mention.ts';
import { joined, MARK, NONE, nextRare, PARAGRAPH, type Tokens, WORD } from './tokens.ts';
import { TRAIT } from './traits.ts';

const DOUBLE = 1;
const SINGLE = 2;
const ANGLE = 3;

/** Family of a quotation mark: any double closes any double, since writers mix straight and curly ones. */
function familyOf(code: number): number {
  if (
    code === 0x22 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x201e ||
    code === 0x201f ||
    code === 0xff02
  )
    return DOUBLE;
  if (
    code === 0x27 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201a ||
    code === 0x201b ||
    code === 0x60
  )
    return SINGLE;
  return code === 0xab || code === 0xbb || code === 0x300c || code === 0x300d ? ANGLE : 0;
}

const opensAlways = (code: number): boolean =>
  code === 0x201c ||
  code === 0x201e ||
  code === 0x2018 ||
  code === 0x201a ||
  code === 0xab ||
  code === 0x300c;

/** Outermost quotations of a text, in order. A quotation never reaches past its paragraph. */
export function quotations(tokens: Tokens): readonly QuotationMention[] {
  const found: QuotationMention[] = [];
  const marks = quoteMarks(tokens);
  if (marks.length === 0) return found;
  let singles: Int32Array | undefined;
  const ends = paragraphEnds(tokens);
  for (let at = 0; at < marks.length; at++) {
    const index = marks[at]!;
    const family = familyOf(tokens.code[index]!);
    if (!mayOpen(tokens, index, family)) continue;
    const end = ends(index);
    if (family === SINGLE) singles ??= singleClosers(tokens, marks);
    const close = family === SINGLE ? singles![at]! : closerOf(tokens, marks, at, family, end);
    if (family === SINGLE && close < 0) continue;
    if (close < 0 && !worthKeeping(index, end)) continue;
    const last = close < 0 ? end : marks[close]!;
    const mention = quotation(tokens, index, last, close >= 0);
    if (mention) found.push(mention);
    if (close >= 0) at = close;
    else at = lastBefore(marks, at, end);
  }
  return found;
}

/** Position of the last mark in front of a token. */
function lastBefore(marks: readonly number[], from: number, end: number): number {
  let at = from;
  while (at + 1 < marks.length && marks[at + 1]! < end) at++;
  return at;
}

function quoteMarks(tokens: Tokens): readonly number[] {
  const marks: number[] = [];
  for (
    let index = nextRare(tokens, 0, TRAIT.quote);
    index < tokens.count;
    index = nextRare(tokens, index + 1, TRAIT.quote)
  )
    marks.push(index);
  return marks;
}

/** A function from a token to the end of its paragraph that is asked in rising order. */
function paragraphEnds(tokens: Tokens): (index: number) => number {
  let end = 0;
  return (index) => {
    if (end <= index) {
      end = index + 1;
      while (end < tokens.count && tokens.gap[end] !== PARAGRAPH) end++;
    }
    return end;
  };
}

/** An opening mark has a gap, an opening bracket or a dash before it and no gap behind it. */
function mayOpen(tokens: Tokens, index: number, family: number): boolean {
  const code = tokens.code[index]!;
  if (index + 1 >= tokens.count || tokens.gap[index + 1] === PARAGRAPH) return false;
  if (family === SINGLE) return code !== 0x60 && opensSingle(tokens, index, code);
  if (opensAlways(code)) return true;
  if (family === ANGLE) return false;
  return tokens.gap[index + 1] === NONE && (tokens.gap[index] !== NONE || opener(tokens, index - 1));
}

const opener = (tokens: Tokens, index: number): boolean =>
  index < 0 || (tokens.kind[index] === MARK && BEFORE_OPENERS.has(tokens.code[index]!));

const BEFORE_OPENERS = codeSet('([{—–-/:;,‘\'"“\ufffc');

function opensSingle(tokens: Tokens, index: number, code: number): boolean {
  if (tokens.gap[index + 1] !== NONE) return false;
  const free = tokens.gap[index] !== NONE || opener(tokens, index - 1);
  if (!free || code === 0x2019) return false;
  return (
    tokens.kind[index + 1] === WORD ||
    tokens.kind[index + 1] === MARK ||
    !/^(\d\d)$/.test(tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1])) ||
    tokens.gap[index + 2] !== NONE
  );
}

/** Position among `marks` of the next mark of the family that can close, or -1. */
function closerOf(
  tokens: Tokens,
  marks: readonly number[],
  from: number,
  family: number,
  end: number,
): number {
  let depth = 0;
  const low = tokens.code[marks[from]!] === 0x201e;
  for (let at = from + 1; at < marks.length && marks[at]! < end; at++) {
    const index = marks[at]!;
    const code = tokens.code[index]!;
    if (familyOf(code) !== family) continue;
    if (family === ANGLE && opensAlways(code)) depth++;
    else if (family === ANGLE && depth > 0) depth--;
    else if (family === ANGLE || low ? closesLow(code) : closesDouble(tokens, index, code)) return at;
  }
  return -1;
}

/** German and Polish quotations open low and close with what opens an English one. */
const closesLow = (code: number): boolean => code !== 0x201e && code !== 0x201a;

/** A curly opener never closes; a straight mark closes when it touches what it ends. */
const closesDouble = (tokens: Tokens, index: number, code: number): boolean =>
  !opensAlways(code) && (code === 0x201d || joined(tokens, index) || tokens.gap[index + 1] !== NONE);

/**
 * For each mark, the position of the single mark that closes a quotation opened there, or -1: the first one behind a letter,
 * digit or stop that no letter follows, in the same paragraph. Plural possessives look the same, so a later mark
 * in the same sentence may take over. Computed backwards, so that many openers cost no more than one.
 */
function singleClosers(tokens: Tokens, marks: readonly number[]): Int32Array {
  const closers = new Int32Array(marks.length).fill(-1);
  const ends = new Int32Array(marks.length).fill(-1);
  let next = -1;
  for (let at = marks.length - 1; at >= 0; at--) {
    closers[at] = next >= 0 && sameParagraph(tokens, marks, at, next, ends) ? next : -1;
    const index = marks[at]!;
    if (familyOf(tokens.code[index]!) === SINGLE && closesSingle(tokens, index))
      next = bestCloser(tokens, marks, at, next);
  }
  return closers;
}

const WIDEST_SINGLE = 900;

/** Cheap test by length first; paragraph breaks are looked for only inside that length. */
function sameParagraph(
  tokens: Tokens,
  marks: readonly number[],
  from: number,
  to: number,
  ends: Int32Array,
): boolean {
  const first = marks[from]!;
  const last = marks[to]!;
  if (tokens.start[last]! - tokens.start[first]! > WIDEST_SINGLE) return false;
  const known = from + 1 < ends.length ? ends[from + 1]! : -1;
  const stop = from + 1 < marks.length ? Math.min(marks[from + 1]!, last) : last;
  let broken = -1;
  for (let index = first + 1; index <= stop; index++) if (tokens.gap[index] === PARAGRAPH) broken = index;
  ends[from] = broken >= 0 ? broken : known;
  return !(ends[from]! >= 0 && ends[from]! <= last);
}

function closesSingle(tokens: Tokens, index: number): boolean {
  if (tokens.code[index] === 0x2018 || tokens.code[index] === 0x201a || !joined(tokens, index)) return false;
  return tokens.gap[index + 1] !== NONE || tokens.kind[index + 1] === MARK || index + 1 >= tokens.count;
}

/** "the boys' hats' end": a possessive s' right before another closer in the same clause gives way. */
function bestCloser(tokens: Tokens, marks: readonly number[], at: number, next: number): number {
  const index = marks[at]!;
  if (next < 0 || tokens.kind[index + 1] !== WORD || !endsWithS(tokens, index)) return at;
  const later = marks[next]!;
  if (tokens.start[later]! - tokens.start[index]! > 200) return at;
  for (let mark = at + 1; mark < next; mark++)
    if (mayOpen(tokens, marks[mark]!, familyOf(tokens.code[marks[mark]!]!))) return at;
  return next;
}

/** The mark follows an s without a gap. */
const endsWithS = ({ codes, start }: Tokens, index: number): boolean => {
  const code = codes[start[index]! - 1]!;
  return code === 0x73 || code === 0x53;
};

const STOPS = codeSet('.!?,');

/** An unclosed quotation is kept when it fills what looks like a paragraph of speech. */
const worthKeeping = (index: number, end: number): boolean => end - index > 3;

function quotation(
  tokens: Tokens,
  open: number,
  close: number,
  closed: boolean,
): QuotationMention | undefined {
  const start = tokens.start[open + 1]!;
  const end = tokens.end[close - 1]!;
  if (end <= start || close <= open + 1) return undefined;
  if (
    end - start <= 3 &&
    tokens.code[open] !== 0x22 &&
    /^(n|em|til|tis|cos|cause|twas)$/i.test(tokens.text.slice(start, end))
  )
    return undefined;
  let words = 0;
  for (let index = open + 1; index < close && words < 4; index++)
    if ((tokens.kind[index] === WORD && tokens.gap[index] !== NONE) || index === open + 1) words++;
  const scare = words <= 2 && !STOPS.has(tokens.codes[end - 1]!);
  return { kind: 'quotation', start, end, core: { start, end }, confidence: closed ? 1 : 0.7, scare, closed };
}
