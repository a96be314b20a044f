import { isVerse } from '../dates/times.ts';
import { FLAG } from '../lexicon.ts';
import { mayBeUnit } from '../numbers/measures.ts';
import { slashedAt } from '../numbers/slashes.ts';
import type { Scanning } from '../scanning.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  GAP,
  isApostrophe,
  isDash,
  isHyphen,
  joined,
  keyAt,
  LINE,
  lowerAt,
  MARK,
  NONE,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { TRAIT } from '../traits.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { caseNumber } from './case-numbers.ts';
import { coordinatesEnd } from './coordinates.ts';
import { isCountBefore } from './counting.ts';
import { designation } from './designations.ts';
import { digitName } from './digit-names.ts';
import { isEmergency, isThreeM, knownNumber } from './known-numbers.ts';
import { afterLabel } from './labels.ts';
import { isNamedYear } from './named-years.ts';
import { numberCode } from './number-codes.ts';
import { numberedUnit, rankedName } from './ranked-names.ts';

/**
 * Token behind the identifier whose digits begin at `index`, or `index` when the digits may count something.
 * Identifiers are list marks, footnotes, versions, addresses, telephone numbers and numbered things.
 */
export const identifierEnd = (scanning: Scanning, index: number): number =>
  (joined(scanning.tokens, index) || joined(scanning.tokens, index + 1)
    ? tiedEnd(scanning.tokens, index)
    : looseEnd(scanning.tokens, index)) || index;

/** Digits with a gap on both sides: only the words and digits beside them can make an identifier of them. */
const looseEnd = (tokens: Tokens, index: number): number =>
  (tokens.kind[index + 1] === DIGITS || lengthAt(tokens, index) > 1 ? chained(tokens, index) : 0) ||
  afterLabel(tokens, index) ||
  designation(tokens, index) ||
  recurrence(tokens, index) ||
  numberedUnit(tokens, index) ||
  digitName(tokens, index) ||
  (isNamedYear(tokens, index) || isEmergency(tokens, index) || isRound(tokens, index) ? index + 1 : 0) ||
  caseNumber(tokens, index) ||
  numberCode(tokens, index) ||
  knownNumber(tokens, index);

const tiedEnd = (tokens: Tokens, index: number): number =>
  listMark(tokens, index) ||
  footnote(tokens, index) ||
  coordinatesEnd(tokens, index) ||
  chained(tokens, index) ||
  stuckToWord(tokens, index) ||
  verse(tokens, index) ||
  afterLabel(tokens, index) ||
  designation(tokens, index) ||
  slashed(tokens, index) ||
  recurrence(tokens, index) ||
  wireless(tokens, index) ||
  versionEnd(tokens, index) ||
  rankedName(tokens, index) ||
  numberedUnit(tokens, index) ||
  noteMark(tokens, index) ||
  digitName(tokens, index) ||
  (isNamedYear(tokens, index) ? index + 1 : 0) ||
  caseNumber(tokens, index) ||
  areaCode(tokens, index) ||
  numberCode(tokens, index);

/** "The round of 16". */
const isRound = (tokens: Tokens, index: number): boolean =>
  keyAt(tokens, index - 1) === 'of' && isOneOf(tokens, index - 2, ROUNDS);
const ROUNDS = wordSet('round');

/** The standards of wireless networks: "802.11ax". */
const wireless = (tokens: Tokens, index: number): number =>
  tokens.code[index] === 0x38 &&
  lowerAt(tokens, index) === '802' &&
  isDecimal(tokens, index) &&
  isNetwork(tokens, index + 2)
    ? skipAlnum(tokens, index + 3)
    : 0;

const isNetwork = (tokens: Tokens, index: number): boolean =>
  /^1[156]$/.test(lowerAt(tokens, index)) &&
  !(tokens.code[index + 1] === 0x2e && joined(tokens, index + 2)) &&
  !isCountBefore(tokens, index + 1) &&
  !mayBeUnit(tokens, index + 1);

