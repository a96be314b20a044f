import { passages } from '../sources/passages.ts';
import { readPlain } from '../sources/plain/plain.ts';
import { openMemory } from './connection.ts';
import { messageOf } from './errors.ts';
import { type KeyReader, keyReader } from './keys.ts';
import { labelsOf } from './labels.ts';
import type { Index, UnreadableSource } from './port.ts';
import { sqliteIndex } from './sqlite.ts';
import { type PreparedSource, prepare, writer } from './write.ts';

/** A source given as text; offsets in every answer are those of `text`. */
export interface TextSource {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly key?: string;
}

/**
 * An index of some plain texts, in memory: the same tables and answers as for a folder. Of two with one id the last
 * counts.
 */
export async function openMemoryIndex(sources: readonly TextSource[]): Promise<Index> {
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()];
  const read: PreparedSource[] = [];
  const unreadable: UnreadableSource[] = [];
  const keys = keyReader();
  for (const source of distinct) {
    try {
      read.push(prepareText(source, keys));
    } catch (error) {
      unreadable.push({ id: source.id, message: messageOf(error) });
    }
  }
  const db = openMemory();
  const write = writer(db);
  write.apply({ sources: [{ sources: read, keys: keys.result() }], unreadable, removed: [], files: [] });
  const given = new Map(distinct.flatMap(({ id, key }) => (key ? [[id, key]] : [])));
  const described = read.map(({ id, metadata }) => {
    const key = given.get(id);
    return { id, metadata, ...(key !== undefined && { key }) };
  });
  write.catalogue({ labels: labelsOf(described), entries: [], problems: [], state: '' });
  return sqliteIndex(db);
}

function prepareText({ id, text, title, date, url }: TextSource, keys: KeyReader): PreparedSource {
  if (text.trim() === '') throw new Error('is empty; exclude it or add its text');
  const read = readPlain(`${id}.txt`, { text, encoding: 'utf-8', bom: false, damaged: 0 });
  const given = { ...(title && { title }), ...(date && { date }), ...(url && { url }) };
  const source = { ...read, metadata: { ...read.metadata, ...given } };
  return prepare(id, source, passages(source), keys);
}
