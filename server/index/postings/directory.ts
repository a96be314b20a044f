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

/** Segments never change, so that what was learnt of one holds as long as it is there. */
export function directories(db: DatabaseSync): Directories {
  const list = db.prepare('SELECT key, id FROM block WHERE segment = ? AND first = 0 ORDER BY key');
  const row = db.prepare('SELECT data FROM block WHERE id = ?');
  const known = new Map<number, Directory>();
  const directory = (segment: number): Directory => {
    const seen = known.get(segment);
    if (seen) return seen;
    const rows = list.all(segment);
    const read = {
      keys: Float64Array.from(rows, ({ key }) => Number(key)),
      rows: Float64Array.from(rows, ({ id }) => Number(id)),
    };
    known.set(segment, read);
    return read;
  };
  return {
    locate: (segment, key) => {
      const { keys, rows } = directory(segment);
      const at = countUpTo(keys, key) - 1;
      const data = at < 0 ? undefined : row.get(rows[at]!)?.data;
      return data === undefined ? undefined : { key: keys[at]!, data: data as Uint8Array };
    },
    keep: (segments) => {
      for (const segment of known.keys()) if (!segments.has(segment)) known.delete(segment);
    },
  };
}
