import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemory } from '../../server/index/connection.ts';
import { sqliteIndex } from '../../server/index/sqlite.ts';
import { writer } from '../../server/index/write.ts';
import { contentTerms } from '../../server/text/tokens.ts';
import { article, random, wordOf } from './generate.ts';
import { everything, prepared, type Questions, query, rebuilt } from './helper.ts';

/** Few words, so that every key is in many sources and every limit cuts. */
const VOCABULARY = 60;

const words = Array.from({ length: VOCABULARY }, (_, i) => wordOf(i));
const terms = contentTerms(words.join(' '));

function questions(next: () => number): Questions {
  const some = (n: number): string[] =>
    Array.from({ length: n }, () => terms[Math.floor(next() * terms.length)]!);
  const queries = Array.from({ length: 12 }, (_, i) =>
    query({
      terms: some(4),
      values: [`x${1 + Math.floor(next() * 50)}`],
      names: some(1),
      limit: [1, 5, 20, 1000][i % 4]!,
      ...(i % 3 === 0 && { sources: ['s1.txt', 's3.txt', 's40.txt'] }),
    }),
  );
  return { queries, terms, words };
}

test('after any history the index answers as one built at one go', async () => {
  const next = random(11);
  const db = openMemory();
  const index = sqliteIndex(db);
  const write = writer(db);
  const texts = new Map<string, string>();
  for (let round = 0; round < 25; round++) {
    for (let step = 0; step < 12; step++) {
      const ids = new Set(
        Array.from({ length: 1 + Math.floor(next() * 4) }, () => `s${Math.floor(next() * 45)}.txt`),
      );
      const removed = [...ids].filter((id) => texts.has(id) && next() < 0.4);
      const added = [...ids].filter((id) => !removed.includes(id));
      for (const id of removed) texts.delete(id);
      for (const id of added) texts.set(id, article(next, 1 + Math.floor(next() * 9), VOCABULARY));
      const sources = added.map((id) => prepared(id, texts.get(id)!));
      write.apply({ sources, unreadable: [], removed, files: [] });
    }
    const ask = questions(next);
    const fresh = rebuilt(texts);
    assert.deepEqual(await everything(index, ask), await everything(fresh, ask), `round ${round}`);
    await fresh.close();
  }
  const ids = [...texts.keys()];
  write.apply({ sources: [], unreadable: [], removed: ids, files: [] });
  assert.deepEqual(await index.totals(), { sources: 0, passages: 0 });
  const none = await index.frequencies('term', [...words]);
  assert.ok([...none.values()].every((count) => count === 0));
  assert.equal((await index.casing(words)).size, 0);
});

test('a transaction that fails changes nothing', async () => {
  const db = openMemory();
  const index = sqliteIndex(db);
  const write = writer(db);
  write.apply({ sources: [prepared('a.txt', 'The dam held.')], unreadable: [], removed: [], files: [] });
  const before = await everything(index, { queries: [query({ terms: ['dam'] })], terms: ['dam'], words: [] });
  const twice = { id: 'b.txt', message: 'is empty' };
  assert.throws(() =>
    write.apply({
      sources: [prepared('c.txt', 'No dam.')],
      unreadable: [twice, { ...twice, id: null as never }],
      removed: ['a.txt'],
      files: [],
    }),
  );
  assert.deepEqual(
    await everything(index, { queries: [query({ terms: ['dam'] })], terms: ['dam'], words: [] }),
    before,
  );
  assert.equal(await index.revision(), 2);
});
