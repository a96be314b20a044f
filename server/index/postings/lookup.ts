import type { DatabaseSync } from 'node:sqlite';
import { type Recent, recent } from '../../text/recent.ts';
import { seek } from '../rising.ts';
import { entryOf, readPlain, readSteps } from './blocks.ts';
import { directories } from './directory.ts';
import type { Key } from './key.ts';
import { firstIds, idsBetween, type List, listOf, mark } from './list.ts';

/** What the segments say of keys, all together, for one question. */
export interface Postings {
  /** In how many passages a search key stands. */
  count(key: Key): number;
  /** How often a word occurs inside sentences, and how often capitalised. */
  word(key: Key): { readonly count: number; readonly capitals: number };
  /** Ids of the passages that a key stands in, rising; the first `most` of them. */
  ids(key: Key, most: number): Uint32Array;
  /** As `ids`, from one id to another, which is included. */
  idsWithin(key: Key, from: number, to: number): Uint32Array;
  /** For each of some rising ids whether the key stands in it, as a number above zero. */
  among(key: Key, ids: Uint32Array): Int8Array;
}

/** What one segment has of a key. */
interface Found {
  readonly segment: number;
  readonly sign: number;
  /** How many ids there are. */
  readonly count: number;
  /** The beginning of the list, or the counts of a word. */
  readonly head: Uint8Array;
  /** All of the list, once it was asked for. */
  list?: List;
}

/** What the segments of one state have of a key. */
interface Answer {
  readonly segments: readonly Segment[];
  readonly lists: readonly Found[];
}

/** Bytes of the lists that are kept, and what each counts besides its own. */
const KEPT_BYTES = 64_000_000;
const OVERHEAD = 300;

/** Ids that are kept as numbers, too, and lists that are too short to be. */
const KEPT_IDS = 2_000_000;
const SHORT = 500;

/** The segments of one state of the database, and lists that were read in it. */
interface State {
  readonly revision: number;
  readonly segments: readonly Segment[];
  readonly ids: Recent<Key, { readonly most: number; readonly ids: Uint32Array }>;
}

/**
 * Reads the segments of a revision of the database. They never change, so that of what was read as much is kept as they are still
 * there. What was removed stands in segments of sign −1: a passage counts when it was added once more than it was removed.
 */
export function postings(db: DatabaseSync): (revision: number) => Postings {
  const all = db.prepare('SELECT id, sign FROM segment ORDER BY id');
  const reader = listReader(db);
  const known: Recent<Key, Answer> = recent(KEPT_BYTES);
  let state: State | undefined;
  const follow = (revision: number): State => {
    const segments = all.all() as unknown as readonly Segment[];
    reader.keep(new Set(segments.map(({ id }) => id)));
    return { revision, segments, ids: recent(KEPT_IDS) };
  };
  const keep = (key: Key, answer: Answer): void => {
    const sizes = answer.lists.map(({ head, list }) => OVERHEAD + head.length + (list?.bytes.length ?? 0));
    known.set(
      key,
      answer,
      sizes.reduce((sum, size) => sum + size, OVERHEAD),
    );
  };
  return (revision) => {
    if (state?.revision !== revision) state = follow(revision);
    const { segments, ids } = state;
    const found = (key: Key): readonly Found[] => {
      const seen = known.get(key);
      if (seen?.segments === segments) return seen.lists;
      const lists = [...stillThere(seen, segments), ...reader.read(key, added(seen, segments))];
      keep(key, { segments, lists });
      return lists;
    };
    const listed: Find = (key) => {
      const lists = found(key);
      if (lists.every(({ list }) => list)) return lists;
      for (const one of lists) one.list ??= reader.list(key, one);
      keep(key, { segments, lists });
      return lists;
    };
    return { ...countsIn(found), ...idsIn(found, listed, ids) };
  };
}

const stillThere = (seen: Answer | undefined, segments: readonly Segment[]): readonly Found[] =>
  seen ? seen.lists.filter(({ segment }) => segments.some(({ id }) => id === segment)) : [];

const added = (seen: Answer | undefined, segments: readonly Segment[]): readonly Segment[] =>
  seen ? segments.filter(({ id }) => !seen.segments.some((before) => before.id === id)) : segments;

interface ListReader {
  /** What each of some segments has of a key, as far as it stands in one row. */
  read(key: Key, segments: readonly Segment[]): readonly Found[];
  /** All of it. */
  list(key: Key, found: Found): List;
  /** Forgets all other segments. */
  keep(segments: ReadonlySet<number>): void;
}

function listReader(db: DatabaseSync): ListReader {
  const parts = db.prepare(
    'SELECT data FROM block WHERE segment = ? AND key = ? AND first > 0 ORDER BY first',
  );
  const directory = directories(db);
  const read = (key: Key, { id, sign }: Segment): Found | undefined => {
    const row = directory.locate(id, key);
    const entry = row && entryOf(row.data, row.key, key);
    if (!entry) return undefined;
    const { count, start, end } = entry;
    return { segment: id, sign, count, head: row.data.slice(start, end) };
  };
  return {
    read: (key, segments) => segments.flatMap((segment) => read(key, segment) ?? []),
    list: (key, { segment, count, head }) => {
      const list = listOf([head]);
      if (list.count === count) return list;
      return listOf([head, ...parts.all(segment, key).map(({ data }) => data as Uint8Array)]);
    },
    keep: directory.keep,
  };
}