const isDecimal = (tokens: Tokens, index: number): boolean =>
  tokens.code[index + 1] === 0x2e &&
  tokens.kind[index + 2] === DIGITS &&
  joined(tokens, index + 1) &&
  joined(tokens, index + 2);

/** "Upgrade from 3.8 to 3.12": orders change versions, reports change figures. */
function versionEnd(tokens: Tokens, index: number): number {
  if (!isDecimal(tokens, index)) return 0;
  const to = keyAt(tokens, index - 1) === 'to';
  const link = to && tokens.kind[index - 2] === DIGITS ? index - 5 : index - 1;
  const from = link !== index - 1 || to || keyAt(tokens, link) === 'from';
  const unit = joined(tokens, index + 3) || mayBeUnit(tokens, index + 3) || tokens.code[index + 3] === 0x25;
  return from && isOneOf(tokens, link - 1, UPGRADES) && (!unit || isStop(tokens, index + 3)) ? index + 3 : 0;
}

const UPGRADES = wordSet('upgrade upgrading downgrade downgrading migrate migrating');
const isStop = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === MARK && tokens.code[index] !== 0x25 && !joined(tokens, index + 1);

/** The 212 of "(212) 555-0187". */
const areaCode = (tokens: Tokens, index: number): number =>
  tokens.code[index - 1] === 0x28 &&
  tokens.code[index + 1] === 0x29 &&
  lengthAt(tokens, index) === 3 &&
  tokens.kind[index + 2] === DIGITS &&
  chained(tokens, index + 2) !== 0
    ? index + 1
    : 0;

/** "John 3:16-18". */
const verse = (tokens: Tokens, index: number): number =>
  isVerse(tokens, index)
    ? isDash(tokens, index + 3) && tokens.kind[index + 4] === DIGITS
      ? index + 5
      : index + 3
    : 0;

const lengthAt = (tokens: Tokens, index: number): number => tokens.end[index]! - tokens.start[index]!;

/** "1. ", "12) " at the start of a line. */
function listMark(tokens: Tokens, index: number): number {
  if (tokens.gap[index]! < LINE || lengthAt(tokens, index) > 2) return 0;
  const mark = tokens.code[index + 1];
  if ((mark !== 0x2e && mark !== 0x29) || !joined(tokens, index + 1) || joined(tokens, index + 2)) return 0;
  return tokens.gap[index + 2]! <= LINE && index + 2 < tokens.count ? index + 2 : 0;
}

/** "said so.12 Two", "he wrote”,3 and": the mark of a note, stuck to the stop of a phrase. */
function noteMark(tokens: Tokens, index: number): number {
  const stop = index - 1;
  if (!joined(tokens, index) || lengthAt(tokens, index) > 3 || joined(tokens, index + 1)) return 0;
  if (tokens.code[stop] !== 0x2e && tokens.code[stop] !== 0x2c) return 0;
  if (!joined(tokens, stop)) return 0;
  const last = stop - 1;
  if (tokens.kind[last] === MARK) return (tokens.trait[last]! & TRAIT.quote) !== 0 ? index + 1 : 0;
  const plain = (flagsAt(tokens, last) & (FLAG.month | FLAG.label | FLAG.currency)) === 0;
  return plain && tokens.kind[last] === WORD && tokens.shape[last] === SMALL && lengthAt(tokens, last) > 3
    ? index + 1
    : 0;
}

/** "[2]", "[^1]", "[2, 3]", "[4–6]". */
function footnote(tokens: Tokens, index: number): number {
  if (!joined(tokens, index) || index === 0) return 0;
  const caret = tokens.code[index - 1] === 0x5e && index > 1 ? index - 2 : index - 1;
  if (tokens.code[caret] !== 0x5b || tokens.kind[caret] !== MARK) return 0;
  let at = index;
  for (let parts = 0; parts < 20 && at < tokens.count; parts++) {
    if (tokens.kind[at] === DIGITS && lengthAt(tokens, at) <= 4) at++;
    else return 0;
    if (tokens.code[at] === 0x5d) return at;
    if (tokens.code[at] !== 0x2c && tokens.code[at] !== 0x3b && !isDash(tokens, at)) return 0;
    at++;
  }
  return 0;
}

