import { best } from './best.ts';
import type { PassageQuery } from './port.ts';
import { type Key, keyOf } from './postings/key.ts';
import type { Postings } from './postings/lookup.ts';
import { seek } from './rising.ts';

/** A key of the query with the number of passages it stands in. */
export interface CountedKey {
  readonly key: Key;
  readonly count: number;
}

/**
 * Of the passages of one key no more are looked at, its first ones by id; a key with more does not tell candidates apart,
 * since to know it of some of them only would favour these.
 */
const MOST_OF_KEY = 60_000;

/** Passages of all keys together that are looked at to tell candidates apart; keys that would go beyond are left out. */
const MOST_LOOKED_AT = 200_000;

/** To find an id in a list costs as much as to read so many of its ids one after the other. */
const FAR = 32;

const NOTHING: Uint32Array = new Uint32Array(0);

/** The distinct keys of a query. */
export const queryKeys = ({ terms, values, names }: PassageQuery): readonly Key[] => [
  ...new Set([
    ...terms.map((key) => keyOf('term', key)),
    ...values.map((key) => keyOf('value', key)),
    ...names.map((key) => keyOf('name', key)),
  ]),
];

/**
 * Ids of up to `limit` passages that share keys with the query, rising. Keys are taken rarest first until there are that
 * many; where the last one brings more than there is room for, those that share the most and the rarest keys stay. The
 * choice depends on what is indexed, never on the order in which it was.
 */
export function gather(
  keys: readonly CountedKey[],
  limit: number,
  total: number,
  postings: Postings,
): Uint32Array {
  if (limit <= 0) return NOTHING;
  const rarest = byRarity(keys);
  if (rarest.length === 1) return postings.ids(rarest[0]!.key, Math.min(limit, MOST_OF_KEY));
  const read = (key: Key) => postings.ids(key, MOST_OF_KEY);
  const lists: Uint32Array[] = [];
  let pool = NOTHING;
  for (const { key } of rarest) {
    if (pool.length >= limit) break;
    const list = read(key);
    lists.push(list);
    pool = union(pool, list);
  }
  if (pool.length <= limit) return pool;
  const scores = new Float64Array(pool.length);
  let left = MOST_LOOKED_AT;
  for (const [i, { key, count }] of rarest.entries()) {
    left -= Math.min(count, MOST_OF_KEY);
    if (i >= lists.length && (left < 0 || count > MOST_OF_KEY)) break;
    const weight = Math.log(1 + total / count);
    if (!lists[i] && pool.length * FAR < count) addMarked(pool, postings.among(key, pool), weight, scores);
    else addWeight(pool, lists[i] ?? read(key), weight, scores);
  }
  return best(pool, scores, limit);
}

/** As `gather`, among the passages of some sources, given as ranges of ids. */
export function gatherWithin(
  keys: readonly CountedKey[],
  limit: number,
  total: number,
  postings: Postings,
  ranges: readonly (readonly [number, number])[],
): Uint32Array {
  if (limit <= 0) return NOTHING;
  const rarest = byRarity(keys);
  const lists = rarest.map(({ key }) =>
    ranges.map(([from, to]) => postings.idsWithin(key, from, to)).reduce(union, NOTHING),
  );
  const pool = lists.reduce(union, NOTHING);
  if (pool.length <= limit) return pool;
  const scores = new Float64Array(pool.length);
  for (const [i, { count }] of rarest.entries()) {
    addWeight(pool, lists[i]!, Math.log(1 + total / count), scores);
  }
  return best(pool, scores, limit);
}

const byRarity = (keys: readonly CountedKey[]): readonly CountedKey[] =>
  keys.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count || a.key - b.key);

/** The numbers of both rising lists, each once. */
function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = new Uint32Array(a.length + b.length);
  let count = 0;
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const x = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
    const y = k < b.length ? b[k]! : Number.POSITIVE_INFINITY;
    if (x <= y) i++;
    if (y <= x) k++;
    all[count++] = Math.min(x, y);
  }
  return all.subarray(0, count);
}

/** Adds the weight of a key to the passages of the pool that have it. */
function addWeight(pool: Uint32Array, holders: Uint32Array, weight: number, scores: Float64Array): void {
  let at = 0;
  for (let i = 0; i < pool.length; i++) {
    at = seek(holders, pool[i]!, at);
    if (at === holders.length) return;
    if (holders[at] === pool[i]) scores[i]! += weight;
  }
}

/** The same, by the marks of those that have it. */
function addMarked(pool: Uint32Array, marks: Int8Array, weight: number, scores: Float64Array): void {
  for (let i = 0; i < pool.length; i++) if (marks[i]! > 0) scores[i]! += weight;
}
