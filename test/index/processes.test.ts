import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { buildStamp } from '../../server/index/build.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import { databaseFile } from '../../server/index/place.ts';
import { random } from './generate.ts';
import { corpusOf, temporary, write } from './helper.ts';

const run = promisify(execFile);
const FILES = 40;
const ROUNDS = 60;

test('two processes ask while a third one writes: no error, nothing torn, nothing lost', async (t) => {
  const next = random(31);
  const verb = (): string => (next() < 0.5 ? 'held' : 'broke');
  const text = (i: number, n: number): string =>
    `The dam ${verb()} ${n} times. Lock ${i} ${verb()} ${n} times.`;
  const latest = new Map(Array.from({ length: FILES }, (_, i) => [`${i}.txt`, text(i, 0)]));
  const options = corpusOf(t, Object.fromEntries(latest));
  const index = await openFolderIndex(options);
  await index.ready;
  const stop = join(temporary(t), 'stop');
  const program = join(import.meta.dirname, 'asked.ts');
  const args = [program, databaseFile(options, options.cache), buildStamp(), stop];
  const readers = [run(process.execPath, args), run(process.execPath, args)];
  try {
    await Promise.all(readers.map(({ child }) => once(child.stdout!, 'data')));
    for (let round = 1; round <= ROUNDS; round++) {
      const i = Math.floor(next() * FILES);
      latest.set(`${i}.txt`, text(i, round));
      write(options.root, { [`${i}.txt`]: latest.get(`${i}.txt`)! });
      await index.refresh([join(options.root, `${i}.txt`)]);
    }
  } finally {
    writeFileSync(stop, '');
  }
  for (const { stdout } of await Promise.all(readers)) assert.ok(Number(stdout.split('\n')[1]) > 1);
  for (const [id, expected] of latest) assert.equal(await index.text(id), expected);
  await index.close();
});
