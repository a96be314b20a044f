import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recent } from '../../server/text/recent.ts';

test('what was used last is kept, within the room', () => {
  const known = recent<string, number>(400);
  known.set('a', 1, 150);
  known.set('b', 2, 150);
  assert.equal(known.get('a'), 1);
  known.set('c', 3, 150);
  known.set('d', 4, 500);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => known.get(key)),
    [1, undefined, 3, undefined],
  );
});

test('a value that is set again counts once, and one that is deleted not at all', () => {
  const known = recent<string, number>(100);
  for (let i = 0; i < 50; i++) known.set('a', i, 20);
  known.set('b', 1, 20);
  assert.deepEqual([known.get('a'), known.get('b')], [49, 1]);
  for (let i = 0; i < 50; i++) {
    known.set('c', i, 20);
    known.delete('c');
  }
  assert.deepEqual([known.get('a'), known.get('b'), known.get('c')], [49, 1, undefined]);
  known.clear();
  assert.equal(known.get('a'), undefined);
});