/** Versions, network addresses, telephone and book numbers: three or more digit runs tied by points, hyphens or spaces. */
function chained(tokens: Tokens, index: number): number {
  if (lengthAt(tokens, index) === 1 && chainStep(tokens, index + 1) === 0) return 0;
  const chain = chainAt(tokens, index);
  if (!chain) return 0;
  return isIdentifier(tokens, index, chain) ? skipAlnum(tokens, networkPort(tokens, chain.last + 1)) : 0;
}

/** Behind ":8443" that follows an address. */
const networkPort = (tokens: Tokens, index: number): number =>
  tokens.code[index] === 0x3a &&
  joined(tokens, index) &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 1] === DIGITS
    ? index + 2
    : index;

interface Chain {
  readonly last: number;
  readonly runs: number;
  readonly digits: number;
  readonly spaces: number;
  /** True when all runs behind the first have three digits. */
  readonly groups: boolean;
}

const MOST_RUNS = 60;

/** The digit runs tied to the one at `index`; undefined when a comma ties them, which makes a number of them. */
function chainAt(tokens: Tokens, index: number): Chain | undefined {
  let last = index;
  let runs = 1;
  let digits = lengthAt(tokens, index);
  let spaces = 0;
  let groups = true;
  for (; runs < MOST_RUNS; runs++) {
    const step = chainStep(tokens, last + 1);
    if (step === 0) break;
    last = step;
    digits += lengthAt(tokens, last);
    if (lengthAt(tokens, last) !== 3) groups = false;
    if (tokens.kind[last - 1] === DIGITS) spaces++;
    else if (tokens.code[last - 1] === 0x2c) return undefined;
  }
  return { last, runs, digits, spaces, groups };
}

/** The point of ".004". */
const isPointed = (tokens: Tokens, index: number): boolean =>
  tokens.code[index - 1] === 0x2e && joined(tokens, index) && !joined(tokens, index - 1);

function isIdentifier(tokens: Tokens, index: number, chain: Chain): boolean {
  const { last, runs, digits, spaces, groups } = chain;
  const length = lengthAt(tokens, index);
  const before = joined(tokens, index) ? tokens.code[index - 1] : undefined;
  const zero = tokens.code[index] === 48 && length > 1 && before !== 0x3a && !isPointed(tokens, index);
  if (runs === 1) return zero || length > 15;
  if ((zero || before === 0x2b) && digits >= 7) return true;
  if (spaces === runs - 1) return !(groups && length <= 3) && digits >= 9 && runs >= 3;
  if (spaces > 0) return runs >= 3 && digits >= 7 && !groups;
  if (runs === 2) return isHyphen(tokens, index + 1) && length === 3 && lengthAt(tokens, last) === 4;
  const grouped = tokens.code[index + 1] === 0x2e && groups && length <= 3;
  return !grouped && !isDecimalRange(tokens, index, last);
}

/** "0.5-1", "1.5-2.5": decimals with one hyphen between them. */
function isDecimalRange(tokens: Tokens, index: number, last: number): boolean {
  let hyphens = 0;
  for (let at = index + 1; at < last; at += 2) if (isHyphen(tokens, at)) hyphens++;
  const points = (last - index) / 2 - hyphens;
  return hyphens === 1 && points >= 1 && points <= 2 && last - index <= 6;
}

