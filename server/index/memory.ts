import { citationKeys } from '../sources/keys.ts';
import { passages } from '../sources/passages.ts';
import { readPlain } from '../sources/plain.ts';
import type { Metadata } from '../sources/source.ts';
import { openMemory } from './connection.ts';
import { messageOf } from './errors.ts';
import type { Index, UnreadableSource } from './port.ts';
import { sqliteIndex } from './sqlite.ts';
import { type Label, type PreparedSource, prepare, writer } from './write.ts';

/** A source given as text; offsets in every answer are those of `text`. */
export interface TextSource {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly key?: string;
}

/** An index of some plain texts, in memory: the same tables and answers as for a folder. Of two with one id the last counts. */
export async function openMemoryIndex(sources: readonly TextSource[]): Promise<Index> {
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()];
  const read: PreparedSource[] = [];
  const unreadable: UnreadableSource[] = [];
  for (const source of distinct) {
    try {
      read.push(prepareText(source));
    } catch (error) {
      unreadable.push({ id: source.id, message: messageOf(error) });
    }
  }
  const db = openMemory();
  const write = writer(db);
  write.apply({ sources: read, unreadable, removed: [], files: [] });
  write.label(labels(distinct, read), '');
  return sqliteIndex(db);
}

function prepareText({ id, text, title, date, url }: TextSource): PreparedSource {
  if (text.trim() === '') throw new Error('is empty; exclude it or add its text');
  const read = readPlain(`${id}.txt`, { text, encoding: 'utf-8', bom: false, damaged: 0 });
  const given = { ...(title && { title }), ...(date && { date }), ...(url && { url }) };
  const source = { ...read, metadata: { ...read.metadata, ...given } };
  return prepare(id, source, passages(source));
}

/** Given keys stay as they are, made ones give way to them. */
function labels(sources: readonly TextSource[], read: readonly PreparedSource[]): ReadonlyMap<string, Label> {
  const given = new Map(sources.flatMap(({ id, key }) => (key ? [[id, key] as const] : [])));
  const rest = read.filter(({ id }) => !given.has(id));
  const made = citationKeys(rest.map(({ id, read }) => ({ id, metadata: read.metadata })));
  const taken = new Set(given.values());
  return new Map(
    read.map(({ id, read }) => {
      const { metadata } = read satisfies { metadata: Metadata };
      return [id, { key: given.get(id) ?? free(made.get(id) ?? id, taken), metadata }];
    }),
  );
}

function free(key: string, taken: Set<string>): string {
  let unique = key;
  for (let n = 2; taken.has(unique); n++) unique = `${key}${n}`;
  taken.add(unique);
  return unique;
}
