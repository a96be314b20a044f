import { FLAG } from '../lexicon.ts';
import { mayBeUnit } from '../numbers/measures.ts';
import { DIGITS, flagsAt, GAP, isDash, isHyphen, joined, SMALL, type Tokens, WORD } from '../tokens.ts';
import { subsections } from './labels.ts';

/**
 * Token behind the citation or the file number of a case at law that begins with the digits at `index`, or 0:
 * "512 U.S. 622", "18 U.S.C. § 1343", "61 EHRR 9", "2:31-cv-00418", "501(c)(3)".
 */
export const caseNumber = (tokens: Tokens, index: number): number =>
  docket(tokens, index) || reporter(tokens, index) || paragraph(tokens, index);

const LONGEST_REPORTER = 14;
/** Series of reports, written without their spaces. */
const REPORTERS =
  /^(U\.S\.|U\.S\.C\.|U\.S\.C\.A\.|USC|CFR|C\.F\.R\.|F\.|F\.[234](d|th)|S\.Ct\.|L\.Ed\.(2d)?|F\.Supp\.([23]d)?|Fed\.Reg\.|Stat\.|Cal\.|Cal\.App\.(\dth|\dd)?|[NS]\.[EW]\.([23]d)?|[AP]\.[23]d|So\.[23]d|WLR|W\.L\.R\.|AllE\.?R\.?|EWCA|UKSC|UKPC|UKHL|EWHC|EHRR|CMLR|ECR|CLR|SCR|DLR|BCLC|ICR|IRLR|AC|QB|KB|Civ\.|Cr\.|Crim\.|Misc\.)$/;

/** Volume, reporter, page. */
function reporter(tokens: Tokens, index: number): number {
  if (tokens.gap[index + 1] !== GAP || tokens.kind[index + 1] !== WORD || tokens.shape[index + 1] === SMALL)
    return 0;
  const start = tokens.start[index + 1]!;
  let at = index + 2;
  while (tokens.gap[at]! <= GAP && tokens.end[at]! - start <= LONGEST_REPORTER && !isPage(tokens, at)) at++;
  const page = tokens.code[at] === 0xa7 || tokens.code[at] === 0xb6 ? at + 1 : at;
  if (tokens.kind[page] !== DIGITS || tokens.gap[at] !== GAP) return 0;
  const series = tokens.text.slice(start, tokens.end[at - 1]).replaceAll(' ', '');
  return REPORTERS.test(series) ? pinpointEnd(tokens, skipPart(tokens, page + 1)) : 0;
}

const isPage = (tokens: Tokens, index: number): boolean =>
  (tokens.kind[index] === DIGITS && !joined(tokens, index)) ||
  tokens.code[index] === 0xa7 ||
  tokens.code[index] === 0xb6;

/** The ", 152–53" behind "410 U.S. 113". */
const pinpointEnd = (tokens: Tokens, index: number): number =>
  tokens.code[index] === 0x2c &&
  tokens.kind[index + 1] === DIGITS &&
  isDash(tokens, index + 2) &&
  joined(tokens, index + 2) &&
  tokens.kind[index + 3] === DIGITS &&
  joined(tokens, index + 3)
    ? index + 4
    : index;

/** The ".10b-5" of "240.10b-5". */
function skipPart(tokens: Tokens, index: number): number {
  let at = index;
  while (
    joined(tokens, at) &&
    (tokens.kind[at] === DIGITS || tokens.kind[at] === WORD || isInner(tokens, at)) &&
    at < tokens.count
  )
    at++;
  return at;
}

const isInner = (tokens: Tokens, index: number): boolean =>
  (tokens.code[index] === 0x2e || isHyphen(tokens, index)) &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 1] === DIGITS;

/** "401(k)", "501(c)(3)": a letter in brackets that is stuck to the digits. */
const paragraph = (tokens: Tokens, index: number): number =>
  tokens.code[index + 1] === 0x28 &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 2] === WORD &&
  tokens.end[index + 2]! - tokens.start[index + 2]! === 1 &&
  tokens.code[index + 3] === 0x29 &&
  joined(tokens, index + 3)
    ? subsections(tokens, index + 1)
    : 0;

const LONGEST_CODE = 4;

/** "22-cv-1234", "2:31-cv-00418": letters that two hyphens tie between digits. */
function docket(tokens: Tokens, index: number): number {
  const office =
    tokens.code[index + 1] === 0x3a &&
    joined(tokens, index + 1) &&
    tokens.kind[index + 2] === DIGITS &&
    joined(tokens, index + 2);
  const word = office ? index + 4 : index + 2;
  const tied =
    isHyphen(tokens, word - 1) &&
    joined(tokens, word - 1) &&
    joined(tokens, word) &&
    tokens.kind[word] === WORD &&
    isHyphen(tokens, word + 1) &&
    joined(tokens, word + 1) &&
    tokens.kind[word + 2] === DIGITS &&
    joined(tokens, word + 2);
  if (!tied || tokens.end[word]! - tokens.start[word]! > LONGEST_CODE) return 0;
  const plain = (flagsAt(tokens, word) & (FLAG.function | FLAG.month | FLAG.cardinal)) === 0;
  return plain && !mayBeUnit(tokens, word) ? skipPart(tokens, word + 3) : 0;
}
