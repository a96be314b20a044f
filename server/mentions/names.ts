import type { Figure } from './figures.ts';
import { FLAG } from './lexicon.ts';
import { measureAt } from './measures.ts';
import type { NameMention } from './mention.ts';
import { currencyBefore, mayBeCurrency } from './money.ts';
import { labelOf, wordCount } from './name-labels.ts';
import { isCapital, runEnd } from './name-runs.ts';
import {
  type Evidence,
  gatherEvidence,
  HEADLINE,
  lineKinds,
  SHOUTED,
  startConfidence,
  startsSentence,
} from './name-starts.ts';
import { IN_NAME, type Scanning } from './scanning.ts';
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
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  textAt,
  WORD,
} from './tokens.ts';
import { UNIT_SYMBOLS } from './units.ts';

interface Reader {
  readonly scanning: Scanning;
  readonly evidence: () => Evidence;
  readonly lines: Uint8Array;
  readonly found: NameMention[];
}

/** Every name of a text, in order; marks the digits inside names as taken. */
export function names(scanning: Scanning): readonly NameMention[] {
  const { tokens } = scanning;
  let known: Evidence | undefined;
  const evidence = () => {
    known ??= gatherEvidence(tokens);
    return known;
  };
  const reader: Reader = { scanning, evidence, lines: lineKinds(tokens), found: [] };
  for (let index = 0; index < tokens.count; ) index = readAt(reader, index);
  return reader.found;
}

/** Reads what begins at a token; returns where to go on. */
function readAt(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens } = scanning;
  if (tokens.kind[index] === DIGITS) return numberedName(reader, index);
  if (!isCapital(scanning, index)) return index + 1;
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

const CODES =
  /(?:[A-Z]{2,3}\d{3,5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|(?:Chapter|Part|Act|Scene|Section|Article|Volume|Book|Title|Appendix|Annex|Phase|Table|Figure) [IVXLC]+)(?![A-Za-z\d])/y;
const LONGEST_CODE = 20;

/** Token behind a flight number, a postcode or "Chapter IV", or `index`. */
function codeEnd(tokens: Tokens, index: number): number {
  if (tokens.kind[index + 1] !== DIGITS && (flagsAt(tokens, index) & FLAG.label) === 0) return index;
  const start = tokens.start[index]!;
  CODES.lastIndex = 0;
  const code = CODES.exec(tokens.text.slice(start, start + LONGEST_CODE));
  if (!code) return index;
  let end = index;
  while (end < tokens.count && tokens.start[end]! < start + code[0].length) end++;
  return end;
}

/** Token behind the unit of a number: "300 CHF", "450 MW", "12 Canadian dollars", "20 degrees Celsius". */
function unitEnd(scanning: Scanning, index: number): number {
  const { tokens } = scanning;
  const before = index - 1;
  if (before < 0 || tokens.gap[index] === PARAGRAPH) return index;
  if (/^degrees?$/.test(keyAt(tokens, before) || lowerAt(tokens, before))) return index + 1;
  if (tokens.kind[before] !== DIGITS && (flagsAt(tokens, before) & (FLAG.cardinal | FLAG.scale)) === 0)
    return index;
  return measureAt(scanning, index, PLAIN_FIGURE)?.next ?? index;
}

const PLAIN_FIGURE: Figure = {
  first: 0,
  next: 1,
  low: 2,
  high: 2,
  step: 1,
  words: false,
  vague: false,
  share: false,
  exponent: 0,
};

/** The British prime minister's office, the one "No." with a number that is a name. */
const isNumberTen = (tokens: Tokens, index: number): boolean =>
  /^(no|number)$/.test(lowerAt(tokens, index)) && numberTenDigits(tokens, index) > 0;

function numberTenDigits(tokens: Tokens, index: number): number {
  const at = tokens.code[index + 1] === 0x2e && joined(tokens, index + 1) ? index + 2 : index + 1;
  const ten = tokens.kind[at] === DIGITS && tokens.gap[at]! <= GAP && /^1[01]$/.test(lowerAt(tokens, at));
  return ten && (tokens.kind[at + 1] !== WORD || tokens.shape[at + 1] === SMALL) && !joined(tokens, at + 1)
    ? at
    : 0;
}

function numberTen(reader: Reader, index: number): number {
  const { tokens } = reader.scanning;
  const end = numberTenDigits(tokens, index) + 1;
  add(reader, index, end, 0.8);
  return end;
}

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
      ((reader.evidence().get(tokens.hash[index]!) ?? 0) & 2) !== 0);
  if (!seen) return index + 1;
  let end = index + 1;
  while (
    end - index < 4 &&
    tokens.gap[end] === GAP &&
    isCapital(scanning, end) &&
    (flags & FLAG.given) !== 0 &&
    (flagsAt(tokens, end) & (FLAG.common | FLAG.function)) === 0 &&
    tokens.word[end] === 0 &&
    ((reader.evidence().get(tokens.hash[end]!) ?? 0) & 2) !== 0
  )
    end++;
  add(reader, index, end, 0.7);
  return end;
}

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
  while (
    first < end &&
    (isFiller(tokens, first, end) || /^(former|acting|interim)$/.test(keyAt(tokens, first)))
  )
    first = nextWord(tokens, first, end);
  if (first < end) splitRole(reader, first, end, confidence);
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
  if (more < end && tied && isHeaded(tokens, from, end)) return { first: from, confidence: 0.9 };
  const sure = startConfidence(scanning, from, reader.evidence);
  if (sure > 0) return { first: from, confidence: more < end ? Math.max(sure, 0.8) : sure };
  return { first: more, confidence: 1 };
}

