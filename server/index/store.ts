import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { openFile } from './connection.ts';
import { IndexError, isDamage, isFull, isSqlite, messageOf } from './errors.ts';
import { deleteDatabase } from './place.ts';
import type { Index } from './port.ts';
import { sqliteIndex } from './sqlite.ts';

/** The read side of a database file that may have to be replaced under it. */
export interface Store extends Index {
  /** Deletes a damaged file and starts an empty one. Throws `IndexError` when that did not help before. */
  replace(): void;
  /** Follows the file when another process has replaced it. */
  follow(): void;
}

/** A file that is damaged again and again has a cause that deleting it does not mend. */
const MOST_REPLACEMENTS = 3;

/**
 * Opens the file for reading. A file that is damaged, or of another version of Stet, is replaced by an empty one, then
 * or at the question that finds it out; `onReplaced` gets a line for the user, and must see that the index is filled.
 */
export function openStore(file: string, onReplaced: (line: string) => void): Store {
  let left = MOST_REPLACEMENTS;
  const renew = (line: string): DatabaseSync => {
    if (left-- === 0) throw unusable(file, 'it is damaged again and again');
    deleteDatabase(file);
    onReplaced(line);
    return opened(file) ?? renew(OTHER_VERSION);
  };
  let db = openOr(file, renew);
  let index = sqliteIndex(db);
  let inode = inodeOf(file);
  let base = 0;
  let last = 0;
  const use = (next: DatabaseSync): void => {
    base = last + 1;
    db = next;
    index = sqliteIndex(db);
    inode = inodeOf(file);
  };
  const replace = (): void => {
    db.close();
    use(renew(DAMAGED));
  };
  const ask = async <T>(question: (index: Index) => Promise<T>): Promise<T> => {
    try {
      return await question(index);
    } catch (error) {
      if (!isDamage(error)) throw error;
      replace();
      return question(index);
    }
  };
  return {
    revision: () => ask(async (index) => (last = Math.max(last, base + (await index.revision())))),
    totals: () => ask((index) => index.totals()),
    sources: () => ask((index) => index.sources()),
    unreadable: () => ask((index) => index.unreadable()),
    bibliography: () => ask((index) => index.bibliography()),
    candidates: (query) => ask((index) => index.candidates(query)),
    promising: (query, weights, size, most) => ask((index) => index.promising(query, weights, size, most)),
    frequencies: (field, keys) => ask((index) => index.frequencies(field, keys)),
    passages: (id, from, to) => ask((index) => index.passages(id, from, to)),
    texts: (id, from, to) => ask((index) => index.texts(id, from, to)),
    text: (id) => ask((index) => index.text(id)),
    casing: (words) => ask((index) => index.casing(words)),
    close: () => index.close(),
    replace,
    follow: () => {
      if (inodeOf(file) === inode) return;
      db.close();
      use(openOr(file, renew));
    },
  };
}

const DAMAGED = 'the index file was damaged and is built anew';
const OTHER_VERSION = 'the index was made by another version of Stet and is built anew';

function openOr(file: string, renew: (line: string) => DatabaseSync): DatabaseSync {
  try {
    return opened(file) ?? renew(OTHER_VERSION);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return renew(DAMAGED);
  }
}

/** As `openFile`, with the user's words for what is neither damage nor another version. */
function opened(file: string): DatabaseSync | undefined {
  try {
    return openFile(file);
  } catch (error) {
    if (isDamage(error) || !isSqlite(error)) throw error;
    throw unusable(file, messageOf(error), isFull(error) ? 'free disk space, then try again' : undefined);
  }
}

const unusable = (file: string, why: string, cure = 'delete it or make its folder writable'): IndexError =>
  new IndexError('no-cache', `stet: cannot use the index ${file} (${why}); ${cure}`);

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;
