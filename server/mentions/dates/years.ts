import { FLAG } from '../lexicon.ts';
import { isNamedYear } from '../names/named-years.ts';
import { NUMBER_HOLDERS } from '../names/numbered-nouns.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  isApostrophe,
  isDash,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  NONE,
  PARAGRAPH,
  SMALL,
  type Tokens,
  valueAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { lengthAt, type Piece, plainYear } from './date-pieces.ts';

/** "1990s", "2014", "2019–21", "2021/22", "44 BC"; `sure` skips the doubts about bare four digits. */
export function yearAt(tokens: Tokens, index: number, sure = false): Piece | undefined {
  const era = eraYear(tokens, index);
  if (era) return era;
  const decade = decadeAt(tokens, index);
  if (decade) return decade;
  const year = plainYear(tokens, index);
  if (year === undefined) return undefined;
  const end = endYear(tokens, index, year);
  if (end) return { date: { grain: 'year', year, endYear: end.year }, next: end.next };
  if (!sure && isNumbered(tokens, index + 1)) return undefined;
  const confidence = sure ? 1 : yearConfidence(tokens, index, year);
  return confidence === 0 ? undefined : { date: { grain: 'year', year }, next: index + 1, confidence };
}

const AGE_LEADS = wordSet('over under u');
const DECADE_LEADS = wordSet('the early late');

const THERMAL = wordSet('temperature temperatures high highs low lows degrees mercury well');

/** "2016/679": the number of a directive, which is no stretch of years. */
const isNumbered = (tokens: Tokens, slash: number): boolean =>
  tokens.code[slash] === 0x2f &&
  joined(tokens, slash) &&
  joined(tokens, slash + 1) &&
  tokens.kind[slash + 1] === DIGITS;

/** "1990s", "1990's", "the 90s". "The 1800s" and "the 1900s" are centuries. */
function decadeAt(tokens: Tokens, index: number): Piece | undefined {
  const length = lengthAt(tokens, index);
  if (length !== 4 && length !== 2) return undefined;
  const mark = isApostrophe(tokens, index + 1) && joined(tokens, index + 1) ? index + 2 : index + 1;
  if (!joined(tokens, mark) || tokens.kind[mark] !== WORD || lowerAt(tokens, mark) !== 's') return undefined;
  const value = valueAt(tokens, index);
  if (value % 10 !== 0) return undefined;
  if (length === 4) {
    if (value < 1000 || value > 2190) return undefined;
    return {
      date: { grain: value % 100 === 0 && value < 2000 ? 'century' : 'decade', year: value },
      next: mark + 1,
    };
  }
  const the =
    index > 0 &&
    (isOneOf(tokens, index - 1, DECADE_LEADS) ||
      (isHyphen(tokens, index - 1) && !isOneOf(tokens, index - 2, AGE_LEADS)));
  const hot = index > 2 && isOneOf(tokens, index - 3, THERMAL);
  return the && value >= 20 && !hot
    ? { date: { grain: 'decade', year: 1900 + value }, next: mark + 1, confidence: 0.7 }
    : undefined;
}

/** A slash joins the years of a season, or the number of a law and its year: "2021/2022", "1907/2006". */
const LONGEST_SEASON = 2;

/** "2019-20", "1939–1945", "2021/22"; not "2019-05". */
function endYear(
  tokens: Tokens,
  index: number,
  year: number,
): { readonly year: number; readonly next: number } | undefined {
  const link = index + 1;
  const slash = tokens.code[link] === 0x2f && joined(tokens, link);
  if ((!isDash(tokens, link) && !slash) || tokens.kind[link + 1] !== DIGITS) return undefined;
  if (joined(tokens, link) !== joined(tokens, link + 1)) return undefined;
  const at = link + 1;
  if (
    joined(tokens, at + 1) &&
    (tokens.kind[at + 1] !== 3 ||
      (slash && tokens.code[at + 1] === 0x2f) ||
      (isDash(tokens, at + 1) && tokens.kind[at + 2] === DIGITS))
  )
    return undefined;
  const written = valueAt(tokens, at);
  const length = lengthAt(tokens, at);
  const end = length === 4 ? written : length === 2 ? Math.floor(year / 100) * 100 + written : 0;
  if (slash && length === 4 && end - year > LONGEST_SEASON) return undefined;
  const wraps = length === 2 && year % 100 === 99 && written === 0 ? end + 100 : end;
  return wraps > year && wraps <= 2199 ? { year: wraps, next: at + 1 } : undefined;
}

