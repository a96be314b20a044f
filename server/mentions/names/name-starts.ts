import { codeSet } from '../chars.ts';
import { FLAG, flagsOfWord } from '../lexicon.ts';
import type { Scanning } from '../scanning.ts';
import {
  CAPITALS,
  flagsAt,
  isApostrophe,
  isDash,
  joined,
  keyAt,
  LINE,
  lowerAt,
  MARK,
  NONE,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { TRAIT } from '../traits.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { CAPITAL_SEEN, type Evidence, LOWER_SEEN, seenOf } from './evidence.ts';

/** Where a capital may be due to the place and not to the word. */
export function startsSentence(tokens: Tokens, index: number): boolean {
  for (let at = index; at > 0; at--) {
    if (tokens.gap[at] === PARAGRAPH) return true;
    if (tokens.gap[at] === LINE && !wraps(tokens, at)) return true;
    if (tokens.kind[at - 1] !== MARK) return false;
    const settled = startsBehind(tokens, at);
    if (settled !== undefined) return settled;
  }
  return true;
}

/** Whether a sentence starts at token `at` behind a mark; undefined when the mark leaves it to what stands before. */
function startsBehind(tokens: Tokens, at: number): boolean | undefined {
  const mark = at - 1;
  const code = tokens.code[mark]!;
  const trait = tokens.trait[mark]!;
  if ((trait & TRAIT.stop) !== 0) return code !== 0x2e || !abbreviates(tokens, mark);
  if (isOpeningQuote(tokens, mark, code)) return true;
  if ((trait & TRAIT.wrapper) === 0) return false;
  if (isDash(tokens, mark) && tokens.gap[mark]! < LINE) return false;
  return code === 0x28 || code === 0x5b ? tokens.gap[at] !== NONE : undefined;
}

const isOpeningQuote = (tokens: Tokens, index: number, code: number): boolean =>
  code === 0x201c ||
  code === 0x2018 ||
  code === 0xab ||
  code === 0x201e ||
  ((code === 0x22 || code === 0x27) &&
    (tokens.gap[index] !== NONE || index === 0) &&
    joined(tokens, index + 1));

/** A line that breaks inside a sentence: the line before is long and ends without a stop. */
export function wraps(tokens: Tokens, index: number): boolean {
  const before = index - 1;
  if (before < 0 || (tokens.kind[before] === MARK && tokens.code[before] !== 0x2c)) return false;
  const from = tokens.text.lastIndexOf('\n', tokens.start[index]! - 1);
  const previous = from <= 0 ? -1 : lineStart(tokens.text, from - 1);
  const next = tokens.text.indexOf('\n', from + 1);
  return from - previous - 1 >= 40 && (next < 0 || next - from > 2);
}

/** Looks back no further than a line of prose is wide. */
function lineStart(text: string, from: number): number {
  for (let at = from; at > from - 200; at--) if (at < 0 || text.charCodeAt(at) === 10) return at;
  return from + 1;
}

const ABBREVIATIONS = wordSet(
  'mr mrs ms dr prof st gov sen rep gen col maj capt lt sgt adm rev hon jr sr no vs mt ft messrs mme pres supt det cllr cmdr insp vol fig pp ca approx est',
);

/** A point after an initial or a title ends no sentence. */
function abbreviates(tokens: Tokens, point: number): boolean {
  const word = point - 1;
  if (word < 0 || !joined(tokens, point) || tokens.kind[word] !== WORD) return false;
  const length = tokens.end[word]! - tokens.start[word]!;
  if (length === 1 && tokens.shape[word] === TITLE) return !(keyAt(tokens, word) === 'i');
  return length <= 6 && tokens.shape[word] !== SMALL && isOneOf(tokens, word, ABBREVIATIONS);
}

const KNOWN_NAME = FLAG.place | FLAG.demonym | FLAG.given | FLAG.org;
const SUFFIXES =
  /(ing|ly|ed|tion|sion|tions|sions|ment|ments|ness|ity|ities|ance|ence|ism|ists|ers|ors|ious|ous|ful|less|able|ible|ical|ively|ized|ised|ship|ships|wise|thing|body|ies)$/;

const ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', 'e'],
  ['ing', 'e'],
  ['er', ''],
  ['ers', ''],
  ['er', 'e'],
  ['ers', 'e'],
];
const LAST_LETTERS = codeSet('sdgr');
const SHORTEST_STEM = 3;

/** True for plurals and verb forms of common words: "Pumps", "Stirred". */
function isInflected(word: string): boolean {
  if (!LAST_LETTERS.has(word.charCodeAt(word.length - 1))) return false;
  return ENDINGS.some(([ending, stem]) => {
    if (!word.endsWith(ending)) return false;
    const base = word.slice(0, word.length - ending.length) + stem;
    return (
      base.length >= SHORTEST_STEM &&
      (flagsOfWord(base) & FLAG.common) !== 0 &&
      (flagsOfWord(base) & KNOWN_NAME) === 0
    );
  });
}

const ORDINARY =
  FLAG.common |
  FLAG.title |
  FLAG.month |
  FLAG.weekday |
  FLAG.cardinal |
  FLAG.label |
  FLAG.orgHead |
  FLAG.placeHead |
  FLAG.otherHead;

const SHORT_FORMS = wordSet('t re ve ll d m');

/** "Shan't", "Y'all've": a verb with its short form. */
const isContraction = (tokens: Tokens, index: number): boolean =>
  isApostrophe(tokens, index + 1) &&
  joined(tokens, index + 1) &&
  isOneOf(tokens, index + 2, SHORT_FORMS) &&
  joined(tokens, index + 2);

/** "O'Grady", "D'Arcy": a letter set before a name. */
const isElided = (tokens: Tokens, index: number): boolean =>
  tokens.end[index]! - tokens.start[index]! === 1 &&
  isApostrophe(tokens, index + 1) &&
  joined(tokens, index + 1) &&
  tokens.shape[index + 2] === TITLE &&
  joined(tokens, index + 2);

/** What the share of capitals in the corpus says. */
function sharedConfidence(share: number, known: boolean): number {
  if (share >= 0.5) return 0.9;
  return known && share >= 0.2 ? 0.7 : 0;
}

/** How sure a capital at the start of a sentence is a name's: 0 when it is an ordinary word. */
export function startConfidence(scanning: Scanning, index: number, evidence: Evidence): number {
  const { tokens, casing } = scanning;
  const flags = flagsAt(tokens, index);
  if ((flags & FLAG.function) !== 0) return 0;
  if (isElided(tokens, index)) return 0.9;
  const share = casing?.capitalised(lowerAt(tokens, index));
  if (share !== undefined) return sharedConfidence(share, (flags & KNOWN_NAME) !== 0);
  if ((flags & KNOWN_NAME) !== 0) return (flags & FLAG.common) !== 0 ? 0.6 : 0.9;
  if ((flags & ORDINARY) !== 0 || isContraction(tokens, index)) return 0;
  if (!casing) {
    const seen = seenOf(evidence, tokens.hash[index]!);
    if ((seen & LOWER_SEEN) !== 0 && (seen & CAPITAL_SEEN) === 0) return 0;
    if ((seen & CAPITAL_SEEN) !== 0) return 0.9;
  }
  const word = lowerAt(tokens, index);
  if (tokens.shape[index] === CAPITALS) return word.length <= 5 ? 0.8 : 0.5;
  return SUFFIXES.test(word) || isInflected(word) ? 0 : 0.6;
}
