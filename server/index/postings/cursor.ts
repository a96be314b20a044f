import { readPlain, readSteps, readVarint } from './blocks.ts';
import { isWordKey, type Key } from './key.ts';

/** A row of a segment, as it is stored. */
export interface Row {
  readonly key: Key;
  readonly first: number;
  readonly data: Uint8Array;
}

/** Goes through the lists of a segment, one key after the other, in arrays that are used again. */
export interface Cursor {
  readonly sign: number;
  /** Infinity behind the last. */
  readonly key: Key;
  /** Of the key, `size` of them: passages, rising, or the two counts of a word. */
  readonly numbers: Uint32Array;
  readonly size: number;
  next(): void;
}

/** There is room for so many numbers at first. */
const FEW = 1024;

/** Begins at the first key. `rows` are those of the segment in order. */
export function cursorOf(sign: number, rows: Iterator<Row, void>): Cursor {
  const cursor = { sign, key: 0, numbers: new Uint32Array(FEW), size: 0, next };
  const reader: { data: Uint8Array; at: number } = { data: new Uint8Array(0), at: 0 };
  let row: Row | undefined;
  let last: Key = 0;
  open();
  next();
  return cursor;

  /** Reads the rows that continue the list, and opens the next one, which begins with a key of its own. */
  function open(): void {
    row = rows.next().value ?? undefined;
    for (; row && row.first > 0; row = rows.next().value ?? undefined) {
      if (row.key !== cursor.key) continue;
      cursor.size = readSteps(row.data, 0, row.data.length, cursor.numbers, cursor.size);
    }
    if (!row) return;
    reader.data = row.data;
    reader.at = 0;
    last = row.key;
  }

  function next(): void {
    if (!row) {
      cursor.key = Number.POSITIVE_INFINITY;
      return;
    }
    last += readVarint(reader);
    cursor.key = last;
    const count = readVarint(reader);
    const size = readVarint(reader);
    const end = Math.min(reader.at + size, reader.data.length);
    if (count > cursor.numbers.length) cursor.numbers = new Uint32Array(Math.ceil(1.25 * count));
    if (isWordKey(last)) readCounts(cursor, reader.data, reader.at, end);
    else cursor.size = readSteps(reader.data, reader.at, end, cursor.numbers, 0);
    reader.at = end;
    if (end === reader.data.length) open();
  }
}

function readCounts(
  cursor: { readonly numbers: Uint32Array; size: number },
  data: Uint8Array,
  start: number,
  end: number,
): void {
  const [count = 0, capitals = 0] = readPlain(data, start, end);
  cursor.numbers[0] = count;
  cursor.numbers[1] = capitals;
  cursor.size = 2;
}
