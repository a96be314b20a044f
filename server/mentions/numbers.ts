import type { Figure } from './figures.ts';
import { figureAt } from './figures.ts';
import { FLAG } from './lexicon.ts';
import type { Measure } from './measures.ts';
import { measureAt } from './measures.ts';
import type { NumberMention, Operator } from './mention.ts';
import { currencyBefore, mayBeCurrency } from './money.ts';
import { literalAt } from './numerals.ts';
import { type Before, modifierAfter, modifierBefore } from './operators.ts';
import { ordinalAt } from './ordinals.ts';
import { isCounted } from './plausible.ts';
import { compoundAfter, type Pair, pairAt, shareAt } from './ranges.ts';
import type { Found, Scanning } from './scanning.ts';
import {
  DIGITS,
  flagsAt,
  isApostrophe,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  MARK,
  PARAGRAPH,
  type Tokens,
  WORD,
} from './tokens.ts';
import { dimensionOf } from './units.ts';

const STARTS = FLAG.cardinal | FLAG.ordinal | FLAG.plural | FLAG.opener | FLAG.currency | FLAG.fraction;

/** A number, amount, quantity or duration that begins at token `index`. */
export function numberAt(scanning: Scanning, index: number): Found | undefined {
  const { tokens, taken } = scanning;
  if (taken[index] !== 0) return undefined;
  const kind = tokens.kind[index];
  if (kind === WORD && (flagsAt(tokens, index) & STARTS) === 0 && tokens.code[index + 1] !== 0x24)
    return undefined;
  const money = mayBeCurrency(tokens, index) ? currencyBefore(scanning, index) : undefined;
  if (money) return moneyFound(scanning, index, money.next, money.unit);
  if (kind === MARK && !mayBeginNumber(tokens, index)) return undefined;
  return ordinalAt(scanning, index) ?? plainFound(scanning, index) ?? articleUnit(scanning, index);
}

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
    ...(pair && { pair }),
    unit,
    scale: 1,
  });
}

function plainFound(scanning: Scanning, index: number): Found | undefined {
  const figure = figureAt(scanning, index);
  if (!figure) return undefined;
  const marked = heightAt(scanning, figure) ?? stopwatchAt(scanning, figure);
  if (marked) return finish(scanning, marked);
  const shared = shareAt(scanning, figure);
  if (shared)
    return finish(scanning, {
      first: shared.first,
      figure: shared,
      next: shared.next,
      core: [shared.first, shared.next],
      scale: 1,
    });
  const own = measureAt(scanning, figure.next, figure);
  const compound = own && compoundAfter(scanning, figure, own);
  if (compound)
    return finish(scanning, {
      first: index,
      figure: compound.figure,
      next: compound.next,
      core: [index, compound.next],
      unit: compound.unit,
      scale: 1,
    });
  const pair = pairAt(scanning, figure, own?.unit, own?.next);
  if (pair) {
    const measure =
      measureAt(scanning, pair.next, figure) ?? (pair.unit && own ? { ...own, next: pair.next } : undefined);
    const next = measure?.next ?? pair.next;
    return finish(scanning, {
      first: index,
      figure,
      next,
      core: [index, pair.next],
      pair,
      ...(measure && { unit: measure.unit }),
      scale: measure?.scale ?? 1,
    });
  }
  const odd = own ? undefined : oddMeasure(scanning, figure);
  const measure = own ?? odd?.measure ?? partOfUnit(scanning, figure);
  if (!measure && !isCounted(scanning, figure)) return undefined;
  return finish(scanning, {
    first: index,
    figure,
    next: measure?.next ?? figure.next,
    core: [figure.first, figure.next],
    ...(measure && { unit: measure.unit }),
    scale: measure?.scale ?? 1,
    ...(odd && { operator: odd.operator }),
  });
}

/** "3:29.41": minutes, seconds and their fraction, in seconds. */
function stopwatchAt(scanning: Scanning, figure: Figure): Draft | undefined {
  const { tokens } = scanning;
  const at = figure.next + 1;
  const timed =
    figure.literal?.fraction === '' && tokens.code[figure.next] === 0x3a && joined(tokens, figure.next);
  if (
    !timed ||
    tokens.kind[at] !== DIGITS ||
    !joined(tokens, at) ||
    tokens.end[at]! - tokens.start[at]! !== 2
  )
    return undefined;
  const seconds = literalAt(scanning, at);
  if (seconds.fraction === '' || seconds.value >= 60) return undefined;
  const value = Number((figure.low * 60 + seconds.value).toFixed(6));
  const { literal: _, ...rest } = figure;
  const sum: Figure = { ...rest, low: value, high: value, step: seconds.step, next: seconds.next };
  return {
    first: figure.first,
    figure: sum,
    next: seconds.next,
    core: [figure.first, seconds.next],
    unit: 's',
    scale: 1,
  };
}

/** `5'10"` in feet and inches. */
function heightAt({ tokens }: Scanning, figure: Figure): Draft | undefined {
  const mark = figure.next;
  const feet =
    figure.literal && joined(tokens, mark) && (isApostrophe(tokens, mark) || tokens.code[mark] === 0x2032);
  if (!feet || figure.low > 9 || tokens.kind[mark + 1] !== DIGITS || !joined(tokens, mark + 1))
    return undefined;
  const close = tokens.code[mark + 2];
  const inches = Number(tokens.text.slice(tokens.start[mark + 1], tokens.end[mark + 1]));
  if (!joined(tokens, mark + 2) || (close !== 0x22 && close !== 0x2033 && close !== 0x201d) || inches > 11)
    return undefined;
  const value = figure.low * 12 + inches;
  const { literal: _, ...rest } = figure;
  const sum: Figure = { ...rest, low: value, high: value, step: 1, next: mark + 3 };
  return {
    first: figure.first,
    figure: sum,
    next: mark + 3,
    core: [figure.first, mark + 3],
    unit: 'in',
    scale: 1,
  };
}

