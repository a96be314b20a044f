import assert from 'node:assert/strict';
import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { cleanCaches } from '../../server/index/caches.ts';
import { openFile } from '../../server/index/connection.ts';
import { runIndexer } from '../../server/index/indexer.ts';
import { databaseFile } from '../../server/index/place.ts';
import { corpusOf, temporary } from './helper.ts';

const NOW = 2_000_000_000_000;
const DAY = 86_400_000;

/** An index in `cache` that was last used so many days ago. */
async function cached(t: TestContext, cache: string, days: number) {
  const corpus = corpusOf(t, { 'a.txt': 'The dam held.' });
  const file = databaseFile(corpus, cache);
  const db = openFile(file)!;
  await runIndexer(db, corpus, {});
  db.close();
  const time = (NOW - days * DAY) / 1000;
  utimesSync(file, time, time);
  return { file, root: corpus.root };
}

test('indexes that nobody needs are deleted, and no others', async (t) => {
  const cache = temporary(t);
  const own = await cached(t, cache, 200);
  const forgotten = await cached(t, cache, 100);
  const recent = await cached(t, cache, 80);
  const orphan = await cached(t, cache, 8);
  const newOrphan = await cached(t, cache, 6);
  const busy = await cached(t, cache, 300);
  for (const { root } of [orphan, newOrphan]) rmSync(root, { recursive: true });
  const strange = join(cache, 'notes.sqlite');
  writeFileSync(strange, 'not ours');
  utimesSync(strange, 0, 0);
  const open = openFile(busy.file)!;
  const time = (NOW - 300 * DAY) / 1000;
  utimesSync(busy.file, time, time);
  const deleted = cleanCaches(own.file, NOW);
  assert.deepEqual([...deleted].sort(), [forgotten.file, orphan.file].sort());
  for (const { file } of [own, recent, newOrphan, busy]) assert.ok(existsSync(file));
  assert.ok(existsSync(strange));
  assert.equal(open.prepare('SELECT count(*) AS n FROM source').get()?.n, 1);
  open.close();
});

test('where the folder for the index cannot be written the next one serves, and that is said', (t) => {
  const options = corpusOf(t, {});
  const blocked = join(temporary(t), 'file');
  writeFileSync(blocked, '');
  const before = process.env.XDG_CACHE_HOME;
  const cache = temporary(t);
  process.env.XDG_CACHE_HOME = cache;
  t.after(() => {
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  });
  const lines: string[] = [];
  const file = databaseFile(options, join(blocked, 'cache'), (line) => lines.push(line));
  assert.ok(file.startsWith(join(cache, 'stet')));
  assert.match(lines.join('\n'), /^the index cannot be written to .*file\/cache and is kept in .*stet$/);
});
