import type { DatabaseSync } from 'node:sqlite';
import { countUpTo } from '../rising.ts';
import type { Key } from './key.ts';

/** Where the rows of a segment are that begin with a key of their own: rising keys, and the row of each. */
interface Directory {
  readonly keys: Float64Array;
  readonly rows: Float64Array;
}

export interface Directories {
  /** The row in a segment that has a key, if any has: the key that it begins with, and its bytes. */
  locate(segment: number, key: Key): { readonly key: Key; readonly data: Uint8Array } | undefined;
  /** Forgets all other segments. */
  keep(segments: ReadonlySet<number>): void;
}

/** A segment that is asked this often is worth knowing. */
const OFTEN = 64;

/** Segments never change, so that what was learnt of one holds as long as it is there. The first questions are asked without. */
export function directories(db: DatabaseSync): Directories {
  const list = db.prepare('SELECT key, id FROM block WHERE segment = ? AND first = 0 ORDER BY key');
  const row = db.prepare('SELECT data FROM block WHERE id = ?');
  const nearest = db.prepare(
    `SELECT key, first, data FROM block WHERE segment = ? AND key <= ? AND (key < ? OR first = 0)
     ORDER BY key DESC, first DESC LIMIT 1`,
  );
  const known = new Map<number, Directory>();
  const asked = new Map<number, number>();
  const read = (segment: number): Directory => {
    const rows = list.all(segment);
    const keys = Float64Array.from(rows, ({ key }) => Number(key));
    return { keys, rows: Float64Array.from(rows, ({ id }) => Number(id)) };
  };
  const directory = (segment: number): Directory | undefined => {
    const times = (asked.get(segment) ?? 0) + 1;
    asked.set(segment, times);
    if (times === OFTEN) known.set(segment, read(segment));
    return known.get(segment);
  };
  return {
    locate: (segment, key) => {
      const found = directory(segment);
      if (!found) {
        const hit = nearest.get(segment, key, key);
        // what continues the list of a key before has no other keys
        return hit?.first === 0 ? { key: Number(hit.key), data: hit.data as Uint8Array } : undefined;
      }
      const { keys, rows } = found;
      const at = countUpTo(keys, key) - 1;
      const data = at < 0 ? undefined : row.get(rows[at]!)?.data;
      return data === undefined ? undefined : { key: keys[at]!, data: data as Uint8Array };
    },
    keep: (segments) => {
      for (const segment of asked.keys()) {
        if (segments.has(segment)) continue;
        known.delete(segment);
        asked.delete(segment);
      }
    },
  };
}
