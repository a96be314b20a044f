import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFolderIndex } from '../../server/index/folder.ts';
import type { Index } from '../../server/index/port.ts';
import { corpusOf, write } from './helper.ts';

const keysOf = async (index: Index): Promise<string> => {
  const sources = (await index.sources()).map(({ id, key }) => `${id}=${key}`);
  return [...sources, ...(await index.bibliography()).map(({ key }) => `@${key}`)].join(' ');
};

test('a draft sees the corpus with the bibliographies that it names, else with those beside it', async (t) => {
  const options = corpusOf(t, { 'ferry.txt': 'The ferry turned back.', 'dam.txt': 'The dam held.' });
  const drafts = join(options.root, '..', 'drafts');
  write(drafts, {
    'beside.bib': '@misc{beside1, title={X}, file={dam.txt}}',
    'more/a.yaml': 'references:\n- id: named1\n  file: ferry.txt\n- title: nameless\n',
  });
  const index = await openFolderIndex(options);
  t.after(() => index.close());
  await index.ready;
  const plain = 'dam.txt=dam ferry.txt=ferry';
  assert.equal(await keysOf(index), plain);

  const beside = await index.forDraft(drafts, []);
  assert.equal(await keysOf(beside.index), 'dam.txt=beside1 ferry.txt=ferry @beside1');
  assert.equal(beside.home, join(drafts, 'beside.bib'));
  assert.equal((await index.forDraft(drafts, [])).index, beside.index, 'the same files give the same index');

  const named = await index.forDraft(drafts, ['more/a.yaml', 'gone.bib']);
  assert.equal(await keysOf(named.index), 'dam.txt=dam ferry.txt=named1 @named1');
  assert.deepEqual(
    named.problems.map(({ id, line, message }) => `${id}:${line}: ${message}`),
    [
      '../drafts/more/a.yaml:4: an entry has no "id"; give it one to cite it by',
      '../drafts/gone.bib:undefined: there is no such file; mend "bibliography"',
    ],
  );

  rmSync(join(drafts, 'beside.bib'));
  assert.equal(await keysOf((await index.forDraft(drafts, [])).index), plain);
  write(drafts, { 'beside.bib': '@misc{beside2, title={X}, file={ferry.txt}}' });
  assert.equal(
    await keysOf((await index.forDraft(drafts, [])).index),
    'dam.txt=dam ferry.txt=beside2 @beside2',
  );
});
