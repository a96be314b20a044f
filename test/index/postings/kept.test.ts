import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptLists } from '../../../server/index/postings/kept.ts';

const list = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);

test('a list that was read to an end serves for any length, one that was cut only up to there', () => {
  const kept = keptLists();
  kept.set(1, 10, list(10));
  kept.set(2, 10, list(4));
  const lengths = (key: number) => [3, 10, 11].map((most) => kept.get(key, most)?.length);
  assert.deepEqual(lengths(1), [3, 10, undefined]);
  assert.deepEqual(lengths(2), [3, 4, 4]);
});

test('the lists used last are kept', () => {
  const kept = keptLists(400);
  for (const key of [1, 2]) kept.set(key, 200, list(100));
  kept.get(1, 5);
  kept.set(3, 200, list(100));
  kept.set(4, 900, list(900));
  assert.deepEqual(
    [1, 2, 3, 4].map((key) => kept.get(key, 1) !== undefined),
    [true, false, true, false],
  );
});