/** "Energy Ministry", "Bank of Varna", "House of Commons": a head later in the run makes the first word part of it. */
function isHeaded(tokens: Tokens, from: number, end: number): boolean {
  if (lowerAt(tokens, from + 1) === 'of') return true;
  return (
    (flagsAt(tokens, end - 1) & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) !== 0 &&
    (flagsAt(tokens, from) & (FLAG.title | FLAG.common)) !== 0
  );
}

/** Start of the next word with a capital inside the run, past marks and connectors. */
function nextWord(tokens: Tokens, from: number, end: number): number {
  for (let index = from + 1; index < end; index++) {
    if (tokens.kind[index] === WORD && tokens.shape[index] !== SMALL) return index;
  }
  return end;
}

/** Function words with a capital inside a run ("The", "A", "And") belong to no name's front. */
const isFiller = (tokens: Tokens, index: number, end: number): boolean =>
  (flagsAt(tokens, index) & FLAG.function) !== 0 &&
  (flagsAt(tokens, index) & (FLAG.namey | FLAG.given | FLAG.org | FLAG.place | FLAG.month)) === 0 &&
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

const REGNAL = /^(king|queen|prince|princess|pope|emperor|empress|saint|st)$/;

/** Separates "Deputy Defence Minister" from "Hanna Maliar" and gives what stands before the title its own name. */
function splitRole(reader: Reader, first: number, end: number, confidence: number): void {
  const { tokens } = reader.scanning;
  const last = lastTitle(tokens, first, end);
  if (last < 0) {
    bareRun(reader, first, end, confidence);
    return;
  }
  let start = last;
  while (start > first && isTitleWord(tokens, previousWord(tokens, start, first)))
    start = previousWord(tokens, start, first);
  if (start > first) add(reader, first, trimEnd(tokens, first, start), confidence);
  const name = nextWord(tokens, last, end);
  const role = {
    start: tokens.start[start]!,
    end: tokens.end[tokens.code[last + 1] === 0x2e && last + 1 < name ? last + 1 : last]!,
  };
  add(reader, name, end, 1, role);
}

function previousWord(tokens: Tokens, from: number, first: number): number {
  for (let index = from - 1; index >= first; index--)
    if (tokens.kind[index] === WORD && tokens.shape[index] !== SMALL) return index;
  return first;
}

const isTitleWord = (tokens: Tokens, index: number): boolean => (flagsAt(tokens, index) & FLAG.title) !== 0;

/** The last title that a name follows; names of organisations and places keep their first words. */
function lastTitle(tokens: Tokens, first: number, end: number): number {
  const tail = flagsAt(tokens, end - 1);
  if ((tail & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) !== 0 && (tail & FLAG.given) === 0) return -1;
  for (let index = end - 2; index >= first; index--) {
    if (isOfficeOf(tokens, index, first)) return index;
    if (tokens.kind[index] !== WORD || !isTitleWord(tokens, index) || REGNAL.test(keyAt(tokens, index)))
      continue;
    const next = nextWord(tokens, index, end);
    if (next >= end || (tokens.shape[index + 1] === SMALL && tokens.kind[index + 1] === WORD)) continue;
    return isTitleWord(tokens, next) &&
      next + 1 >= end &&
      keyAt(tokens, index) !== 'dr' &&
      keyAt(tokens, index) !== 'mr' &&
      keyAt(tokens, index) !== 'mrs' &&
      keyAt(tokens, index) !== 'ms'
      ? -1
      : index;
  }
  return -1;
}

