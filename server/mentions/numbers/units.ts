import { CURRENCIES } from './currencies.ts';
import { UNIT_TABLE } from './unit-table.ts';

/** What a unit measures; values convert only inside one dimension. Currencies each have their own. */
export interface Unit {
  readonly id: string;
  readonly dimension: string;
  /** How many base units one of these is. */
  readonly factor: number;
  /** Added to the value before multiplying; only temperatures have one. */
  readonly offset: number;
}

const rows = UNIT_TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

const list = (cell: string | undefined): readonly string[] =>
  cell ? cell.split(',').map((item) => item.trim()) : [];

/** A factor as written in the table: a number, or a fraction such as 5/9. */
function factorOf(written: string): number {
  const [top, bottom] = written.split('/').map(Number);
  return top! / (bottom ?? 1);
}

const unitOf = ([id, dimension, factor]: readonly string[]): Unit => {
  const [scale, offset] = factor!.split('@');
  return { id: id!, dimension: dimension!, factor: factorOf(scale!), offset: Number(offset ?? 0) };
};

/** Every unit by its canonical id. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...rows.map((row) => [row[0]!, unitOf(row)] as const),
  ...CURRENCIES.map(({ id }) => [id, { id, dimension: `money ${id}`, factor: 1, offset: 0 }] as const),
]);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['century', 'centuries'],
]);

const MODIFIERS: ReadonlySet<string> = new Set(
  'square cubic sq cu light nautical metric basis percentage short long us uk imperial fluid troy astronomical terawatt gigawatt megawatt kilowatt watt british electron newton'.split(
    ' ',
  ),
);

/** "square foot" and "square feet", "mile per hour" and "miles per hour", "degree celsius" and "degrees celsius". */
function withPlural(name: string): readonly string[] {
  const words = name.split(' ');
  const head = MODIFIERS.has(words[0]!) ? Math.min(1, words.length - 1) : 0;
  const plural = [...words];
  plural[head] = IRREGULAR.get(words[head]!) ?? `${words[head]}s`;
  return [name, plural.join(' ')];
}

/** Names of units in lower case with single spaces, singular and plural. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) =>
    list(row[3])
      .flatMap(withPlural)
      .map((name) => [name, row[0]!] as const),
  ),
);

/** Symbols of units; case matters ("mW" is not "MW"). */
export const UNIT_SYMBOLS: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => list(row[4]).map((symbol) => [symbol, row[0]!] as const)),
);

/** First words of all unit names, so that the scanner looks no further than it must. */
export const UNIT_HEADS: ReadonlySet<string> = new Set(
  [...UNIT_NAMES.keys()].map((name) => name.split(' ')[0]!),
);

/** What longer unit names begin with: "miles" and "miles per" of "miles per hour". */
export const UNIT_OPENINGS: ReadonlySet<string> = new Set(
  [...UNIT_NAMES.keys()].flatMap((name) =>
    [...name.matchAll(/ /g)].map((space) => name.slice(0, space.index)),
  ),
);

/** Dimension of a canonical unit id, or undefined for an id that is not in the table. */
export const dimensionOf = (id: string): string | undefined => UNITS.get(id)?.dimension;

/**
 * `value` of unit `from` in unit `to` (canonical ids), or undefined when they do not measure the same thing.
 * Never converts between currencies, between percent and percentage points, or from months to days.
 */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  const source = UNITS.get(from);
  const target = UNITS.get(to);
  if (!source || !target || source.dimension !== target.dimension) return undefined;
  const base = (value + source.offset) * source.factor;
  if (source.offset !== 0 || target.offset !== 0)
    return Number((base / target.factor - target.offset).toFixed(9));
  return Number((base / target.factor).toPrecision(12));
}
