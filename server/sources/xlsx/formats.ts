import { format, getFormatFromId, isDateFormat, isValidFormat } from 'numfmt';
import { xmlPart } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { findAll } from '../html/html-tree.ts';

/** What a cell shows for a number, by its style. */
export type Shown = (value: number, style: number) => string;

/** Reads the number formats of a workbook: 0.125 is "12.5%" where its cell says so, 45078 is a date. */
export function readFormats(archive: Archive, part: string | undefined, from1904: boolean): Shown {
  const root = part === undefined ? undefined : xmlPart(archive, part);
  const own = new Map<number, string>();
  for (const { attributes } of root ? findAll(root, ({ name }) => name === 'numFmt') : []) {
    own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
  }
  const styles = root ? findAll(root, ({ name }) => name === 'cellXfs')[0] : undefined;
  const patterns = (styles?.children ?? [])
    .flatMap((child) => (child.type === 'element' && child.name === 'xf' ? [child] : []))
    .map(({ attributes }) => patternOf(Number(attributes.numFmtId ?? 0), own));
  return (value, style) => shown(patterns[style] ?? 'General', value, from1904);
}

/** A day written in digits only has two readings, so that a date is shown as ISO 8601 has it; the cell says which it is. */
const DIGITS = /^[^"]*(?<!m)m{1,2}[/.-]d{1,2}|d{1,2}[/.-]m{1,2}(?!m)/i;

function patternOf(id: number, own: ReadonlyMap<number, string>): string {
  const pattern = own.get(id) ?? getFormatFromId(id);
  if (!pattern || !isValidFormat(pattern)) return 'General';
  return isDateFormat(pattern) && DIGITS.test(pattern) ? 'yyyy-mm-dd' : pattern;
}

/** Days between the two calendars that a workbook may count by (ECMA-376, date1904). */
const CALENDARS = 1462;

function shown(pattern: string, value: number, from1904: boolean): string {
  const day = from1904 && isDateFormat(pattern) ? value + CALENDARS : value;
  try {
    return format(pattern, day, { throws: true, nbsp: false }).replace(/\s+/g, ' ').trim();
  } catch {
    return String(value);
  }
}
