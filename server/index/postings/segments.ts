import type { DatabaseSync } from 'node:sqlite';
import { type BlockWriter, blockWriter, entriesOf, PART, readPlain, readSteps } from './blocks.ts';
import type { Inverted } from './invert.ts';
import { isWordKey, type Key } from './key.ts';
import { net, type Signed } from './lookup.ts';

/**
 * The tables of the postings. A segment is written once and never changed; many small ones are merged into a larger one,
 * so that neither a change of one source nor a question has to touch much (O'Neil and others, "The log-structured
 * merge-tree", 1996).
 */
export const POSTING_TABLES = `
CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, sign INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE block (
  id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, key INTEGER NOT NULL, first INTEGER NOT NULL, data BLOB NOT NULL);
CREATE UNIQUE INDEX block_place ON block (segment, key, first);
`;

/** A group of sources inverted, and the id of each of the passages that its numbers stand for. */
export interface Group {
  readonly inverted: Inverted;
  readonly ids: Uint32Array;
}

export interface Segments {
  /** Adds postings (sign 1), or takes away what was added before (sign −1). */
  add(groups: readonly Group[], sign: 1 | -1): void;
}

/** The write side of the postings; within a transaction. */
export function segments(db: DatabaseSync): Segments {
  const store = statements(db);
  return {
    add: (groups, sign) => {
      const target = newSegment(store, sign);
      mergeGroups(groups, target);
      target.end();
      tidy(store);
    },
  };
}

type Statements = ReturnType<typeof statements>;

const statements = (db: DatabaseSync) => ({
  all: db.prepare('SELECT id, sign, bytes FROM segment ORDER BY id'),
  create: db.prepare('INSERT INTO segment (sign, bytes) VALUES (?, 0)'),
  size: db.prepare('UPDATE segment SET bytes = ? WHERE id = ?'),
  drop: db.prepare('DELETE FROM segment WHERE id = ?'),
  dropBlocks: db.prepare('DELETE FROM block WHERE segment = ?'),
  put: db.prepare('INSERT INTO block (segment, key, first, data) VALUES (?, ?, ?, ?)'),
  rows: db.prepare(
    'SELECT key, first, data FROM block WHERE segment = ? AND (key, first) > (?, ?) ORDER BY key, first LIMIT 64',
  ),
});

/** A segment without entries is none. */
function newSegment(store: Statements, sign: number): BlockWriter {
  let id: number | bigint | undefined;
  const writer = blockWriter(({ key, first, data }) => {
    id ??= store.create.run(sign).lastInsertRowid;
    store.put.run(id, key, first, data);
  });
  return {
    add: writer.add,
    end: () => {
      const bytes = writer.end();
      if (id !== undefined) store.size.run(bytes, id);
      return bytes;
    },
  };
}

/** Merges the sorted keys of groups: few enough to look through all at each step. */
function mergeGroups(groups: readonly Group[], target: BlockWriter): void {
  const at = groups.map(() => 0);
  const buffer: Buffer = { numbers: new Uint32Array(1 << 12), size: 0 };
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    for (let g = 0; g < groups.length; g++) {
      const { keys } = groups[g]!.inverted;
      if (at[g]! < keys.length && keys[at[g]!]! < key) key = keys[at[g]!]!;
    }
    if (key === Number.POSITIVE_INFINITY) return;
    buffer.size = 0;
    for (let g = 0; g < groups.length; g++) {
      if (groups[g]!.inverted.keys[at[g]!] === key) take(groups[g]!, at[g]!++, isWordKey(key), buffer);
    }
    if (!isWordKey(key)) sortUnlessRising(buffer);
    target.add(key, buffer.numbers, 0, buffer.size);
  }
}

interface Buffer {
  numbers: Uint32Array<ArrayBuffer>;
  size: number;
}

function take({ inverted, ids }: Group, index: number, isWord: boolean, buffer: Buffer): void {
  const { ends, numbers } = inverted;
  const start = index === 0 ? 0 : ends[index - 1]!;
  const end = ends[index]!;
  if (isWord) {
    if (buffer.size === 0) buffer.numbers.fill(0, 0, 2);
    buffer.size = 2;
    for (let i = start; i < end; i++) buffer.numbers[(i - start) % 2]! += numbers[i]!;
    return;
  }
  if (buffer.size + end - start > buffer.numbers.length) grow(buffer, buffer.size + end - start);
  for (let i = start; i < end; i++) buffer.numbers[buffer.size++] = ids[numbers[i]!]!;
}

function grow(buffer: Buffer, size: number): void {
  const larger = new Uint32Array(2 * size);
  larger.set(buffer.numbers.subarray(0, buffer.size));
  buffer.numbers = larger;
}

