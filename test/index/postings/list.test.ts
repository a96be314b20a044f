import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstIds, idsBetween, type List, listOf, mark } from '../../../server/index/postings/list.ts';
import { writeVarint } from '../../../server/index/varint.ts';

/** Ids as a segment stores them, in parts of so many, each of which begins with an id as it is. */
function stored(ids: readonly number[], inPart: number): List {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < ids.length; from += inPart) {
    const bytes: number[] = [];
    let before = 0;
    for (const id of ids.slice(from, from + inPart)) {
      writeVarint(bytes, id - before);
      before = id;
    }
    parts.push(Uint8Array.from(bytes));
  }
  return listOf(parts);
}

/** Rising ids up to the largest that there are, some close together and some far apart. */
const rising = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60_000_000 })), {
    maxLength: 700,
  })
  .map((steps) => {
    let id = 0;
    return steps.map((step) => (id += step)).filter((id) => id < 2 ** 32);
  });

test('a list gives its first ids, those in a range and those of some others as if it were an array', () => {
  fc.assert(
    fc.property(rising, rising, fc.nat(900), fc.constantFrom(32, 100, 1024), (ids, others, most, inPart) => {
      const list = stored(ids, inPart);
      assert.deepEqual([...firstIds(list, most)], ids.slice(0, most));
      const [from, to] = [others[0] ?? 0, others.at(-1) ?? 0];
      assert.deepEqual(
        [...idsBetween(list, from, to)],
        ids.filter((id) => id >= from && id <= to),
      );
      const asked = [...new Set([...others, ...ids.slice(10, 200), ...ids.slice(-3)])].sort((a, b) => a - b);
      const marks = new Int8Array(asked.length);
      mark(list, Uint32Array.from(asked), 1, marks);
      const has = new Set(ids);
      assert.deepEqual(
        [...marks],
        asked.map((id) => (has.has(id) ? 1 : 0)),
      );
    }),
    { seed: 11, numRuns: 300 },
  );
});