const ERAS = wordSet('bc bce ad ce');

/** "44 BC", "AD 79", "300 BCE". Years before our era are negative. */
function eraYear(tokens: Tokens, index: number): Piece | undefined {
  const next = eraNumberEnd(tokens, index);
  if (next === 0) return undefined;
  const last = isDash(tokens, next) ? eraNumberEnd(tokens, next + 1) : 0;
  const after = last || next;
  if (tokens.kind[after] !== WORD || tokens.shape[after] !== 2 || tokens.gap[after] === PARAGRAPH)
    return undefined;
  if (!isOneOf(tokens, after, ERAS)) return undefined;
  const sign = lowerAt(tokens, after).startsWith('b') ? -1 : 1;
  const year = sign * eraNumber(tokens, index, next);
  const end = last > 0 ? { endYear: sign * eraNumber(tokens, next + 1, last) } : {};
  return { date: { grain: 'year', year, ...end }, next: after + 1 };
}

/** Behind "79", "472", "3,800": a year of few digits, with or without a comma; or 0. */
function eraNumberEnd(tokens: Tokens, index: number): number {
  if (tokens.kind[index] !== DIGITS || lengthAt(tokens, index) > 4) return 0;
  const comma = tokens.code[index + 1] === 0x2c && joined(tokens, index + 1) && joined(tokens, index + 2);
  return comma && tokens.kind[index + 2] === DIGITS && lengthAt(tokens, index + 2) === 3
    ? index + 3
    : index + 1;
}

/** The value of a year that ends before token `next`. */
const eraNumber = (tokens: Tokens, index: number, next: number): number =>
  next === index + 1 ? valueAt(tokens, index) : valueAt(tokens, index) * 1000 + valueAt(tokens, index + 2);

/** "AD 79". */
export function eraFirst(tokens: Tokens, index: number): Piece | undefined {
  const at = index + 1;
  if (
    keyAt(tokens, index) !== 'ad' ||
    tokens.shape[index] !== 2 ||
    tokens.kind[at] !== DIGITS ||
    lengthAt(tokens, at) > 4
  )
    return undefined;
  return { date: { grain: 'year', year: valueAt(tokens, at) }, next: at + 1 };
}

const COUNTING = wordSet(
  'some about around roughly approximately nearly almost over under than least another additional further exactly only all those these total killed injured wounded up many most fewer between cost costs paid sold x by no nos number page room flight gate route model version and',
);
const DATING = wordSet(
  'in since until till during of early late mid from to after before by the a an its his her their our between throughout through and s for fiscal circa year summer winter autumn spring around about back on that than over into as at or vs versus all end class edition ad',
);
const NEVER_COUNTED = wordSet(
  'election elections olympics census crisis analysis campaign campaigns protest protests results figures level levels prices terms sales games championships talks clashes attacks riots floods sanctions estimates reports sources was is has its this as his hers ours theirs us versus plus always perhaps sometimes does proves says brings marks sees looks begins ends starts series news access less across towards besides afterwards business process progress success congress',
);

const YEAR_COMPOUNDS = wordSet('era style model like set born built to present');

/** How sure four bare digits are a year: a plural noun or a counting word makes them a count. */
function yearConfidence(tokens: Tokens, index: number, year: number): number {
  if (tokens.kind[index - 1] !== WORD && index > 0 && joined(tokens, index) && !opensYear(tokens, index))
    return 0;
  if (joined(tokens, index) && tokens.kind[index - 1] === WORD && !isOneOf(tokens, index - 1, CIRCA))
    return 0;
  if (isHeld(tokens, index)) return 0;
  if (isCited(tokens, index) || isSection(tokens, index) || isNamedYear(tokens, index)) return 0;
  if (isHyphen(tokens, index + 1) && joined(tokens, index + 1) && tokens.kind[index + 2] === WORD)
    return year >= 1500 && isOneOf(tokens, index + 2, YEAR_COMPOUNDS) ? 0.9 : 0;
  const lead = tokens.gap[index] !== PARAGRAPH ? index - 1 : -1;
  const counted = isCountedNoun(tokens, index + 1);
  if (isBand(tokens, index)) return 0;
  if (isOneOf(tokens, lead, DATING)) return doubtful(tokens, lead, counted, year);
  if (isOneOf(tokens, lead, COUNTING)) return 0;
  if (counted) return 0;
  return year >= 1700 && year <= 2100 ? 0.9 : 0;
}

