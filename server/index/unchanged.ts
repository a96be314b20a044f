import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isCatalogued } from './bibliographies.ts';
import { cleanCaches, isUsed, markUsed } from './caches.ts';
import { openFile } from './connection.ts';
import { isLookedOver } from './looked.ts';
import { type Corpus, soundFile } from './place.ts';
import { stampOf, walk } from './walk.ts';

/** Files up to this size are looked through before they are used, in bytes. */
const SMALL = 32_000_000;

/** Whether a look through every page of a file takes no time to speak of. */
export const isSmall = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= SMALL;

/**
 * Whether a database is, to its last byte, one that was found sound before and closed since: nothing needs to be looked through
 * again. Ask before it is opened.
 */
export function isKnownSound(file: string): boolean {
  if (existsSync(`${file}-wal`)) return false;
  try {
    return readFileSync(soundFile(file), 'utf8') === stampOf(file).stamp;
  } catch {
    return false;
  }
}

/** Remembers that a database is in use, and that it is sound as it is now, unless another process has it open. */
export function rememberSound(file: string, now: number): void {
  try {
    if (!isUsed(file, now)) {
      markUsed(file, now);
      cleanCaches(file, now);
    }
    if (isSmall(file) && !existsSync(`${file}-wal`) && !isKnownSound(file))
      writeFileSync(soundFile(file), stampOf(file).stamp);
  } catch {
    // Then it is looked through once more.
  }
}

/** Whether a run of the indexer would find nothing to do: sources and bibliographies are as the database knows them. */
export function isUnchanged(file: string, corpus: Corpus): boolean {
  if (!existsSync(file)) return false;
  let db: DatabaseSync | undefined;
  try {
    db = openFile(file);
    return db !== undefined && agrees(db, corpus);
  } catch {
    // Whoever opens it next says what is wrong.
    return false;
  } finally {
    db?.close();
  }
}

function agrees(db: DatabaseSync, corpus: Corpus): boolean {
  const { sources, bibliographies } = walk(corpus);
  if (sources.length === 0 || !isLookedOver(db, corpus, bibliographies)) return false;
  const stamps = new Map(
    db
      .prepare('SELECT id, stamp FROM file')
      .all()
      .map(({ id, stamp }) => [String(id), String(stamp)]),
  );
  if (stamps.size !== sources.length) return false;
  return (
    sources.every(({ id, stamp }) => stamps.get(id) === stamp) && isCatalogued(db, corpus, bibliographies)
  );
}
