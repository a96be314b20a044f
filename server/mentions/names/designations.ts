import { codeSet } from '../chars.ts';
import { FLAG } from '../lexicon.ts';
import { mayBeUnit } from '../numbers/measures.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  GAP,
  isDash,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MIXED,
  PARAGRAPH,
  SMALL,
  TITLE,
  type Tokens,
  textAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { counts, isCountBefore } from './counting.ts';
import { withSecond } from './labels.ts';
import { isNameNumber, MODELLED } from './name-numbers.ts';

const LONGEST_NUMBER = 7;
/** Words that a number after them may count something for, whatever their capitals. */
const NO_MAKE = FLAG.month | FLAG.weekday | FLAG.function | FLAG.cardinal | FLAG.currency | FLAG.demonym;
const NO_STANDARD = NO_MAKE | FLAG.place | FLAG.org;

/**
 * Token behind the number of a make or model, or 0: "a Peugeot 208", "a Leopard 2 tank", "USB 3.2", "HTTP 404",
 * "a 503 error", "the Class of 84".
 */
export function designation(tokens: Tokens, index: number): number {
  if (joined(tokens, index)) return 0;
  if (index === 0 || tokens.gap[index] !== GAP || tokens.kind[index - 1] !== WORD) return 0;
  const end = numberEnd(tokens, index);
  if (end === 0) return 0;
  const name = end === index + 1 ? isNameNumber(tokens, index, end) : isStatement(tokens, index - 1);
  if (name) return withSecond(tokens, end);
  if (tokens.end[index]! - tokens.start[index]! > LONGEST_NUMBER) return 0;
  const named =
    isModel(tokens, index) ||
    isStandard(tokens, index, end) ||
    isIndex(tokens, index) ||
    isCode(tokens, index, end) ||
    isDialled(tokens, index, end) ||
    isRoad(tokens, index, end);
  return named ? end : 0;
}

/** "Lemma 2.4". */
const isStatement = (tokens: Tokens, word: number): boolean => isOneOf(tokens, word, STATEMENTS);
const STATEMENTS = wordSet(
  'lemma theorem proposition corollary definition example exercise problem remark conjecture algorithm listing equation eq scheme box step version release firmware build revision patch kernel driver update section clause rule table figure',
);

/** Behind "208" or "3.2"; 0 where a unit, a group mark or a second side makes a value of it. */
function numberEnd(tokens: Tokens, index: number): number {
  const point =
    tokens.code[index + 1] === 0x2e &&
    tokens.kind[index + 2] === DIGITS &&
    joined(tokens, index + 1) &&
    joined(tokens, index + 2);
  const end = point ? index + 3 : index + 1;
  const tied =
    joined(tokens, end) &&
    (tokens.kind[end] === WORD ||
      isHyphen(tokens, end) ||
      TIED.has(tokens.code[end]!) ||
      (tokens.kind[end + 1] === DIGITS && joined(tokens, end + 1)));
  return tied || tokens.code[end] === 0x25 || isDash(tokens, end) ? 0 : end;
}

const TIED = codeSet('%:/°');
const INDEFINITE = wordSet('a an');

/** "a Peugeot 208", "an Xbox 360": an article and one to three words with capitals. */
function isModel(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    if (tokens.kind[at] !== WORD || tokens.gap[at + 1]! > GAP) return false;
    if (tokens.shape[at] === SMALL) return at < index - 1 && isOneOf(tokens, at, INDEFINITE);
    if ((flagsAt(tokens, at) & NO_MAKE) !== 0) return isOneOf(tokens, at, INDEFINITE) && at < index - 1;
  }
  return false;
}

/** "USB 3.2", "Python 3.12", "HTTP 404", "Wi-Fi 6": a program with its version, or letters and a number that counts nothing. */
function isStandard(tokens: Tokens, index: number, end: number): boolean {
  const before = index - 1;
  const shape = tokens.shape[before];
  if (lowerAt(tokens, before) === 'fi' && isHyphen(tokens, before - 1)) return true;
  if (end > index + 1)
    return (shape !== SMALL && isOneOf(tokens, before, VERSIONED)) || isProgram(tokens, before, end);
  if (isLone(tokens, before)) return !isCountBefore(tokens, end) && !mayBeUnit(tokens, end);
  if ((shape !== CAPITALS && shape !== MIXED) || isOneOf(tokens, before, STATISTICS)) return false;
  if ((flagsAt(tokens, before) & NO_STANDARD) !== 0 || isShouted(tokens, before)) return false;
  if (tokens.end[before]! - tokens.start[before]! > 10) return false;
  if (isOneOf(tokens, before, VERSIONED) || isOneOf(tokens, end, MODELLED)) return true;
  return shape === CAPITALS ? !isCountBefore(tokens, end) : !counts(tokens, index);
}

