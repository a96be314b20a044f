/** Whole numbers that are remembered under two hashes of 32 bits. Strings as keys would keep the whole text they are of. */
export interface Memo {
  readonly size: number;
  /** The number that was set, or −1. */
  get(a: number, b: number): number;
  set(a: number, b: number, value: number): void;
  clear(): void;
}

/** The two hashes of a text begin so, and each code is mixed in. */
export const FIRST_A = 1;
export const FIRST_B = 2;
export const mixA = (a: number, code: number): number => Math.imul(a ^ code, 0x9e3779b1);
export const mixB = (b: number, code: number): number => Math.imul(b + code, 0x5f356495) ^ (b >>> 15);

const FIRST_SLOTS = 1 << 12;
const FREE = -1;

/** Open addressing with linear probing; hashes and value of an entry lie together, which the processor's cache likes. */
export function memo(): Memo {
  let table = empty(FIRST_SLOTS);
  let size = 0;
  const grow = (): void => {
    const old = table;
    table = empty(old.length / 2);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 2] === FREE) continue;
      table.set(old.subarray(at, at + 3), place(table, old[at]!, old[at + 1]!));
    }
  };
  return {
    get size() {
      return size;
    },
    get: (a, b) => table[place(table, a, b) + 2]!,
    set: (a, b, value) => {
      if (8 * size > table.length) grow();
      const at = place(table, a, b);
      if (table[at + 2] === FREE) size++;
      table[at] = a;
      table[at + 1] = b;
      table[at + 2] = value;
    },
    clear: () => {
      table = empty(FIRST_SLOTS);
      size = 0;
    },
  };
}

/** Four numbers to a slot: two hashes, the value, and one that is not used. */
const empty = (slots: number): Int32Array => new Int32Array(4 * slots).fill(FREE);

/** Where the entry of two hashes is, or would be. */
function place(table: Int32Array, a: number, b: number): number {
  const mask = table.length - 1;
  let at = ((a ^ (b >>> 7)) << 2) & mask;
  while (table[at + 2] !== FREE && (table[at] !== a || table[at + 1] !== b)) at = (at + 4) & mask;
  return at;
}
