import type { DatabaseSync } from 'node:sqlite';
import { buildStamp } from './build.ts';
import { sqlite } from './probe.ts';
import { createTables, inspect } from './schema.ts';

/** How long a connection waits for another one's transaction, in milliseconds. */
const PATIENCE = 20_000;

const CACHE_KILOBYTES = 16_000;

/** Of a new file: with SQLite's 4096 a fifth of each page stays empty, since chunks of text are a third of that. */
const PAGE_BYTES = 16_384;

/** A new database in memory, with its tables. */
export function openMemory(): DatabaseSync {
  const db = new (sqlite().DatabaseSync)(':memory:');
  createTables(db, buildStamp());
  return db;
}

/**
 * Opens a database file, with its tables when it is new. Returns undefined when another version wrote it. Throws
 * SQLite's own error when the file is damaged or out of reach. `build` stands for the code that fills it.
 */
export function openFile(path: string, build = buildStamp()): DatabaseSync | undefined {
  const db = new (sqlite().DatabaseSync)(path, { timeout: PATIENCE });
  try {
    // Kept after a kill at any moment; only a power cut can lose the last batches, never the file.
    db.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -${CACHE_KILOBYTES}; PRAGMA journal_size_limit = 4000000`);
    let state = inspect(db, build);
    if (state === 'empty') state = transaction(db, () => createOnce(db, build));
    if (state === 'current') return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return undefined;
}

/** Two processes may find the same file empty; the second one finds the tables of the first. */
function createOnce(db: DatabaseSync, build: string): 'current' | 'other' {
  const state = inspect(db, build);
  if (state !== 'empty') return state;
  createTables(db, build);
  return 'current';
}

/** Whether every page of the file is as SQLite left it. Reads the whole file. */
export function isSound(db: DatabaseSync): boolean {
  const found = db.prepare('PRAGMA quick_check(1)').get();
  return found?.quick_check === 'ok';
}

/** Runs `work` in one write transaction, taken at once so that it cannot fail half-way for a lock. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Runs questions that must agree with one another on one state of the database, whatever others write meanwhile. */
export function snapshot<T>(db: DatabaseSync, questions: () => T): T {
  if (db.isTransaction) return questions();
  db.exec('BEGIN');
  try {
    return questions();
  } finally {
    if (db.isTransaction) db.exec('COMMIT');
  }
}

/**
 * Asks questions as `snapshot` does: those that come before the first is answered are answered together, since beginning and ending
 * costs as much as a question. `begin` says of the state what all of them are told.
 */
export function snapshots<S>(db: DatabaseSync, begin: () => S): <T>(question: (state: S) => T) => Promise<T> {
  let waiting: Waiting<S>[] | undefined;
  const answer = (): void => {
    const asked = waiting!;
    waiting = undefined;
    try {
      snapshot(db, () => {
        const state = begin();
        for (const { ask } of asked) ask(state);
      });
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  };
  return <T>(question: (state: S) => T) =>
    new Promise<T>((resolve, fail) => {
      const ask = (state: S): void => {
        try {
          resolve(question(state));
        } catch (error) {
          fail(error);
        }
      };
      if (!waiting) {
        waiting = [];
        queueMicrotask(answer);
      }
      waiting.push({ ask, fail });
    });
}

interface Waiting<S> {
  readonly ask: (state: S) => void;
  readonly fail: (error: unknown) => void;
}

/** Of all pages, so many may be free before they are given back. */
const FREE_SHARE = 0.05;

/** Gives pages that nothing uses any more back to the disk, when they are many. */
export function giveBack(db: DatabaseSync): void {
  const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
  const free = Number(db.prepare('PRAGMA freelist_count').get()?.freelist_count);
  if (free > 64 && free > pages * FREE_SHARE) db.exec('PRAGMA incremental_vacuum');
}