/** "half an hour", "a quarter of a mile": the article belongs to the fraction. */
function partOfUnit(scanning: Scanning, figure: Figure): Measure | undefined {
  const { tokens } = scanning;
  if (!figure.share || !figure.words) return undefined;
  const at = keyAt(tokens, figure.next) === 'of' ? figure.next + 1 : figure.next;
  if (keyAt(tokens, at) !== 'a' && keyAt(tokens, at) !== 'an') return undefined;
  const measure = measureAt(scanning, at + 1, figure);
  return measure && kindOf(measure.unit) !== 'percent' ? measure : undefined;
}

/** "20-odd years", "50-plus miles", "an hour or so": the unit behind a modifier. */
function oddMeasure(scanning: Scanning, figure: Figure): OddMeasure | undefined {
  const after = modifierAfter(scanning, figure.next);
  const measure = after && measureAt(scanning, after.next, figure);
  return measure && { measure, operator: after.operator };
}

interface OddMeasure {
  readonly measure: Measure;
  readonly operator: Operator;
}

/** "a year earlier", "nearly a month", "an hour ago": an article counts where the unit is what matters. */
function articleUnit(scanning: Scanning, index: number): Found | undefined {
  const { tokens } = scanning;
  const key = keyAt(tokens, index);
  if ((key !== 'a' && key !== 'an') || tokens.kind[index + 1] !== WORD) return undefined;
  const figure: Figure = {
    first: index,
    next: index + 1,
    low: 1,
    high: 1,
    step: 1,
    words: true,
    vague: false,
    share: false,
    exponent: 0,
  };
  const measure = measureAt(scanning, index + 1, figure);
  if (
    !measure ||
    /^(second|stone|foot|bit|pound|percentage|per)$/.test(
      keyAt(tokens, index + 1) || lowerAt(tokens, index + 1),
    )
  )
    return undefined;
  const before = modifierBefore(scanning, index);
  const after = lowerAt(tokens, measure.next);
  const timed = isTime(measure.unit) && /^(earlier|later|ago|before|after|longer|early|late)$/.test(after);
  if (before.first === index && !timed) return undefined;
  if (before.operator === '=')
    return timed
      ? finish(scanning, {
          first: index,
          figure,
          next: measure.next,
          core: [index, index + 1],
          unit: measure.unit,
          scale: 1,
          confidence: 0.6,
        })
      : undefined;
  return finish(scanning, {
    first: index,
    figure,
    next: measure.next,
    core: [index, index + 1],
    unit: measure.unit,
    scale: 1,
    confidence: 0.8,
  });
}

export const isTime = (unit: string): boolean => {
  const dimension = dimensionOf(unit);
  return dimension === 'time' || dimension === 'calendar';
};

interface Draft {
  readonly first: number;
  readonly figure: Figure;
  readonly next: number;
  readonly core: readonly [number, number];
  readonly pair?: Pair;
  readonly unit?: string;
  readonly scale: number;
  /** Already read between the figure and its unit. */
  readonly operator?: Operator;
  readonly confidence?: number;
}

function kindOf(unit: string | undefined): NumberMention['kind'] {
  const dimension = unit === undefined ? '' : dimensionOf(unit)!;
  if (dimension === '') return 'number';
  if (dimension === 'percent' || dimension === 'points') return 'percent';
  if (dimension.startsWith('money')) return 'money';
  return dimension === 'time' || dimension === 'calendar' ? 'duration' : 'quantity';
}

/** Adds operator, suffix and compound tail to a figure with its unit, and makes the mention. */
function finish(scanning: Scanning, draft: Draft): Found {
  const { tokens } = scanning;
  const { figure, pair, unit } = draft;
  const before =
    draft.pair?.first !== undefined && draft.pair.first < draft.first
      ? undefined
      : modifierBefore(scanning, draft.first);
  const after = modifierAfter(scanning, draft.next);
  const tail = tailOf(tokens, after?.next ?? draft.next, unit, figure);
  const first = Math.min(before?.first ?? draft.first, pair?.first ?? draft.first);
  const score = pair?.against !== undefined;
  const low = (pair?.low ?? figure.low) * draft.scale;
  const high = score ? low : (pair?.high ?? figure.high) * draft.scale;
  const inner = after && tail === draft.next ? undefined : after;
  const mention: NumberMention = {
    kind: kindOf(unit),
    start: tokens.start[first]!,
    end: tokens.end[tail - 1]!,
    core: { start: tokens.start[draft.core[0]]!, end: tokens.end[draft.core[1] - 1]! },
    confidence: draft.confidence ?? pair?.confidence ?? confidenceOf(scanning, figure, unit, before),
    quantity: {
      operator: operatorOf(before, draft.operator ?? inner?.operator, figure),
      low: tidy(low),
      high: tidy(high),
      ...(unit !== undefined && { unit }),
      step: tidy(figure.step * draft.scale),
      increment: before?.increment ?? false,
      vague: figure.vague,
    },
    words: figure.words,
    ...(pair?.against !== undefined && { against: pair.against }),
  };
  return { mention, next: tail };
}

/** Takes off the noise of binary fractions: 0.2 times 3 is 0.6. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

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
  if (!tied) return next;
  if (unit === undefined) return figure.share || figure.vague ? next : next + 2;
  return /^olds?$/.test(lowerAt(tokens, next + 1)) ? next + 2 : next;
}

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
