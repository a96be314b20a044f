import { isoDate } from '../dates.ts';
import { compact } from '../metadata.ts';
import type { BibliographyEntry } from './entry.ts';

type Item = Readonly<Record<string, unknown>>;

/** One item of CSL-JSON or CSL-YAML without its place, or in words what keeps it from being one. */
export function cslEntry(value: unknown): Omit<BibliographyEntry, 'start' | 'end' | 'line'> | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'an entry must be a mapping with an "id"';
  }
  const item = value as Item;
  const key = string(item['citation-key']) ?? string(item.id);
  if (!key) return 'an entry has no "id"; give it one to cite it by';
  const metadata = compact({
    title: string(item.title),
    author: authors(item.author) ?? authors(item.editor),
    publisher: string(item['container-title']) ?? string(item.publisher),
    date: issued(item.issued),
    url: string(item.URL) ?? string(item.url),
    language: string(item.language),
  });
  const doi = string(item.DOI) ?? string(item.doi);
  const file = string(item.file);
  return { key, metadata, ...(doi && { doi }), ...(file && { file }) };
}

function string(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  return (
    value
      .replace(/<\/?[a-z][^<>]{0,80}>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

function authors(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((v: Item | null) => {
    const parts = [v?.given, v?.['non-dropping-particle'], v?.family, v?.suffix].map(string).filter(Boolean);
    return string(v?.literal) ?? parts.join(' ');
  });
  return string(names.filter((name) => name !== '').join(' and '));
}

/** CSL's `date-parts`, the `year`, `month` and `day` of older YAML, or a date as text. */
function issued(value: unknown): string | undefined {
  const item = ((Array.isArray(value) ? value[0] : value) ?? {}) as Item;
  const parts = Array.isArray(item['date-parts']) ? (item['date-parts'][0] as unknown) : undefined;
  if (Array.isArray(parts)) return fromParts(parts);
  if (item.year !== undefined) return fromParts([item.year, item.month, item.day]);
  return isoDate(string(item.raw) ?? string(item.literal) ?? string(value) ?? '');
}

function fromParts(parts: readonly unknown[]): string | undefined {
  const [year, month, day] = parts
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'));
  return isoDate([year, month, day].filter((part) => part !== undefined).join('-')) ?? isoDate(year ?? '');
}
