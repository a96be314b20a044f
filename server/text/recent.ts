/** What was used last, by key, as far as there is room. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  /** `size` is what the value takes of the room; one that is larger than the room is not kept. */
  set(key: K, value: V, size: number): void;
  delete(key: K): void;
  clear(): void;
}

interface Entry<V> {
  readonly value: V;
  readonly size: number;
}

/**
 * Two generations: when the values that were used since the last change take half the room, those that were not are dropped. That
 * needs no order of use, which costs at every question.
 */
export function recent<K, V>(room: number): Recent<K, V> {
  let young = new Map<K, Entry<V>>();
  let old = new Map<K, Entry<V>>();
  let taken = 0;
  const put = (key: K, entry: Entry<V>): void => {
    taken += entry.size - (young.get(key)?.size ?? 0);
    young.set(key, entry);
    if (taken <= room / 2) return;
    old = young;
    young = new Map();
    taken = 0;
  };
  return {
    get: (key) => {
      const known = young.get(key);
      if (known) return known.value;
      const before = old.get(key);
      if (!before) return undefined;
      old.delete(key);
      put(key, before);
      return before.value;
    },
    set: (key, value, size) => {
      old.delete(key);
      if (size <= room) put(key, { value, size });
    },
    delete: (key) => {
      taken -= young.get(key)?.size ?? 0;
      young.delete(key);
      old.delete(key);
    },
    clear: () => {
      young = new Map();
      old = new Map();
      taken = 0;
    },
  };
}
