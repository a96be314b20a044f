import { sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { updateCatalogue } from './catalogue.ts';
import { fileProblem, prepareFile, readContent, sizeProblem } from './file.ts';
import type { Corpus } from './place.ts';
import { rankOf } from './slots.ts';
import { type FoundFile, walk } from './walk.ts';
import { type FileRecord, type PreparedSource, writer } from './write.ts';

export interface Progress {
  /** Files that are up to date. */
  readonly done: number;
  readonly total: number;
  /** Bytes read so far. */
  readonly bytes: number;
}

/** What one run did. */
export interface Outcome {
  /** Files whose content was read. */
  readonly read: number;
  /** Sources in the index afterwards. */
  readonly sources: number;
  readonly notices: readonly string[];
}

export interface RunOptions {
  /** Absolute paths, files or folders, to read again even where size and time are as before. */
  readonly paths?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
  /** After each transaction. */
  readonly onCommit?: () => void;
  readonly stopped?: () => boolean;
}

/**
 * A transaction is written when this much has been read. Small at first, so that answers come soon; then twice as large
 * each time, since large ones cost less per source, up to what may be lost in a kill.
 */
const FIRST_BATCH = 50_000;
const LARGEST_BATCH = 4_000_000;
const BATCH_FILES = 1000;

/** Files between two reports of progress and two looks at what else is to do. */
const STRIDE = 8;

/**
 * Brings the database in line with the folders: reads what is new or changed, drops what is gone, one transaction per
 * batch. Stopped or killed at any moment it leaves a database that the next run completes.
 */
export async function runIndexer(db: DatabaseSync, corpus: Corpus, options: RunOptions): Promise<Outcome> {
  const found = walk(corpus.roots, corpus.exclude);
  const batch = batches(db, options.onCommit);
  const progress = { done: 0, read: 0, bytes: 0 };
  const report = (): void =>
    options.onProgress?.({ done: progress.done, total: found.sources.length, bytes: progress.bytes });
  const forced = below(options.paths ?? []);
  for (const id of gone(db, found.sources)) batch.remove(id);
  for (const file of inOrder(found.sources)) {
    if (progress.done % STRIDE === 0) {
      report();
      await nextTurn();
      if (options.stopped?.()) break;
    }
    const bytes = bringUpToDate(batch, file, corpus.maxBytes, forced(file));
    if (bytes !== undefined) progress.read++;
    progress.bytes += bytes ?? 0;
    progress.done++;
  }
  batch.commit();
  const { changed, problems } = await updateCatalogue(db, corpus, found.bibliographies);
  if (changed) options.onCommit?.();
  report();
  return { read: progress.read, sources: count(db), notices: problems };
}

/** In the order of their numbers: the tables then grow at their end, which makes them smaller and building faster than by name. */
const inOrder = (files: readonly FoundFile[]): readonly FoundFile[] =>
  files
    .map((file) => ({ file, rank: rankOf(file.id) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ file }) => file);

const count = (db: DatabaseSync): number =>
  Number(db.prepare("SELECT value FROM meta WHERE name = 'sources'").get()?.value);

/** Whether a file is one of the paths, its sidecar, or below one of them. */
function below(paths: readonly string[]): (file: FoundFile) => boolean {
  const exact = new Set(paths);
  const folders = paths.map((path) => (path.endsWith(sep) ? path : path + sep));
  return ({ path, sidecar }) =>
    exact.has(path) ||
    (sidecar !== undefined && exact.has(sidecar)) ||
    folders.some((folder) => path.startsWith(folder));
}

function gone(db: DatabaseSync, files: readonly FoundFile[]): readonly string[] {
  const present = new Set(files.map(({ id }) => id));
  const known = db.prepare('SELECT id FROM file ORDER BY id').all();
  return known.map(({ id }) => String(id)).filter((id) => !present.has(id));
}

/** Reads a file if it may have changed and hands the batch what is new. Returns the bytes read, if any. */
function bringUpToDate(batch: Batch, file: FoundFile, maxBytes: number, forced: boolean): number | undefined {
  const { id } = file;
  // Asked for each file anew: another process may have indexed it since this run began.
  const known = batch.known(id);
  if (known?.stamp === file.stamp && !forced) return undefined;
  const tooLarge = sizeProblem(file.size, maxBytes);
  if (tooLarge !== undefined) {
    batch.refuse(tooLarge, { id, stamp: file.stamp, hash: '' });
    return undefined;
  }
  try {
    const content = readContent(file);
    const record = { id, stamp: content.stamp, hash: content.hash };
    if (known?.hash === content.hash) batch.touch(record);
    else {
      const source = prepareFile(id, content, maxBytes);
      if ('message' in source) batch.refuse(source.message, record);
      else batch.put(source, record, content.bytes.length);
    }
    return content.bytes.length;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') batch.remove(id);
    else batch.refuse(fileProblem(error), { id, stamp: '', hash: '' });
    return undefined;
  }
}

interface Batch {
  known(id: string): FileRecord | undefined;
  put(source: PreparedSource, file: FileRecord, bytes: number): void;
  refuse(message: string, file: FileRecord): void;
  /** The content is as before, only its stamp is new. */
  touch(file: FileRecord): void;
  remove(id: string): void;
  commit(): void;
}

function batches(db: DatabaseSync, onCommit: (() => void) | undefined): Batch {
  const write = writer(db);
  const lookup = db.prepare('SELECT id, stamp, hash FROM file WHERE id = ?');
  const complaint = db.prepare('SELECT message FROM unreadable WHERE id = ?');
  let changes = fresh();
  let bytes = 0;
  let size = FIRST_BATCH;
  const commit = (): void => {
    const { sources, unreadable, removed, files } = changes;
    if (sources.length + unreadable.length + removed.length + files.length === 0) return;
    write.apply(changes);
    changes = fresh();
    bytes = 0;
    size = Math.min(2 * size, LARGEST_BATCH);
    onCommit?.();
  };
  const full = (): void => {
    if (bytes >= size || changes.files.length >= BATCH_FILES) commit();
  };
  return {
    known: (id) => lookup.get(id) as unknown as FileRecord | undefined,
    put: (source, file, read) => {
      changes.sources.push(source);
      changes.files.push(file);
      bytes += read;
      full();
    },
    refuse: (message, file) => {
      // A file that is tried at every run changes nothing while it fails in the same way.
      if (complaint.get(file.id)?.message === message && file.stamp === '') return;
      changes.unreadable.push({ id: file.id, message });
      changes.files.push(file);
      full();
    },
    touch: (file) => {
      changes.files.push(file);
      full();
    },
    remove: (id) => void changes.removed.push(id),
    commit,
  };
}

const fresh = () => ({
  sources: [] as PreparedSource[],
  unreadable: [] as { id: string; message: string }[],
  removed: [] as string[],
  files: [] as FileRecord[],
});
