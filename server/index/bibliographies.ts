import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isBibliography } from '../sources/bibliography/bibliography.ts';
import { messageOf } from './errors.ts';
import type { Corpus } from './place.ts';
import { sourceId } from './scope.ts';
import type { FoundFile } from './walk.ts';

/** A bibliography as it is on the disk. */
export interface BibliographyFile {
  readonly id: string;
  /** The writer named it as a bibliography; any other JSON may be something else. */
  readonly certain: boolean;
  readonly bytes: Uint8Array;
  readonly problem?: string;
  /** Of name and content. */
  readonly hash: string;
}

/** Those of the settings first, since of two entries with one key the first counts. */
export function bibliographyFiles(corpus: Corpus, found: readonly FoundFile[]): readonly BibliographyFile[] {
  const configured = [...new Set(corpus.bibliography)].map((path) => ({
    path,
    id: sourceId(path, corpus.roots),
  }));
  const named = new Set(corpus.bibliography);
  const others = found.filter(({ path, size }) => !named.has(path) && size <= corpus.maxBytes);
  return [...configured, ...others].map(({ path, id }) =>
    loadBibliography(path, id, named.has(path) || isBibliography(id)),
  );
}

/** Reads a bibliography; what is wrong with it is told in it. */
export function loadBibliography(path: string, id: string, certain: boolean): BibliographyFile {
  try {
    const bytes = readFileSync(path);
    return { id, certain, bytes, hash: hash('sha256', `${id} ${hash('sha256', bytes)}`) };
  } catch (error) {
    const missing = (error as { code?: unknown }).code === 'ENOENT';
    const problem = missing
      ? 'there is no such file; mend "bibliography" in stet.json'
      : `cannot be read (${messageOf(error)}); check it`;
    return { id, certain, bytes: new Uint8Array(), problem, hash: `${id} ${problem}` };
  }
}

/** Whether `updateCatalogue` would do nothing. */
export const isCatalogued = (db: DatabaseSync, corpus: Corpus, found: readonly FoundFile[]): boolean =>
  meta(db, 'catalogue') === stateOf(db, bibliographyFiles(corpus, found));

/** Changes with all that citation keys and what bibliographies say of sources hang on. */
export const stateOf = (db: DatabaseSync, files: readonly BibliographyFile[]): string =>
  hash('sha256', JSON.stringify([meta(db, 'edition'), files.map((file) => file.hash)]));

/** What the table of single facts has under a name. */
export const meta = (db: DatabaseSync, name: string): string =>
  String(db.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.value ?? '');
