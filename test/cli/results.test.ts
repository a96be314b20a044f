import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FORMATS } from '../../server/cli/formats/table.ts';
import { folderWith, RIGHT, SOURCE, stet, WRONG } from './run.ts';

const FILES = { 'corpus/pumps.md': SOURCE, 'wrong.md': WRONG, 'right.md': RIGHT };

test('a known result gives the same bytes in every format', async () => {
  const folder = folderWith(FILES);
  const told = (format: string, ...more: string[]) =>
    stet(folder, ['check', '--format', format, 'wrong.md', 'right.md', ...more]);
  await told('json');
  for (const format of Object.keys(FORMATS))
    assert.deepEqual(await told(format), await told(format, '--no-cache'), format);
});

/** How many of the errors of two runs there are, with something done in between. */
async function before(folder: string, change: () => void, ...args: string[]): Promise<readonly number[]> {
  const errors = async (): Promise<number> => {
    const { stdout } = await stet(folder, ['check', '--format', 'json', 'wrong.md', ...args]);
    return JSON.parse(stdout).drafts[0].findings.length;
  };
  const first = await errors();
  change();
  return [first, await errors()];
}

test('a draft, a source, settings or a bibliography that changes is noticed', async () => {
  const folder = folderWith(FILES);
  const file = (name: string) => join(folder, name);
  const cited = `${WRONG.trim()} So it was [@board2031].\n`;
  assert.deepEqual(await before(folder, () => writeFileSync(file('wrong.md'), cited)), [1, 2]);
  const bibliography = '@misc{board2031, title={Pumps}}\n';
  assert.deepEqual(await before(folder, () => writeFileSync(file('own.bib'), bibliography)), [2, 1]);
  assert.deepEqual(await before(folder, () => rmSync(file('own.bib'))), [1, 2]);
  const settings = JSON.stringify({ rules: { 'citation-unknown': 'off' } });
  assert.deepEqual(await before(folder, () => writeFileSync(file('stet.json'), settings)), [2, 1]);
  const source = SOURCE.replaceAll('53', '47');
  assert.deepEqual(await before(folder, () => writeFileSync(file('corpus/pumps.md'), source)), [1, 0]);
});
