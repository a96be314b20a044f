import { addressKey, doiKey } from '../address.ts';
import { merge } from '../metadata.ts';
import type { Metadata } from '../source.ts';
import type { BibliographyEntry } from './entry.ts';

export interface DescribedSource {
  /** Path below the corpus folder. */
  readonly id: string;
  readonly metadata: Metadata;
}

/** `key` is that of the bibliography entry; sources without one get theirs from `citationKeys`. */
export interface JoinedSource extends DescribedSource {
  readonly key?: string;
}

/**
 * Gives each source the key and the metadata of its bibliography entry: by `file`, then by DOI, URL and title. An entry
 * goes to one source and a source to one entry; the entry's fields win, but not a bare year over a day of that year.
 * Titles count only where they have three words and no second source has the same one. Order of `sources` is kept.
 */
export function joinBibliography(
  entries: readonly BibliographyEntry[],
  sources: readonly DescribedSource[],
): readonly JoinedSource[] {
  const joined = new Map<string, BibliographyEntry>();
  const free = new Set(entries);
  const take = (id: string, entry: BibliographyEntry | undefined): void => {
    if (!entry || joined.has(id) || !free.delete(entry)) return;
    joined.set(id, entry);
  };
  for (const { id, entry } of byFile(entries, sources)) take(id, entry);
  for (const key of [doiOf, urlOf, titleOf]) {
    const known = index([...free], key);
    const wanted = index(
      sources.filter((s) => !joined.has(s.id)),
      key,
    );
    for (const [value, source] of wanted) if (source) take(source.id, known.get(value) ?? undefined);
  }
  return sources.map((source) => withEntry(source, joined.get(source.id)));
}

function withEntry(source: DescribedSource, entry: BibliographyEntry | undefined): JoinedSource {
  if (!entry) return source;
  const metadata = merge(entry.metadata, source.metadata);
  const own = source.metadata.date;
  const date = own && metadata.date && own.startsWith(metadata.date) ? own : metadata.date;
  return { id: source.id, metadata: { ...metadata, ...(date && { date }) }, key: entry.key };
}

interface Match {
  readonly id: string;
  readonly entry: BibliographyEntry;
}

/** The path itself, a longer one that ends in it, or the other way round; never the bare name of two files. */
function byFile(
  entries: readonly BibliographyEntry[],
  sources: readonly DescribedSource[],
): readonly Match[] {
  const bySuffix = new Map<string, string | null>();
  for (const { id } of sources) {
    for (const suffix of suffixes(slashed(id))) bySuffix.set(suffix, bySuffix.has(suffix) ? null : id);
    bySuffix.set(`/${slashed(id)}`, id);
  }
  return entries.flatMap((entry) => {
    const paths = entry.file ? suffixes(slashed(entry.file)) : [];
    const id = [`/${paths[0] ?? ''}`, ...paths].map((path) => bySuffix.get(path)).find((found) => found);
    return id ? [{ id, entry }] : [];
  });
}

const slashed = (path: string): string =>
  path
    .normalize('NFC')
    .replace(/\\/g, '/')
    .replace(/^(?:\.{0,2}\/)+/, '');

/** a/b/c → a/b/c, b/c, c. */
function suffixes(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(i).join('/'));
}

/** Values of the key that only one has; those that several have lead nowhere. */
function index<T extends Described>(
  items: readonly T[],
  key: (item: Described) => string | undefined,
): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>();
  for (const item of items) {
    const value = key(item);
    if (value) found.set(value, found.has(value) ? null : item);
  }
  return found;
}

interface Described {
  readonly metadata: Metadata;
  readonly doi?: string;
}

const doiOf = ({ metadata, doi }: Described): string | undefined => doiKey(doi) ?? doiKey(metadata.url);
const urlOf = ({ metadata }: Described): string | undefined => addressKey(metadata.url);

function titleOf({ metadata: { title } }: Described): string | undefined {
  const words =
    (title ?? '')
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 3 ? words.join(' ') : undefined;
}
