import type { Key } from './key.ts';

/** Lists of ids as they were read, for as long as the segments are the same: the long ones are asked for again and again. */
export interface KeptLists {
  /** Forgets all when the segments are others than before. */
  follow(segments: string): void;
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
  const lists = new Map<Key, Kept>();
  let size = 0;
  let state = '';
  const drop = (key: Key): void => {
    size -= (lists.get(key)?.ids.length ?? -OVERHEAD) + OVERHEAD;
    lists.delete(key);
  };
  return {
    follow: (segments) => {
      if (segments === state) return;
      state = segments;
      lists.clear();
      size = 0;
    },
    get: (key, most) => {
      const known = lists.get(key);
      if (!known || (most > known.most && known.ids.length === known.most)) return undefined;
      lists.delete(key);
      lists.set(key, known);
      return known.ids.subarray(0, most);
    },
    set: (key, most, ids) => {
      drop(key);
      if (ids.length + OVERHEAD > room) return;
      lists.set(key, { most, ids });
      size += ids.length + OVERHEAD;
      while (size > room) drop(lists.keys().next().value!);
    },
  };
}
