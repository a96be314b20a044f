import { isoDate } from './dates.ts';
import type { Metadata } from './source.ts';

type Loose = { readonly [Field in keyof Metadata]: Metadata[Field] | undefined };

/** The fields that have a value. */
export function compact(metadata: Loose): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value)) as Metadata;
}

/** Each field from the first that has it. */
export function merge(...all: readonly Metadata[]): Metadata {
  return Object.assign({}, ...all.toReversed().map(compact));
}

const FIELDS: readonly (readonly [keyof Metadata, readonly string[]])[] = [
  ['title', ['title', 'headline']],
  ['author', ['author', 'authors', 'byline', 'by']],
  ['publisher', ['publisher', 'outlet', 'source', 'site', 'container-title', 'journal']],
  ['date', ['date', 'published', 'publication_date', 'publicationDate', 'issued']],
  ['url', ['url', 'link', 'canonical', 'source_url']],
  ['language', ['language', 'lang']],
];

/** Metadata out of a YAML mapping (front matter, a sidecar file), under the names writers and clippers give them. */
export function recordMetadata(record: Readonly<Record<string, unknown>>): Metadata {
  const found = FIELDS.map(([field, names]) => {
    const value = names.map((name) => text(record[name])).find((v) => v !== undefined);
    return [field, field === 'date' && value !== undefined ? isoDate(value) : value];
  });
  return compact(Object.fromEntries(found));
}

function text(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return (
      value
        .map(text)
        .filter((v) => v !== undefined)
        .join(' and ') || undefined
    );
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

/** What the first lines and the name of a plain text say about it. */
export function plainMetadata(name: string, _text: string): Metadata {
  return fileMetadata(name);
}

/** Title and date out of a file name such as `2031-05-17-dam-holds.txt`. */
export function fileMetadata(name: string): Metadata {
  const stem = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/\.[^.]*$/, '');
  const date = /^\d{4}-\d{2}(?:-\d{2})?(?!\d)/.exec(stem)?.[0];
  const title = stem
    .slice(date?.length ?? 0)
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return compact({ title, date: date && isoDate(date) });
}
