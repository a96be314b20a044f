import type { DatabaseSync } from 'node:sqlite';
import { type BlockWriter, blockWriter } from './blocks.ts';
import { cursorOf, type Row } from './cursor.ts';
import { type Group, mergeGroups, mergeSegments } from './merge.ts';

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

export interface Segments {
  /** Adds postings (sign 1), or takes away what was added before (sign −1). */
  add(groups: readonly Group[], sign: 1 | -1): void;
  /** Merges those that are left small when much was added; false when there is nothing to merge. */
  settle(): boolean;
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
    settle: () => {
      const small = segmentsIn(store).filter(({ bytes }) => bytes < SMALL);
      if (small.length > 1) mergeInto(store, small);
      return small.length > 1;
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

/**
 * Segments are of one class when their sizes are within a factor of `FAN`, and merged when so many are of one class; twice
 * as many of the large ones, which makes building an index write each posting about once more instead of three times.
 */
const FAN = 4;
const SMALLEST = 16_000;
const LARGE = 3;

/** In bytes. Each segment has the common words again, and costs every question a look. */
const SMALL = 4_000_000;

const classOf = (bytes: number): number =>
  Math.max(0, Math.floor(Math.log(Math.max(1, bytes) / SMALLEST) / Math.log(FAN)));

const fanOf = (like: number): number => (like < LARGE ? FAN : 2 * FAN);

const segmentsIn = (store: Statements): readonly Segment[] =>
  store.all.all() as unknown as readonly Segment[];

/** Merges until there are few segments of every class. */
function tidy(store: Statements): void {
  for (;;) {
    const classes = new Map<number, Segment[]>();
    for (const segment of segmentsIn(store)) {
      const like = classOf(segment.bytes);
      classes.set(like, [...(classes.get(like) ?? []), segment]);
    }
    const many = [...classes].find(([like, segments]) => segments.length >= fanOf(like));
    if (!many) return;
    mergeInto(store, many[1]);
  }
}

interface Segment {
  readonly id: number;
  readonly sign: number;
  readonly bytes: number;
}

function mergeInto(store: Statements, some: readonly Segment[]): void {
  const added = newSegment(store, 1);
  const removed = newSegment(store, -1);
  mergeSegments(
    some.map(({ id, sign }) => cursorOf(sign, rowsOf(store, id))),
    added,
    removed,
  );
  for (const { id } of some) {
    store.dropBlocks.run(id);
    store.drop.run(id);
  }
  added.end();
  removed.end();
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
