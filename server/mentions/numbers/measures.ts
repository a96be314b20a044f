import { FLAG } from '../lexicon.ts';
import type { Scanning } from '../scanning.ts';
import {
  DIGITS,
  flagsAt,
  GAP,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MARK,
  NONE,
  PARAGRAPH,
  SMALL,
  type Tokens,
  textAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { CURRENCY_NAMES, CURRENCY_SIGNS, MINOR_NAMES } from './currencies.ts';
import type { Figure } from './figure.ts';
import { UNIT_HEADS, UNIT_NAMES, UNIT_OPENINGS, UNIT_SYMBOLS } from './units.ts';

/** A unit behind a figure and the token after it. `scale` is 0.01 for pence and cents. */
export interface Measure {
  readonly unit: string;
  readonly next: number;
  readonly scale: number;
}

const MOST_WORDS = 7;

/** The unit written at token `index`, right behind a figure, a space or a hyphen. */
export function measureAt(scanning: Scanning, index: number, figure: Figure): Measure | undefined {
  const { tokens } = scanning;
  if (index >= tokens.count || tokens.gap[index] === PARAGRAPH) return undefined;
  const hyphen = isHyphen(tokens, index) && joined(tokens, index) && joined(tokens, index + 1);
  const at = hyphen ? index + 1 : index;
  if (tokens.kind[at] === WORD ? !mayBeUnit(tokens, at) : !UNIT_MARKS.has(tokens.code[at]!)) return undefined;
  const name = nameAt(tokens, at, figure);
  const symbol = hyphen ? undefined : symbolAt(tokens, index);
  if (name && (!symbol || symbol.next <= name.next)) return name;
  return symbol ?? currencyAt(tokens, at, figure);
}

/** The first letters of each symbol: "km" of "km/h". */
const SYMBOL_HEADS: ReadonlySet<string> = new Set([
  ...[...UNIT_SYMBOLS.keys()].map((symbol) => /^\p{L}+/u.exec(symbol)?.[0] ?? symbol),
  'C',
  'F',
  'st',
]);
const lettersOnly = (words: Iterable<string>): string =>
  [...words].filter((word) => /^[\p{L}\p{M}]+$/u.test(word)).join(' ');
/** First codes of the symbols and signs that are no words: "%", "°C", "€". */
const UNIT_MARKS: ReadonlySet<number> = new Set(
  [...UNIT_SYMBOLS.keys(), ...CURRENCY_SIGNS.keys(), ...MINOR_NAMES.keys()]
    .filter((symbol) => !/^\p{L}/u.test(symbol))
    .map((symbol) => symbol.charCodeAt(0)),
);
const UNIT_WORDS = wordSet(lettersOnly(UNIT_HEADS));
const MONEY_WORDS = wordSet(
  lettersOnly([
    'kr',
    ...[...CURRENCY_NAMES.keys(), ...MINOR_NAMES.keys()].map((name) => name.split(' ')[0]!),
  ]),
);
const SYMBOL_WORDS = wordSet(lettersOnly(SYMBOL_HEADS).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
const LONGEST_SYMBOL = 8;

/** True for a word that a unit or currency can begin with; most words behind numbers are nouns. */
export function mayBeUnit(tokens: Tokens, index: number): boolean {
  if ((flagsAt(tokens, index) & FLAG.currency) !== 0 || tokens.code[index + 1] === 0x24) return true;
  if (isOneOf(tokens, index, UNIT_WORDS) || isOneOf(tokens, index, MONEY_WORDS)) return true;
  return isOneOf(tokens, index, SYMBOL_WORDS) && SYMBOL_HEADS.has(textAt(tokens, index));
}

/** The longest unit name of up to seven words: "square miles", "miles per hour". */
function nameAt(tokens: Tokens, index: number, figure: Figure): Measure | undefined {
  if (!isOneOf(tokens, index, UNIT_WORDS)) return undefined;
  let name = '';
  let best: Measure | undefined;
  let at = index;
  for (let words = 0; words < MOST_WORDS && tokens.kind[at] === WORD; words++) {
    if (words > 0 && tokens.gap[at] === PARAGRAPH) break;
    name = words === 0 ? lowerAt(tokens, at) : `${name} ${lowerAt(tokens, at)}`;
    const unit = UNIT_NAMES.get(name);
    if (unit) best = { unit, next: at + 1, scale: 1 };
    if (!UNIT_OPENINGS.has(name)) break;
    at++;
    if (isHyphen(tokens, at) && joined(tokens, at) && joined(tokens, at + 1)) at++;
    else if (tokens.gap[at] === NONE) break;
  }
  return best && accept(tokens, index, best, figure);
}

const NOT_WEIGHT = 1e5;

const ARTICLES = wordSet('a an');
const OTHER_MEANINGS = wordSet('second foot stone minute bit mole carat atmosphere gray');

/** Names that are also something else: "second" the ordinal, "pounds" the money, "stone" the matter, capitals that begin names. */
function accept(tokens: Tokens, index: number, measure: Measure, figure: Figure): Measure | undefined {
  const name = lowerAt(tokens, index);
  if (measure.next > index + 1) return measure;
  if (name === 'lb' || name === 'min' || name === 'hr' || name === 'km') return measure;
  if (name === 'pound' || name === 'pounds') {
    return figure.exponent >= 6 || figure.low >= NOT_WEIGHT ? { ...measure, unit: 'GBP' } : measure;
  }
  if (
    tokens.shape[index] === 1 &&
    index > 0 &&
    tokens.shape[index - 1] === 0 &&
    tokens.kind[index - 1] === WORD
  )
    return undefined;
  const partOfOne = figure.share && isOneOf(tokens, index - 1, ARTICLES);
  if (
    isOneOf(tokens, index, OTHER_MEANINGS) &&
    figure.low !== 1 &&
    !isHyphen(tokens, index - 1) &&
    !partOfOne
  ) {
    return name === 'foot' || name === 'stone' ? measure : undefined;
  }
  return measure;
}

/** Symbols that also stand after a space; single letters need none. */
const SPACED: ReadonlySet<string> = new Set([
  'm',
  'g',
  'h',
  's',
  'L',
  'l',
  't',
  'W',
  'V',
  'N',
  'J',
  'K',
  'A',
  '%',
  '°',
  '‰',
  'Ω',
  'C',
  'F',
]);
/** Behind a space these are units only where no word goes on with them: "3,000 K before"; the others never are. */
const LONE_CAPITALS = /^[CFKVJ]$/;
const NEVER_LONE = /^[AN]$/;
const MOST_PIECES = 5;

/** The longest symbol made of tokens without gaps: "km/h", "m²", "°C", "%". */
function symbolAt(tokens: Tokens, index: number): Measure | undefined {
  const close = tokens.gap[index] === NONE;
  const from = tokens.start[index]!;
  let best: Measure | undefined;
  for (let at = index; at < index + MOST_PIECES && at < tokens.count; at++) {
    const loose = tokens.code[index] === 0xb0 && tokens.gap[at] === GAP;
    if ((at > index && !joined(tokens, at) && !loose) || tokens.end[at]! - from > LONGEST_SYMBOL) break;
    const symbol = tokens.text.slice(from, tokens.end[at]);
    const unit =
      UNIT_SYMBOLS.get(symbol) ?? DEGREES.get(symbol) ?? (close && symbol === 'st' ? 'st' : undefined);
    if (!unit || !standsAlone(tokens, at + 1) || !allowed(tokens, at, symbol, close)) continue;
    if (symbol === 's' && close && isAgeGroup(tokens, index)) continue;
    best = { unit, next: at + 1, scale: 1 };
  }
  return best && takeDot(tokens, best);
}

const AGE_LEADS = wordSet('the early late mid his her their my our your under over');

/** "In his 70s", "the early 70s", "under 21s", "two 737s": a plural, no seconds. */
function isAgeGroup(tokens: Tokens, index: number): boolean {
  const before = index - 2;
  if (/^7\d7$/.test(lowerAt(tokens, index - 1))) return true;
  if (before < 0 || tokens.kind[before] !== WORD)
    return isHyphen(tokens, before) && tokens.kind[before - 1] !== DIGITS;
  return isOneOf(tokens, before, AGE_LEADS);
}

/** Written after a space these are words or names more often than units. */
const NEVER_SPACED = /^(in|d|y|p|a|mo|yo|ac|st|us|pt|min|bar|bit|mb|db|ft\.)$/;

const allowed = (tokens: Tokens, last: number, symbol: string, close: boolean): boolean =>
  close ||
  (symbol.length === 1
    ? LONE_CAPITALS.test(symbol)
      ? endsPhrase(tokens, last + 1)
      : SPACED.has(symbol) && !NEVER_LONE.test(symbol)
    : !NEVER_SPACED.test(symbol) || symbol === 'pt' || symbol === 'min');

/** True where no word goes on with the letter before: a mark, the end or a word of grammar. */
const endsPhrase = (tokens: Tokens, index: number): boolean =>
  tokens.gap[index] === PARAGRAPH ||
  (tokens.kind[index] === WORD
    ? tokens.shape[index] === SMALL && (flagsAt(tokens, index) & FLAG.function) !== 0
    : !isHyphen(tokens, index) && tokens.code[index] !== 0x26 && !isInitial(tokens, index));

/** The point of "2 F. Ferro": a name goes on with it. */
const isInitial = (tokens: Tokens, point: number): boolean =>
  tokens.code[point] === 0x2e &&
  tokens.gap[point + 1]! <= GAP &&
  tokens.kind[point + 1] === WORD &&
  (flagsAt(tokens, point + 1) & (FLAG.function | FLAG.common)) === 0;

const DEGREES: ReadonlyMap<string, string> = new Map([
  ['C', 'C'],
  ['F', 'F'],
]);

/** True when no letter or digit is stuck to the symbol's end. */
const standsAlone = (tokens: Tokens, index: number): boolean =>
  !joined(tokens, index) ||
  (tokens.kind[index] === MARK && (tokens.code[index] !== 0x2f || isOven(tokens, index)));

/** The slash of "180C/350F" and "180C/gas 4". */
const isOven = (tokens: Tokens, slash: number): boolean =>
  TEMPERATURES.test(textAt(tokens, slash - 1)) &&
  (tokens.kind[slash + 1] === DIGITS || keyAt(tokens, slash + 1) === 'gas');
const TEMPERATURES = /^[CF]$/;

/** "5 ft. 10 in." keeps the point only when a digit follows, so that it never swallows the end of a sentence. */
function takeDot(tokens: Tokens, measure: Measure): Measure {
  const { next } = measure;
  const dotted =
    tokens.code[next] === 0x2e &&
    joined(tokens, next) &&
    tokens.kind[next + 1] === 2 &&
    !joined(tokens, next + 1);
  return dotted && (measure.unit === 'ft' || measure.unit === 'lb' || measure.unit === 'st')
    ? { ...measure, next: next + 1 }
    : measure;
}

/** "million euros", "US dollars", "20p", "35 €", "300 JPY". */
function currencyAt(tokens: Tokens, index: number, figure: Figure): Measure | undefined {
  if (tokens.kind[index] !== WORD) return signAfter(tokens, index);
  if (!isOneOf(tokens, index, MONEY_WORDS)) return codeAfter(tokens, index);
  let name = '';
  let best: Measure | undefined;
  for (let at = index; at < index + 3 && tokens.kind[at] === WORD && tokens.gap[at]! < PARAGRAPH; at++) {
    if (at > index && tokens.gap[at] === NONE) break;
    name = at === index ? lowerAt(tokens, at) : `${name} ${lowerAt(tokens, at)}`;
    const unit = CURRENCY_NAMES.get(name);
    if (unit) best = { unit, next: at + 1, scale: 1 };
    const minor = MINOR_NAMES.get(name);
    if (minor && (name !== 'p' || (tokens.gap[at] === NONE && tokens.code[at] === 0x70)))
      best = { unit: minor, next: at + 1, scale: 0.01 };
  }
  return best && believable(tokens, index, figure) ? best : best ? undefined : codeAfter(tokens, index);
}

const DOUBTFUL_CURRENCIES = wordSet('won real reais lei lev ether rand dong leu p');

/** "won", "real" and "rand" are other words too; they need a plural or a big figure before them. */
function believable(tokens: Tokens, index: number, figure: Figure): boolean {
  return (
    !isOneOf(tokens, index, DOUBTFUL_CURRENCIES) ||
    (keyAt(tokens, index) === 'p' ? standsAlone(tokens, index + 1) : figure.low >= 100)
  );
}

function codeAfter(tokens: Tokens, index: number): Measure | undefined {
  if ((flagsAt(tokens, index) & FLAG.currency) === 0)
    return tokens.gap[index]! <= GAP ? dollarCode(tokens, index) : undefined;
  const unit = CURRENCY_SIGNS.get(tokens.text.slice(tokens.start[index], tokens.end[index]));
  return unit && standsAlone(tokens, index + 1) && keyAt(tokens, index) !== 'try'
    ? { unit, next: index + 1, scale: 1 }
    : undefined;
}

/** "5 US$", "300 kr". */
function dollarCode(tokens: Tokens, index: number): Measure | undefined {
  if (lowerAt(tokens, index) === 'kr') return { unit: 'krone', next: index + 1, scale: 1 };
  if (tokens.code[index + 1] !== 0x24 || !joined(tokens, index + 1) || tokens.kind[index + 2] === 2)
    return undefined;
  const unit = CURRENCY_SIGNS.get(tokens.text.slice(tokens.start[index], tokens.end[index + 1]));
  return unit ? { unit, next: index + 2, scale: 1 } : undefined;
}

function signAfter(tokens: Tokens, index: number): Measure | undefined {
  if (tokens.gap[index]! > GAP || tokens.kind[index] === 2) return undefined;
  const sign = tokens.text.charAt(tokens.start[index]!);
  if (sign === '¢') return { unit: 'USD', next: index + 1, scale: 0.01 };
  const unit = CURRENCY_SIGNS.get(sign);
  const opens = tokens.kind[index + 1] === 2 && tokens.gap[index + 1]! <= GAP;
  return unit && !opens ? { unit, next: index + 1, scale: 1 } : undefined;
}
