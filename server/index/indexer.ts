import { basename, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { batches } from './batches.ts';
import { updateCatalogue } from './catalogue.ts';
import { giveBack } from './connection.ts';
import type { FileGroup, FileTask } from './file.ts';
import { type Looked, lookAt } from './look.ts';
import { lookedOver, setLookedOver } from './looked.ts';
import type { Corpus } from './place.ts';
import { type Counter, counter, type Progress } from './progress.ts';
import { type Reader, startReaders } from './readers.ts';
import { rankOf } from './slots.ts';
import { byKind, type FoundFile, walk } from './walk.ts';

/** What one run did. */
export interface Outcome {
  /** False when it was called off before its end. */
  readonly complete: boolean;
  /** Files whose content was read. */
  readonly read: number;
  /** Sources in the index afterwards. */
  readonly sources: number;
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
 * Files that are read at once, between two reports of progress and two looks at what else is to do: a hundredth of all
 * within these bounds, since the counts of a group are added up before they go on.
 */
const FEWEST_FILES = 8;
const MOST_FILES = 400;

/** After so many bytes it is worth the while to put the index in order. */
const MUCH = 1_000_000;

/** The first groups are small, so that there is something to ask soon, and each is half as large again as the one before. */
const FIRST_BYTES = 50_000;
const MOST_BYTES = 600_000;
const GROWTH = 1.5;

/**
 * Brings the database in line with the folders: reads what is new or changed, drops what is gone, one transaction per
 * batch. Given paths, it looks at nothing else, once all has been looked at. Stopped or killed at any moment it leaves a
 * database that the next run completes.
 */
export async function runIndexer(db: DatabaseSync, corpus: Corpus, options: RunOptions): Promise<Outcome> {
  const seen = lookedOver(db);
  const looked =
    options.paths && seen && !options.paths.some(decidesOthers) ? lookAt(options.paths, corpus) : undefined;
  const { found, progress } = await readChanges(db, corpus, looked, options);
  const complete = options.stopped?.() !== true;
  const bibliographies = looked && seen ? replaced(seen, looked) : found;
  if (await updateCatalogue(db, corpus, bibliographies)) options.onCommit?.();
  if (complete) setLookedOver(db, corpus, bibliographies);
  if (complete && !looked) giveBack(db);
  if (progress.read > 0 && !looked) setLastRun(db, progress);
  progress.tell();
  return { complete, read: progress.read, sources: count(db) };
}

/**
 * Reads what is new or changed and drops what is gone, of everything or of what has been looked at; answers what
 * bibliographies were found. The list of the files, which may be long, is let go of with its end.
 */
async function readChanges(
  db: DatabaseSync,
  corpus: Corpus,
  looked: Looked | undefined,
  options: RunOptions,
): Promise<{ readonly found: readonly FoundFile[]; readonly progress: Counter }> {
  const { sources, bibliographies } = looked ?? walk(corpus);
  const batch = batches(db, options.onCommit);
  const known = batch.known(looked?.ids);
  const present = new Set(sources.map(({ id }) => id));
  for (const id of [...known.keys()].sort()) if (!present.has(id)) batch.remove(id);
  const forced = below(options.paths ?? []);
  const pending = sources.filter((file) => known.get(file.id) !== file.stamp || forced(file));
  const progress = counter(sources.length, pending, (now) => options.onProgress?.(now));
  await readAll(inOrder(pending), corpus.maxBytes, {
    tasks: (files) => batch.tasks(files, forced),
    done: (files, group) => {
      progress.add(files, group);
      if (group) batch.add(group);
      progress.tell();
    },
    stopped: () => options.stopped?.() === true,
  });
  batch.commit();
  if (progress.bytes > MUCH && options.stopped?.() !== true) batch.settle();
  return { found: bibliographies, progress };
}

/** What a `.gitignore` says concerns files anywhere below it. */
const decidesOthers = (path: string): boolean => basename(path) === '.gitignore';

/** For `stet index --stats`. */
function setLastRun(db: DatabaseSync, { read, bytes, milliseconds }: Counter): void {
  const value = JSON.stringify({ files: read, bytes, milliseconds: Math.round(milliseconds) });
  db.prepare("INSERT OR REPLACE INTO meta VALUES ('run', ?)").run(value);
}

/** Files with those below some ids replaced by what was found there. */
function replaced(files: readonly FoundFile[], { ids, bibliographies }: Looked): readonly FoundFile[] {
  const isThere = (id: string): boolean =>
    ids.some((above) => above === '' || id === above || id.startsWith(`${above}/`));
  return byKind([...files.filter(({ id }) => !isThere(id)), ...bibliographies]).bibliographies;
}

interface Reading {
  /** Which of the files are to be read after all. */
  tasks(files: readonly FoundFile[]): readonly FileTask[];
  done(files: number, group: FileGroup | undefined): void;
  stopped(): boolean;
}

/** Reads files with as many readers as there is work for, each taking the next group when it is done with one. */
async function readAll(files: readonly FoundFile[], maxBytes: number, reading: Reading): Promise<void> {
  const groups = grouped(files);
  const readers = startReaders(files, maxBytes);
  const work = async (reader: Reader): Promise<void> => {
    while (!reading.stopped() && !reader.resting()) {
      const group = groups.next().value;
      if (!group) return;
      const tasks = reading.tasks(group);
      reading.done(group.length, tasks.length > 0 ? await reader.read(tasks) : undefined);
    }
  };
  try {
    await Promise.all(readers.all.map(work));
  } finally {
    await readers.close();
  }
}

function* grouped(files: readonly FoundFile[]): Generator<readonly FoundFile[], void> {
  const most = Math.min(MOST_FILES, Math.max(FEWEST_FILES, Math.ceil(files.length / 100)));
  let group: FoundFile[] = [];
  let bytes = 0;
  let enough = FIRST_BYTES;
  for (const file of files) {
    group.push(file);
    bytes += file.size;
    if (group.length < most && bytes < enough) continue;
    yield group;
    group = [];
    bytes = 0;
    enough = Math.min(GROWTH * enough, MOST_BYTES);
  }
  if (group.length > 0) yield group;
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
