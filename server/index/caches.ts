import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deleteDatabase } from './place.ts';
import { sqlite } from './probe.ts';

const DAY = 86_400_000;

/** An index nobody has opened for so long is deleted; sooner when its folders are gone. In milliseconds. */
const UNUSED = 90 * DAY;
const ORPHANED = 7 * DAY;

/** At one start no more are looked at, those that were not used for longest first. */
const MOST = 20;

/** Notes that an index is in use, by the time of its file. */
export function markUsed(file: string, now: number): void {
  try {
    utimesSync(file, now / 1000, now / 1000);
  } catch {
    // It may be on a disk that cannot be written any more; then it is not deleted either.
  }
}

/** Whether that was noted not long ago. */
export const isUsed = (file: string, now: number): boolean => now - usedAt(file) < DAY;

/**
 * Deletes indexes beside `file` that nobody needs: not opened for three months, or for a week and their folders are gone.
 * Never one that another process has open. Answers the files deleted.
 */
export function cleanCaches(file: string, now: number): readonly string[] {
  const others = readdirSync(dirname(file))
    .filter((name) => /^[0-9a-f]{24}\.sqlite$/.test(name) && name !== basename(file))
    .map((name) => ({ path: join(dirname(file), name), used: usedAt(join(dirname(file), name)) }))
    .sort((a, b) => a.used - b.used || (a.path < b.path ? -1 : 1));
  return others
    .slice(0, MOST)
    .filter(({ path, used }) => now - used > ORPHANED && deleteIdle(path, now - used > UNUSED))
    .map(({ path }) => path);
}

const usedAt = (path: string): number =>
  statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;

/** Deletes an index that no process has open; one whose folders are still there only when asked to. */
function deleteIdle(path: string, wanted: boolean): boolean {
  try {
    const db = new (sqlite().DatabaseSync)(path, { timeout: 0 });
    try {
      if (
        !wanted &&
        !isOrphan(String(db.prepare("SELECT value FROM meta WHERE name = 'roots'").get()?.value))
      )
        return false;
      // SQLite leaves this mode only when no other connection is open.
      if (db.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode !== 'delete') return false;
    } finally {
      db.close();
    }
    deleteDatabase(path);
    return true;
  } catch {
    return false;
  }
}

function isOrphan(roots: string): boolean {
  const folders = JSON.parse(roots) as unknown;
  return (
    Array.isArray(folders) && folders.every((folder) => typeof folder === 'string' && !existsSync(folder))
  );
}
