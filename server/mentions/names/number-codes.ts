import { FLAG } from '../lexicon.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  GAP,
  isHyphen,
  joined,
  keyAt,
  LINE,
  MARK,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { isCountBefore } from './counting.ts';
import { NUMBER_HOLDERS, NUMBERED, REFERENCES } from './numbered-nouns.ts';

/** Token behind a code that begins with the digits at `index` and that its form or its holder tells from a number, or 0. */
export function numberCode(tokens: Tokens, index: number): number {
  if (joined(tokens, index)) return afterMark(tokens, index);
  const formed = joined(tokens, index + 1) ? formedCode(tokens, index) : 0;
  if (formed !== 0) return formed;
  if (tokens.kind[index - 1] === MARK) return held(tokens, index) || initialled(tokens, index);
  if (isOneOf(tokens, index - 1, COPULAS) || isOneOf(tokens, index - 1, NUMBER_HOLDERS))
    return held(tokens, index);
  return isOneOf(tokens, index - 1, LEADS) ? ending(tokens, index) || textedTo(tokens, index) : 0;
}

const formedCode = (tokens: Tokens, index: number): number =>
  jet(tokens, index) ||
  postcode(tokens, index) ||
  kindCode(tokens, index) ||
  plate(tokens, index) ||
  mixed(tokens, index) ||
  hexadecimal(tokens, index) ||
  lettered(tokens, index);

const LEADS = wordSet('to on in ending beginning starting');

const lengthAt = (tokens: Tokens, index: number): number => tokens.end[index]! - tokens.start[index]!;

/** "Eq. (4)", "arXiv:2101.00027", "fe80::1", "+1 (202) 555-0143". */
function afterMark(tokens: Tokens, index: number): number {
  const before = index - 1;
  if (tokens.kind[before] !== MARK) return 0;
  const code = tokens.code[before];
  if (code === 0x28)
    return isReference(tokens, before - 1, index + 1) || isPoint(tokens, index) || isLoneNote(tokens, index)
      ? index + 1
      : referencesEnd(tokens, index);
  if (code === 0x2b) return tokens.code[index + 1] === 0x28 ? internationalEnd(tokens, index + 1) : 0;
  if (code !== 0x3a || !joined(tokens, before)) return 0;
  const address = mixed(tokens, index);
  if (address !== 0) return address;
  const colon = tokens.code[before - 1] === 0x3a && tokens.kind[before - 1] === MARK;
  return colon || isOneOf(tokens, before - 1, SCHEMES) ? codeEnd(tokens, index + 1) : 0;
}

const SCHEMES = wordSet(
  'arxiv pmid pmc pmcid doi isbn issn urn hdl oclc orcid id ref localhost port tel fax cve rfc',
);

/** The "Eq." or "equation" before a bracket that holds nothing but its number. */
function isReference(tokens: Tokens, last: number, behind: number): boolean {
  if (tokens.code[behind] !== 0x29 || !joined(tokens, behind)) return false;
  let at = last;
  for (let more = 0; more < MOST_LISTED && tokens.code[at - 1] === 0x29; more++) {
    if (!isOneOf(tokens, at, BETWEEN) || tokens.code[at - 3] !== 0x28) break;
    at -= 4;
  }
  const word = tokens.code[at] === 0x2e && joined(tokens, at) ? at - 1 : at;
  return isOneOf(tokens, word, REFERENCES);
}

/** "(1) the plan, (2) the cost": the mark of a point in a list, behind a stop, a comma or "and", before a small word. */
function isPoint(tokens: Tokens, index: number): boolean {
  const bracket = index - 1;
  if (tokens.code[index + 1] !== 0x29 || lengthAt(tokens, index) > 2 || joined(tokens, index + 2))
    return false;
  if (tokens.kind[index + 2] !== WORD || tokens.shape[index + 2] !== SMALL) return false;
  if (isOneOf(tokens, index + 2, AFTER_COUNTS)) return false;
  return (
    tokens.gap[bracket]! > GAP ||
    isPause(tokens.code[bracket - 1]!) ||
    isOneOf(tokens, bracket - 1, BEFORE_POINTS) ||
    isOneOf(tokens, index + 2, OPENING_POINTS)
  );
}

