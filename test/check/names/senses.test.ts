import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameSense } from '../../../server/check/names/senses.ts';
import { term } from '../../../server/text/tokens.ts';

const same = (a: string, b: string): boolean => sameSense(term(a)).includes(term(b));

test('senses: forms of a verb and words that say the same', () => {
  assert.ok(same('bought', 'acquires'));
  assert.ok(same('rising', 'rose'));
  assert.ok(same('told', 'said'));
  assert.ok(!same('bought', 'sold'));
});

test('senses: a word that is in no line is alone, and every line says the same both ways', () => {
  assert.deepEqual(sameSense('quay'), ['quay']);
  for (const stem of sameSense(term('beat'))) assert.deepEqual(sameSense(stem), sameSense(term('beat')));
});