/** The next digit run of a chain, or 0. */
function chainStep(tokens: Tokens, index: number): number {
  if (tokens.kind[index] === DIGITS)
    return tokens.gap[index] === GAP && tokens.start[index]! - tokens.end[index - 1]! === 1 ? index : 0;
  const code = tokens.code[index]!;
  const link = code === 0x2e || code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2c;
  if (!link || tokens.kind[index] !== MARK || !joined(tokens, index)) return 0;
  return tokens.kind[index + 1] === DIGITS && joined(tokens, index + 1) ? index + 1 : 0;
}

/** "BA2490", "4K", "F-16", "2FA", "SW1A 2AA", "1080p", "4x4". */
function stuckToWord(tokens: Tokens, index: number): number {
  return isBehindWord(tokens, index) ? skipAlnum(tokens, index + 1) : beforeWord(tokens, index);
}

/** "BA2490", "#12", "F-16". */
function isBehindWord(tokens: Tokens, index: number): boolean {
  const before = index - 1;
  if (before < 0 || !joined(tokens, index)) return false;
  if (isPower(tokens, index)) return false;
  if (tokens.kind[before] === WORD && (!isCurrencyWord(tokens, before) || isProcessor(tokens, index)))
    return true;
  if (tokens.code[before] === 0x23 || tokens.code[before] === 0x40) return true;
  if (tokens.code[before] === 0x2b && isKey(tokens, before - 1) && joined(tokens, before)) return true;
  const tied = isHyphen(tokens, before) && joined(tokens, before) && before > 0;
  if (tied && tokens.kind[before - 1] === WORD)
    return isDesignation(tokens, before - 1) || isTail(tokens, before - 1);
  const outlined =
    tokens.code[before] === 0x2e &&
    joined(tokens, before) &&
    before > 0 &&
    tokens.shape[before - 1] === TITLE &&
    tokens.kind[before - 1] === WORD &&
    lengthAt(tokens, before - 1) === 1;
  if (tokens.code[before] === 0x2e && joined(tokens, before) && isLineage(tokens, before - 1)) return true;
  return outlined || isPath(tokens, before);
}

/** The letters of "BA.2.86", "XBB.1.5". */
const isLineage = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === CAPITALS && tokens.kind[index] === WORD && lengthAt(tokens, index) <= 3;

const LONGEST_KEY = 5;

/** The word of "Ctrl+1", the first plus of "C++17". */
const isKey = (tokens: Tokens, index: number): boolean =>
  (tokens.kind[index] === WORD && tokens.shape[index] !== SMALL && lengthAt(tokens, index) <= LONGEST_KEY) ||
  (tokens.code[index] === 0x2b && joined(tokens, index) && tokens.kind[index - 1] === WORD);

const METRES = wordSet('m km cm mm ft s');

/** The 2 of "40 km2" and "9.8 m/s2", the 3 of "18 µg/m3", and the 100 of "5 l/100km". */
function isPower(tokens: Tokens, index: number): boolean {
  if (tokens.code[index - 1] === 0x2f)
    return (
      lowerAt(tokens, index) === '100' &&
      lowerAt(tokens, index - 2) === 'l' &&
      tokens.kind[index - 3] === DIGITS
    );
  const power = lengthAt(tokens, index) === 1 && (tokens.code[index] === 0x32 || tokens.code[index] === 0x33);
  if (!power || !isOneOf(tokens, index - 1, METRES)) return false;
  const per = tokens.code[index - 2] === 0x2f && joined(tokens, index - 1) && joined(tokens, index - 2);
  return tokens.kind[per ? index - 4 : index - 2] === DIGITS;
}

/** The last part of "us-east-1". */
const isTail = (tokens: Tokens, index: number): boolean =>
  joined(tokens, index) &&
  isHyphen(tokens, index - 1) &&
  joined(tokens, index - 1) &&
  tokens.kind[index - 2] === WORD &&
  (flagsAt(tokens, index) & (FLAG.cardinal | FLAG.month | FLAG.function)) === 0;

