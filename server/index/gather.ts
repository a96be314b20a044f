import type { DatabaseSync } from 'node:sqlite';
import { type StoredKey, storedKey } from './keys.ts';
import type { PassageQuery } from './port.ts';

/** A key of the query with the number of passages it stands in. */
export interface CountedKey {
  readonly key: StoredKey;
  readonly count: number;
}

/**
 * The full-text side of a query: ids of passages that match an FTS5 expression, ascending, at most `limit`, in a range
 * of ids when one is given.
 */
export type Match = (
  expression: string,
  limit: number,
  range?: readonly [number, number],
) => readonly number[];

/** How many times the limit may be gathered before the best are kept. */
const POOL = 8;

/** The statement behind `Match`. A range must be of integers: FTS5 ignores one of floating point numbers. */
export function matcher(db: DatabaseSync): Match {
  const everywhere = db.prepare('SELECT rowid FROM posting WHERE posting MATCH ? ORDER BY rowid LIMIT ?');
  const within = db.prepare(
    `SELECT rowid FROM posting WHERE posting MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
     ORDER BY rowid LIMIT ?`,
  );
  everywhere.setReturnArrays(true);
  within.setReturnArrays(true);
  return (expression, limit, range) => {
    const rows = range
      ? within.all(expression, range[0], range[1], limit)
      : everywhere.all(expression, limit);
    return (rows as unknown as readonly [number][]).map(([id]) => id);
  };
}

/** The distinct keys of a query in stored form. */
export const queryKeys = ({ terms, values, names }: PassageQuery): readonly StoredKey[] => [
  ...new Set([
    ...terms.map((key) => storedKey('term', key)),
    ...values.map((key) => storedKey('value', key)),
    ...names.map((key) => storedKey('name', key)),
  ]),
];

/**
 * Ids of up to `limit` passages that share keys with the query. Keys are taken rarest first until the limit is reached;
 * where the last one brings more than there is room for, those that share the most and the rarest keys stay. The
 * choice depends on what is indexed, never on the order in which it was.
 */
export function gather(
  keys: readonly CountedKey[],
  limit: number,
  total: number,
  match: Match,
): readonly number[] {
  if (limit <= 0) return [];
  const rarest = byRarity(keys);
  const scores = new Map<number, number>();
  const taken: StoredKey[] = [];
  for (const [i, { key, count }] of rarest.entries()) {
    if (scores.size >= limit) break;
    taken.push(key);
    for (const id of count <= limit * POOL ? match(quote(key), count) : common(rarest, i, limit, match)) {
      scores.set(id, 0);
    }
  }
  if (scores.size <= limit) return [...scores.keys()];
  const pool = [...scores.keys()];
  weigh(rarest, scores, total, (key) => match(`${quote(key)} AND (${anyOf(taken)})`, pool.length));
  return best(scores, limit);
}

/** As `gather`, among the passages of some sources, given as ranges of ids. */
export function gatherWithin(
  keys: readonly CountedKey[],
  limit: number,
  total: number,
  match: Match,
  ranges: readonly (readonly [number, number])[],
): readonly number[] {
  const rarest = byRarity(keys);
  if (limit <= 0 || rarest.length === 0) return [];
  const scores = new Map<number, number>();
  const any = anyOf(rarest.map(({ key }) => key));
  for (const range of ranges) for (const id of match(any, ALL, range)) scores.set(id, 0);
  if (scores.size <= limit) return [...scores.keys()];
  weigh(rarest, scores, total, (key) => ranges.flatMap((range) => match(quote(key), ALL, range)));
  return best(scores, limit);
}

/** SQLite's way to say no limit. */
const ALL = -1;

const byRarity = (keys: readonly CountedKey[]): readonly CountedKey[] =>
  keys
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

const quote = (key: StoredKey): string => `"${key}"`;
const anyOf = (keys: readonly StoredKey[]): string => keys.map(quote).join(' OR ');

/** Passages of a key too common to gather whole: first those that have another key of the query too. */
function common(rarest: readonly CountedKey[], at: number, limit: number, match: Match): readonly number[] {
  const key = quote(rarest[at]!.key);
  const others = anyOf(rarest.slice(at + 1).map((other) => other.key));
  const shared = others === '' ? [] : match(`${key} AND (${others})`, limit * POOL);
  return shared.length >= limit ? shared : [...shared, ...match(key, limit)];
}

/** Adds up, for each passage of the pool, the rarity of the keys it has. */
function weigh(
  rarest: readonly CountedKey[],
  scores: Map<number, number>,
  total: number,
  holders: (key: StoredKey) => readonly number[],
): void {
  for (const { key, count } of rarest) {
    const weight = Math.log(1 + total / count);
    for (const id of holders(key)) {
      const score = scores.get(id);
      if (score !== undefined) scores.set(id, score + weight);
    }
  }
}

const best = (scores: ReadonlyMap<number, number>, limit: number): readonly number[] =>
  [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, limit)
    .map(([id]) => id);
