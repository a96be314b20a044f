import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openFile } from '../../server/index/connection.ts';
import { isFull } from '../../server/index/errors.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import { runIndexer } from '../../server/index/indexer.ts';
import { databaseFile } from '../../server/index/place.ts';
import { sqliteIndex } from '../../server/index/sqlite.ts';
import { contentTerms } from '../../server/text/tokens.ts';
import { article, random, wordOf } from './generate.ts';
import { corpusOf, everything, query, rebuilt, textsOf } from './helper.ts';

const words = Array.from({ length: 30 }, (_, i) => wordOf(i));
const terms = contentTerms(words.join(' '));
const questions = { words, terms, queries: terms.map((term) => query({ terms: [term], limit: 40 })) };

/** SQLite gives the same error at its own limit of pages as on a disk without room. */
function limit(db: DatabaseSync, more: number): void {
  const pages = Number(db.prepare('PRAGMA page_count').get()!.page_count);
  db.exec(`PRAGMA max_page_count = ${pages + more}`);
}

test('on a full disk what was written stays and answers, and once there is room the rest follows', async (t) => {
  const next = random(5);
  const files = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [`${i}.txt`, article(next, 30, 200)]),
  );
  const options = corpusOf(t, files);
  const file = databaseFile(options, options.cache);
  const sizes: number[] = [];
  for (const room of [0, 10, 10, 10]) {
    const db = openFile(file)!;
    limit(db, room);
    await assert.rejects(runIndexer(db, options, {}), isFull);
    db.close();
    const index = sqliteIndex(openFile(file)!);
    const texts = await textsOf(index);
    const fresh = rebuilt(texts);
    assert.deepEqual(await everything(index, questions), await everything(fresh, questions), `room ${room}`);
    sizes.push(texts.size);
    await fresh.close();
    await index.close();
  }
  assert.ok(sizes.at(-1)! > 0, 'some of it was written');
  const index = await openFolderIndex(options);
  await index.ready;
  assert.deepEqual(await textsOf(index), new Map(Object.entries(files).sort()));
  assert.deepEqual(index.notices, []);
  await index.close();
});
