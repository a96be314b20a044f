import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFile } from '../../server/index/connection.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import type { Index } from '../../server/index/port.ts';
import { sqliteIndex } from '../../server/index/sqlite.ts';
import { contentTerms } from '../../server/text/tokens.ts';
import { article, random, wordOf } from './generate.ts';
import { corpusOf, everything, type Questions, query, rebuilt, textsOf, write } from './helper.ts';

const FILES = 160;
const VOCABULARY = 200;

const words = Array.from({ length: VOCABULARY }, (_, i) => wordOf(i));
const terms = contentTerms(words.join(' '));
const questions: Questions = {
  terms,
  words,
  queries: terms
    .slice(0, 40)
    .map((term, i) => query({ terms: [term, terms[(i * 7) % terms.length]!], limit: 20 })),
};

/** Indexes in another process and kills it at its nth sign of progress. True when it got to its end before. */
async function killedAt(step: number, root: string, cache: string): Promise<boolean> {
  const child = fork(new URL('./indexed.ts', import.meta.url), [root, cache], { stdio: 'inherit' });
  let steps = 0;
  child.on('message', () => {
    if (++steps === step) child.kill('SIGKILL');
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

async function agrees(index: Index, why: string): Promise<number> {
  const texts = await textsOf(index);
  const fresh = rebuilt(texts);
  assert.deepEqual(await everything(index, questions), await everything(fresh, questions), why);
  await fresh.close();
  return texts.size;
}

test('killed at any moment, the index is sound and the next start completes it', async (t) => {
  const next = random(23);
  const name = (i: number): string => `${i}.txt`;
  const text = (): string => article(next, 4 + Math.floor(next() * 16), VOCABULARY);
  const files = Object.fromEntries(Array.from({ length: FILES }, (_, i) => [name(i), text()]));
  const options = corpusOf(t, files);
  const cache = options.cache!;
  let kills = 0;
  for (let round = 0; round < 20; round++) {
    const ended = await killedAt(1 + Math.floor(next() * (FILES / 8)), options.root, cache);
    if (!ended) kills++;
    const file = readdirSync(cache).find((name) => name.endsWith('.sqlite'))!;
    const index = sqliteIndex(openFile(join(cache, file))!);
    await agrees(index, `after kill ${round}`);
    await index.close();
    const changed = Array.from({ length: 50 }, () => [name(Math.floor(next() * FILES)), text()]);
    write(options.root, Object.fromEntries(changed));
  }
  assert.ok(kills >= 15, `only ${kills} of 20 were killed in time`);
  const index = await openFolderIndex(options);
  await index.ready;
  assert.equal(await agrees(index, 'at the end'), FILES);
  for (let i = 0; i < FILES; i++) {
    assert.equal(await index.text(name(i)), readFileSync(join(options.root, name(i)), 'utf8'));
  }
  assert.deepEqual(index.notices, []);
  await index.close();
});