/** "ImageJ 1.53", but not "DeSoto 31.5 points" nor "McKay 1.5". */
const isProgram = (tokens: Tokens, word: number, end: number): boolean =>
  tokens.shape[word] === MIXED &&
  tokens.end[word]! - tokens.start[word]! >= SHORTEST_PROGRAM &&
  flagsAt(tokens, word) === 0 &&
  !SURNAMES.test(textAt(tokens, word)) &&
  !isCountBefore(tokens, end) &&
  !mayBeUnit(tokens, end);
const SHORTEST_PROGRAM = 5;
const SURNAMES = /^(Ma?c|De|Di|Du|La|Le|Van|Fitz)[A-Z]/;

/** The letter of "D 960"; A, I and O are words. */
const isLone = (tokens: Tokens, index: number): boolean =>
  tokens.end[index]! - tokens.start[index]! === 1 &&
  tokens.shape[index] === TITLE &&
  !isOneOf(tokens, index, LONE_WORDS) &&
  tokens.gap[index] === GAP;
const LONE_WORDS = wordSet('a i o p n');

/** What is known by its version; after other capitals a decimal is a value: "HR 0.72". */
const VERSIONED = wordSet(
  'python java node ruby rust swift kotlin perl php go scala julia typescript javascript ecmascript ubuntu debian fedora linux ios ipados macos android windows firefox chrome safari bluetooth kubernetes docker django rails angular react vue usb hdmi displayport tls ssl html css http sql pcie opengl vulkan directx gpt claude llama gemini postgresql mysql sqlite redis tensorflow pytorch numpy excel word photoshop api sdk lte openssl gcc npm git web',
);
const STATISTICS = wordSet('bmi iq ci sd hr or rr gpa psa auc ph se iqr');
const REPLIES = wordSet(
  'error response status visa call page bus tram train ferry trolleybus motorway freeway',
);
const ARTICLES = wordSet('a an the');

/** A word in capitals beside another one is a headline, not an abbreviation. */
const isShouted = (tokens: Tokens, index: number): boolean =>
  index > 0 &&
  tokens.shape[index] === CAPITALS &&
  tokens.kind[index - 1] === WORD &&
  tokens.shape[index - 1] === CAPITALS &&
  tokens.gap[index]! < PARAGRAPH &&
  tokens.end[index - 1]! - tokens.start[index - 1]! > 1;

/** "the S&P 500". */
const isIndex = (tokens: Tokens, index: number): boolean =>
  index > 2 &&
  tokens.code[index - 2] === 0x26 &&
  joined(tokens, index - 1) &&
  tokens.code[index - 1] === 0x50;

const DIALLING = wordSet('dial text call phone ring');

/** "Dial 999", "text 83000": a call goes to a number of three or more digits that counts nothing. */
const isDialled = (tokens: Tokens, index: number, end: number): boolean =>
  isOneOf(tokens, index - 1, DIALLING) &&
  tokens.end[index]! - tokens.start[index]! >= 3 &&
  end === index + 1 &&
  !counts(tokens, index);

const ROADS = wordSet('us i');
const ALONG = wordSet(
  'on along off onto via near of westbound eastbound northbound southbound and or where from',
);

/** "On US 50", "along I 95": letters of roads that mean other things elsewhere. */
const isRoad = (tokens: Tokens, index: number, end: number): boolean =>
  isOneOf(tokens, index - 1, ROADS) &&
  isOneOf(tokens, index - 2, ALONG) &&
  (tokens.shape[index - 1] === CAPITALS || tokens.shape[index - 1] === TITLE) &&
  tokens.end[index]! - tokens.start[index]! <= 3 &&
  !isCountBefore(tokens, end) &&
  !mayBeUnit(tokens, end);

/** The 747 of "the 747 landed". */
const isJet = (tokens: Tokens, index: number): boolean => {
  const at = tokens.start[index]!;
  return tokens.end[index]! - at === 3 && tokens.codes[at] === 0x37 && tokens.codes[at + 2] === 0x37;
};

/** "The Group of 77 states". */
const GROUPS = wordSet('group gang council committee');

/** "a 503 error", "the 747 landed", "the Class of 84". */
function isCode(tokens: Tokens, index: number, end: number): boolean {
  const before = index - 1;
  if (isOneOf(tokens, before, ARTICLES))
    return isOneOf(tokens, end, REPLIES) || (isJet(tokens, index) && !isCountBefore(tokens, end));
  if (keyAt(tokens, before) !== 'of') return false;
  const group = isOneOf(tokens, before - 1, GROUPS) && tokens.shape[before - 1] === TITLE;
  return keyAt(tokens, before - 1) === 'class' || group;
}
