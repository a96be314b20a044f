import { foldWord } from '../text/fold.ts';
import type { CalendarDate, Mention, NameMention, NumberMention, Quantity } from './mention.ts';
import { format } from './norm.ts';
import { convert } from './numbers/units.ts';

/**
 * Index tokens of a mention's values, letters and digits only, the same for every way of writing one value: "x53" for 53
 * and fifty-three, both ends of a range, "d20220518", "d202205", "d2022" and "dm0518" for a day, "t1030" for a time.
 * Names and quotations have none.
 */
export function valueKeys(mention: Mention): readonly string[] {
  if (mention.kind === 'date') return unique(dateKeys(mention.date));
  if (mention.kind === 'time')
    return [`t${pad(Math.floor(mention.minutes / 60))}${pad(mention.minutes % 60)}`];
  if (mention.kind === 'name' || mention.kind === 'quotation') return [];
  return unique(valuesOf(mention).map(valueKey));
}

/** The numbers that the keys of a mention's values are of; one may come twice. */
export function valuesOf({ quantity, against }: NumberMention): readonly number[] {
  const { low, high } = inPoints(quantity);
  return against === undefined ? [low, high] : [low, high, against];
}

/** Index token of one number: a point is "p", a minus sign "m". */
export const valueKey = (value: number): string =>
  `x${format(value)
    .replace('-', 'm')
    .replace('.', 'p')
    .replace(/[^a-z0-9]/g, '')}`;

function inPoints(quantity: Quantity): Quantity {
  if (quantity.unit !== 'bp') return quantity;
  return { ...quantity, low: convert(quantity.low, 'bp', 'pp')!, high: convert(quantity.high, 'bp', 'pp')! };
}

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];
const pad = (value: number): string => String(value).padStart(2, '0');

function dateKeys(date: CalendarDate): readonly string[] {
  const keys = pointKeys(date, date.year, date.month, date.day);
  const end = date.endYear ?? date.endMonth ?? date.endDay;
  const last =
    end === undefined
      ? []
      : pointKeys(date, date.endYear ?? date.year, date.endMonth ?? date.month, date.endDay);
  const other = date.ambiguous ? pointKeys(date, date.year, date.ambiguous.month, date.ambiguous.day) : [];
  const weekday = date.weekday === undefined ? [] : [`dw${date.weekday}`];
  return [...keys, ...last, ...other, ...weekday];
}

function pointKeys(
  date: CalendarDate,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): readonly string[] {
  const keys: string[] = [];
  const head = year === undefined ? undefined : `d${year < 0 ? `m${-year}` : year}`;
  if (head !== undefined) keys.push(date.grain === 'decade' || date.grain === 'century' ? `${head}s` : head);
  if (date.quarter !== undefined) keys.push(`${head ?? 'd'}q${date.quarter}`);
  if (date.season !== undefined) keys.push(`${head ?? 'd'}${date.season}`);
  if (month === undefined) return keys;
  if (head !== undefined) keys.push(`${head}${pad(month)}`);
  if (day === undefined) return [...keys, `dm${pad(month)}`];
  if (head !== undefined) keys.push(`${head}${pad(month)}${pad(day)}`);
  return [...keys, `dm${pad(month)}${pad(day)}`];
}

const CONNECTORS: ReadonlySet<string> = new Set(
  'of the de la del della di da do dos das du des den der van von zu zur bin ibn al el le les y and und for in on'.split(
    ' ',
  ),
);

/** Whether a folded word only connects the words of a name; it is a key of names that have no other words. */
export const isConnector = (word: string): boolean => CONNECTORS.has(word);

/**
 * Index tokens of a name: its folded words without connectors and possessives, and an acronym without its points
 * ("U.S. Navy" gives "us" and "navy").
 */
export function nameKeys(mention: NameMention, text: string): readonly string[] {
  const surface = text
    .slice(mention.start, mention.end)
    .replace(/(?<=(?:^|[\s.])\p{Lu})\.\s?(?=\p{Lu}\.)/gu, '');
  const words = surface
    .split(/[\s\-\u2010-\u2015/&]+/)
    .map((word) => foldWord(word.replace(/['’]s?$/u, '')).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
  const content = words.filter((word) => !isConnector(word));
  return unique(content.length > 0 ? content : words);
}
