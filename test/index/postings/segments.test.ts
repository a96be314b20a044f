import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openMemory } from '../../../server/index/connection.ts';
import { inverter } from '../../../server/index/postings/invert.ts';
import { type Postings, postings } from '../../../server/index/postings/lookup.ts';
import { segments } from '../../../server/index/postings/segments.ts';

const KEYS = [2, 4, 2 ** 40, 2 ** 51];

/** What is added at one time: which passages have each of the keys, as steps from one id to the next. */
interface Addition {
  readonly sign: 1 | -1;
  readonly ids: readonly (readonly number[])[];
}

/** A database with the segments that additions make, and the function that writes the next. */
function stored() {
  const db = openMemory();
  const store = segments(db);
  let revision = 0;
  const add = ({ sign, ids }: Addition): void => {
    const all = [...new Set(ids.flat())].sort((a, b) => a - b);
    const keys = inverter();
    for (const [passage, id] of all.entries())
      for (const [i, key] of KEYS.entries()) if (ids[i]?.includes(id)) keys.add(keys.entry(key), passage);
    store.add([{ inverted: keys.result(), ids: Uint32Array.from(all) }], sign);
    revision++;
  };
  const open = postings(db);
  return {
    add,
    settle: () => {
      revision++;
      return store.settle();
    },
    ask: () => open(revision),
    count: () => Number(db.prepare('SELECT count(*) AS n FROM segment').get()!.n),
    close: () => db.close(),
  };
}

/** Asks the same in an order that has short answers first, of lists that have not been read whole, and then last. */
function answers(found: Postings, asked: Uint32Array) {
  const first = (key: number, most: number): readonly number[] => [...found.ids(key, most)];
  return KEYS.map((key) => ({
    count: found.count(key),
    few: first(key, 3),
    among: [...found.among(key, asked)].map((mark) => mark > 0),
    many: first(key, 100_000),
    within: [...found.idsWithin(key, asked[0] ?? 0, asked.at(-1) ?? 0)],
    again: first(key, 5),
  }));
}

function expected(lists: readonly (readonly number[])[], asked: Uint32Array): ReturnType<typeof answers> {
  return KEYS.map((_, i) => {
    const ids = lists[i]!;
    const has = new Set(ids);
    return {
      count: ids.length,
      few: ids.slice(0, 3),
      among: [...asked].map((id) => has.has(id)),
      many: ids,
      within: ids.filter((id) => id >= (asked[0] ?? 0) && id <= (asked.at(-1) ?? 0)),
      again: ids.slice(0, 5),
    };
  });
}

const rising = (longest: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 90_000 })), {
      maxLength: longest,
    })
    .map((steps) => {
      let id = 0;
      return steps.map((step) => (id += step));
    });

test('what was added and not removed is found, however many segments it stands in, and after these were merged', () => {
  const lists = fc.tuple(rising(40), rising(40), rising(3000), rising(400));
  fc.assert(
    fc.property(lists, fc.nat(6), rising(60), (all, parts, places) => {
      const index = stored();
      const asked = Uint32Array.from(places);
      const part = (n: number) => all.map((ids) => ids.filter((id) => id % (parts + 1) === n));
      for (let n = 0; n <= parts; n++) index.add({ sign: 1, ids: part(n) });
      index.add({ sign: -1, ids: part(0) });
      index.add({ sign: 1, ids: part(0) });
      assert.deepEqual(answers(index.ask(), asked), expected(all, asked));
      index.settle();
      assert.deepEqual(answers(index.ask(), asked), expected(all, asked));
      assert.ok(index.count() <= 1);
      assert.equal(index.settle(), false);
      index.close();
    }),
    { seed: 3, numRuns: 40 },
  );
});