/** "As described previously (15).": the mark of a note before the stop of a phrase that refers to others. */
const isLoneNote = (tokens: Tokens, index: number): boolean =>
  isOneOf(tokens, index - 2, REFERRING) &&
  tokens.code[index + 1] === 0x29 &&
  lengthAt(tokens, index) <= 3 &&
  !joined(tokens, index - 1) &&
  (tokens.gap[index + 2] === PARAGRAPH || (joined(tokens, index + 2) && isPause(tokens.code[index + 2]!)));
const REFERRING = wordSet('previously elsewhere shown described demonstrated published literature');

/** Comma, semicolon, colon, point. */
const isPause = (code: number): boolean => code === 0x2c || code === 0x3b || code === 0x3a || code === 0x2e;

const AFTER_COUNTS = wordSet('and or but was is were are had has who said');
const OPENING_POINTS = wordSet('the a an to that whether how why what its their our your any');
const BEFORE_POINTS = wordSet('and or to either both that are is include includes were');

const valueAt = (tokens: Tokens, index: number): number =>
  Number(tokens.text.slice(tokens.start[index], tokens.end[index]));

/** Behind the last of the rising numbers of "(12, 14)", which are notes or sources, or 0. */
function referencesEnd(tokens: Tokens, index: number): number {
  if (joined(tokens, index - 1)) return 0;
  let at = index;
  while (at < index + 2 * MOST_REFERENCES && lengthAt(tokens, at) <= 3) {
    const link = tokens.code[at + 1];
    if (link === 0x29) return at > index ? at + 1 : 0;
    const list = (link === 0x2c || link === 0x3b) && !joined(tokens, at + 2);
    if (!list || tokens.kind[at + 2] !== DIGITS || valueAt(tokens, at + 2) <= valueAt(tokens, at)) return 0;
    at += 2;
  }
  return 0;
}

const MOST_REFERENCES = 12;
const MOST_LISTED = 4;
const BETWEEN = wordSet('and or to');

/** Behind "(202) 555-0143". */
function internationalEnd(tokens: Tokens, bracket: number): number {
  let at = bracket;
  while (
    at < bracket + 12 &&
    (tokens.kind[at] === DIGITS || tokens.kind[at] === MARK) &&
    tokens.gap[at]! <= GAP
  ) {
    if (
      tokens.kind[at] === MARK &&
      !isHyphen(tokens, at) &&
      tokens.code[at] !== 0x28 &&
      tokens.code[at] !== 0x29
    )
      break;
    at++;
  }
  return at > bracket + 3 ? at : 0;
}

/** Behind all letters, digits and inner marks that are stuck together up to `index`. */
function codeEnd(tokens: Tokens, index: number): number {
  let at = index;
  while (joined(tokens, at) && at < tokens.count) {
    const inner = tokens.kind[at] === MARK;
    if (inner && !(joined(tokens, at + 1) && tokens.kind[at + 1] !== MARK && isLink(tokens.code[at]!))) break;
    at++;
  }
  return at;
}

const isLink = (code: number): boolean => code === 0x2d || code === 0x2e || code === 0x2f || code === 0x3a;

/** "737-800", "787-9": an airliner and its variant. */
function jet(tokens: Tokens, index: number): number {
  const at = tokens.start[index]!;
  const seven = lengthAt(tokens, index) === 3 && tokens.codes[at] === 0x37 && tokens.codes[at + 2] === 0x37;
  const variant =
    isHyphen(tokens, index + 1) && tokens.kind[index + 2] === DIGITS && joined(tokens, index + 2);
  return seven && variant && !isCountBefore(tokens, index + 3) ? codeEnd(tokens, index + 3) : 0;
}