/** Groups come in order of id but where a source had to give way to another. */
function sortUnlessRising({ numbers, size }: Buffer): void {
  for (let i = 1; i < size; i++) {
    if (numbers[i - 1]! < numbers[i]!) continue;
    numbers.subarray(0, size).sort();
    return;
  }
}

/** Segments are of one class when their sizes are within a factor of `FAN`, and merged when so many are of one class. */
const FAN = 4;
const SMALLEST = 16_000;

const classOf = (bytes: number): number =>
  Math.max(0, Math.floor(Math.log(Math.max(1, bytes) / SMALLEST) / Math.log(FAN)));

/** Merges until there are few segments of every class. */
function tidy(store: Statements): void {
  for (;;) {
    const classes = new Map<number, Segment[]>();
    for (const segment of store.all.all() as unknown as readonly Segment[]) {
      const like = classOf(segment.bytes);
      classes.set(like, [...(classes.get(like) ?? []), segment]);
    }
    const many = [...classes.values()].find((segments) => segments.length >= FAN);
    if (!many) return;
    mergeSegments(store, many);
  }
}

interface Segment {
  readonly id: number;
  readonly sign: number;
  readonly bytes: number;
}

/** What some segments come to, in one segment of additions and one of removals. */
function mergeSegments(store: Statements, some: readonly Segment[]): void {
  const cursors = some.map((segment) => cursorOf(store, segment));
  const added = newSegment(store, 1);
  const removed = newSegment(store, -1);
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    for (const { head } of cursors) if (head && head.key < key) key = head.key;
    if (key === Number.POSITIVE_INFINITY) break;
    const lists: Signed[] = [];
    for (const cursor of cursors) {
      if (cursor.head?.key !== key) continue;
      lists.push({ sign: cursor.sign, ids: cursor.head.numbers });
      cursor.next();
    }
    const sum = isWordKey(key) ? netCounts(lists) : net(lists);
    if (sum.added.length > 0) added.add(key, sum.added, 0, sum.added.length);
    if (sum.removed.length > 0) removed.add(key, sum.removed, 0, sum.removed.length);
  }
  for (const { id } of some) {
    store.dropBlocks.run(id);
    store.drop.run(id);
  }
  added.end();
  removed.end();
}

function netCounts(lists: readonly Signed[]): { readonly added: Uint32Array; readonly removed: Uint32Array } {
  const sums = [0, 0];
  for (const { sign, ids } of lists) for (let i = 0; i < 2; i++) sums[i]! += sign * (ids[i] ?? 0);
  const positive = sums.map((sum) => Math.max(0, sum));
  const negative = sums.map((sum) => Math.max(0, -sum));
  const some = (counts: readonly number[]) => Uint32Array.from(counts.some((n) => n > 0) ? counts : []);
  return { added: some(positive), removed: some(negative) };
}

interface Head {
  readonly key: Key;
  readonly numbers: Uint32Array;
}

/** Goes through the lists of a segment. */
interface Cursor {
  readonly sign: number;
  readonly head: Head | undefined;
  next(): void;
}

function cursorOf(store: Statements, { id, sign }: Segment): Cursor {
  const lists = listsOf(store, id);
  const cursor = {
    sign,
    head: undefined as Head | undefined,
    next: (): void => {
      const { value } = lists.next();
      cursor.head = value ?? undefined;
    },
  };
  cursor.next();
  return cursor;
}

function* listsOf(store: Statements, segment: number): Generator<Head, void> {
  const rows = rowsOf(store, segment);
  for (let row = rows.next().value; row; ) {
    const { key, data } = row;
    let last: Unread | undefined;
    for (const entry of entriesOf(data, key)) {
      if (last) yield last;
      last = listOf(data, entry.key, entry.count, entry.start, entry.end);
    }
    row = rows.next().value;
    for (; last && row && row.first > 0 && row.key === last.key; row = rows.next().value) {
      last.size = readSteps(row.data, 0, row.data.length, last.numbers, last.size);
    }
    if (last) yield last;
  }
}

interface Unread extends Head {
  size: number;
}

function listOf(data: Uint8Array, key: Key, count: number, start: number, end: number): Unread {
  if (isWordKey(key)) {
    const numbers = Uint32Array.from(readPlain(data, start, end));
    return { key, numbers, size: numbers.length };
  }
  const numbers = new Uint32Array(count);
  return { key, numbers, size: readSteps(data, start, Math.min(end, start + 5 * PART), numbers, 0) };
}

interface Row {
  readonly key: Key;
  readonly first: number;
  readonly data: Uint8Array;
}

/** The rows of a segment in order, some at a time, since others are written meanwhile. */
function* rowsOf(store: Statements, segment: number): Generator<Row, void> {
  let key = -1;
  let first = 0;
  for (;;) {
    const rows = store.rows.all(segment, key, first) as unknown as readonly Row[];
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    ({ key, first } = last);
  }
}
