import type { Span } from '../../text/span.ts';
import type { Metadata } from '../source.ts';
import { bibliographyFormat } from './bibliography.ts';

/** What a new entry says; `file` is the path of the source below its corpus folder. */
export interface NewEntry {
  readonly key: string;
  readonly file: string;
  readonly metadata: Metadata;
}

/** Text to put into a bibliography; `start` and `end` are where, and equal. */
export interface Insertion extends Span {
  readonly text: string;
}

/**
 * Where and how an entry is written into a bibliography called `name`: at the end of its list. Undefined where that is
 * not sure to keep the file whole, and for a key that BibTeX cannot write.
 */
export function insertEntry(name: string, text: string, entry: NewEntry): Insertion | undefined {
  const format = bibliographyFormat(name);
  if (format === 'bibtex') return intoBibtex(text, entry);
  return format === 'csl-json' ? intoJson(text, entry) : intoYaml(text, entry);
}

/** As `insertEntry`, for several at once. */
export function insertEntries(
  name: string,
  text: string,
  entries: readonly NewEntry[],
): Insertion | undefined {
  let written = text;
  let start: number | undefined;
  for (const entry of entries) {
    const edit = insertEntry(name, written, entry);
    if (!edit) return undefined;
    start ??= edit.start;
    written = written.slice(0, edit.start) + edit.text + written.slice(edit.start);
  }
  if (start === undefined) return undefined;
  return { start, end: start, text: written.slice(start, start + written.length - text.length) };
}

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function intoBibtex(text: string, { key, file, metadata }: NewEntry): Insertion | undefined {
  if (!/^[^\s,{}()"#%'=\\~]+$/.test(key)) return undefined;
  const { title, author, publisher, date, url } = metadata;
  const fields = [
    ['title', title && `{${bibtexText(title)}}`],
    ['author', author && bibtexText(author)],
    ['organization', publisher && bibtexText(publisher)],
    ['date', date],
    ['url', url && /^[^\s{}\\]+$/.test(url) ? url : undefined],
    ['file', /^[^{};:\\]+$/.test(file) ? file : undefined],
  ].filter((field) => field[1] !== undefined && field[1] !== '');
  const newline = lineEnd(text);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  const at = text.trimEnd().length;
  const gap = at === 0 ? '' : newline + newline;
  const end = at === text.length ? newline : '';
  return {
    start: at,
    end: at,
    text: `${gap}@online{${key},${newline}${lines.join(`,${newline}`)}${newline}}${end}`,
  };
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const bibtexText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^%&$#_]/g, (char) => SPECIAL[char] ?? `\\${char}`);

function cslItem({ key, file, metadata }: NewEntry): object {
  const { title, author, publisher, date, url } = metadata;
  return {
    id: key,
    type: 'webpage',
    ...(title && { title }),
    ...(author && { author: author.split(' and ').map((literal) => ({ literal })) }),
    ...(publisher && { 'container-title': publisher }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(url && { URL: url }),
    file,
  };
}

function intoJson(text: string, entry: NewEntry): Insertion | undefined {
  const close = /\]\s*\}?\s*$/.exec(text);
  if (!close) return undefined;
  const before = text.slice(0, close.index).trimEnd();
  if (!/[}\],[]$/.test(before)) return undefined;
  const newline = lineEnd(text);
  const item = JSON.stringify(cslItem(entry), null, 2).replaceAll('\n', `${newline}  `);
  const comma = /[[,]$/.test(before) ? '' : ',';
  const end = before.length === close.index ? newline : '';
  return { start: before.length, end: before.length, text: `${comma}${newline}  ${item}${end}` };
}

function intoYaml(text: string, entry: NewEntry): Insertion | undefined {
  const body = text.replace(/(?:\r?\n(?:\.\.\.|---)[ \t]*)?\s*$/, '');
  const heads = [...body.matchAll(/^([A-Za-z][\w-]*):(.*)$/gm)];
  const last = heads.at(-1);
  if (last && (last[1] !== 'references' || last[2]!.trim() !== '')) return undefined;
  const indent = /^([ ]*)- /m.exec(body.slice(last?.index ?? 0))?.[1];
  if (indent === undefined) return undefined;
  const newline = lineEnd(text);
  const fields = Object.entries(cslItem(entry)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const item = fields.map((field, n) => `${indent}${n === 0 ? '- ' : '  '}${field}`).join(newline);
  const end = body.length === text.length ? newline : '';
  return { start: body.length, end: body.length, text: `${newline}${item}${end}` };
}
