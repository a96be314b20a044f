import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Block, blockWriter, PART } from '../../../server/index/postings/blocks.ts';
import { cursorOf } from '../../../server/index/postings/cursor.ts';
import { inverter } from '../../../server/index/postings/invert.ts';
import { mergeGroups, mergeSegments } from '../../../server/index/postings/merge.ts';

/** By key: rising ids, or the two counts of a word, which has an odd key. */
type Lists = ReadonlyMap<number, readonly number[]>;

interface Signed {
  readonly sign: 1 | -1;
  readonly lists: Lists;
}

const seed = 9;
const byKey = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number => a - b;

function rows(lists: Lists): readonly Block[] {
  const found: Block[] = [];
  const writer = blockWriter((block) => found.push(block));
  for (const [key, numbers] of [...lists].sort(byKey)) {
    writer.add(key, Uint32Array.from(numbers), 0, numbers.length);
  }
  writer.end();
  return found;
}

function listsIn(blocks: readonly Block[]): Lists {
  const found = new Map<number, readonly number[]>();
  const cursor = cursorOf(1, blocks.values());
  for (; cursor.key < Number.POSITIVE_INFINITY; cursor.next()) {
    found.set(cursor.key, [...cursor.numbers.subarray(0, cursor.size)]);
  }
  return found;
}

/** What segments come to, key by key and id by id. */
function summed(segments: readonly Signed[], wanted: 1 | -1): Lists {
  const found = new Map<number, readonly number[]>();
  for (const key of [...new Set(segments.flatMap(({ lists }) => [...lists.keys()]))].sort((a, b) => a - b)) {
    const all = segments.map(({ sign, lists }) => ({ sign: sign * wanted, numbers: lists.get(key) ?? [] }));
    const list = key % 2 === 1 ? counts(all) : ids(all);
    if (list.some((number) => number > 0)) found.set(key, list);
  }
  return found;
}

type Part = { readonly sign: number; readonly numbers: readonly number[] };

const counts = (all: readonly Part[]): readonly number[] =>
  [0, 1].map((i) =>
    Math.max(
      0,
      all.reduce((sum, { sign, numbers }) => sum + sign * (numbers[i] ?? 0), 0),
    ),
  );

function ids(all: readonly Part[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { sign, numbers } of all) for (const id of numbers) times.set(id, (times.get(id) ?? 0) + sign);
  return [...times]
    .flatMap(([id, count]) => Array<number>(Math.max(0, count)).fill(id))
    .sort((a, b) => a - b);
}

const rising = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 })
  .map((numbers) => numbers.sort((a, b) => a - b));
const lists = fc
  .array(
    fc.oneof(
      fc.tuple(
        fc.nat(15).map((key) => 2 * key),
        rising,
      ),
      fc.tuple(
        fc.nat(15).map((key) => 2 * key + 1),
        fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)),
      ),
    ),
    { maxLength: 12 },
  )
  .map((entries): Lists => new Map(entries));

test('what is written of a list is read again, however long it is', () => {
  const long = (length: number, step: number) => Array.from({ length }, (_, i) => 1 + i * step);
  const lists: Lists = new Map([
    [4, [7]],
    [6, long(PART, 1)],
    [7, [2 ** 31, 2 ** 30]],
    [8, long(PART + 1, 300)],
    [9, [5, 2]],
    [10, long(3 * PART + 5, 70_000)],
    [2 ** 52 - 2, [1, 2 ** 32 - 1]],
  ]);
  assert.deepEqual(listsIn(rows(lists)), lists);
  assert.deepEqual(listsIn([]), new Map());
});

test('merging comes to what the segments come to, added and removed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ sign: fc.constantFrom(1, -1), lists }), { maxLength: 5 }),
      (segments) => {
        const added: Block[] = [];
        const removed: Block[] = [];
        const writers = [added, removed].map((target) => blockWriter((block) => target.push(block)));
        mergeSegments(
          segments.map(({ sign, lists }) => cursorOf(sign, rows(lists).values())),
          writers[0]!,
          writers[1]!,
        );
        for (const writer of writers) writer.end();
        assert.deepEqual(listsIn(added), summed(segments, 1));
        assert.deepEqual(listsIn(removed), summed(segments, -1));
      },
    ),
    { seed, numRuns: 400 },
  );
});

test('groups inverted apart come to the same as all together', () => {
  const passages = fc.array(fc.array(fc.nat(12), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(passages, { maxLength: 4 }), (groups) => {
      const known = inverter();
      let id = 100;
      const expected = new Map<number, number[]>();
      const merged: Block[] = [];
      const parts = groups.map((group) => {
        const ids = group.map(() => (id += 3));
        for (const [passage, keys] of group.entries()) {
          for (const key of keys) {
            if (key % 2 === 1) known.count(known.entry(key), key > 6);
            else known.add(known.entry(key), passage);
            note(expected, key, ids[passage]!);
          }
        }
        return { inverted: known.result(), ids: Uint32Array.from(ids) };
      });
      const writer = blockWriter((block) => merged.push(block));
      mergeGroups(parts, writer);
      writer.end();
      assert.deepEqual(listsIn(merged), new Map([...expected].sort(byKey)));
    }),
    { seed, numRuns: 300 },
  );
});

function note(expected: Map<number, number[]>, key: number, id: number): void {
  const list = expected.get(key) ?? (key % 2 === 1 ? [0, 0] : []);
  expected.set(key, list);
  if (key % 2 === 1) {
    list[0]!++;
    if (key > 6) list[1]!++;
  } else if (list.at(-1) !== id) list.push(id);
}
