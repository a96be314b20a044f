import { FLAG } from '../lexicon.ts';
import {
  DIGITS,
  flagsAt,
  isDash,
  joined,
  keyAt,
  lowerAt,
  MARK,
  NONE,
  PARAGRAPH,
  SMALL,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { counts, isCountBefore, isCounting } from './counting.ts';
import { NUMBERED_PLURALS } from './numbered-nouns.ts';

/** Labels that are also verbs or plain nouns need a capital to name anything. */
const CAPITAL_LABELS = wordSet(
  'order book mark act form match question point bill track lot case stage en in din pool group part league division district area lap game race heat season box hut cell seat row crew bus radio line rule item option model pixel galaxy series company regiment brigade battalion squadron camp lane bed battery day night week month year round type zone sector ward block building studio dock unit units shaft number issue platform id p mod level tier class category grade floor release build scene reference ref key window android tab plate exhibit verse step post zip locker berth hangar phase resolution proposition amendment docket patent channel exit junction pier terminal bay court port error directive regulation operation hill law decree school force nokia romans corinthians galatians ephesians thessalonians genesis exodus isaiah',
);
const SMALL_LABELS = wordSet(
  'par no nos page pages pp p chapter section article paragraph clause gate room flight figure fig table vol volume version route highway motorway platform terminal phase level tier grade category step item option rule bus line week day year round floor type zone sector ward id isbn doi tel ext ref episode season series scene verse act lane junction exit seat row locker bay box recital port error directive regulation pmid asteroid comet court stage class group apartment flat suite unit number sector exhibit appendix annex schedule hangar fahrenheit bib pin figs tables chapters sections articles paragraphs clauses eq op track stand lines force reference',
);

const POINTED_LABELS = wordSet('no nos eq op pp p vol fig figs apt art sec ch ext tel para ref op');

/** "Article 5", "gate 22", "No. 10", "pp. 12–15", "Version 14". */
export function afterLabel(tokens: Tokens, index: number): number {
  if (index === 0 || tokens.gap[index] === PARAGRAPH) return 0;
  if (isNumberSign(tokens, index)) return pageRange(tokens, index);
  const dot = tokens.code[index - 1] === 0x2e && joined(tokens, index - 1) && index > 1;
  const at = dot ? index - 2 : behindBrackets(tokens, index - 1);
  if (tokens.kind[at] !== WORD) return 0;
  if (dot && isLegal(tokens, at, index)) return pageRange(tokens, index);
  if (isChapterOfAct(tokens, at, index) || (!dot && isOven(tokens, at, index))) return index + 1;
  if ((flagsAt(tokens, at) & FLAG.label) === 0) return dot ? 0 : severalEnd(tokens, at, index);
  if (dot ? !isOneOf(tokens, at, POINTED_LABELS) : joined(tokens, index)) return 0;
  if (!dot && isPlainWord(tokens, at, index)) return 0;
  const small = tokens.shape[at] === SMALL;
  if (small && !isOneOf(tokens, at, SMALL_LABELS)) return 0;
  if (small && isOneOf(tokens, at, CAPITAL_LABELS) && isCounting(tokens, index) && !isKind(tokens, at, index))
    return 0;
  if (isOneOf(tokens, at, CONTESTS) && isScore(tokens, index)) return 0;
  if (isPatent(tokens, at)) return groupedEnd(tokens, index);
  return isOneOf(tokens, at, SEVERAL) ? listEnd(tokens, index) : withSecond(tokens, pageRange(tokens, index));
}

/** "Type 2 patients", "tier 1 suppliers", "category 5 hurricanes": one of few kinds, but not "at this stage 3 people". */
const isKind = (tokens: Tokens, label: number, index: number): boolean =>
  isOneOf(tokens, label, KINDS) &&
  tokens.end[index]! - tokens.start[index]! === 1 &&
  tokens.gap[index + 1] !== NONE &&
  !isOneOf(tokens, label - 1, POINTING);
const KINDS = wordSet('type stage phase grade class category tier level group');
const POINTING = wordSet('this that which what one same each every any another last first next');

/** "s. 377", "art. 12(4)": short forms in the law and in notes, which a point ends. */
const isLegal = (tokens: Tokens, word: number, index: number): boolean =>
  isOneOf(tokens, word, LEGAL) &&
  (tokens.shape[word] === SMALL || isOneOf(tokens, word, LEGAL_CAPITALS)) &&
  !isCountBefore(tokens, index + 1);
const LEGAL = wordSet('s ss art arts cl reg regs col fol n nn ll r rr para paras sch ann');
const LEGAL_CAPITALS = wordSet('art arts reg regs para paras sch');

/** "The Act of 1998 (c. 42)". */
const isChapterOfAct = (tokens: Tokens, word: number, index: number): boolean =>
  keyAt(tokens, word) === 'c' &&
  tokens.code[word - 1] === 0x28 &&
  tokens.code[index + 1] === 0x29 &&
  tokens.kind[word - 2] === DIGITS &&
  tokens.end[word - 2]! - tokens.start[word - 2]! === 4;

/** "180C/350F/gas 4": how British ovens are set. */
const isOven = (tokens: Tokens, word: number, index: number): boolean =>
  isOneOf(tokens, word, OVENS) &&
  tokens.end[index]! - tokens.start[index]! === 1 &&
  tokens.kind[word - 1] === MARK &&
  !isCountBefore(tokens, index + 1);
const OVENS = wordSet('gas');

const CONTESTS = wordSet('series match matches game games round set race group tie leg');

/** The 2-0 of "won the series 2-0": a pair that falls spans no numbers. */
const isScore = (tokens: Tokens, index: number): boolean =>
  isDash(tokens, index + 1) &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 2] === DIGITS &&
  joined(tokens, index + 2) &&
  Number(lowerAt(tokens, index)) > Number(lowerAt(tokens, index + 2));

