import { statSync } from 'node:fs';
import { buildStamp } from './build.ts';
import { openFile } from './connection.ts';
import { IndexError } from './errors.ts';
import { type ForDraft, overlays } from './overlay.ts';
import { type Corpus, databaseFile, shownPath } from './place.ts';
import type { Index } from './port.ts';
import type { Progress } from './progress.ts';
import { fileResults, type Results } from './results.ts';
import { corpusFolders } from './scope.ts';
import { type IndexStats, indexStats } from './stats.ts';
import { openStore, type Store } from './store.ts';
import { Damaged, lateThread, startThread, type Thread } from './thread.ts';
import { isKnownSound, isSmall, isUnchanged, rememberSound } from './unchanged.ts';

export interface FolderOptions extends Corpus {
  /** Folder for the database; the user's cache folder when not given. */
  readonly cache?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** One line for the user, about something that mended itself. */
  readonly onNotice?: (line: string) => void;
  /**
   * Where to look for changes at the start: in a thread, meanwhile; here, at once, which ends sooner where nothing has
   * changed; nowhere, where somebody has just done so.
   */
  readonly look?: 'thread' | 'here' | 'nowhere';
}

/** `stopped`: indexing was called off, and not every source is there. */
type FolderState = 'indexing' | 'ready' | 'stopped' | 'failed';

/** An index that follows folders on disk. */
export interface FolderIndex extends Index {
  /** Settles when the index first agrees with the folders; rejects with `IndexError`. */
  readonly ready: Promise<void>;
  /** What was told to `onNotice` so far. */
  readonly notices: readonly string[];
  state(): FolderState;
  /** Looks at the folders again; what is at the given absolute paths is read even where size and time are as before. */
  refresh(paths?: readonly string[]): Promise<void>;
  /** Calls off the indexing under way. What has been read stays; a `refresh` goes on with the rest. */
  cancel(): void;
  /** This index with the bibliographies of a draft. Rejects with `IndexError` when the thread has ended. */
  readonly forDraft: ForDraft;
  /** What was worked out from the index, kept with it. */
  readonly results: Results;
  /** What the index is made of. */
  stats(): IndexStats;
  /** Calls back when answers or the state may have changed. Returns what ends it. */
  onChange(listener: () => void): () => void;
}

/**
 * Opens the index of some folders. Resolves as soon as something can be asked, at once where the folders were indexed
 * before; a thread brings it up to date meanwhile. Throws `IndexError`: 'no-corpus' where a folder is missing,
 * 'empty-corpus' where nothing in the folders can be read.
 */
export async function openFolderIndex(options: FolderOptions): Promise<FolderIndex> {
  requireFolders(options.roots);
  const index = folderIndex(options);
  if ((await index.totals()).sources > 0) return index;
  try {
    await Promise.race([index.ready, firstSource(index)]);
    return index;
  } catch (error) {
    await index.close();
    throw error;
  }
}

function firstSource(index: FolderIndex): Promise<void> {
  return new Promise((resolve) => {
    const off = index.onChange(async () => {
      if ((await index.totals()).sources === 0) return;
      off();
      resolve();
    });
  });
}

function folderIndex(options: FolderOptions): FolderIndex {
  const { roots, exclude, gitignore = false, bibliography, maxBytes } = options;
  const corpus: Corpus = { roots, exclude, gitignore, bibliography, maxBytes };
  const notices: string[] = [];
  const notice = (line: string): void => {
    if (notices.includes(line)) return;
    notices.push(line);
    options.onNotice?.(line);
  };
  const file = databaseFile(corpus, options.cache, notice);
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let refill: (() => void) | undefined;
  const { look = 'thread' } = options;
  const sound = isKnownSound(file);
  let agrees =
    look === 'nowhere' || (look === 'here' && (sound || !isSmall(file)) && isUnchanged(file, corpus));
  const store = openStore(file, (line) => {
    notice(line);
    agrees = false;
    refill?.();
  });
  const thread = lateThread(() =>
    startThread(
      { corpus, file, build: buildStamp(), sound },
      {
        onProgress: (progress) => options.onProgress?.(progress),
        onCommit: changed,
        onUnsound: () => store.replace(),
      },
    ),
  );
  const results = fileResults(file);
  const runs = runner(roots, store, thread, changed);
  refill = () => void runs.run().catch(() => {});
  const ready = agrees ? Promise.resolve() : runs.run();
  let whole = false;
  // Whoever wants to know awaits it; nobody has to.
  ready.then(
    () => {
      whole = true;
    },
    () => {},
  );
  return {
    ...store,
    ready,
    notices,
    state: runs.state,
    refresh: runs.run,
    cancel: thread.cancel,
    results,
    stats: () => statsOf(file),
    forDraft: overlays(store, corpus, thread.parse),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      listeners.clear();
      await thread.close();
      results.close();
      await store.close();
      if (whole && look === 'here') rememberSound(file, Date.now());
    },
  };
}

function statsOf(file: string): IndexStats {
  const db = openFile(file);
  if (!db) throw new IndexError('failed', `stet: the index ${file} is of another version; start again`);
  try {
    return indexStats(db, file);
  } finally {
    db.close();
  }
}

interface Runs {
  run(paths?: readonly string[]): Promise<void>;
  state(): FolderState;
}

/** Runs of the indexer and the state that follows from them. */
function runner(roots: readonly string[], store: Store, thread: Thread, changed: () => void): Runs {
  let under = 0;
  let state: FolderState = 'ready';
  let complete = true;
  const attempt = async (paths?: readonly string[]): Promise<void> => {
    requireFolders(roots);
    const outcome = await thread.run(paths);
    complete = outcome.complete;
    store.follow();
    if (outcome.sources === 0 && outcome.complete) throw await emptyCorpus(roots, store);
  };
  const mended = (paths?: readonly string[]): Promise<void> =>
    attempt(paths).catch((error: unknown) => {
      if (!(error instanceof Damaged)) throw error;
      // Throws when it has been replaced too often.
      store.replace();
      return mended();
    });
  const run = async (paths?: readonly string[]): Promise<void> => {
    if (under++ === 0) changed();
    try {
      await mended(paths);
      state = complete ? 'ready' : 'stopped';
    } catch (error) {
      state = 'failed';
      throw error;
    } finally {
      under--;
      changed();
    }
  };
  return { run, state: () => (under > 0 ? 'indexing' : state) };
}

function requireFolders(roots: readonly string[]): void {
  if (roots.length === 0) throw noCorpus('no corpus folder is set');
  for (const folder of corpusFolders(roots)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (!found) throw noCorpus(`no corpus folder at ${shownPath(folder)}`);
    if (!found.isDirectory()) throw noCorpus(`the corpus ${shownPath(folder)} is a file, not a folder`);
  }
}

const noCorpus = (what: string): IndexError =>
  new IndexError('no-corpus', `stet: ${what}; create it or set "corpus" in stet.json`);

async function emptyCorpus(roots: readonly string[], store: Store): Promise<IndexError> {
  const unreadable = await store.unreadable();
  const first = unreadable[0];
  const where = roots.map(shownPath).join(', ');
  if (!first) {
    return new IndexError(
      'empty-corpus',
      `stet: no sources in ${where}; put the texts of your sources there`,
    );
  }
  const more = unreadable.length > 1 ? ` (and ${unreadable.length - 1} more)` : '';
  return new IndexError(
    'empty-corpus',
    `stet: the corpus ${where} has no readable source: ${first.id}: ${first.message}${more}`,
  );
}
