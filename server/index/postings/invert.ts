import { KEYS, type Key } from './key.ts';

/**
 * Keys in rising order, each with the numbers it has: for a search key the passages it stands in, rising; for a word how
 * often it occurs inside sentences, and how often capitalised. The numbers of key `i` end at `ends[i]`.
 */
export interface Inverted {
  readonly keys: Float64Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Gathers numbers by key. */
export interface Inverter {
  /** A slot for a key; of two with one key the numbers of the first come first. */
  slot(key: Key): number;
  add(slot: number, number: number): void;
  result(): Inverted;
}

const FIRST_EVENTS = 1 << 15;

export function inverter(): Inverter {
  const keys: Key[] = [];
  let slotAt: Uint32Array = new Uint32Array(FIRST_EVENTS);
  let numberAt: Uint32Array = new Uint32Array(FIRST_EVENTS);
  let events = 0;
  const grow = (): void => {
    slotAt = grown(slotAt);
    numberAt = grown(numberAt);
  };
  return {
    slot: (key) => keys.push(key) - 1,
    add: (slot, number) => {
      if (events === slotAt.length) grow();
      slotAt[events] = slot;
      numberAt[events++] = number;
    },
    result: () => sorted(Float64Array.from(keys), slotAt.subarray(0, events), numberAt),
  };
}

/** A copy with twice the room. */
export function grown<T extends Uint32Array | Int32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length);
  larger.set(array);
  return larger;
}

/** Events by key, in the order they came; a counting sort. */
function sorted(slots: Float64Array, slotAt: Uint32Array, numberAt: Uint32Array): Inverted {
  const sizes = new Uint32Array(slots.length);
  for (let i = 0; i < slotAt.length; i++) sizes[slotAt[i]!]!++;
  const keys = new Float64Array(slots.length);
  const ends = new Uint32Array(slots.length);
  const next = new Uint32Array(slots.length);
  let count = 0;
  let end = 0;
  for (const slot of byKey(slots)) {
    const key = slots[slot]!;
    next[slot] = end;
    end += sizes[slot]!;
    if (count === 0 || keys[count - 1] !== key) keys[count++] = key;
    ends[count - 1] = end;
  }
  const numbers = new Uint32Array(slotAt.length);
  for (let i = 0; i < slotAt.length; i++) numbers[next[slotAt[i]!]!++] = numberAt[i]!;
  return { keys: keys.slice(0, count), ends: ends.slice(0, count), numbers };
}

/** Positions in rising order of key. Keys are hashes, so that as many buckets as keys hold about one each. */
function byKey(keys: Float64Array): Uint32Array {
  const { length } = keys;
  const scale = length / KEYS;
  const starts = new Uint32Array(length + 1);
  for (let slot = 0; slot < length; slot++) starts[Math.floor(keys[slot]! * scale) + 1]!++;
  for (let i = 0; i < length; i++) starts[i + 1]! += starts[i]!;
  const order = new Uint32Array(length);
  for (let slot = 0; slot < length; slot++) order[starts[Math.floor(keys[slot]! * scale)]!++] = slot;
  for (let i = 1; i < length; i++) {
    const slot = order[i]!;
    const key = keys[slot]!;
    let at = i;
    for (; at > 0 && keys[order[at - 1]!]! > key; at--) order[at] = order[at - 1]!;
    order[at] = slot;
  }
  return order;
}
