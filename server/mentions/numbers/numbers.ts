import { FLAG } from '../lexicon.ts';
import type { Operator } from '../mention.ts';
import type { Found, Scanning } from '../scanning.ts';
import { DIGITS, flagsAt, isHyphen, joined, keyAt, MARK, type Tokens, valueAt, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { FRACTIONS, SCALES } from '../words.ts';
import { compoundAfter } from './compounds.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figures.ts';
import { type Measure, mayBeUnit, measureAt } from './measures.ts';
import { currencyBefore, mayBeCurrency } from './money.ts';
import { type Draft, finish } from './number-mentions.ts';
import { modifierAfter } from './operators.ts';
import { ordinalAt } from './ordinals.ts';
import { isCounted } from './plausible.ts';
import { pairAt } from './ranges.ts';
import { shareAt } from './shares.ts';
import { articleUnit, heightAt, partOfUnit, pressureAt, stopwatchAt, withPart } from './special-numbers.ts';
import { partMore } from './word-numbers.ts';

const STARTS = FLAG.cardinal | FLAG.ordinal | FLAG.plural | FLAG.opener | FLAG.currency | FLAG.fraction;

/** A number, amount, quantity or duration that begins at token `index`. */
export function numberAt(scanning: Scanning, index: number): Found | undefined {
  const { tokens, taken } = scanning;
  if (taken[index] !== 0) return undefined;
  const kind = tokens.kind[index];
  if (kind === WORD && !mayBeginCount(tokens, index)) return undefined;
  const money = mayBeCurrency(tokens, index) ? currencyBefore(scanning, index) : undefined;
  if (money) return moneyFound(scanning, index, money.next, money.unit);
  if (kind === MARK && !mayBeginNumber(tokens, index)) return undefined;
  return ordinalAt(scanning, index) ?? plainFound(scanning, index) ?? articleUnit(scanning, index);
}

/** False for nearly all words, the article of a mere noun among them, so that little is spent on them. */
function mayBeginCount(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (tokens.code[next] === 0x24) return true;
  if (!isOneOf(tokens, index, ARTICLES)) return (flagsAt(tokens, index) & STARTS) !== 0;
  if (tokens.kind[next] !== WORD) return isHyphen(tokens, next);
  return isOneOf(tokens, next, COUNTED_WITH_ARTICLE) || mayBeUnit(tokens, next);
}

const ARTICLES = wordSet('a an');
const COUNTED_WITH_ARTICLE = wordSet(
  ['couple few several score', ...SCALES.keys(), ...FRACTIONS.keys()].join(' '),
);

/** Marks that open a number: a point, a minus sign or a vulgar fraction. */
function mayBeginNumber(tokens: Tokens, index: number): boolean {
  const code = tokens.code[index]!;
  if (code === 0x2e || code === 0x2d || code === 0x2212 || code === 0x2013)
    return tokens.kind[index + 1] === DIGITS && joined(tokens, index + 1);
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

function moneyFound(scanning: Scanning, first: number, at: number, unit: string): Found | undefined {
  const figure = figureAt(scanning, at, 'money');
  if (!figure) return undefined;
  const pair = pairAt(scanning, figure, unit);
  const end = pair?.next ?? figure.next;
  const code = measureAt(scanning, end, figure);
  const next = code && code.unit === unit && code.scale === 1 ? code.next : end;
  return finish(scanning, {
    first,
    figure,
    next,
    core: [figure.first, end],
    pair,
    unit,
    scale: 1,
  });
}

function plainFound(scanning: Scanning, index: number): Found | undefined {
  const read = figureAt(scanning, index);
  if (!read) return undefined;
  const figure = inBrackets(scanning, read) ?? tolerance(scanning, read) ?? read;
  const marked = heightAt(scanning, figure) ?? stopwatchAt(scanning, figure) ?? pressureAt(scanning, figure);
  if (marked) return finish(scanning, marked);
  const shared = shareAt(scanning, figure);
  if (shared) return finish(scanning, whole(shared.first, shared, shared.next));
  const own = measureAt(scanning, figure.next, figure);
  const compound = own && compoundAfter(scanning, figure, own);
  if (compound)
    return finish(scanning, { ...whole(index, compound.figure, compound.next), unit: compound.unit });
  const part =
    own && own.unit !== '%' && figure.low === figure.high && !figure.share
      ? partMore(scanning.tokens, own.next)
      : undefined;
  if (own && part) return withPart(scanning, figure, own, part);
  return pairFound(scanning, index, figure, own) ?? singleFound(scanning, index, figure, own);
}

/** "five (5) years": contracts say a number twice. */
function inBrackets({ tokens }: Scanning, figure: Figure): Figure | undefined {
  const { next } = figure;
  const again =
    figure.words &&
    tokens.code[next] === 0x28 &&
    joined(tokens, next + 1) &&
    tokens.kind[next + 1] === DIGITS &&
    tokens.code[next + 2] === 0x29 &&
    joined(tokens, next + 2);
  return again && valueAt(tokens, next + 1) === figure.low ? { ...figure, next: next + 3 } : undefined;
}

/** "125.1 ± 0.2": a value with its tolerance. */
function tolerance(scanning: Scanning, figure: Figure): Figure | undefined {
  const { tokens } = scanning;
  if (tokens.code[figure.next] !== 0xb1 || !figure.literal) return undefined;
  const bound = figureAt(scanning, figure.next + 1);
  if (!bound?.literal || bound.low >= Math.abs(figure.low)) return undefined;
  return { ...figure, next: bound.next, step: bound.low };
}

/** A draft whose figure takes all its tokens, its unit among them. */
const whole = (first: number, figure: Figure, next: number): Draft => ({
  first,
  figure,
  next,
  core: [first, next],
  unit: undefined,
  scale: 1,
});

function pairFound(
  scanning: Scanning,
  index: number,
  figure: Figure,
  own: Measure | undefined,
): Found | undefined {
  const pair = pairAt(scanning, figure, own?.unit, own?.next);
  if (!pair) return undefined;
  const lent = pair.unit && own ? { ...own, next: pair.next } : undefined;
  const measure = measureAt(scanning, pair.next, figure) ?? lent;
  return finish(scanning, {
    first: index,
    figure,
    next: measure?.next ?? pair.next,
    core: [index, pair.next],
    pair,
    unit: measure?.unit,
    scale: measure?.scale ?? 1,
  });
}

function singleFound(
  scanning: Scanning,
  index: number,
  figure: Figure,
  own: Measure | undefined,
): Found | undefined {
  const odd = own ? undefined : oddMeasure(scanning, figure);
  const measure = own ?? odd?.measure ?? partOfUnit(scanning, figure) ?? lentMeasure(scanning, figure);
  if (!measure && !isCounted(scanning, figure)) return undefined;
  return finish(scanning, {
    first: index,
    figure,
    next: measure?.next ?? figure.next,
    core: [figure.first, figure.next],
    unit: measure?.unit,
    scale: measure?.scale ?? 1,
    operator: odd?.operator,
  });
}

/** "From 51 to 49 per cent", "from 5 to 7 million euros": the unit of the second value is that of the first. */
function lentMeasure(scanning: Scanning, { first, next, share }: Figure): Measure | undefined {
  const { tokens } = scanning;
  if (share || keyAt(tokens, next) !== 'to' || keyAt(tokens, first - 1) !== 'from') return undefined;
  const second = figureAt(scanning, next + 1);
  const measure = second && measureAt(scanning, second.next, second);
  return measure && second.exponent === 0 ? { ...measure, next } : undefined;
}

/** "20-odd years", "50-plus miles", "an hour or so": the unit behind a modifier. */
function oddMeasure(scanning: Scanning, figure: Figure): OddMeasure | undefined {
  const heap = isOneOf(scanning.tokens, figure.next, SPOONED)
    ? measureAt(scanning, figure.next + 1, figure)
    : undefined;
  if (heap) return { measure: heap, operator: '=' };
  const after = modifierAfter(scanning, figure.next);
  const measure = after && measureAt(scanning, after.next, figure);
  return measure && { measure, operator: after.operator };
}

/** "1 heaped tbsp". */
const SPOONED = wordSet('heaped heaping level rounded scant generous');

interface OddMeasure {
  readonly measure: Measure;
  readonly operator: Operator;
}