/** The last word of "Secretary of State" or "Minister of Defence". */
const isOfficeOf = (tokens: Tokens, index: number, first: number): boolean =>
  index - 2 >= first &&
  keyAt(tokens, index - 1) === 'of' &&
  /^(secretary|minister|secretaries|undersecretary)$/.test(keyAt(tokens, index - 2)) &&
  (flagsAt(tokens, index) & (FLAG.title | FLAG.common | FLAG.namey)) !== 0;

/** A run without a title in front: offices alone are no names, and a title at the end is cut off. */
function bareRun(reader: Reader, first: number, end: number, confidence: number): void {
  const { tokens } = reader.scanning;
  let next = end;
  const given = (flagsAt(tokens, first) & FLAG.given) !== 0;
  const headed =
    (flagsAt(tokens, end - 1) & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) !== 0 &&
    wordCount(tokens, first, end) > 1 &&
    !(flagsAt(tokens, end - 1) & FLAG.title);
  const body = (flagsAt(tokens, first) & FLAG.orgHead) !== 0 && (flagsAt(tokens, first) & FLAG.title) === 0;
  while (!headed && !body && next > first && !given && isOffice(tokens, next - 1))
    next = trimEnd(tokens, first, next - 1);
  next = trimEnd(tokens, first, next);
  if (next <= first) return;
  if (wordCount(tokens, first, next) === 1 && !singleStands(tokens, first, next)) return;
  add(reader, first, next, confidence);
}

const isOffice = (tokens: Tokens, index: number): boolean =>
  isTitleWord(tokens, index) &&
  !REGNAL.test(keyAt(tokens, index)) &&
  (flagsAt(tokens, index) & (FLAG.given | FLAG.place | FLAG.org)) === 0;

/** Common words with a capital inside a sentence ("the Government") name nothing by themselves. */
function singleStands(tokens: Tokens, first: number, next: number): boolean {
  const flags = flagsAt(tokens, first);
  if (next > first + 1) return true;
  if ((flags & FLAG.month) !== 0) return personMonth(tokens, first);
  if ((flags & (FLAG.org | FLAG.place | FLAG.given | FLAG.demonym)) !== 0) return true;
  if (isInPlace(tokens, first, flags)) return true;
  if ((flags & FLAG.plain) !== 0) return false;
  if (
    (flags & FLAG.common) !== 0 &&
    tokens.shape[first] === CAPITALS &&
    tokens.end[first]! - tokens.start[first]! <= 4
  )
    return (flags & FLAG.function) === 0 && !startsSentence(tokens, first);
  if (
    (flags &
      (FLAG.common |
        FLAG.function |
        FLAG.title |
        FLAG.orgHead |
        FLAG.placeHead |
        FLAG.otherHead |
        FLAG.label |
        FLAG.cardinal)) !==
    0
  )
    return false;
  if ((flags & FLAG.weekday) !== 0) return false;
  return (
    tokens.end[first]! - tokens.start[first]! > 1 &&
    !/^[IVXLC]+$/.test(tokens.text.slice(tokens.start[first], tokens.end[first]))
  );
}

/** "met in Reading": a preposition of place makes a name of a common word, but not of an office or a body. */
const isInPlace = (tokens: Tokens, index: number, flags: number): boolean =>
  tokens.shape[index] === TITLE &&
  flags === FLAG.common &&
  index > 0 &&
  tokens.gap[index] === GAP &&
  /^(in|near|outside)$/.test(lowerAt(tokens, index - 1)) &&
  !startsSentence(tokens, index);

const personMonth = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === TITLE &&
  tokens.kind[index + 1] === WORD &&
  /^(could|would|said|says|told|was|has|had|is|will|must|resigned|added|who|did|also)$/.test(
    lowerAt(tokens, index + 1),
  ) &&
  keyAt(tokens, index).length <= 5;

/** Marks and connectors at the end of a run are none of the name's, but for the point of "U.S." and "Jr.". */
function trimEnd(tokens: Tokens, first: number, end: number): number {
  let next = end;
  while (next > first) {
    const last = next - 1;
    const small = tokens.kind[last] === WORD && tokens.shape[last] === SMALL;
    const mark = tokens.kind[last] === MARK && !(tokens.code[last] === 0x2e && joined(tokens, last));
    if (!small && !mark) break;
    next--;
  }
  return next;
}