/** The 7PB of "SE1 7PB": a digit and two capitals behind letters with a number. */
function postcode(tokens: Tokens, index: number): number {
  const area = tokens.kind[index - 1] === DIGITS ? index - 2 : index - 3;
  const outward =
    tokens.gap[index] === GAP &&
    joined(tokens, area + 1) &&
    tokens.kind[area + 1] === DIGITS &&
    tokens.kind[area] === WORD &&
    lengthAt(tokens, area) <= 2;
  const inward =
    lengthAt(tokens, index) === 1 &&
    lengthAt(tokens, index + 1) === 2 &&
    tokens.shape[index + 1] === CAPITALS;
  return outward && inward && tokens.shape[area] !== SMALL ? index + 2 : 0;
}

/** "US 9,876,543 B2": a number with the code that tells what kind of patent it is. */
function kindCode(tokens: Tokens, index: number): number {
  let at = index + 1;
  while (
    tokens.code[at] === 0x2c &&
    joined(tokens, at) &&
    tokens.kind[at + 1] === DIGITS &&
    joined(tokens, at + 1)
  )
    at += 2;
  const letter = tokens.codes[tokens.start[at]!];
  return at > index + 1 &&
    tokens.gap[at] === GAP &&
    (letter === 0x41 || letter === 0x42) &&
    lengthAt(tokens, at) === 1 &&
    tokens.kind[at + 1] === DIGITS &&
    joined(tokens, at + 1)
    ? at
    : 0;
}

/** "7-KLM-204": digits, capitals and digits. */
const plate = (tokens: Tokens, index: number): number =>
  isHyphen(tokens, index + 1) &&
  joined(tokens, index + 1) &&
  joined(tokens, index + 2) &&
  tokens.shape[index + 2] === CAPITALS &&
  (isHyphen(tokens, index + 3) || tokens.kind[index + 3] === DIGITS) &&
  joined(tokens, index + 3)
    ? codeEnd(tokens, index + 1)
    : 0;

const MOST_PARTS = 40;
const LONGEST_LETTERS = 3;

/** "9f-22-ab-07", "00:1A:2B:3C": three or more groups of digits and letters that are stuck together. */
function mixed(tokens: Tokens, index: number): number {
  let marks = 0;
  let stuck = false;
  let at = index + 1;
  for (; at < index + MOST_PARTS && joined(tokens, at); at++) {
    const word = tokens.kind[at] === WORD;
    if (word && (lengthAt(tokens, at) > LONGEST_LETTERS || (flagsAt(tokens, at) & FLAG.function) !== 0))
      return 0;
    if (tokens.kind[at] !== MARK) stuck ||= tokens.kind[at - 1] !== MARK;
    else if (!isHyphen(tokens, at) && tokens.code[at] !== 0x3a) break;
    else if (!joined(tokens, at + 1)) break;
    else marks++;
  }
  return stuck && marks >= 2 ? at : 0;
}

/** "0xDEAD". */
const hexadecimal = (tokens: Tokens, index: number): number =>
  tokens.codes[tokens.start[index]!] === 0x30 &&
  lengthAt(tokens, index) === 1 &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 1] === WORD &&
  (tokens.codes[tokens.start[index + 1]!]! | 32) === 0x78
    ? codeEnd(tokens, index + 1)
    : 0;

/** "The PIN is 4071", "her seat, 14C, was": the number of a thing that has one. */
function held(tokens: Tokens, index: number): number {
  if (tokens.gap[index]! > LINE) return 0;
  const link = index - 1;
  const comma = tokens.kind[link] === MARK && tokens.code[link] === 0x2c;
  const colon = tokens.kind[link] === MARK && (tokens.code[link] === 0x3a || tokens.code[link] === 0x3d);
  const holder = comma || colon || isOneOf(tokens, link, COPULAS) ? link - 1 : link;
  const strong =
    isOneOf(tokens, holder, NUMBER_HOLDERS) ||
    (isOneOf(tokens, holder, NUMBER) && isOneOf(tokens, holder - 1, HAVE_NUMBERS));
  const lettered = comma && isOneOf(tokens, holder, NUMBERED) && isLetter(tokens, index + 1);
  if (holder === link || !(strong || lettered)) return 0;
  const end = codeEnd(tokens, index + 1);
  return (lengthAt(tokens, index) >= 3 || end > index + 1) && !isCountBefore(tokens, end) ? end : 0;
}

