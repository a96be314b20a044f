import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { citationKeys } from '../sources/keys.ts';
import type { Metadata } from '../sources/source.ts';
import { messageOf } from './errors.ts';
import type { FoundFile } from './walk.ts';
import { type Label, writer } from './write.ts';

/** What labelling did. Problems are lines for the user, about bibliography files. */
export interface Labelling {
  readonly changed: boolean;
  readonly problems: readonly string[];
}

/**
 * Gives every source its citation key and the metadata that the bibliographies know. Does nothing when neither sources nor
 * bibliographies have changed since the last time.
 */
export async function labelSources(
  db: DatabaseSync,
  configured: readonly string[],
  found: readonly FoundFile[],
): Promise<Labelling> {
  const problems: string[] = [];
  const state = stateOf(db);
  const sources = readSources(db);
  const keys = citationKeys(sources);
  const labels = new Map<string, Label>(
    sources.map(({ id, metadata }) => [id, { key: keys.get(id) ?? id, metadata }]),
  );
  return { changed: writer(db).label(labels, state), problems };
}

const stateOf = (db: DatabaseSync): string =>
  String(db.prepare("SELECT value FROM meta WHERE name = 'edition'").get()?.value);

interface Found {
  readonly id: string;
  readonly metadata: Metadata;
}

const readSources = (db: DatabaseSync): readonly Found[] =>
  db
    .prepare('SELECT id, found FROM source ORDER BY id')
    .all()
    .map(({ id, found }) => ({ id: String(id), metadata: JSON.parse(String(found)) as Metadata }));