/** "Adele and The 1975": an article with a capital within a sentence is part of a name. */
const isBand = (tokens: Tokens, index: number): boolean =>
  keyAt(tokens, index - 1) === 'the' &&
  tokens.shape[index - 1] !== SMALL &&
  tokens.shape[index + 1] !== 1 &&
  tokens.gap[index - 1] === 1 &&
  tokens.kind[index - 2] === WORD &&
  tokens.shape[index - 2] === SMALL;

/** "The postcode is 2000", "PIN 1984". */
const isHeld = (tokens: Tokens, index: number): boolean =>
  isOneOf(tokens, isOneOf(tokens, index - 1, COPULAS) ? index - 2 : index - 1, NUMBER_HOLDERS);
const COPULAS = wordSet('is was');

/** "§ 1983", "№ 1950". */
const isSection = (tokens: Tokens, index: number): boolean =>
  tokens.code[index - 1] === 0xa7 || tokens.code[index - 1] === 0x2116;

/** "[2029] EWHC 114", "[1932] 2 AC 562": which report of a court it is. */
const isCited = (tokens: Tokens, index: number): boolean =>
  tokens.code[index - 1] === 0x5b &&
  tokens.code[index + 1] === 0x5d &&
  (tokens.kind[index + 2] === DIGITS || tokens.shape[index + 2] === CAPITALS);

const CIRCA = wordSet('c ca');
const COUNTING_LEADS = wordSet('over than about around all and to of for at or as that on');
const OWNING_LEADS = wordSet('the a an its his her their our s');

/** As `yearConfidence`, behind the word `lead` that dates as well as counts. */
function doubtful(tokens: Tokens, lead: number, counted: boolean, year: number): number {
  if (counted && isOneOf(tokens, lead, COUNTING_LEADS)) return 0;
  const before = keyAt(tokens, lead);
  if (before === 'over') return year >= 1900 && year <= 2100 ? 0.5 : 0;
  if (before === 'at') return 0;
  if (isOneOf(tokens, lead, OWNING_LEADS)) return year >= 1700 && year <= 2100 ? (counted ? 0.8 : 1) : 0;
  return year >= 1500 || !counted ? 1 : 0;
}

const YEAR_PREFIXES = wordSet('pre post mid early late non ex');

/** "(2022", "/2022", "-2022" and quotation marks may touch a year. */
function opensYear(tokens: Tokens, index: number): boolean {
  const code = tokens.code[index - 1]!;
  if (code === 0x2d || code === 0x2010)
    return (
      tokens.kind[index - 2] === WORD &&
      joined(tokens, index - 1) &&
      isOneOf(tokens, index - 2, YEAR_PREFIXES)
    );
  return (
    code === 0x28 ||
    code === 0x5b ||
    code === 0x22 ||
    code === 0x201c ||
    code === 0x27 ||
    code === 0x2018 ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0xfffc
  );
}

const COUNTED = wordSet(
  'people men women children troops staff police km kg m mm cm tonne ton per percent million billion hectares square euro cattle sheep civilian other more different new wounded injured',
);

/** True when a lower-case plural or a unit follows: "1945 soldiers", "1500 km". */
export function isCountedNoun(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== WORD || tokens.gap[index] === PARAGRAPH)
    return tokens.code[index] === 0x25 || (tokens.code[index] === 0xb0 && tokens.gap[index] !== PARAGRAPH);
  if (tokens.shape[index] !== SMALL || tokens.gap[index] === NONE) return false;
  if (isOneOf(tokens, index, COUNTED)) return true;
  if (isOneOf(tokens, index, NEVER_COUNTED) || (flagsAt(tokens, index) & FLAG.function) !== 0) return false;
  const word = lowerAt(tokens, index);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && keyAt(tokens, index + 1) !== 's';
}
