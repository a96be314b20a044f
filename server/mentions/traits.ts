import { BREAK, DIGIT, SPACE } from './chars.ts';
import { FLAG, LEXICON } from './lexicon.ts';
import { CURRENCY_SIGNS } from './numbers/currencies.ts';

/** Recognisers a token may begin something for, so that they pass over all others at the cost of one look. */
export const TRAIT = {
  date: 1,
  number: 2,
  name: 4,
  quote: 8,
  address: 16,
  digits: 32,
  stop: 64,
  wrapper: 128,
} as const;

export const DIGIT_TRAIT: number = TRAIT.date | TRAIT.number | TRAIT.name | TRAIT.digits;

const DATE_FLAGS = FLAG.month | FLAG.weekday | FLAG.dateWord | FLAG.ordinal | FLAG.timeWord | FLAG.cardinal;
const NUMBER_FLAGS = FLAG.cardinal | FLAG.ordinal | FLAG.plural | FLAG.opener | FLAG.currency | FLAG.fraction;

/** Traits of each word of the lexicon, by its number. */
export const WORD_TRAITS: Uint8Array = Uint8Array.from(
  LEXICON.flags,
  (flags) =>
    ((flags & DATE_FLAGS) !== 0 ? TRAIT.date : 0) | ((flags & NUMBER_FLAGS) !== 0 ? TRAIT.number : 0),
);

const APOSTROPHES = [0x27, 0x2019, 0x2bc];
/** Point, minus signs and dashes, vulgar fractions. */
const NUMBER_MARKS = [0x2e, 0x2d, 0x2212, 0x2013, 0xbc, 0xbd, 0xbe];
const QUOTE_MARKS = [
  0x22, 0x201c, 0x201d, 0x201e, 0x201f, 0xff02, 0x27, 0x2018, 0x2019, 0x201a, 0x201b, 0x60, 0xab, 0xbb,
  0x300c, 0x300d,
];
/** Marks that a new sentence follows, and marks that may stand between such a mark and the first word. */
const STOPS = '.!?…:;•·*#>|\ufffc';
const WRAPPERS = '-–—("\'“”‘’«»[])';
const ADDRESS_MARKS = [0x3a, 0x40, 0x2e, 0x23];

/** What each mark begins only in front of a digit: decades, numbers below zero or one. */
const BEFORE_DIGITS = new Map([
  ...APOSTROPHES.map((code) => [code, TRAIT.date] as const),
  ...[0x2e, 0x2d, 0x2212, 0x2013].map((code) => [code, TRAIT.number] as const),
]);

/** Traits of the marks by their code, for each class of the character behind them. */
export const MARK_TRAITS: readonly Uint8Array[] = traitsBySuccessor();

function traitsBySuccessor(): readonly Uint8Array[] {
  const digits = markTraits();
  const others = digits.map((traits, code) => traits & ~(BEFORE_DIGITS.get(code) ?? 0));
  const gaps = others.map((traits) => traits & ~TRAIT.address);
  const classes = new Array<Uint8Array>(DIGIT + 1).fill(others);
  classes[DIGIT] = digits;
  classes[SPACE] = gaps;
  classes[BREAK] = gaps;
  return classes;
}

function codesOf(marks: string): readonly number[] {
  return [...marks].map((mark) => mark.charCodeAt(0));
}

function markTraits(): Uint8Array {
  const traits = new Uint8Array(0x10000);
  const mark = (codes: Iterable<number>, trait: number): void => {
    for (const code of codes) traits[code]! |= trait;
  };
  mark(APOSTROPHES, TRAIT.date);
  mark(NUMBER_MARKS, TRAIT.number);
  for (let code = 0x2150; code <= 0x215e; code++) traits[code]! |= TRAIT.number;
  const signs = [...CURRENCY_SIGNS.keys()].filter((sign) => sign.length === 1);
  mark(
    signs.map((sign) => sign.charCodeAt(0)),
    TRAIT.number,
  );
  mark(QUOTE_MARKS, TRAIT.quote);
  mark(ADDRESS_MARKS, TRAIT.address);
  mark(codesOf(STOPS), TRAIT.stop);
  mark(codesOf(WRAPPERS), TRAIT.wrapper);
  return traits;
}
