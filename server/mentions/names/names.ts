import { FLAG } from '../lexicon.ts';
import type { NameMention } from '../mention.ts';
import { currencyBefore, mayBeCurrency } from '../numbers/money.ts';
import { UNIT_SYMBOLS } from '../numbers/units.ts';
import type { Scanning } from '../scanning.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  GAP,
  isApostrophe,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MARK,
  MIXED,
  nextWith,
  SMALL,
  TITLE,
  type Tokens,
  textAt,
  WORD,
} from '../tokens.ts';
import { TRAIT } from '../traits.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { CAPITAL_SEEN, evidenceOf, seenOf } from './evidence.ts';
import { HEADLINE, lineKinds, SHOUTED } from './line-kinds.ts';
import { codeEnd, isNumberTen, unitEnd } from './name-codes.ts';
import { splitRole } from './name-parts.ts';
import { add, nextWord, type Reader } from './name-reader.ts';
import { isCapital, runEnd } from './name-runs.ts';
import { startConfidence, startsSentence } from './name-starts.ts';
import { numberedName, numberTen } from './numbered-names.ts';
import { isSerialWord } from './serial-words.ts';

/** Every name of a text, in order; marks the digits inside names as taken. */
export function names(scanning: Scanning): readonly NameMention[] {
  const { tokens } = scanning;
  const reader: Reader = { scanning, evidence: evidenceOf(tokens), lines: lineKinds(tokens), found: [] };
  for (let index = nextWith(tokens, 0, TRAIT.name); index < tokens.count; )
    index = nextWith(tokens, readAt(reader, index), TRAIT.name);
  return reader.found;
}

/** Reads what begins at a token; returns where to go on. */
function readAt(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens } = scanning;
  if (tokens.kind[index] === DIGITS) return numberedName(reader, index);
  if (!isCapital(scanning, index) || opensPlainly(tokens, index)) return index + 1;
  if (joined(tokens, index) && index > 0 && !opensName(tokens, index)) return index + 1;
  if (tokens.shape[index] === MIXED && UNIT_SYMBOLS.has(textAt(tokens, index))) return index + 1;
  if (mayBeCurrency(tokens, index) && currencyBefore(scanning, index)) return index + 1;
  const skipped = Math.max(codeEnd(tokens, index), unitEnd(scanning, index));
  if (skipped > index) return skipped;
  if (isNumberTen(tokens, index)) return numberTen(reader, index);
  const end = runEnd(scanning, index);
  if (reader.lines[index] === SHOUTED) return shouted(reader, index);
  trimmed(reader, index, end);
  return end;
}

const MAY_NAME = FLAG.namey | FLAG.given | FLAG.org | FLAG.place | FLAG.month | FLAG.cardinal;

/** "The road", "In some": a function word before a small one is seldom more than the start of a sentence. */
const opensPlainly = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index + 1] === SMALL &&
  tokens.kind[index + 1] === WORD &&
  tokens.gap[index + 1] === GAP &&
  tokens.shape[index] === TITLE &&
  (flagsAt(tokens, index) & (FLAG.function | MAY_NAME)) === FLAG.function &&
  (flagsAt(tokens, index + 1) & FLAG.connector) === 0 &&
  tokens.end[index]! - tokens.start[index]! > 1;

/** A name may touch a bracket, a quotation mark, a slash, a dash or the hyphen of a prefix. */
function opensName(tokens: Tokens, index: number): boolean {
  const before = index - 1;
  if (tokens.kind[before] !== MARK) return false;
  if (isHyphen(tokens, before)) return true;
  return (
    !isApostrophe(tokens, before) ||
    !joined(tokens, before) ||
    before === 0 ||
    tokens.kind[before - 1] === MARK
  );
}