function add(
  reader: Reader,
  first: number,
  next: number,
  confidence: number,
  role?: { readonly start: number; readonly end: number },
): void {
  const { tokens, taken } = reader.scanning;
  if (next <= first) return;
  const from = role ? first : particleStart(tokens, first);
  const span = { start: tokens.start[from]!, end: tokens.end[next - 1]! };
  if (isRoman(tokens, first, next)) return;
  for (let index = first; index < next; index++)
    if (taken[index] === 0 || tokens.kind[index] === DIGITS) taken[index] = IN_NAME;
  reader.found.push({
    kind: 'name',
    ...span,
    core: span,
    confidence,
    label: labelOf(tokens, first, next, role !== undefined),
    ...(role && { role }),
  });
}

const isRoman = (tokens: Tokens, first: number, next: number): boolean =>
  next === first + 1 &&
  /^(I|II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)$/.test(
    tokens.text.slice(tokens.start[first], tokens.end[first]),
  );

/** "de Gaulle", "van der Berg", "al-Assad" at the front of a name. */
function particleStart(tokens: Tokens, first: number): number {
  let from = first;
  for (let rounds = 0; rounds < 2 && from > 0; rounds++) {
    const hyphen = isHyphen(tokens, from - 1) && joined(tokens, from) && joined(tokens, from - 1) && from > 1;
    const at = hyphen ? from - 2 : from - 1;
    if (tokens.kind[at] !== WORD || tokens.shape[at] !== SMALL || tokens.gap[from] === PARAGRAPH) break;
    if (!hyphen && isForeign(tokens, at)) break;
    const word = lowerAt(tokens, at);
    if (
      hyphen
        ? !/^(al|el|ul|ash|an|as|ad)$/.test(word)
        : !/^(de|van|von|der|den|bin|ibn|di|del|della|du|da|dos)$/.test(word) || tokens.gap[from] !== GAP
    )
      break;
    from = at;
  }
  return from;
}

/** "edición de Varna": behind a word no English sentence has, "de" is a preposition. */
const isForeign = (tokens: Tokens, at: number): boolean =>
  /^(de|du|di|da|dos|del|della)$/.test(lowerAt(tokens, at)) &&
  at > 0 &&
  tokens.kind[at - 1] === WORD &&
  tokens.shape[at - 1] === SMALL &&
  tokens.word[at - 1] === 0;

/** "737 MAX 9", "10 Downing Street", "9/11": names that begin with digits. */
function numberedName(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens, taken } = scanning;
  if (taken[index] === 1) return index + 1;
  const text = tokens.text.slice(tokens.start[index], tokens.end[index]);
  if (
    text === '9' &&
    tokens.text.startsWith('9/11', tokens.start[index]) &&
    tokens.kind[index + 3] !== DIGITS &&
    !(tokens.code[index + 3] === 0x2f && joined(tokens, index + 3))
  ) {
    add(reader, index, index + 3, 0.9);
    taken.fill(IN_NAME, index, index + 3);
    return index + 3;
  }
  if (
    /^7[0-9]7$/.test(text) &&
    tokens.gap[index + 1] === GAP &&
    /^(MAX|Max|Dreamliner)$/.test(tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1]))
  ) {
    const number =
      tokens.kind[index + 2] === DIGITS &&
      tokens.gap[index + 2] === GAP &&
      tokens.end[index + 2]! - tokens.start[index + 2]! <= 2;
    add(reader, index, number ? index + 3 : index + 2, 1);
    return number ? index + 3 : index + 2;
  }
  return address(reader, index);
}

const STREETS =
  /^(street|road|avenue|lane|square|drive|boulevard|terrace|st|rd|ave|crescent|close|court|way|place|row|gardens|hill|gate|park|plaza|circus|quay|wharf|mews)$/;

function address(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens } = scanning;
  if (
    tokens.end[index]! - tokens.start[index]! > 4 ||
    tokens.gap[index + 1] !== GAP ||
    tokens.shape[index + 1] !== TITLE
  )
    return index + 1;
  let end = index + 1;
  while (
    end < index + 5 &&
    tokens.kind[end] === WORD &&
    tokens.shape[end] === TITLE &&
    tokens.gap[end] === GAP
  ) {
    if (end > index + 1 && STREETS.test(lowerAt(tokens, end))) {
      add(reader, index, end + 1, 0.9);
      return end + 1;
    }
    end++;
  }
  return index + 1;
}