/** The slash of "feature/42". */
const isPath = (tokens: Tokens, slash: number): boolean =>
  tokens.code[slash] === 0x2f &&
  joined(tokens, slash) &&
  slash > 0 &&
  tokens.kind[slash - 1] === WORD &&
  !(
    joined(tokens, slash - 1) &&
    tokens.kind[slash - 2] === DIGITS &&
    keyAt(tokens, slash - 1) !== 's' &&
    mayBeUnit(tokens, slash - 1)
  ) &&
  (flagsAt(tokens, slash - 1) & (FLAG.month | FLAG.function | FLAG.cardinal)) === 0;

const COMPOUND_UNITS = wordSet('ft st lb h m in hr min');
const DESIGNATING = wordSet('g d u fa aa hd wd');

/** "4K", "2FA", "4x4", "1080p". */
function beforeWord(tokens: Tokens, index: number): number {
  const next = index + 1;
  if (isFourByFour(tokens, index)) return next + 2;
  if (!joined(tokens, next) || tokens.kind[next] !== WORD) return 0;
  const word = lowerAt(tokens, next);
  if (word === 'x' && joined(tokens, next + 1)) return skipAlnum(tokens, next + 1);
  if (isThreeM(tokens, index) || isNova(tokens, index)) return next + 1;
  if (SCREENS.test(tokens.text.slice(tokens.start[index], tokens.end[next]))) return next + 1;
  if (tokens.kind[next + 1] === DIGITS && joined(tokens, next + 1) && !isOneOf(tokens, next, COMPOUND_UNITS))
    return skipAlnum(tokens, next + 1);
  if (tokens.shape[next] === SMALL) return 0;
  const designates =
    isOneOf(tokens, next, DESIGNATING) ||
    (word === 'b' &&
      (tokens.kind[next + 1] !== WORD || isStreet(tokens, index)) &&
      tokens.code[index - 1] !== 0x2e) ||
    (tokens.shape[next] === 2 &&
      word.length <= 3 &&
      !KNOWN_SUFFIX.test(tokens.text.slice(tokens.start[next], tokens.end[next])));
  return designates ? next + 1 : 0;
}

/** "SN 2014J": letters, a year and a letter. */
const isNova = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index - 1] === CAPITALS &&
  tokens.gap[index] === GAP &&
  lengthAt(tokens, index) === 4 &&
  lengthAt(tokens, index + 1) === 1 &&
  tokens.shape[index + 1] === TITLE &&
  (tokens.code[index] === 0x31 || tokens.code[index] === 0x32);

/** "4×4": one digit on each side of the cross. */
const isFourByFour = (tokens: Tokens, index: number): boolean =>
  tokens.code[index + 1] === 0xd7 &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 2] === DIGITS &&
  joined(tokens, index + 2) &&
  lengthAt(tokens, index) === 1 &&
  lengthAt(tokens, index + 2) === 1 &&
  !joined(tokens, index) &&
  (!joined(tokens, index + 3) || tokens.kind[index + 3] === MARK);

/** "221B Harrow Street", but not "$2B Tesla". */
const isStreet = (tokens: Tokens, index: number): boolean =>
  !joined(tokens, index) && tokens.shape[index + 2] === TITLE && tokens.gap[index + 2] === GAP;

/** Resolutions of screens look like thousands and pence. */
const SCREENS = /^(4K|8K|480p|576p|720p|1080p|1440p|2160p|1080i)$/;
const KNOWN_SUFFIX =
  /^(AM|PM|BN|MN|TN|GB|MB|TB|KB|PB|EB|ZB|MW|GW|TW|KW|KM|CM|MM|KG|LB|FT|IN|ST|ND|RD|TH|MP|IU|HP|PS|MPH|RPM|BPM|PSI|HZ|BTU|MPG|USD|EUR|GBP|BC|AD|UTC|GMT|TRN|MLN)$/;

