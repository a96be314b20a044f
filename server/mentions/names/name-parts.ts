import { FLAG } from '../lexicon.ts';
import {
  CAPITALS,
  flagsAt,
  GAP,
  isCapitals,
  joined,
  keyAt,
  MARK,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { wordCount } from './name-labels.ts';
import { add, nextWord, type Reader } from './name-reader.ts';
import { isFirm } from './name-runs.ts';
import { startsSentence } from './name-starts.ts';

const REGNAL = wordSet('king queen prince princess pope emperor empress saint st');

/** Separates "Deputy Defence Minister" from "Hanna Maliar" and gives what stands before the title its own name. */
export function splitRole(reader: Reader, first: number, end: number, confidence: number): void {
  const { tokens } = reader.scanning;
  if (end === first + 1) {
    single(reader, first, confidence);
    return;
  }
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
  add(reader, name, withoutHonours(tokens, name, end), 1, role);
}

/** One word by itself, as most names are: it has no title before it and no parts. */
function single(reader: Reader, word: number, confidence: number): void {
  const { tokens } = reader.scanning;
  const flags = flagsAt(tokens, word);
  const stays = (flags & FLAG.given) !== 0 || (flags & (FLAG.orgHead | FLAG.title)) === FLAG.orgHead;
  if ((!stays && isLoose(tokens, word, word)) || !singleStands(tokens, word, word + 1)) return;
  add(reader, word, word + 1, confidence);
}

function previousWord(tokens: Tokens, from: number, first: number): number {
  for (let index = from - 1; index >= first; index--)
    if (tokens.kind[index] === WORD && tokens.shape[index] !== SMALL) return index;
  return first;
}

const isTitleWord = (tokens: Tokens, index: number): boolean => (flagsAt(tokens, index) & FLAG.title) !== 0;

const OFFICIAL_WORD = FLAG.title | FLAG.common | FLAG.namey;

/** The last title that a name follows; names of organisations and places keep their first words. */
function lastTitle(tokens: Tokens, first: number, end: number): number {
  const tail = flagsAt(tokens, end - 1);
  if ((tail & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) !== 0 && (tail & FLAG.given) === 0) return -1;
  for (let index = end - 2; index >= first; index--) {
    if ((flagsAt(tokens, index) & OFFICIAL_WORD) === 0) continue;
    if (isOfficeOf(tokens, index, first)) return index;
    if (tokens.kind[index] !== WORD || !isTitleWord(tokens, index) || isOneOf(tokens, index, REGNAL))
      continue;
    if (isOneOf(tokens, index, DEPARTMENTS)) continue;
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

/** They belong to a title that follows: "Health Minister", but "Health Service Executive". */
const DEPARTMENTS = wordSet(
  'foreign defence defense finance interior health home education environment transport trade treasury energy agriculture labour culture economy prime crown permanent under',
);

const OFFICE_HEADS = wordSet('secretary minister secretaries undersecretary');

/** The last word of "Secretary of State" or "Minister of Defence". */
const isOfficeOf = (tokens: Tokens, index: number, first: number): boolean =>
  index - 2 >= first &&
  keyAt(tokens, index - 1) === 'of' &&
  isOneOf(tokens, index - 2, OFFICE_HEADS) &&
  (flagsAt(tokens, index) & (FLAG.title | FLAG.common | FLAG.namey)) !== 0;

/** A run without a title in front: offices alone are no names, and a title at the end is cut off. */
function bareRun(reader: Reader, first: number, end: number, confidence: number): void {
  const { tokens } = reader.scanning;
  if (isOrigin(tokens, first, end)) {
    add(reader, first, first + 1, confidence);
    bareRun(reader, first + 1, end, 1);
    return;
  }
  let next = withoutHonours(tokens, first, end);
  const given = (flagsAt(tokens, first) & FLAG.given) !== 0;
  const headed =
    (flagsAt(tokens, end - 1) & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) !== 0 &&
    wordCount(tokens, first, end) > 1 &&
    !(flagsAt(tokens, end - 1) & FLAG.title);
  const body = (flagsAt(tokens, first) & FLAG.orgHead) !== 0 && (flagsAt(tokens, first) & FLAG.title) === 0;
  while (!headed && !body && next > first && !given && isLoose(tokens, first, next - 1))
    next = trimEnd(tokens, first, next - 1);
  next = trimEnd(tokens, first, next);
  if (next <= first) return;
  if (wordCount(tokens, first, next) === 1 && !singleStands(tokens, first, next)) return;
  add(reader, first, next, confidence);
}

/** "Norman Ritchie QC": letters behind a person's name are none of it. */
const withoutHonours = (tokens: Tokens, first: number, end: number): number =>
  end > first + 2 &&
  tokens.shape[end - 1] === CAPITALS &&
  isOneOf(tokens, end - 1, HONOURS) &&
  tokens.gap[end - 1] === GAP &&
  tokens.shape[end - 2] === TITLE
    ? end - 1
    : end;
const HONOURS = wordSet('qc kc mbe obe cbe kbe dbe mp msp mep mbchb frs phd md esq');

/** "Hungarian David Koos": where a person comes from, before a given name and a surname. */
const isOrigin = (tokens: Tokens, first: number, end: number): boolean =>
  isFromOrg(tokens, first, end) ||
  (end >= first + 3 &&
    (flagsAt(tokens, first) & (FLAG.demonym | FLAG.given)) === FLAG.demonym &&
    tokens.gap[first + 1] === GAP &&
    (flagsAt(tokens, first + 1) & FLAG.given) !== 0 &&
    (flagsAt(tokens, end - 1) & (FLAG.orgHead | FLAG.placeHead | FLAG.otherHead)) === 0);

/** "A French Nato convoy". */
const isFromOrg = (tokens: Tokens, first: number, end: number): boolean =>
  end === first + 2 &&
  tokens.gap[first + 1] === GAP &&
  (flagsAt(tokens, first) & (FLAG.demonym | FLAG.given | FLAG.place)) === FLAG.demonym &&
  isOneOf(tokens, first + 1, ALLIANCES);
const ALLIANCES = wordSet('nato un eu ukip');

const OFFICIAL = wordSet('presidential congressional parliamentary ministerial gubernatorial');

/** An office, or an adjective of one, at the end of a run; but not behind "Ministry of". */
function isLoose(tokens: Tokens, first: number, index: number): boolean {
  if (isOneOf(tokens, index, OFFICIAL)) return true;
  const named =
    index - 2 > first &&
    tokens.shape[index - 1] === SMALL &&
    (flagsAt(tokens, index - 2) & FLAG.orgHead) !== 0 &&
    (flagsAt(tokens, index - 2) & FLAG.title) === 0;
  return !named && isOffice(tokens, index);
}

const isOffice = (tokens: Tokens, index: number): boolean =>
  isTitleWord(tokens, index) &&
  !isOneOf(tokens, index, REGNAL) &&
  (flagsAt(tokens, index) & (FLAG.given | FLAG.place | FLAG.org)) === 0;

/** Common words with a capital inside a sentence ("the Government") name nothing by themselves. */
function singleStands(tokens: Tokens, first: number, next: number): boolean {
  const flags = flagsAt(tokens, first);
  if (next > first + 1) return true;
  if ((flags & FLAG.month) !== 0) return personMonth(tokens, first);
  if ((flags & (FLAG.org | FLAG.place | FLAG.given | FLAG.demonym)) !== 0) return true;
  if (isInPlace(tokens, first, flags)) return true;
  if (isSubject(tokens, first, flags)) return true;
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
  if ((flags & FLAG.weekday) !== 0 || isOneOf(tokens, first, WEEKDAYS)) return false;
  return (
    tokens.end[first]! - tokens.start[first]! > 1 &&
    !(
      isCapitals(tokens, first) &&
      /^C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(
        tokens.text.slice(tokens.start[first], tokens.end[first]),
      )
    )
  );
}

const WEEKDAYS = wordSet('mondays tuesdays wednesdays thursdays fridays saturdays sundays');

const PLACE_PREPOSITIONS = wordSet('in near outside');

/** "met in Reading": a preposition of place makes a name of a common word, but not of an office or a body. */
const isInPlace = (tokens: Tokens, index: number, flags: number): boolean =>
  tokens.shape[index] === TITLE &&
  flags === FLAG.common &&
  index > 0 &&
  tokens.gap[index] === GAP &&
  isOneOf(tokens, index - 1, PLACE_PREPOSITIONS) &&
  !startsSentence(tokens, index);

const CLAUSE_OPENERS = wordSet(
  'where when that after as but before because if while since although though whether until',
);

/** "after Hall was held": a capital and a verb of one person, where a plain noun would have an article. */
const isSubject = (tokens: Tokens, index: number, flags: number): boolean =>
  tokens.shape[index] === TITLE &&
  (flags & ~(FLAG.common | FLAG.placeHead | FLAG.otherHead | FLAG.namey)) === 0 &&
  index > 0 &&
  tokens.gap[index] === GAP &&
  isOneOf(tokens, index - 1, CLAUSE_OPENERS) &&
  isOneOf(tokens, index + 1, PERSON_VERBS);

const PERSON_VERBS = wordSet(
  'could would said says told was has had is will must resigned added who did also',
);

const personMonth = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === TITLE &&
  tokens.kind[index + 1] === WORD &&
  isOneOf(tokens, index + 1, PERSON_VERBS) &&
  keyAt(tokens, index).length <= 5;

/** Marks and connectors at the end of a run are none of the name's, but for the point of "U.S." and "Jr.". */
function trimEnd(tokens: Tokens, first: number, end: number): number {
  let next = end;
  while (next > first) {
    const last = next - 1;
    const small = tokens.kind[last] === WORD && tokens.shape[last] === SMALL && !isFirm(tokens, last);
    const mark = tokens.kind[last] === MARK && !(tokens.code[last] === 0x2e && joined(tokens, last));
    if (!small && !mark) break;
    next--;
  }
  return next;
}