type Find = (key: Key) => readonly Found[];

const countsIn = (found: Find): Pick<Postings, 'count' | 'word'> => ({
  count: (key) => found(key).reduce((sum, { sign, count }) => sum + sign * count, 0),
  word: (key) => {
    let count = 0;
    let capitals = 0;
    for (const { sign, head } of found(key)) {
      const [all = 0, some = 0] = readPlain(head, 0, head.length);
      count += sign * all;
      capitals += sign * some;
    }
    return { count, capitals };
  },
});

const idsIn = (
  found: Find,
  listed: Find,
  kept: State['ids'],
): Pick<Postings, 'ids' | 'idsWithin' | 'among'> => ({
  ids: (key, most) => {
    const known = kept.get(key);
    if (known?.most === most) return known.ids;
    const all = found(key);
    const removed = all.reduce((sum, { sign, count }) => sum + (sign < 0 ? count : 0), 0);
    const first = (list: Found): Uint32Array => firstOf(list, most + removed, () => listed(key));
    const read = net(all.map((list) => ({ sign: list.sign, ids: first(list) }))).added;
    const ids = read.length > most ? read.subarray(0, most) : read;
    if (ids.length > SHORT) kept.set(key, { most, ids }, ids.length);
    return ids;
  },
  idsWithin: (key, from, to) =>
    net(listed(key).map(({ sign, list }) => ({ sign, ids: idsBetween(list!, from, to) }))).added,
  among: (key, ids) => {
    const marks = new Int8Array(ids.length);
    for (const { sign, list } of listed(key)) mark(list!, ids, sign, marks);
    return marks;
  },
});

/** The first ids of a list, out of its head where there are as many. */
function firstOf(found: Found, most: number, readAll: () => void): Uint32Array {
  if (!found.list && found.head.length >= Math.min(most, found.count)) {
    const ids = new Uint32Array(Math.min(most, found.count));
    if (readSteps(found.head, 0, found.head.length, ids, 0) === ids.length) return ids;
  }
  if (!found.list) readAll();
  return firstIds(found.list!, most);
}

interface Segment {
  readonly id: number;
  readonly sign: number;
}

export interface Signed {
  readonly sign: number;
  readonly ids: Uint32Array;
}

const NOTHING = new Uint32Array(0);

/** What lists of rising ids come to, when each id is added and removed as often as the signs say. */
export function net(lists: readonly Signed[]): {
  readonly added: Uint32Array;
  readonly removed: Uint32Array;
} {
  const full = lists.filter(({ ids }) => ids.length > 0);
  if (full.length === 0) return { added: NOTHING, removed: NOTHING };
  if (full.length === 1) return one(full[0]!);
  if (full.every(({ sign }) => sign > 0)) return { added: joined(full), removed: NOTHING };
  const plus = joined(full.filter(({ sign }) => sign > 0));
  const minus = joined(full.filter(({ sign }) => sign < 0));
  return { added: without(plus, minus), removed: without(minus, plus) };
}

const one = ({ sign, ids }: Signed) =>
  sign > 0 ? { added: ids, removed: NOTHING } : { added: NOTHING, removed: ids };

/** All ids, rising; one that stands in several lists as often. */
function joined(lists: readonly Signed[]): Uint32Array {
  let all: readonly Uint32Array[] = lists.map(({ ids }) => ids);
  while (all.length > 1) {
    const pairs: Uint32Array[] = [];
    for (let i = 0; i < all.length; i += 2)
      pairs.push(i + 1 < all.length ? merged(all[i]!, all[i + 1]!) : all[i]!);
    all = pairs;
  }
  return all[0] ?? NOTHING;
}

/** Segments mostly hold ranges of ids of their own, so that much of either list comes before what is next in the other. */
function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    const end = seek(a, b[k]!, i);
    copy(a, i, end, all, i + k);
    i = end;
    if (i === a.length) break;
    const next = seek(b, a[i]! + 1, k);
    copy(b, k, next, all, i + k);
    k = next;
  }
  all.set(i < a.length ? a.subarray(i) : b.subarray(k), i + k);
  return all;
}

/** Fewer numbers than this are copied one by one faster than at one go. */
const FEW = 32;

function copy(from: Uint32Array, start: number, end: number, to: Uint32Array, at: number): void {
  if (end - start < FEW) for (let i = start; i < end; i++) to[at + i - start] = from[i]!;
  else to.set(from.subarray(start, end), at);
}

/** The ids of one rising list, less one for each time that the other has it. */
function without(ids: Uint32Array, others: Uint32Array): Uint32Array {
  const left = new Uint32Array(ids.length);
  let count = 0;
  let other = 0;
  for (const id of ids) {
    while (other < others.length && others[other]! < id) other++;
    if (others[other] === id) other++;
    else left[count++] = id;
  }
  return left.subarray(0, count);
}
