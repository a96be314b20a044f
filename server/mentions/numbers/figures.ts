import type { Scanning } from '../scanning.ts';
import {
  DIGITS,
  flagsAt,
  isDash,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MARK,
  PARAGRAPH,
  type Tokens,
  valueAt,
} from '../tokens.ts';
import type { Figure } from './figure.ts';
import { type Literal, literalAt, scaled } from './numerals.ts';
import { type Context, scaleAt } from './scales.ts';
import { slashedAt } from './slashes.ts';
import { vagueAt } from './vague.ts';
import { fractionAt, wordsAt } from './word-numbers.ts';

const VULGAR: ReadonlyMap<number, number> = new Map([
  [0xbd, 1 / 2],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
  [0xbc, 1 / 4],
  [0xbe, 3 / 4],
  [0x2155, 1 / 5],
  [0x2156, 2 / 5],
  [0x2157, 3 / 5],
  [0x2158, 4 / 5],
  [0x2159, 1 / 6],
  [0x215a, 5 / 6],
  [0x2150, 1 / 7],
  [0x215b, 1 / 8],
  [0x215c, 3 / 8],
  [0x215d, 5 / 8],
  [0x215e, 7 / 8],
  [0x2151, 1 / 9],
  [0x2152, 1 / 10],
]);

/** The number that begins at token `index`, or undefined. */
export function figureAt(scanning: Scanning, index: number, context: Context = 'plain'): Figure | undefined {
  const { tokens, taken } = scanning;
  if (taken[index] !== 0) return undefined;
  if (tokens.kind[index] === DIGITS) return digitsFigure(scanning, index, index, context);
  if (tokens.kind[index] === MARK) return markFigure(scanning, index, context);
  if (flagsAt(tokens, index) === 0) return undefined;
  return vagueAt(scanning, index) ?? fractionAt(scanning, index) ?? wordsAt(scanning, index);
}

/** A figure that begins with a mark: "½", ".5" or a minus sign. */
function markFigure(scanning: Scanning, index: number, context: Context): Figure | undefined {
  const { tokens } = scanning;
  const vulgar = VULGAR.get(tokens.code[index]!);
  if (vulgar !== undefined) return share(index, index + 1, vulgar);
  if (tokens.kind[index + 1] !== DIGITS || !joined(tokens, index + 1)) return undefined;
  const free = !joined(tokens, index) || tokens.code[index - 1] === 0x28;
  if (!free) return undefined;
  if (tokens.code[index] === 0x2e) return pointFigure(scanning, index, context);
  if (!isDash(tokens, index)) return undefined;
  const figure = digitsFigure(scanning, index, index + 1, context);
  return figure && { ...figure, low: -figure.low, high: -figure.high, literal: undefined };
}

function pointFigure(scanning: Scanning, index: number, context: Context): Figure | undefined {
  const fraction = literalAt(scanning, index + 1);
  if (fraction.fraction !== '' || fraction.grouped) return undefined;
  const literal = {
    ...fraction,
    value: Number(`0.${fraction.whole}`),
    step: Number(`1e-${fraction.whole.length}`),
    whole: '0',
    fraction: fraction.whole,
  };
  return scaledFigure(scanning, index, literal, context);
}

const share = (first: number, next: number, value: number): Figure => ({
  first,
  next,
  low: value,
  high: value,
  step: 0.01,
  words: false,
  vague: false,
  share: true,
  exponent: 0,
  literal: undefined,
});

function digitsFigure(scanning: Scanning, first: number, at: number, context: Context): Figure | undefined {
  const literal = literalAt(scanning, at);
  if (literal.whole.length > 1 && literal.whole.startsWith('0') && context === 'plain') return undefined;
  if (!Number.isFinite(literal.value)) return undefined;
  return (
    slashFigure(scanning, first, literal) ??
    mixedFigure(scanning, first, literal) ??
    scientificFigure(scanning, first, literal) ??
    scaledFigure(scanning, first, literal, context)
  );
}

/** "3/4 lb", "7/12 embryos". */
function slashFigure({ tokens }: Scanning, first: number, literal: Literal): Figure | undefined {
  if (tokens.code[literal.next] !== 0x2f && tokens.code[literal.next] !== 0x2044) return undefined;
  const at = literal.next - 1;
  if (at !== first || slashedAt(tokens, at) !== 'fraction') return undefined;
  return share(first, first + 3, literal.value / valueAt(tokens, first + 2));
}

