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

/** The names writers and clippers give to each field. */
const FIELDS: readonly (readonly [keyof Metadata, readonly string[]])[] = [
  ['title', ['title', 'headline']],
  ['author', ['author', 'authors', 'byline', 'by']],
  ['publisher', ['publisher', 'outlet', 'source', 'site', 'container-title', 'journal']],
  ['date', ['date', 'published', 'publication_date', 'publicationdate', 'issued', 'datum']],
  ['url', ['url', 'link', 'canonical', 'source_url']],
  ['language', ['language', 'lang']],
];

/** Metadata out of a YAML mapping (front matter, a sidecar file) or labelled lines. */
export function recordMetadata(given: Readonly<Record<string, unknown>>): Metadata {
  const record = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const found = FIELDS.map(([field, names]) => {
    const value = names.map((name) => text(record.get(name))).find((v) => v !== undefined);
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

/** Names that `recordMetadata` knows. */
export const METADATA_NAMES: ReadonlySet<string> = new Set(FIELDS.flatMap(([, names]) => names));
