import { type Recent, recent } from '../../text/recent.ts';
import type { Key } from './key.ts';

/** Lists of ids as they were read: the long ones are asked for again and again. */
export interface KeptLists {
  /** The first `most` ids of a key, or undefined when they are not kept. */
  get(key: Key, most: number): Uint32Array | undefined;
  /** Keeps what reading the first `most` ids of a key gave. */
  set(key: Key, most: number, ids: Uint32Array): void;
}

interface Kept {
  readonly most: number;
  readonly ids: Uint32Array;
}

/** Numbers of all lists together, of four bytes each; and what one list counts besides its own. */
const ROOM = 5_000_000;
const OVERHEAD = 50;

/** Those used last are kept. */
export function keptLists(room = ROOM): KeptLists {
  const lists: Recent<Key, Kept> = recent(room);
  return {
    get: (key, most) => {
      const known = lists.get(key);
      if (!known || (most > known.most && known.ids.length === known.most)) return undefined;
      return known.ids.subarray(0, most);
    },
    set: (key, most, ids) => lists.set(key, { most, ids }, ids.length + OVERHEAD),
  };
}
