import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemory, snapshots } from '../../server/index/connection.ts';

test('questions that are asked at once are answered together, and one that fails fails alone', async () => {
  const db = openMemory();
  const ask = snapshots(db, () => undefined);
  const inside: boolean[] = [];
  const answers = await Promise.allSettled([
    ask(() => inside.push(db.isTransaction)),
    ask(() => {
      throw new Error('no such thing');
    }),
    ask(() => inside.push(db.isTransaction)),
  ]);
  assert.deepEqual(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message)),
    [1, 'no such thing', 2],
  );
  assert.deepEqual(inside, [true, true]);
  assert.equal(db.isTransaction, false);
});

test('questions to a database that is closed fail, and do nothing else', async () => {
  const db = openMemory();
  const ask = snapshots(db, () => undefined);
  db.close();
  const answers = await Promise.allSettled([ask(() => 1), ask(() => 2)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
});