/** "Rooms 12 and 14", "bars 3–8": behind a plural only what lists or spans is no count. */
function severalEnd(tokens: Tokens, label: number, index: number): number {
  if (!isOneOf(tokens, label, NUMBERED_PLURALS) || joined(tokens, index)) return 0;
  if (tokens.kind[index + 1] === WORD && joined(tokens, index + 1)) return 0;
  const end = listEnd(tokens, index);
  return end > index + 1 && !isPluralNoun(tokens, end) ? end : 0;
}

const isPluralNoun = (tokens: Tokens, index: number): boolean => isCounting(tokens, index - 1);

/** "Patent 6,285,999", "Patent No. 7,123,456". */
const isPatent = (tokens: Tokens, label: number): boolean =>
  keyAt(tokens, label) === 'patent' ||
  (keyAt(tokens, label) === 'no' && keyAt(tokens, label - 1) === 'patent');

function groupedEnd(tokens: Tokens, index: number): number {
  let at = index + 1;
  while (
    tokens.code[at] === 0x2c &&
    joined(tokens, at) &&
    joined(tokens, at + 1) &&
    tokens.kind[at + 1] === DIGITS
  )
    at += 2;
  return at;
}

/** "Grade 3 or 4": behind the number of a second thing of the same kind. */
export const withSecond = (tokens: Tokens, end: number): number =>
  keyAt(tokens, end) === 'or' &&
  tokens.kind[end + 1] === DIGITS &&
  !joined(tokens, end + 2) &&
  !isCountBefore(tokens, end + 2)
    ? end + 2
    : end;

const SEVERAL = wordSet('articles sections chapters paragraphs clauses tables figs lines pages pp nos');
const MOST_LISTED = 12;

/** "2 and 3", "4, 6 and 9" behind a label in the plural. */
function listEnd(tokens: Tokens, index: number): number {
  let end = pageRange(tokens, index);
  for (let more = 0; more < MOST_LISTED; more++) {
    const next =
      tokens.code[end] === 0x2c || keyAt(tokens, end) === 'and' || keyAt(tokens, end) === 'to'
        ? end + 1
        : end;
    if (
      next === end ||
      tokens.kind[next] !== DIGITS ||
      tokens.gap[next] === PARAGRAPH ||
      isPluralNoun(tokens, next + 1)
    )
      return end;
    end = pageRange(tokens, next);
  }
  return end;
}

/** The label before "(EU)" that stands between it and its number. */
const behindBrackets = (tokens: Tokens, index: number): number =>
  tokens.code[index] === 0x29 &&
  index > 2 &&
  tokens.code[index - 2] === 0x28 &&
  tokens.shape[index - 1] !== SMALL
    ? index - 3
    : index;

/** "#12", "№ 5", "§ 3". */
const isNumberSign = (tokens: Tokens, index: number): boolean =>
  (tokens.code[index - 1] === 0x23 && joined(tokens, index)) ||
  tokens.code[index - 1] === 0x2116 ||
  tokens.code[index - 1] === 0xa7;

const BESIDE_PAR = wordSet('under over below above to');

/** "no 12", "No 12 boats", "under par 68", "p 5": without its point the word labels nothing. */
function isPlainWord(tokens: Tokens, word: number, index: number): boolean {
  const key = keyAt(tokens, word);
  if (key === 'par') return joined(tokens, word) || isOneOf(tokens, word - 1, BESIDE_PAR);
  if (key !== 'no') return key === 'p';
  const inside = word > 0 && tokens.kind[word - 1] === WORD && tokens.gap[word] !== PARAGRAPH;
  return tokens.shape[word] === SMALL || (counts(tokens, index) && !inside);
}

/** The numbers of a label: "12–15", "3.2", "5 and 6", "12a". */
function pageRange(tokens: Tokens, index: number): number {
  let at = index + 1;
  for (let rounds = 0; rounds < 6; rounds++) {
    const tie =
      isDash(tokens, at) ||
      (tokens.code[at] === 0x2e && joined(tokens, at)) ||
      (tokens.code[at] === 0x2f && joined(tokens, at));
    if (
      !tie ||
      tokens.kind[at + 1] !== DIGITS ||
      tokens.gap[at + 1] === PARAGRAPH ||
      (tokens.code[at] !== 0x2d && !isDash(tokens, at) && !joined(tokens, at + 1))
    )
      break;
    at += 2;
  }
  const letter = joined(tokens, at) && tokens.kind[at] === WORD ? at + 1 : at;
  const part =
    letter > at && isDash(tokens, letter) && joined(tokens, letter) && tokens.kind[letter + 1] === DIGITS;
  return subsections(tokens, part ? letter + 2 : letter);
}

/** "(3)(b)" stuck to the number of a section. */
export function subsections(tokens: Tokens, index: number): number {
  let at = index;
  while (
    tokens.code[at] === 0x28 &&
    joined(tokens, at) &&
    joined(tokens, at + 1) &&
    tokens.end[at + 1]! - tokens.start[at + 1]! <= 4 &&
    tokens.code[at + 2] === 0x29 &&
    joined(tokens, at + 2)
  )
    at += 3;
  return at;
}
