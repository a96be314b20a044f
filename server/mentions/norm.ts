import type { CalendarDate, DateMention, Mention, NumberMention, Quantity, TimeMention } from './mention.ts';
import { convert } from './numbers/units.ts';

/** What `mentions` of the library calls a mention: numbers, ordinals, percentages … people, places, organisations, quotations. */
export type PublicKind =
  | 'NUM'
  | 'ORD'
  | 'PCT'
  | 'MONEY'
  | 'QTY'
  | 'DUR'
  | 'DATE'
  | 'TIME'
  | 'PER'
  | 'LOC'
  | 'ORG'
  | 'MISC'
  | 'QUOTE';

const NUMBER_KINDS = {
  number: 'NUM',
  ordinal: 'ORD',
  percent: 'PCT',
  money: 'MONEY',
  quantity: 'QTY',
  duration: 'DUR',
} as const;
const LABELS = { person: 'PER', place: 'LOC', organisation: 'ORG', other: 'MISC' } as const;

/** The short name of what a mention is, as reports print it. */
export function publicKind(mention: Mention): PublicKind {
  if (mention.kind === 'name') return LABELS[mention.label];
  if (mention.kind === 'date') return 'DATE';
  if (mention.kind === 'time') return 'TIME';
  return mention.kind === 'quotation' ? 'QUOTE' : NUMBER_KINDS[mention.kind];
}

/**
 * The normal form of a mention in one line, as docs/mentions.md explains: "=211 +", ">7000000", "=40000 GBP", "2022-05-18",
 * "10:30"; names and quotations come back in their own words with single spaces.
 */
export function norm(mention: Mention, text: string): string {
  if (mention.kind === 'date') return dateNorm(mention);
  if (mention.kind === 'time') return timeNorm(mention);
  if (mention.kind === 'name' || mention.kind === 'quotation')
    return text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  return numberNorm(mention);
}

function timeNorm({ minutes, seconds }: TimeMention): string {
  const clock = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return seconds === undefined ? clock : `${clock}:${pad(seconds)}`;
}

function numberNorm({ quantity, against }: NumberMention): string {
  const { operator, low, high, unit } = inPoints(quantity);
  const value =
    against !== undefined
      ? `${format(low)}-${format(against)}`
      : low === high
        ? format(low)
        : `${format(low)}..${format(high)}`;
  const shown = unit === undefined || unit === '%' || unit === 'pp' ? '' : ` ${unit}`;
  return `${operator}${value}${shown}${quantity.increment ? ' +' : ''}`;
}

/** Basis points as percentage points and per mille as percent: one scale for all shares. */
function inPoints(quantity: Quantity): Quantity {
  const target = quantity.unit === 'bp' ? 'pp' : quantity.unit === '‰' ? '%' : undefined;
  if (!target) return quantity;
  const low = convert(quantity.low, quantity.unit!, target)!;
  return { ...quantity, low, high: convert(quantity.high, quantity.unit!, target)!, unit: target };
}

/** A number without exponent, to six decimals, or to six places where it is smaller than that shows. */
export function format(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const rounded = Number(value.toFixed(6));
  return rounded !== 0 && Math.abs(value) >= 0.01 ? String(rounded) : Number(value.toPrecision(6)).toString();
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const yearText = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

function dateNorm({ date }: DateMention): string {
  const stated = date.month ?? date.quarter;
  if (date.year === undefined && (stated === undefined || date.relative !== undefined)) return 'REL';
  const start = partNorm(date, date.year, date.month, date.day);
  const end = endNorm(date);
  return end === undefined ? start : `${start}..${end}`;
}

function partNorm(
  date: CalendarDate,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): string {
  if (date.grain === 'decade' || date.grain === 'century') return `${year}s`;
  const head = year === undefined ? '-' : yearText(year);
  if (date.quarter !== undefined) return `${head}-Q${date.quarter}`;
  if (date.season !== undefined) return `${head}-${date.season}`;
  if (month === undefined) return year === undefined ? 'REL' : head;
  return day === undefined ? `${head}-${pad(month)}` : `${head}-${pad(month)}-${pad(day)}`;
}

function endNorm(date: CalendarDate): string | undefined {
  if (date.endYear === undefined && date.endMonth === undefined && date.endDay === undefined)
    return undefined;
  const month = date.endMonth ?? (date.endDay === undefined ? undefined : date.month);
  return partNorm({ ...date, grain: 'day' }, date.endYear ?? date.year, month, date.endDay);
}
