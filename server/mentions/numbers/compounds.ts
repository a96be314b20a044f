import type { Scanning } from '../scanning.ts';
import { joined, keyAt, lowerAt, MARK, PARAGRAPH, type Tokens, WORD } from '../tokens.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figures.ts';
import { type Measure, measureAt } from './measures.ts';
import { convert } from './units.ts';

const SMALLER: ReadonlyMap<string, string> = new Map([
  ['ft', 'in'],
  ['st', 'lb'],
  ['lb', 'oz'],
  ['h', 'min'],
  ['min', 's'],
  ['year', 'month'],
  ['week', 'day'],
  ['day', 'h'],
]);

interface Compound {
  readonly figure: Figure;
  readonly unit: string;
  readonly next: number;
}

/** The "15m" of "1h 15m". */
const shortMinutes = (tokens: Tokens, unit: string, { next }: Figure): Measure | undefined =>
  unit === 'h' &&
  keyOf(tokens, next) === 'm' &&
  joined(tokens, next) &&
  (!joined(tokens, next + 1) || tokens.kind[next + 1] === MARK)
    ? { unit: 'min', next: next + 1, scale: 1 }
    : undefined;

const keyOf = (tokens: Tokens, index: number): string =>
  tokens.kind[index] === WORD ? lowerAt(tokens, index) : '';

/** "5ft 10in", "2 hours and 30 minutes": the value in the smaller unit. */
export function compoundAfter(scanning: Scanning, figure: Figure, measure: Measure): Compound | undefined {
  const { tokens } = scanning;
  const unit = SMALLER.get(measure.unit);
  if (!unit || measure.scale !== 1 || !Number.isInteger(figure.low)) return undefined;
  let at = measure.next;
  if (keyAt(tokens, at) === 'and' || (tokens.code[at] === 0x2c && tokens.kind[at] === MARK)) at++;
  const second = tokens.gap[at] === PARAGRAPH ? undefined : figureAt(scanning, at);
  const tail =
    second && (shortMinutes(tokens, measure.unit, second) ?? measureAt(scanning, second.next, second));
  const ratioOf = convert(1, measure.unit, unit);
  if (!second || tail?.unit !== unit || ratioOf === undefined || second.low >= ratioOf || second.low < 0)
    return undefined;
  const value = Number((figure.low * ratioOf + second.low).toPrecision(12));
  const sum: Figure = {
    ...second,
    first: figure.first,
    low: value,
    high: value,
    vague: false,
    words: figure.words,
  };
  const further = compoundAfter(scanning, sum, tail);
  return further ?? { figure: sum, unit, next: tail.next };
}
