import type { BibliographyEntry } from '../sources/bibliography/entry.ts';
import { joinBibliography } from '../sources/bibliography/join.ts';
import { citationKeys } from '../sources/bibliography/keys.ts';
import type { Metadata } from '../sources/source.ts';
import type { BibliographyRecord } from './port.ts';
import type { Label } from './write.ts';

interface Keyed {
  readonly id: string;
  readonly key?: string;
  readonly metadata: Metadata;
}

/** Every entry with the source that it describes, and every source with its key and all that is known of it. */
export function catalogued(entries: readonly BibliographyEntry[], sources: readonly Keyed[]) {
  const joined = joinBibliography(entries, sources);
  const sourceOf = new Map(joined.flatMap(({ id, key }) => (key === undefined ? [] : [[key, id]])));
  const records = entries.map(({ key, metadata }): BibliographyRecord => {
    const sourceId = sourceOf.get(key);
    return { ...metadata, key, ...(sourceId !== undefined && { sourceId }) };
  });
  return { labels: labelsOf(joined), entries: records };
}

/**
 * A label for each source: the key it has, else one made for it that no other source has. Those that have a key take part in
 * the making, so that a source that gets an entry changes no other's key.
 */
export function labelsOf(sources: readonly Keyed[]): ReadonlyMap<string, Label> {
  const made = citationKeys(sources);
  const taken = new Set(sources.flatMap(({ key }) => key ?? []));
  return new Map(
    sources.map(({ id, key, metadata }) => [id, { key: key ?? free(made.get(id) ?? id, taken), metadata }]),
  );
}

/** The key itself, or with the first number from 2 that makes it unlike all `taken`, to which it is added. */
function free(key: string, taken: Set<string>): string {
  let unique = key;
  for (let n = 2; taken.has(unique); n++) unique = `${key}${n}`;
  taken.add(unique);
  return unique;
}
