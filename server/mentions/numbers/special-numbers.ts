import { isClocked } from '../dates/times.ts';
import type { Found, Scanning } from '../scanning.ts';
import { DIGITS, isApostrophe, isHyphen, joined, keyAt, type Tokens, valueAt, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import type { Figure } from './figure.ts';
import { plain } from './figures.ts';
import { type Measure, mayBeUnit, measureAt } from './measures.ts';
import { type Draft, finish, isTime } from './number-mentions.ts';
import { literalAt } from './numerals.ts';
import { modifierAfter, modifierBefore } from './operators.ts';
import { slashedAt } from './slashes.ts';
import { isQuarterPoint, partMore } from './word-numbers.ts';

/** "3:29.41", "2:21:08": hours, minutes, seconds and their fraction, in seconds. */
export function stopwatchAt(scanning: Scanning, figure: Figure): Draft | undefined {
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
  const hours = longRun(tokens, at);
  const seconds = literalAt(scanning, hours ? at + 2 : at);
  if ((!hours && seconds.fraction === '' && !isClocked(tokens, figure.first)) || seconds.value >= 60)
    return undefined;
  const minutes = hours ? figure.low * 60 + valueAt(tokens, at) : figure.low;
  const value = Number((minutes * 60 + seconds.value).toFixed(6));
  const sum = plain(figure.first, seconds.next, value, seconds.step);
  return {
    first: figure.first,
    figure: sum,
    next: seconds.next,
    core: [figure.first, seconds.next],
    unit: 's',
    scale: 1,
  };
}

/** The minutes and seconds of "2:21:08" at token `index`. */
const longRun = (tokens: Tokens, index: number): boolean =>
  tokens.code[index + 1] === 0x3a &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 2] === DIGITS &&
  joined(tokens, index + 2) &&
  tokens.end[index + 2]! - tokens.start[index + 2]! === 2;

/** "120/80 mmHg", "7/2 favourites": the two sides of a blood pressure or of odds. */
export function pressureAt(scanning: Scanning, figure: Figure): Draft | undefined {
  const { tokens } = scanning;
  const at = figure.next + 1;
  const slash = tokens.code[figure.next] === 0x2f && joined(tokens, figure.next) && joined(tokens, at);
  if (!slash || figure.literal?.fraction !== '' || tokens.kind[at] !== DIGITS) return undefined;
  const measure = measureAt(scanning, at + 1, figure);
  const sense = slashedAt(tokens, figure.first);
  if (measure?.unit !== 'mmHg' && sense !== 'pressure' && sense !== 'odds') return undefined;
  const against = literalAt(scanning, at).value;
  const pair = { low: figure.low, high: figure.low, against, next: at + 1, confidence: 1 };
  return {
    first: figure.first,
    figure,
    next: measure?.next ?? at + 1,
    core: [figure.first, at + 1],
    pair,
    unit: measure?.unit,
    scale: 1,
  };
}

/** `5'10"` in feet and inches. */
export function heightAt({ tokens }: Scanning, figure: Figure): Draft | undefined {
  const mark = figure.next;
  const feet =
    figure.literal && joined(tokens, mark) && (isApostrophe(tokens, mark) || tokens.code[mark] === 0x2032);
  if (!feet || figure.low > 9 || tokens.kind[mark + 1] !== DIGITS || !joined(tokens, mark + 1))
    return undefined;
  const close = tokens.code[mark + 2];
  const inches = valueAt(tokens, mark + 1);
  if (!joined(tokens, mark + 2) || (close !== 0x22 && close !== 0x2033 && close !== 0x201d) || inches > 11)
    return undefined;
  const value = figure.low * 12 + inches;
  const sum = plain(figure.first, mark + 3, value, 1);
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
export function partOfUnit(scanning: Scanning, figure: Figure): Measure | undefined {
  const { tokens } = scanning;
  if (!figure.share || !figure.words) return undefined;
  if (isQuarterPoint(tokens, figure.next)) {
    const next = isHyphen(tokens, figure.next) ? figure.next + 2 : figure.next + 1;
    return { unit: 'pp', next, scale: 1 };
  }
  const at = keyAt(tokens, figure.next) === 'of' ? figure.next + 1 : figure.next;
  if (keyAt(tokens, at) !== 'a' && keyAt(tokens, at) !== 'an') return undefined;
  const measure = measureAt(scanning, at + 1, figure);
  return measure;
}

/** "a year and a half", "two hours and a quarter": a part of the unit more. */
export function withPart(
  scanning: Scanning,
  figure: Figure,
  measure: Measure,
  part: { readonly value: number; readonly next: number },
): Found {
  const value = figure.low + part.value;
  return finish(scanning, {
    first: figure.first,
    figure: { ...figure, low: value, high: value, step: 0.5, literal: undefined },
    next: part.next,
    core: [figure.first, part.next],
    unit: measure.unit,
    scale: measure.scale,
  });
}

const NOT_COUNTED = wordSet('second stone foot bit pound percentage per');

/** "Within a week". */
const DEADLINES = wordSet('within');

const TIME_ADVERBS = wordSet('earlier later ago before after longer early late');

/** "a year earlier", "nearly a month", "an hour ago": an article counts where the unit is what matters. */
export function articleUnit(scanning: Scanning, index: number): Found | undefined {
  const { tokens } = scanning;
  const key = keyAt(tokens, index);
  if ((key !== 'a' && key !== 'an') || tokens.kind[index + 1] !== WORD) return undefined;
  if (!mayBeUnit(tokens, index + 1)) return undefined;
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
    literal: undefined,
  };
  const measure = measureAt(scanning, index + 1, figure);
  if (!measure) return undefined;
  const part = partMore(tokens, measure.next);
  if (part) return withPart(scanning, figure, measure, part);
  if (isOneOf(tokens, index + 1, NOT_COUNTED)) return undefined;
  const before = modifierBefore(scanning, index);
  const timed =
    isTime(measure.unit) &&
    (isOneOf(tokens, measure.next, TIME_ADVERBS) || isOneOf(tokens, index - 1, DEADLINES));
  const after = tokens.kind[measure.next] === WORD ? modifierAfter(scanning, measure.next) : undefined;
  if (before.first === index && !timed && !after) return undefined;
  if (before.operator === '=' && !after)
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
