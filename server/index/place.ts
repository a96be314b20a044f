import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { IndexError, messageOf } from './errors.ts';

/** What decides what is in a database, and so its name. */
export interface Corpus {
  /** Absolute folders, or absolute globs of files; see `rootsOf`. */
  readonly roots: readonly string[];
  /** Globs of what is no source, relative to a root. */
  readonly exclude: readonly string[];
  /** Whether what `.gitignore` files leave out is no source either. */
  readonly gitignore?: boolean;
  /** Absolute files, besides those found in the roots. */
  readonly bibliography: readonly string[];
  readonly maxBytes: number;
}

/**
 * The database file of a corpus, its folder made. `cache` overrides the user's cache folder; where one cannot be written,
 * the next serves: the user's cache folder, the system's temporary folder. `onNotice` gets a line that says so.
 */
export function databaseFile(corpus: Corpus, cache?: string, onNotice?: (line: string) => void): string {
  const folders = [...(cache === undefined ? [] : [cache]), userCache(), join(tmpdir(), 'stet')];
  for (const folder of folders.slice(0, -1)) {
    if (isWritable(folder)) return told(folder);
  }
  return told(made(folders.at(-1)!));

  function told(folder: string): string {
    if (folder !== folders[0])
      onNotice?.(`the index cannot be written to ${folders[0]} and is kept in ${folder}`);
    return join(folder, `${digest(corpus)}.sqlite`);
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(made(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file that says of which state of a database it is known that it is sound. */
export const soundFile = (path: string): string => `${path}-sound`;

/** Deletes a database with its log, so that it is built anew. */
export function deleteDatabase(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, soundFile(path)]) {
    try {
      rmSync(file, { force: true });
    } catch (error) {
      throw new IndexError(
        'no-cache',
        `stet: cannot replace ${file} (${messageOf(error)}); close other programs that use Stet and delete it`,
      );
    }
  }
}

const digest = ({ roots, exclude, gitignore = false, bibliography, maxBytes }: Corpus): string =>
  createHash('sha256')
    .update(JSON.stringify([roots, exclude, gitignore, bibliography, maxBytes]))
    .digest('hex')
    .slice(0, 24);

function made(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new IndexError(
      'no-cache',
      `stet: cannot write the index to ${folder} (${messageOf(error)}); make it writable or set XDG_CACHE_HOME`,
    );
  }
  return folder;
}

function userCache(): string {
  const { env, platform } = process;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'stet');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'stet');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'stet');
  return join(homedir(), '.cache', 'stet');
}

/** Below the working directory as the user would write it, elsewhere whole; with forward slashes. */
export function shownPath(path: string): string {
  const way = relative(process.cwd(), path);
  const near = way !== '' && !way.startsWith('..') && way !== path;
  return (near ? way : path).split(sep).join('/');
}
