import type { DatabaseSync } from 'node:sqlite';
import { type Entry, entryOf, PART, readPlain, readSteps } from './blocks.ts';
import { keptLists } from './kept.ts';
import type { Key } from './key.ts';

/** What the segments say of keys, all together, as long as one question lasts: nothing is looked up twice. */
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

interface Found {
  readonly segment: number;
  readonly sign: number;
  readonly data: Uint8Array;
  readonly entry: Entry;
}

/**
 * Reads segments; opened anew for each question. What was removed stands in segments of sign −1: a passage counts when it was
 * added once more than it was removed.
 */
export function postings(db: DatabaseSync): () => Postings {
  const segments = db.prepare('SELECT id, sign FROM segment ORDER BY id');
  const row = db.prepare(
    `SELECT key, data FROM block WHERE segment = ? AND key <= ? AND (key < ? OR first = 0)
     ORDER BY key DESC, first DESC LIMIT 1`,
  );
  const parts = db.prepare(
    'SELECT data FROM block WHERE segment = ? AND key = ? AND first > 0 ORDER BY first',
  );
  const partsWithin = db.prepare(
    `SELECT data FROM block WHERE segment = ? AND key = ? AND first > 0 AND first <= ? AND first >=
       coalesce((SELECT max(first) FROM block WHERE segment = ? AND key = ? AND first > 0 AND first <= ?), 0)
     ORDER BY first`,
  );
  const list = (key: Key, { segment, data, entry }: Found, most: number): Uint32Array => {
    const ids = new Uint32Array(Math.min(entry.count, most));
    let end = readSteps(data, entry.start, entry.end, ids, 0);
    if (end < ids.length && entry.count > PART) {
      for (const part of parts.iterate(segment, key)) {
        const data = part.data as Uint8Array;
        end = readSteps(data, 0, data.length, ids, end);
        if (end === ids.length) break;
      }
    }
    return ids.subarray(0, end);
  };
  const listWithin = (key: Key, { segment, data, entry }: Found, from: number, to: number): Uint32Array => {
    const rows = entry.count > PART ? partsWithin.all(segment, key, to, segment, key, from) : [];
    const ids = new Uint32Array((rows.length + 1) * PART);
    let end = readSteps(data, entry.start, entry.end, ids, 0);
    for (const { data } of rows)
      end = readSteps(data as Uint8Array, 0, (data as Uint8Array).length, ids, end);
    return ids.subarray(0, end).filter((id) => id >= from && id <= to);
  };
  const lookUp = (key: Key, among: readonly Segment[]): readonly Found[] => {
    const all: Found[] = [];
    for (const { id, sign } of among) {
      const hit = row.get(id, key, key);
      if (!hit) continue;
      const data = hit.data as Uint8Array;
      const entry = entryOf(data, Number(hit.key), key);
      if (entry) all.push({ segment: id, sign, data, entry });
    }
    return all;
  };
  const kept = keptLists();
  return () => {
    const there = segments.all() as unknown as readonly Segment[];
    kept.follow(there.map(({ id }) => id).join(' '));
    const places = new Map<Key, readonly Found[]>();
    const found = (key: Key): readonly Found[] => {
      const known = places.get(key) ?? lookUp(key, there);
      places.set(key, known);
      return known;
    };
    const read = (key: Key, most: number): Uint32Array => {
      const all = found(key);
      const removed = all.reduce((sum, { sign, entry }) => sum + (sign < 0 ? entry.count : 0), 0);
      const ids = net(all.map((hit) => ({ sign: hit.sign, ids: list(key, hit, most + removed) }))).added;
      return ids.length > most ? ids.subarray(0, most) : ids;
    };
    return {
      count: (key) => found(key).reduce((sum, { sign, entry }) => sum + sign * entry.count, 0),
      word: (key) => {
        let count = 0;
        let capitals = 0;
        for (const { sign, data, entry } of found(key)) {
          const [all = 0, some = 0] = readPlain(data, entry.start, entry.end);
          count += sign * all;
          capitals += sign * some;
        }
        return { count, capitals };
      },
      ids: (key, most = Number.POSITIVE_INFINITY) => {
        const known = kept.get(key, most);
        if (known) return known;
        const ids = read(key, most);
        kept.set(key, most, ids);
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
  let i = after(a, b[0]!);
  all.set(a.subarray(0, i));
  let k = 0;
  let at = i;
  while (i < a.length && k < b.length) all[at++] = a[i]! <= b[k]! ? a[i++]! : b[k++]!;
  all.set(i < a.length ? a.subarray(i) : b.subarray(k), at);
  return all;
}

/** How many of rising numbers come before or are `last`. */
function after(numbers: Uint32Array, last: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= last) low = middle + 1;
    else high = middle;
  }
  return low;
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
