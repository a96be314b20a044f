import { grown } from '../../text/grown.ts';
import { memo } from '../../text/memo.ts';
import { isWordKey, KEYS, type Key } from './key.ts';

/**
 * Keys in rising order, each with the numbers it has: for a search key the passages it stands in, rising; for a word how
 * often it occurs inside sentences, and how often capitalised. The numbers of key `i` end at `ends[i]`.
 */
export interface Inverted {
  readonly keys: Float64Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Gathers numbers by key. Keys come again and again, so that each has an entry, which stays the same until all are forgotten. */
export interface Inverter {
  /** How many entries there are. */
  readonly size: number;
  entry(key: Key): number;
  /** Notes that a search key stands in a passage, from 0 up; once, however often it is told before the next one. */
  add(entry: number, passage: number): void;
  /** Notes that a word occurs inside a sentence. */
  count(entry: number, capitalised: boolean): void;
  /** What has been noted since the last time. */
  result(): Inverted;
  forget(): void;
}

const FIRST_ENTRIES = 1 << 12;
const FIRST_EVENTS = 1 << 15;

/** Of a search key: the last passage, counted from 1, and how many there were. Of a word: its two counts. */
const ENTRY = 2;

export function inverter(): Inverter {
  const entryAt = memo();
  let keys = new Float64Array(FIRST_ENTRIES);
  let state = new Int32Array(ENTRY * FIRST_ENTRIES);
  let size = 0;
  let eventEntry = new Uint32Array(FIRST_EVENTS);
  let eventNumber = new Uint32Array(FIRST_EVENTS);
  let events = 0;
  const newEntry = (key: Key, a: number, b: number): number => {
    if (size === keys.length) {
      keys = grown(keys);
      state = grown(state);
    }
    keys[size] = key;
    entryAt.set(a, b, size);
    return size++;
  };
  const growEvents = (): void => {
    eventEntry = grown(eventEntry);
    eventNumber = grown(eventNumber);
  };
  return {
    get size() {
      return size;
    },
    entry: (key) => {
      const a = key | 0;
      const b = Math.floor(key / 2 ** 32);
      const known = entryAt.get(a, b);
      return known >= 0 ? known : newEntry(key, a, b);
    },
    add: (entry, passage) => {
      const at = ENTRY * entry;
      if (state[at] === passage + 1) return;
      state[at] = passage + 1;
      state[at + 1]!++;
      if (events === eventEntry.length) growEvents();
      eventEntry[events] = entry;
      eventNumber[events++] = passage;
    },
    count: (entry, capitalised) => {
      const at = ENTRY * entry;
      state[at]!++;
      if (capitalised) state[at + 1]!++;
    },
    result: () => {
      const found = sorted(keys.subarray(0, size), state, eventEntry.subarray(0, events), eventNumber);
      state.fill(0, 0, ENTRY * size);
      events = 0;
      return found;
    },
    forget: () => {
      entryAt.clear();
      keys = new Float64Array(FIRST_ENTRIES);
      state = new Int32Array(ENTRY * FIRST_ENTRIES);
      size = 0;
    },
  };
}

/** Events by key, in the order they came, and the counts of words; a counting sort. */
function sorted(
  keys: Float64Array,
  state: Int32Array,
  eventEntry: Uint32Array,
  eventNumber: Uint32Array,
): Inverted {
  const order = byKey(keys, used(keys, state));
  const found = new Float64Array(order.length);
  const ends = new Uint32Array(order.length);
  /** Where the next number of an entry goes. */
  const next = new Uint32Array(keys.length);
  let end = 0;
  for (let i = 0; i < order.length; i++) {
    const entry = order[i]!;
    const key = keys[entry]!;
    found[i] = key;
    next[entry] = end;
    end += isWordKey(key) ? 2 : state[ENTRY * entry + 1]!;
    ends[i] = end;
  }
  const numbers = new Uint32Array(end);
  for (let i = 0; i < eventEntry.length; i++) numbers[next[eventEntry[i]!]!++] = eventNumber[i]!;
  for (let i = 0; i < order.length; i++) {
    const entry = order[i]!;
    if (!isWordKey(keys[entry]!)) continue;
    numbers[next[entry]!] = state[ENTRY * entry]!;
    numbers[next[entry]! + 1] = state[ENTRY * entry + 1]!;
  }
  return { keys: found, ends, numbers };
}

/** The entries for which something was noted. */
function used(keys: Float64Array, state: Int32Array): Uint32Array {
  const found = new Uint32Array(keys.length);
  let count = 0;
  for (let entry = 0; entry < keys.length; entry++) if (state[ENTRY * entry]! > 0) found[count++] = entry;
  return found.subarray(0, count);
}

/** Entries in rising order of key. Keys are hashes, so that as many buckets as keys hold about one each. */
function byKey(keys: Float64Array, entries: Uint32Array): Uint32Array {
  const { length } = entries;
  const scale = length / KEYS;
  const starts = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) starts[Math.floor(keys[entries[i]!]! * scale) + 1]!++;
  for (let i = 0; i < length; i++) starts[i + 1]! += starts[i]!;
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[starts[Math.floor(keys[entries[i]!]! * scale)]!++] = entries[i]!;
  for (let i = 1; i < length; i++) {
    const entry = order[i]!;
    const key = keys[entry]!;
    let at = i;
    for (; at > 0 && keys[order[at - 1]!]! > key; at--) order[at] = order[at - 1]!;
    order[at] = entry;
  }
  return order;
}
