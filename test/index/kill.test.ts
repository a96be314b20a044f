import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { buildSync } from 'esbuild';
import { buildStamp } from '../../server/index/build.ts';
import { openFile } from '../../server/index/connection.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import { databaseFile } from '../../server/index/place.ts';
import type { Index } from '../../server/index/port.ts';
import { sqliteIndex } from '../../server/index/sqlite.ts';
import { contentTerms } from '../../server/text/tokens.ts';
import { article, random, wordOf } from './generate.ts';
import { corpusOf, everything, type Questions, query, rebuilt, temporary, textsOf, write } from './helper.ts';

const FILES = 50;
const CHANGED = 40;
/** `STET_KILLS=200 node --test test/index/kill.test.ts` kills more often than there is time for at every change. */
const KILLS = Number(process.env.STET_KILLS ?? 20);
/** Steps are rows written, transactions and groups of files read; some 170 index all files. */
const STEPS = 110;
const VOCABULARY = 100;

const words = Array.from({ length: VOCABULARY }, (_, i) => wordOf(i));
const terms = contentTerms(words.join(' '));
const questions: Questions = {
  terms,
  words,
  queries: terms
    .slice(0, 12)
    .map((term, i) => query({ terms: [term, terms[(i * 7) % terms.length]!], limit: 20 })),
};

/** The program that is killed, as one file, since it is started many times. */
function bundled(folder: string): string {
  const outfile = join(folder, 'indexed.mjs');
  const js = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  const entryPoints = [join(import.meta.dirname, 'indexed.ts')];
  // As esbuild.mjs has it: the CommonJS build of jsonc-parser cannot be bundled.
  const mainFields = ['module', 'main'];
  buildSync({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields,
    banner: { js },
  });
  return outfile;
}

/** Indexes in another process that is killed at its nth step. True when it got to its end before. */
async function killedAt(step: number, program: string, root: string, file: string): Promise<boolean> {
  const child = fork(program, [root, file, buildStamp(), `${step}`], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: dirname(program) },
  });
  const [code, signal] = await once(child, 'exit');
  assert.ok(code === 0 || signal === 'SIGKILL', `ended with ${code ?? signal}`);
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
  const text = (): string => article(next, 5 + Math.floor(next() * 20), VOCABULARY);
  const files = Object.fromEntries(Array.from({ length: FILES }, (_, i) => [name(i), text()]));
  const options = corpusOf(t, files);
  const program = bundled(temporary(t));
  const file = databaseFile(options, options.cache);
  let kills = 0;
  for (let round = 0; round < KILLS; round++) {
    const ended = await killedAt(1 + Math.floor(next() * STEPS), program, options.root, file);
    if (!ended) kills++;
    const index = sqliteIndex(openFile(file)!);
    await agrees(index, `after kill ${round}`);
    await index.close();
    const changed = Array.from({ length: CHANGED }, () => [name(Math.floor(next() * FILES)), text()]);
    write(options.root, Object.fromEntries(changed));
  }
  assert.ok(kills >= KILLS * 0.7, `only ${kills} of ${KILLS} were killed in time`);
  const index = await openFolderIndex(options);
  await index.ready;
  assert.equal(await agrees(index, 'at the end'), FILES);
  for (let i = 0; i < FILES; i++) {
    assert.equal(await index.text(name(i)), readFileSync(join(options.root, name(i)), 'utf8'));
  }
  assert.deepEqual(index.notices, []);
  await index.close();
});