/** In a line of capitals only words known as names are names. */
function shouted(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens } = scanning;
  const flags = flagsAt(tokens, index);
  const share = scanning.casing?.capitalised(lowerAt(tokens, index));
  const known =
    share !== undefined
      ? share >= 0.5 && (flags & FLAG.function) === 0
      : (flags & (FLAG.place | FLAG.demonym | FLAG.given | FLAG.org)) !== 0 &&
        (flags & (FLAG.function | FLAG.common)) === 0;
  const seen =
    known ||
    (!scanning.casing &&
      (flags & (FLAG.common | FLAG.function)) === 0 &&
      (seenOf(reader.evidence, tokens.hash[index]!) & CAPITAL_SEEN) !== 0);
  if (!seen) return index + 1;
  let end = index + 1;
  while (
    end - index < 4 &&
    tokens.gap[end] === GAP &&
    isCapital(scanning, end) &&
    (flags & FLAG.given) !== 0 &&
    (flagsAt(tokens, end) & (FLAG.common | FLAG.function)) === 0 &&
    flagsAt(tokens, end) === 0 &&
    (seenOf(reader.evidence, tokens.hash[end]!) & CAPITAL_SEEN) !== 0
  )
    end++;
  add(reader, index, end, 0.7);
  return end;
}

const FORMER = wordSet('former acting interim');

/** Cuts ordinary words off the front of a run, then splits off titles. */
function trimmed(reader: Reader, from: number, end: number): void {
  const { scanning, lines } = reader;
  const { tokens } = scanning;
  let first = from;
  let confidence = 1;
  if (lines[from] === HEADLINE) {
    headline(reader, from, end);
    return;
  }
  if (startsSentence(tokens, from) || isLead(tokens, from)) {
    const cut = cutStart(reader, from, end);
    first = cut.first;
    confidence = cut.confidence;
  }
  while (first < end && (isFiller(tokens, first, end) || isOneOf(tokens, first, FORMER)))
    first = nextWord(tokens, first, end);
  const coded = first > from && codeEnd(tokens, first) >= end;
  if (first < end && !coded) splitRole(reader, first, end, confidence);
}

/** "THE NHS", "AN activist", "LABOUR grandee": papers set the first words of a story in capitals. */
const isLead = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === CAPITALS &&
  index > 0 &&
  tokens.shape[index - 1] === CAPITALS &&
  startsSentence(tokens, index - 1);

interface Cut {
  readonly first: number;
  readonly confidence: number;
}

const EVENTS = wordSet('storm hurricane typhoon cyclone operation');

function cutStart(reader: Reader, from: number, end: number): Cut {
  const { scanning } = reader;
  const { tokens } = scanning;
  const flags = flagsAt(tokens, from);
  const more = nextWord(tokens, from, end);
  const tied = more < end && (tokens.gap[more] === GAP || tokens.gap[more] === 2);
  if ((flags & FLAG.function) !== 0 && (flags & (FLAG.namey | FLAG.given)) === 0)
    return { first: more, confidence: 1 };
  if (more < end && (flags & (FLAG.namey | FLAG.title)) !== 0) return { first: from, confidence: 0.9 };
  if (more < end && (flags & FLAG.given) !== 0) return { first: from, confidence: 1 };
  if (more < end && isOneOf(tokens, from, EVENTS)) return { first: from, confidence: 0.9 };
  if (isParty(tokens, from) || isPoliceOf(tokens, from)) return { first: from, confidence: 0.9 };
  if (more < end && isQuotedTitle(tokens, from, end)) return { first: from, confidence: 0.8 };
  if (more < end && isApposition(tokens, from, more, end)) return { first: more, confidence: 1 };
  if (more < end && tied && isHeaded(tokens, from, end)) return { first: from, confidence: 0.9 };
  if (more < end && more === from + 1 && isSerialWord(tokens, more)) return { first: from, confidence: 0.9 };
  const sure = startConfidence(scanning, from, reader.evidence);
  if (sure > 0) return { first: from, confidence: more < end ? Math.max(sure, 0.8) : sure };
  return { first: more, confidence: 1 };
}

const PARTIES = wordSet('labour');
const MEMBERS = wordSet('mp mps msp msps mep meps ms am am peer peers leader leaders councillor councillors');

/** "Labour MSP Neil Findlay": a party and its member. */
const isParty = (tokens: Tokens, from: number): boolean =>
  isOneOf(tokens, from, PARTIES) && isOneOf(tokens, from + 1, MEMBERS);

/** "Police Scotland", the one force that is named so. */
const isPoliceOf = (tokens: Tokens, from: number): boolean =>
  isOneOf(tokens, from, FORCE) && isOneOf(tokens, from + 1, POLICED) && tokens.gap[from + 1] === GAP;
