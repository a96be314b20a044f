import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { stet } from './run.ts';

test('stet index tells what the index is made of', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-index-command-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(
    join(folder, 'corpus', 'dam.txt'),
    'The dam at Tarnwick held 53 litres on 17 May 2031. It was dry.\n',
  );
  writeFileSync(join(folder, 'corpus', 'empty.txt'), '');
  const plain = await stet(folder, ['index']);
  assert.deepEqual([plain.code, plain.stdout], [0, '1 source indexed\n']);
  const { stdout } = await stet(folder, ['index', '--stats']);
  assert.match(stdout, /^index: +\/\S+\.sqlite, \d+ kB$/m);
  assert.match(stdout, /^sources: +1, 1 kB of text, 2 passages$/m);
  assert.match(stdout, /^mentions: 1 number, 1 date, 0 times, 1 name, 0 quotations$/m);
  assert.match(stdout, /^losses: +0 sources lost something, 1 file could not be read$/m);
  assert.match(stdout, /^last run: 2 files, 1 kB in \d+\.\d s$/m);
});
