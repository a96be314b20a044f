import { isWordKey, type Key } from './key.ts';

/**
 * The keys of a segment as rows of bytes. A row begins with a key and holds the entries that follow it: the step from the
 * key before, how many numbers it has, how many bytes they take in this row, and the numbers as steps, all as varints. A
 * list that takes more goes on in rows of its own, which have the same key and begin at their first number.
 */
export interface Block {
  readonly key: Key;
  /** 0, or the first number of a row that continues a list. */
  readonly first: number;
  readonly data: Uint8Array;
}

/** Writes entries in rising order of key. */
export interface BlockWriter {
  /** Numbers `from` to `to` (exclusive) of a list: rising for a search key. */
  add(key: Key, numbers: Uint32Array, from: number, to: number): void;
  /** Writes what is left and answers how many bytes all rows have. */
  end(): number;
}

/** A row is closed when it has this many bytes, and of one list it holds no more. */
const ENOUGH = 2000;

/** Bytes of a row that continues a list: four of them fill a page. */
export const PART = 3900;

/** A number takes up to five bytes, and an entry begins with up to three of eight. */
const NUMBER = 5;
const LARGEST = 2 * ENOUGH + NUMBER + 24;

export function blockWriter(put: (block: Block) => void): BlockWriter {
  const bytes = new Uint8Array(LARGEST);
  const part: Part = { bytes: new Uint8Array(PART + NUMBER), size: 0, next: 0 };
  let at = 0;
  let first: Key = 0;
  let last: Key = 0;
  let total = 0;
  const flush = (): void => {
    if (at === 0) return;
    total += at;
    put({ key: first, first: 0, data: bytes.slice(0, at) });
    at = 0;
  };
  return {
    add: (key, numbers, from, to) => {
      const encode = isWordKey(key) ? plain : steps;
      encode(part, numbers, from, to, ENOUGH);
      if (at === 0) first = last = key;
      at = writeVarint(bytes, at, key - last);
      at = writeVarint(bytes, at, to - from);
      at = writeVarint(bytes, at, part.size);
      bytes.set(part.bytes.subarray(0, part.size), at);
      at += part.size;
      last = key;
      if (at >= ENOUGH || part.next < to) flush();
      while (part.next < to) {
        const start = part.next;
        encode(part, numbers, start, to, PART);
        total += part.size;
        put({ key, first: numbers[start]!, data: part.bytes.slice(0, part.size) });
      }
    },
    end: () => {
      flush();
      return total;
    },
  };
}

/** Encoded numbers, and the position of the first that had no room. */
interface Part {
  readonly bytes: Uint8Array;
  size: number;
  next: number;
}

/** Writes numbers as steps until they take `most` bytes or more. */
function steps(part: Part, numbers: Uint32Array, from: number, to: number, most: number): void {
  const { bytes } = part;
  let at = 0;
  let before = 0;
  let i = from;
  for (; i < to && at < most; i++) {
    const number = numbers[i]!;
    let rest = number - before;
    before = number;
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  }
  part.size = at;
  part.next = i;
}

function plain(part: Part, numbers: Uint32Array, from: number, to: number): void {
  let at = 0;
  for (let i = from; i < to; i++) at = writeVarint(part.bytes, at, numbers[i]!);
  part.size = at;
  part.next = to;
}

/** An entry of a row. Its numbers take the bytes from `start` to `end`. */
export interface Entry {
  readonly key: Key;
  /** Of the whole list, with what stands in other rows. */
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** The entry of one key in a row that begins with `first`. */
export function entryOf(data: Uint8Array, first: Key, key: Key): Entry | undefined {
  const reader: Reader = { data, at: 0 };
  for (let last = first; reader.at < data.length; ) {
    last += readVarint(reader);
    const count = readVarint(reader);
    const size = readVarint(reader);
    const start = reader.at;
    const end = Math.min(start + size, data.length);
    if (last === key) return { key, count, start, end };
    if (last > key) return undefined;
    reader.at = end;
  }
  return undefined;
}

/**
 * Reads rising numbers from bytes into `target` from `at`, as many as there is room for; answers where the next would go.
 */
export function readSteps(
  data: Uint8Array,
  start: number,
  end: number,
  target: Uint32Array,
  at: number,
): number {
  let to = at;
  let number = 0;
  for (let i = start; i < end && to < target.length; ) {
    let byte = data[i++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127 && i < end; shift += 7) {
      byte = data[i++]!;
      step |= (byte & 127) << shift;
    }
    number = (number + (step >>> 0)) >>> 0;
    target[to++] = number;
  }
  return to;
}

/** Numbers as they are, such as those of a word. */
export function readPlain(data: Uint8Array, start: number, end: number): readonly number[] {
  const reader: Reader = { data: data.subarray(0, end), at: start };
  const numbers: number[] = [];
  while (reader.at < end) numbers.push(readVarint(reader));
  return numbers;
}

/** Bytes, and how far they have been read. */
export interface Reader {
  readonly data: Uint8Array;
  at: number;
}

/** The next number; bytes that are missing count as zeros. */
export function readVarint(reader: Reader): number {
  const { data } = reader;
  let byte = data[reader.at++] ?? 0;
  let value = byte & 127;
  for (let scale = 128; byte > 127; scale *= 128) {
    byte = data[reader.at++] ?? 0;
    value += (byte & 127) * scale;
  }
  return value;
}

function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let to = at;
  let rest = value;
  while (rest > 127) {
    bytes[to++] = (rest % 128) + 128;
    rest = Math.floor(rest / 128);
  }
  bytes[to++] = rest;
  return to;
}
