import { FLAG } from '../lexicon.ts';
import type { NumberMention, Operator, Quantity } from '../mention.ts';
import type { Found, Scanning } from '../scanning.ts';
import {
  DIGITS,
  flagsAt,
  GAP,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MARK,
  PARAGRAPH,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import type { Figure } from './figure.ts';
import { mayBeUnit } from './measures.ts';
import { type Before, modifierAfter, modifierBefore } from './operators.ts';
import type { Pair } from './ranges.ts';
import { dimensionOf } from './units.ts';

export const isTime = (unit: string): boolean => {
  const dimension = dimensionOf(unit);
  return dimension === 'time' || dimension === 'calendar';
};

export interface Draft {
  readonly first: number;
  readonly figure: Figure;
  readonly next: number;
  readonly core: readonly [number, number];
  readonly pair?: Pair | undefined;
  readonly unit: string | undefined;
  readonly scale: number;
  /** Already read between the figure and its unit. */
  readonly operator?: Operator | undefined;
  readonly confidence?: number;
}

export function kindOf(unit: string | undefined): NumberMention['kind'] {
  const dimension = unit === undefined ? '' : dimensionOf(unit)!;
  if (dimension === '') return 'number';
  if (dimension === 'percent' || dimension === 'points') return 'percent';
  if (dimension.startsWith('money')) return 'money';
  return dimension === 'time' || dimension === 'calendar' ? 'duration' : 'quantity';
}

/** Adds operator, suffix and compound tail to a figure with its unit, and makes the mention. */
export function finish(scanning: Scanning, draft: Draft): Found {
  const { tokens } = scanning;
  const { figure, pair, unit } = draft;
  const before =
    draft.pair?.first !== undefined && draft.pair.first < draft.first
      ? undefined
      : during(scanning, draft, modifierBefore(scanning, draft.first));
  const after = modifierAfter(scanning, draft.next);
  const tail = tailOf(tokens, after?.next ?? draft.next, unit, figure);
  const minus = isBelowZero(scanning, before?.first ?? draft.first, pair);
  const sign = minus ? -1 : 1;
  const first = Math.min((before?.first ?? draft.first) - (minus ? 1 : 0), pair?.first ?? draft.first);
  const score = pair?.against !== undefined;
  const low = (pair?.low ?? figure.low) * draft.scale * sign;
  const high = score ? low : (pair?.high ?? figure.high) * draft.scale * sign;
  const inner = after && tail === draft.next ? undefined : after;
  const mention: NumberMention = {
    kind: kindOf(unit),
    start: tokens.start[first]!,
    end: tokens.end[tail - 1]!,
    core: { start: tokens.start[draft.core[0]]!, end: tokens.end[draft.core[1] - 1]! },
    confidence: draft.confidence ?? pair?.confidence ?? confidenceOf(scanning, figure, unit, before),
    quantity: quantityOf(unit, {
      operator: operatorOf(before, draft.operator ?? inner?.operator, figure),
      low: tidy(low),
      high: tidy(high),
      step: tidy(figure.step * draft.scale),
      increment: before?.increment ?? false,
      vague: figure.vague,
    }),
    words: figure.words,
  };
  return { mention: score ? { ...mention, against: pair.against! } : mention, next: tail };
}

/** Spelt out, since a spread inside an object literal costs as much as the rest of the mention. */
function quantityOf(unit: string | undefined, count: Omit<Quantity, 'unit'>): Quantity {
  if (unit === undefined) return count;
  const { operator, low, high, step, increment, vague } = count;
  return { operator, low, high, unit, step, increment, vague };
}

/** "minus 3.4%": the word belongs to the value, unless it takes one number from another. */
function isBelowZero({ tokens }: Scanning, first: number, pair: Pair | undefined): boolean {
  const at = first - 1;
  if (pair || at < 0 || tokens.gap[first] === PARAGRAPH || !isWord(tokens, at, 'minus')) return false;
  return at === 0 || (tokens.kind[at - 1] !== DIGITS && (flagsAt(tokens, at - 1) & FLAG.cardinal) === 0);
}

const isWord = (tokens: Tokens, index: number, word: string): boolean =>
  tokens.kind[index] === WORD && lowerAt(tokens, index) === word;

/** "£5m over three years": a stretch of time that something went on for, not a bound, unless a verb asks how long. */
function during({ tokens }: Scanning, { first, unit, next }: Draft, before: Before): Before | undefined {
  const over = before.first === first - 1 && keyAt(tokens, before.first) === 'over';
  if (over && before.first > 0 && isOneOf(tokens, before.first - 1, QUARRELS)) return undefined;
  if (over && unit !== undefined && dimensionOf(unit) === 'length' && isMeasured(tokens, before.first - 1))
    return undefined;
  const timed = unit === undefined ? isOneOf(tokens, next, STRETCHES) : isTime(unit);
  if (!over || !timed || before.first === 0) return before;
  const lead = before.first - 1;
  if (keyAt(tokens, lead) === 'taken' && isOneOf(tokens, lead - 1, PASSIVE)) return undefined;
  const lasts =
    keyAt(tokens, next) === 'ago' ||
    tokens.kind[lead] === MARK ||
    tokens.gap[before.first] === PARAGRAPH ||
    LASTING.has(lowerAt(tokens, lead));
  return lasts ? before : undefined;
}

/** "At odds over £2bn", "arrested over the theft": what people quarrel about. */
const QUARRELS = wordSet(
  'odds row rows dispute disputes clash clashed fight fighting argument arguments argued quarrel quarrelled suit lawsuit sued suing probe inquiry arrested charged feud spat concerns anger outrage jailed fined questioned criticised criticized protest protests strike strikes deal talks',
);

/** "19 tonnes over 3,800 km": the way that something measured goes. */
const isMeasured = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD && mayBeUnit(tokens, index) && tokens.kind[index - 1] === DIGITS;

const STRETCHES = wordSet(
  'generations seasons games matches rounds sessions meetings parliaments elections laps sets legs',
);
const PASSIVE = wordSet('was were been being');

const LASTING: ReadonlySet<string> = new Set(
  's span spans spanned spanning took take takes taken taking lasted lasts last lasting for after spent spend spends of aged is was were are be been waited wait in than within every with and or just well has had have anyone people those children adults'.split(
    ' ',
  ),
);

/** Takes off the noise of binary fractions: 0.2 times 3 is 0.6. */
function tidy(value: number): number {
  if (Number.isInteger(value) || isDecimal(value)) return value;
  return Number(value.toPrecision(15));
}

/** True for numbers of at most six decimal places, which have no noise. */
const isDecimal = (value: number): boolean =>
  Math.abs(value) < 1e6 && Math.round(value * 1e6) / 1e6 === value;

function operatorOf(before: Before | undefined, after: Operator | undefined, figure: Figure): Operator {
  if (before && before.operator !== '=') return before.operator;
  return after ?? (figure.vague ? '~' : '=');
}

/** "-old" belongs to an age; so does the noun of "two-bedroom" to its count. */
function tailOf(tokens: Tokens, next: number, unit: string | undefined, figure: Figure): number {
  const tied =
    isHyphen(tokens, next) &&
    joined(tokens, next) &&
    joined(tokens, next + 1) &&
    tokens.kind[next + 1] === WORD;
  if (!tied) return ageTail(tokens, next, unit);
  if (unit === undefined)
    return figure.share || figure.vague || (flagsAt(tokens, next + 1) & FLAG.function) !== 0
      ? next
      : next + 2;
  return /^olds?$/.test(lowerAt(tokens, next + 1)) ? next + 2 : next;
}

/** "10-24 year olds", written without its hyphens. */
const ageTail = (tokens: Tokens, next: number, unit: string | undefined): number =>
  (unit === 'year' || unit === 'month') && tokens.gap[next] === GAP && lowerAt(tokens, next) === 'olds'
    ? next + 1
    : next;

function confidenceOf(
  scanning: Scanning,
  figure: Figure,
  unit: string | undefined,
  before: Before | undefined,
): number {
  const { tokens } = scanning;
  if (unit !== undefined || (before && before.first < figure.first)) return 1;
  if (figure.vague) return 0.8;
  if (keyAt(tokens, figure.first) === 'one' && figure.next === figure.first + 1) return 0.6;
  if (tokens.gap[figure.next] === PARAGRAPH && tokens.gap[figure.first]! >= 2) return 0.5;
  return 1;
}
