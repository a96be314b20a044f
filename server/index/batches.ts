import type { DatabaseSync } from 'node:sqlite';
import type { FileGroup, FileResult, FileTask } from './file.ts';
import type { FoundFile } from './walk.ts';
import { type FileRecord, type PreparedGroup, writer } from './write.ts';

/**
 * A transaction is written when this much has been read. Small at first, so that answers come soon; then twice as large
 * each time, since large ones cost less per source, up to what may be lost in a kill.
 */
const FIRST_BATCH = 50_000;
const LARGEST_BATCH = 4_000_000;
const BATCH_FILES = 4000;

/** Changes that are gathered, and written one batch at a time. */
export interface Batch {
  /** The stamp of each file that was indexed before; with ids, of those and all below them. */
  known(ids?: readonly string[]): ReadonlyMap<string, string>;
  /** The files that still have to be read: another process may have indexed some since this run began. */
  tasks(files: readonly FoundFile[], forced: (file: FoundFile) => boolean): readonly FileTask[];
  add(group: FileGroup): void;
  remove(id: string): void;
  commit(): void;
  /** After the last commit of many. */
  settle(): void;
}

export function batches(db: DatabaseSync, onCommit: (() => void) | undefined): Batch {
  const write = writer(db);
  const all = db.prepare('SELECT id, stamp FROM file');
  // "0" comes right after "/".
  const below = db.prepare('SELECT id, stamp FROM file WHERE id = ? OR (id > ? AND id < ?)');
  const lookup = db.prepare('SELECT stamp, hash FROM file WHERE id = ?');
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
  const take = (result: FileResult): void => {
    if (result.kind === 'gone') changes.removed.push(result.id);
    else if (result.kind === 'none') {
      changes.removed.push(result.record.id);
      changes.files.push(result.record);
    } else if (result.kind === 'refused') {
      const { record, message } = result;
      // A file that is tried at every run changes nothing while it fails in the same way.
      if (record.hash === '' && record.stamp === '' && complaint.get(record.id)?.message === message) return;
      changes.unreadable.push({ id: record.id, message });
      changes.files.push(record);
    } else {
      changes.files.push(result.record);
      if (result.kind === 'source') bytes += result.bytes;
    }
  };
  return {
    known: (ids) => {
      const rows = ids
        ? ids.flatMap((id) => (id === '' ? all.all() : below.all(id, `${id}/`, `${id}0`)))
        : all.all();
      return new Map(rows.map(({ id, stamp }) => [String(id), String(stamp)]));
    },
    tasks: (files, forced) =>
      files.flatMap((file) => {
        const known = lookup.get(file.id);
        if (known?.stamp === file.stamp && !forced(file)) return [];
        return [{ file, hash: known && String(known.hash) }];
      }),
    add: (group) => {
      for (const result of group.results) take(result);
      if (group.sources.length > 0) changes.sources.push(group);
      if (bytes >= size || changes.files.length >= BATCH_FILES) commit();
    },
    remove: (id) => void changes.removed.push(id),
    commit,
    settle: write.settle,
  };
}

const fresh = () => ({
  sources: [] as PreparedGroup[],
  unreadable: [] as { id: string; message: string }[],
  removed: [] as string[],
  files: [] as FileRecord[],
});
