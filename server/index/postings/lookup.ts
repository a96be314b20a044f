import type { DatabaseSync } from 'node:sqlite';
import { type Recent, recent } from '../../text/recent.ts';
import { countUpTo } from '../rising.ts';
import { entryOf, PART, readPlain, readSteps } from './blocks.ts';
import { directories } from './directory.ts';
import { type KeptLists, keptLists } from './kept.ts';
import type { Key } from './key.ts';

/** What the segments say of keys, all together, for one question. */
export interface Postings {
  /** In how many passages a search key stands. */
  count(key: Key): number;
  /** How often a word occurs inside sentences, and how often capitalised. */
  word(key: Key): { readonly count: number; readonly capitals: number };
  /** Ids of the passages that a key stands in, rising; the first `most` of them where that is given. */
  ids(key: Key, most?: number): Uint32Array;
  /** As `ids`, from one id to another, which is included. */
  idsWithin(key: Key, from: number, to: number): Uint32Array;
}

/** Where the list of a key begins in one segment; a long one goes on in rows of its own. */
interface Found {
  readonly segment: number;
  readonly sign: number;
  /** Of the whole list. */
  readonly count: number;
  readonly data: Uint8Array;
}

/** Bytes of the beginnings of lists that are kept, and what each counts besides its own. */
const KEPT_BYTES = 6_000_000;
const OVERHEAD = 200;

/** What is known of the segments of one state of the database. */
interface State {
  readonly revision: number;
  readonly segments: readonly Segment[];
  readonly lists: KeptLists;
  readonly found: Recent<Key, readonly Found[]>;
}

/**
 * Reads the segments of a revision of the database; what was read is kept as long as that is the same. What was removed stands in
 * segments of sign −1: a passage counts when it was added once more than it was removed.
 */
export function postings(db: DatabaseSync): (revision: number) => Postings {
  const all = db.prepare('SELECT id, sign FROM segment ORDER BY id');
  const parts = db.prepare(
    'SELECT data FROM block WHERE segment = ? AND key = ? AND first > 0 ORDER BY first',
  );
  const partsWithin = db.prepare(
    `SELECT data FROM block WHERE segment = ? AND key = ? AND first > 0 AND first <= ? AND first >=
       coalesce((SELECT max(first) FROM block WHERE segment = ? AND key = ? AND first > 0 AND first <= ?), 0)
     ORDER BY first`,
  );
  const directory = directories(db);
  const list = (key: Key, { segment, count, data }: Found, most: number): Uint32Array => {
    const ids = new Uint32Array(Math.min(count, most));
    let end = readSteps(data, 0, data.length, ids, 0);
    if (end < ids.length && count > PART) {
      for (const part of parts.iterate(segment, key)) {
        const data = part.data as Uint8Array;
        end = readSteps(data, 0, data.length, ids, end);
        if (end === ids.length) break;
      }
    }
    return ids.subarray(0, end);
  };
  const listWithin = (key: Key, { segment, count, data }: Found, from: number, to: number): Uint32Array => {
    const rows = count > PART ? partsWithin.all(segment, key, to, segment, key, from) : [];
    const ids = new Uint32Array(Math.min(count, (rows.length + 1) * PART));
    let end = readSteps(data, 0, data.length, ids, 0);
    for (const { data } of rows)
      end = readSteps(data as Uint8Array, 0, (data as Uint8Array).length, ids, end);
    return ids.subarray(0, end).filter((id) => id >= from && id <= to);
  };
  const lookUp = (key: Key, among: readonly Segment[]): readonly Found[] =>
    among.flatMap(({ id, sign }) => {
      const row = directory.locate(id, key);
      const entry = row && entryOf(row.data, row.key, key);
      // a copy, since the row has the lists of many other keys
      return entry
        ? [{ segment: id, sign, count: entry.count, data: row.data.slice(entry.start, entry.end) }]
        : [];
    });
  const follow = (revision: number): State => {
    const segments = all.all() as unknown as readonly Segment[];
    directory.keep(new Set(segments.map(({ id }) => id)));
    return { revision, segments, lists: keptLists(), found: recent(KEPT_BYTES) };
  };
  let state: State | undefined;
  return (revision) => {
    if (state?.revision !== revision) state = follow(revision);
    const { segments, lists, found: known } = state;
    const found = (key: Key): readonly Found[] => {
      const seen = known.get(key);
      if (seen) return seen;
      const made = lookUp(key, segments);
      known.set(
        key,
        made,
        made.reduce((sum, { data }) => sum + data.length + OVERHEAD, OVERHEAD),
      );
      return made;
    };
    const read = (key: Key, most: number): Uint32Array => {
      const all = found(key);
      const removed = all.reduce((sum, { sign, count }) => sum + (sign < 0 ? count : 0), 0);
      const ids = net(all.map((hit) => ({ sign: hit.sign, ids: list(key, hit, most + removed) }))).added;
      return ids.length > most ? ids.subarray(0, most) : ids;
    };
    return {
      count: (key) => found(key).reduce((sum, { sign, count }) => sum + sign * count, 0),
      word: (key) => {
        let count = 0;
        let capitals = 0;
        for (const { sign, data } of found(key)) {
          const [all = 0, some = 0] = readPlain(data, 0, data.length);
          count += sign * all;
          capitals += sign * some;
        }
        return { count, capitals };
      },
      ids: (key, most = Number.POSITIVE_INFINITY) => {
        const known = lists.get(key, most);
        if (known) return known;
        const ids = read(key, most);
        lists.set(key, most, ids);
        return ids;
      },
      idsWithin: (key, from, to) =>
        net(found(key).map((hit) => ({ sign: hit.sign, ids: listWithin(key, hit, from, to) }))).added,
    };
  };
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

/** Segments mostly hold ranges of ids of their own, so that most of either list comes before or after the other. */
function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a[0]! > b[0]!) return merged(b, a);
  const all = new Uint32Array(a.length + b.length);
  let i = countUpTo(a, b[0]!);
  all.set(a.subarray(0, i));
  let k = 0;
  let at = i;
  while (i < a.length && k < b.length) all[at++] = a[i]! <= b[k]! ? a[i++]! : b[k++]!;
  all.set(i < a.length ? a.subarray(i) : b.subarray(k), at);
  return all;
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
