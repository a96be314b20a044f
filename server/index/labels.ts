import { citationKeys } from '../sources/bibliography/keys.ts';
import type { Metadata } from '../sources/source.ts';
import type { Label } from './write.ts';

interface Keyed {
  readonly id: string;
  readonly key?: string;
  readonly metadata: Metadata;
}

/** A label for each source: the key it has, else one made for it that no other source has. */
export function labelsOf(sources: readonly Keyed[]): ReadonlyMap<string, Label> {
  const made = citationKeys(sources.filter(({ key }) => key === undefined));
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