const NUMBER = wordSet('number');
/** "His badge number is 60512." */
const HAVE_NUMBERS = wordSet(
  'account card case order phone registration reference serial model patent licence license badge passport flight ticket invoice policy tracking customer employee prisoner inmate student id identification batch lot part docket claim booking confirmation pin security insurance roll membership telephone fax mobile contact helpline hotline emergency vat tax company charity',
);

const COPULAS = wordSet('is was');

/** "K. 525", "P.S. 118": initials and a number that counts nothing. */
function initialled(tokens: Tokens, index: number): number {
  const point = index - 1;
  const letter = point - 1;
  if (tokens.code[point] !== 0x2e || !joined(tokens, point) || tokens.kind[letter] !== WORD) return 0;
  if (tokens.shape[letter] !== TITLE || tokens.gap[index] !== GAP) return 0;
  if (lengthAt(tokens, letter) !== 1) return isCatalogue(tokens, letter, index) ? index + 1 : 0;
  const more = tokens.code[letter - 1] === 0x2e && joined(tokens, letter);
  const first = more ? letter - 2 : letter;
  if (more && keyAt(tokens, first) === 'u') return 0;
  const long = more || lengthAt(tokens, index) >= LONG_NUMBER;
  if (long && isOneOf(tokens, index + 1, COPULAS_OF_MANY)) return index + 1;
  const counted =
    isCountBefore(tokens, index + 1) || (joined(tokens, index + 1) && tokens.kind[index + 1] !== MARK);
  return counted || (tokens.gap[letter] === PARAGRAPH && !long) ? 0 : index + 1;
}

const LONG_NUMBER = 3;
const COPULAS_OF_MANY = wordSet('were are have');

/** "Hob. 94", "Wq. 182": an abbreviation that no sentence ends with. */
const isCatalogue = (tokens: Tokens, word: number, index: number): boolean =>
  lengthAt(tokens, word) <= LONGEST_LETTERS &&
  flagsAt(tokens, word) === 0 &&
  tokens.gap[index + 1] !== PARAGRAPH &&
  (tokens.kind[index + 1] === MARK
    ? !joined(tokens, index + 2)
    : (flagsAt(tokens, index + 1) & FLAG.function) !== 0);

const isLetter = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD &&
  joined(tokens, index) &&
  lengthAt(tokens, index) === 1 &&
  tokens.shape[index] !== SMALL &&
  (tokens.kind[index + 1] === 0 || !joined(tokens, index + 1) || tokens.kind[index + 1] === MARK);

/** "seat 14C", "tax code 1257L": what tells things apart may end with a letter, which is no unit. */
const lettered = (tokens: Tokens, index: number): number =>
  tokens.gap[index] === GAP && isOneOf(tokens, index - 1, NUMBERED) && isLetter(tokens, index + 1)
    ? index + 2
    : 0;

/** "the card ending 4417", "a number ending in 4417". */
function ending(tokens: Tokens, index: number): number {
  const word = keyAt(tokens, index - 1) === 'in' ? index - 2 : index - 1;
  return isOneOf(tokens, word, ENDINGS) &&
    isOneOf(tokens, word - 1, ENDED) &&
    !isCountBefore(tokens, index + 1)
    ? index + 1
    : 0;
}

const ENDINGS = wordSet('ending beginning starting');
const ENDED = wordSet(
  'card cards account accounts number numbers digits phone plate chassis serial reference code registration',
);

const MOST_BETWEEN = 4;

/** "text HELP to 60777", "call the desk on 7000". */
function textedTo(tokens: Tokens, index: number): number {
  const to = keyAt(tokens, index - 1) === 'to' ? 5 : keyAt(tokens, index - 1) === 'on' ? 4 : 16;
  if (lengthAt(tokens, index) < to || isCountBefore(tokens, index + 1)) return 0;
  for (let at = index - 2; at > index - 2 - MOST_BETWEEN; at--)
    if (isOneOf(tokens, at, TEXTING)) return index + 1;
  return 0;
}

const TEXTING = wordSet('text texting texted texts sms call dial ring phone');