const FORCE = wordSet('police');
const POLICED = wordSet('scotland');

/** “Weeping Window”: nothing but words with capitals between quotation marks. */
const isQuotedTitle = (tokens: Tokens, from: number, end: number): boolean =>
  (tokens.trait[from - 1]! & TRAIT.quote) !== 0 &&
  joined(tokens, from) &&
  (tokens.trait[end]! & TRAIT.quote) !== 0 &&
  joined(tokens, end) &&
  tokens.shape[end - 1] === TITLE;

/** "Debutants Ian Marsden and …": an unknown plural before a given name and a surname. */
const isApposition = (tokens: Tokens, from: number, more: number, end: number): boolean =>
  more === from + 1 &&
  end > more + 1 &&
  tokens.gap[more] === GAP &&
  tokens.shape[from] === TITLE &&
  (flagsAt(tokens, from) & ~FLAG.common) === 0 &&
  (flagsAt(tokens, more) & FLAG.given) !== 0 &&
  /[a-z]{4}s$/.test(textAt(tokens, from)) &&
  !/[is]s$/.test(textAt(tokens, from));

/** "Energy Ministry", "Bank of Varna", "House of Commons": a head later in the run makes the first word part of it. */
function isHeaded(tokens: Tokens, from: number, end: number): boolean {
  if (lowerAt(tokens, from + 1) === 'of') return true;
  return (
    (flagsAt(tokens, end - 1) & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) !== 0 &&
    (flagsAt(tokens, from) & (FLAG.title | FLAG.common)) !== 0
  );
}

/** "The Six Nations", "saw Seven Samurai": within a sentence a number has no capital of its own. */
const isCountedName = (tokens: Tokens, index: number): boolean =>
  (flagsAt(tokens, index) & FLAG.cardinal) !== 0 &&
  index > 0 &&
  tokens.shape[index] === TITLE &&
  tokens.gap[index] === GAP &&
  tokens.kind[index - 1] === WORD &&
  (tokens.shape[index - 1] === SMALL || keyAt(tokens, index - 1) === 'the') &&
  tokens.gap[index + 1] === GAP &&
  tokens.shape[index + 1] === TITLE;

/** Function words with a capital inside a run ("The", "A", "And") belong to no name's front. */
const isFiller = (tokens: Tokens, index: number, end: number): boolean =>
  (flagsAt(tokens, index) & FLAG.function) !== 0 &&
  (flagsAt(tokens, index) & (FLAG.namey | FLAG.given | FLAG.org | FLAG.place | FLAG.month)) === 0 &&
  !isCountedName(tokens, index) &&
  (index + 1 < end ||
    tokens.end[index]! - tokens.start[index]! > 1 ||
    keyAt(tokens, index) === 'i' ||
    keyAt(tokens, index) === 'a') &&
  !(tokens.code[index + 1] === 0x2e && joined(tokens, index + 1));

/** In a headline every common word ends a name. */
function headline(reader: Reader, from: number, end: number): void {
  const { tokens } = reader.scanning;
  const ordinary = (index: number): boolean => {
    const flags = flagsAt(tokens, index);
    if ((flags & (FLAG.place | FLAG.given | FLAG.demonym | FLAG.org)) !== 0 && (flags & FLAG.function) === 0)
      return false;
    if ((flags & (FLAG.common | FLAG.function | FLAG.title | FLAG.cardinal | FLAG.label)) !== 0) return true;
    return tokens.kind[index] === WORD && startConfidence(reader.scanning, index, reader.evidence) === 0;
  };
  for (let first = from; first < end; ) {
    if (tokens.kind[first] !== WORD || tokens.shape[first] === SMALL || ordinary(first)) {
      first++;
      continue;
    }
    let next = first + 1;
    while (next < end && !(tokens.kind[next] === WORD && tokens.shape[next] !== SMALL && ordinary(next)))
      next++;
    while (
      next > first + 1 &&
      (tokens.kind[next - 1] === WORD ? tokens.shape[next - 1] === SMALL : tokens.kind[next - 1] === MARK)
    )
      next--;
    splitRole(reader, first, next, 0.6);
    first = next;
  }
}