/** "x86-64". */
const isProcessor = (tokens: Tokens, index: number): boolean =>
  keyAt(tokens, index - 1) === 'x' && /^(32|64|86)$/.test(lowerAt(tokens, index));

const PREFIXES = wordSet('mid x c ca approx');

const isCurrencyWord = (tokens: Tokens, index: number): boolean =>
  (flagsAt(tokens, index) & FLAG.currency) !== 0 || isOneOf(tokens, index, PREFIXES);

const SMALL_DESIGNATIONS = wordSet(
  'catch carbon under u big channel grade level type class vitamin omega route formula uranium plutonium caesium cesium iodine strontium cobalt krypton radium polonium helium lithium potassium thorium beryllium calcium vitamins factor protein receptor peptide ligand type hormone coenzyme influenza virus herpesvirus nitrogen oxygen phosphorus sulphur americium technetium',
);

/** A word tied by a hyphen to digits names a thing when it has capitals: "COVID-19", "Boeing-747". */
const isDesignation = (tokens: Tokens, index: number): boolean =>
  (tokens.shape[index] !== SMALL && (flagsAt(tokens, index) & (FLAG.cardinal | FLAG.month)) === 0) ||
  isOneOf(tokens, index, SMALL_DESIGNATIONS) ||
  (flagsAt(tokens, index) === 0 &&
    lengthAt(tokens, index) >= SHORTEST_TERM &&
    !isOneOf(tokens, index, MEASURES));
/** "A magnitude-7 quake" has the figure of a measurement. */
const MEASURES = wordSet('magnitude minus around nearly about aged plus');
/** Words of five letters or more that everyday English lacks are terms: "interleukin-6", "caspase-3". */
const SHORTEST_TERM = 5;

/** Skips digits, letters and hyphens stuck to an identifier. */
function skipAlnum(tokens: Tokens, index: number): number {
  let at = index;
  while (at < tokens.count && joined(tokens, at) && tokens.gap[at] === NONE) {
    if (
      tokens.kind[at] === MARK &&
      !(
        (isHyphen(tokens, at) || tokens.code[at] === 0x2f || tokens.code[at] === 0x2e) &&
        joined(tokens, at + 1) &&
        (tokens.kind[at + 1] === DIGITS ||
          /^(rc|alpha|beta|pre|dev|snapshot|lts)$/.test(lowerAt(tokens, at + 1)))
      )
    )
      break;
    at++;
  }
  return at;
}

/** "one-in-100-year flood", "1-in-100-year": a name for how rare a thing is. */
function recurrence(tokens: Tokens, index: number): number {
  if (tiedWord(tokens, index + 1) === 'in' && lowerAt(tokens, index) === '1') {
    const bottom = index + 4;
    return tokens.kind[bottom] === DIGITS && tiedWord(tokens, bottom + 1) === 'year' ? bottom + 1 : 0;
  }
  const rare = index > 3 && keyAt(tokens, index - 4) === 'one';
  return rare && tiedWord(tokens, index - 3) === 'in' && tiedWord(tokens, index + 1) === 'year'
    ? index + 1
    : 0;
}

/** The word that a hyphen at `index` ties to what stands before it, or ''. */
const tiedWord = (tokens: Tokens, index: number): string =>
  isHyphen(tokens, index) && joined(tokens, index) && joined(tokens, index + 1)
    ? lowerAt(tokens, index + 1)
    : '';

/** "24/7", "50/50", "9/11": never a fraction of a count. */
function slashed(tokens: Tokens, index: number): number {
  const slash = index + 1;
  if (
    tokens.code[slash] !== 0x2f ||
    !joined(tokens, slash) ||
    tokens.kind[slash + 1] !== DIGITS ||
    !joined(tokens, slash + 1)
  )
    return 0;
  const end = slash + 2;
  if (lowerAt(tokens, end) === 'mmhg') return 0;
  return (joined(tokens, end) && isApostrophe(tokens, end)) || slashedAt(tokens, index) ? 0 : end;
}
