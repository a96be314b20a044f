import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAhead } from '../../server/index/ahead.ts';

test('reading ahead gives each file its own bytes, in order, and nothing of what is gone, large, or has another size', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const textOf = (at: number): string => (at === 3 ? '' : `source ${at}`);
  const files = Array.from({ length: 40 }, (_, at) => ({
    path: join(folder, `${at}.txt`),
    size: textOf(at).length,
  }));
  for (const [at, { path }] of files.entries()) if (at !== 7) writeFileSync(path, textOf(at));
  files[9] = { ...files[9]!, size: 1e9 };
  files[11] = { ...files[11]!, size: 5 };
  files[12] = { ...files[12]!, size: 50 };
  const ahead = readAhead(files);
  const read: (string | undefined)[] = [];
  for (const at of files.keys()) {
    const bytes = await ahead(at);
    read.push(bytes && new TextDecoder().decode(bytes));
  }
  assert.deepEqual(
    read,
    files.map((_, at) => ([7, 9, 11, 12].includes(at) ? undefined : textOf(at))),
  );
});