/** "2½", "2 ½", "2 1/2", "2-1/2". */
function mixedFigure({ tokens }: Scanning, first: number, literal: Literal): Figure | undefined {
  const { next } = literal;
  if (literal.fraction !== '') return undefined;
  const vulgar = tokens.kind[next] === MARK ? VULGAR.get(tokens.code[next]!) : undefined;
  if (vulgar !== undefined && tokens.gap[next]! <= 1)
    return { ...share(first, next + 1, literal.value + vulgar), share: false };
  const hyphen = isHyphen(tokens, next) && joined(tokens, next) && joined(tokens, next + 1);
  if (joined(tokens, next) && !hyphen) return undefined;
  const at = hyphen ? next + 1 : next;
  const fraction = slashFraction(tokens, at);
  if (fraction === undefined) return undefined;
  return { ...share(first, at + 3, literal.value + fraction), share: false };
}

/** "1/2" to "9/16" at a token, as a value below one. */
function slashFraction(tokens: Tokens, index: number): number | undefined {
  const slash = tokens.code[index + 1] === 0x2f || tokens.code[index + 1] === 0x2044;
  if (!slash || tokens.kind[index] !== DIGITS || tokens.kind[index + 2] !== DIGITS) return undefined;
  if (!joined(tokens, index + 1) || !joined(tokens, index + 2)) return undefined;
  if (tokens.code[index + 3] === 0x2f && joined(tokens, index + 3)) return undefined;
  const top = valueAt(tokens, index);
  const bottom = valueAt(tokens, index + 2);
  return top > 0 && top < bottom && [2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100].includes(bottom)
    ? top / bottom
    : undefined;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "1.6×10⁶", "1.6 x 10^6", "3e8". */
function scientificFigure({ tokens }: Scanning, first: number, literal: Literal): Figure | undefined {
  const cross = literal.next;
  const isCross =
    tokens.code[cross] === 0xd7 ||
    ((tokens.code[cross] === 0x78 || tokens.code[cross] === 0xb7) &&
      tokens.end[cross]! - tokens.start[cross]! === 1);
  if (!isCross || tokens.kind[cross + 1] !== DIGITS || lowerAt(tokens, cross + 1) !== '10') return undefined;
  const { digits, next } = caretPower(tokens, cross + 2) ?? raisedPower(tokens, cross + 2);
  const power = Number(digits);
  if (digits === '' || Number.isNaN(power) || Math.abs(power) > 99) return undefined;
  return plain(first, next, scaled(literal, power), Number(`${literal.step}e0`) * 10 ** power);
}

interface Power {
  readonly digits: string;
  readonly next: number;
}

/** "^6", "^-6"; without digits after the caret there is no power. */
function caretPower(tokens: Tokens, index: number): Power | undefined {
  if (tokens.code[index] !== 0x5e || !joined(tokens, index)) return undefined;
  const minus = isDash(tokens, index + 1) && joined(tokens, index + 1);
  const at = minus ? index + 2 : index + 1;
  if (tokens.kind[at] !== DIGITS || !joined(tokens, at)) return { digits: '', next: at };
  return { digits: (minus ? '-' : '') + lowerAt(tokens, at), next: at + 1 };
}

/** "⁶", "⁻¹²". */
function raisedPower(tokens: Tokens, index: number): Power {
  const minus = tokens.code[index] === 0x207b && joined(tokens, index);
  let next = minus ? index + 1 : index;
  let digits = minus ? '-' : '';
  for (; joined(tokens, next) && next < tokens.count && digits.length < 4; next++) {
    const digit = RAISED.indexOf(String.fromCharCode(tokens.code[next]!));
    if (digit < 0) break;
    digits += digit;
  }
  return { digits, next };
}

export const plain = (
  first: number,
  next: number,
  value: number,
  step: number,
  exponent = 0,
  literal?: Literal,
): Figure => ({
  first,
  next,
  low: value,
  high: value,
  step,
  words: false,
  vague: false,
  share: false,
  exponent,
  literal,
});

function scaledFigure(scanning: Scanning, first: number, literal: Literal, context: Context): Figure {
  let exponent = 0;
  let next = literal.next;
  for (let rounds = 0; rounds < 2; rounds++) {
    const scale = scaleAt(scanning, next, literal, context, rounds === 0);
    if (!scale) break;
    exponent += scale.exponent;
    next = scale.next;
  }
  if (exponent === 0) return dozens(scanning, plain(first, next, literal.value, literal.step, 0, literal));
  const step = Number((literal.step * 10 ** exponent).toPrecision(1));
  return plain(first, next, scaled(literal, exponent), step, exponent);
}

function dozens({ tokens }: Scanning, figure: Figure): Figure {
  if (keyAt(tokens, figure.next) !== 'dozen' || tokens.gap[figure.next] === PARAGRAPH) return figure;
  return plain(figure.first, figure.next + 1, figure.low * 12, 12);
}
