import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openFolderIndex } from '../../server/index/folder.ts';
import { corpusOf, write } from './helper.ts';

test('a result is kept with the index until that changes', async (t) => {
  const options = corpusOf(t, { 'ferry.txt': 'The ferry turned back.' });
  const index = await openFolderIndex(options);
  await index.ready;
  const { results } = index;
  const revision = await index.revision();
  assert.equal(results.find('a', revision), undefined);
  results.keep('a', revision, 'Stichwörter “👋”');
  assert.equal(results.find('a', revision), 'Stichwörter “👋”');
  results.keep('a', revision, 'again');
  assert.equal(results.find('a', revision), 'again');
  assert.equal(results.find('b', revision), undefined);
  assert.equal(results.find('a', revision + 1), undefined, 'of a revision that is not there');
  results.keep('c', revision - 1, 'late');
  assert.equal(results.find('c', revision - 1), undefined, 'of a revision that is gone');
  await index.close();

  const again = await openFolderIndex(options);
  t.after(() => again.close());
  await again.ready;
  assert.equal(again.results.find('a', await again.revision()), 'again');
  write(options.root, { 'dam.txt': 'The dam held.' });
  await again.refresh();
  assert.equal(again.results.find('a', revision), undefined);
  assert.equal(again.results.find('a', await again.revision()), undefined);
});

test('results have so much room, and the oldest make way', async (t) => {
  const index = await openFolderIndex(corpusOf(t, { 'ferry.txt': 'The ferry turned back.' }));
  t.after(() => index.close());
  await index.ready;
  const revision = await index.revision();
  let state = 1;
  // text that packs badly
  const text = Array.from({ length: 2_900_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
  for (let at = 0; at < 12; at++) index.results.keep(`${at}`, revision, text);
  const left = Array.from({ length: 12 }, (_, at) => at).filter((at) =>
    index.results.find(`${at}`, revision),
  );
  assert.ok(left.length >= 8 && left.length < 12, left.join());
  assert.equal(left.at(-1), 11);
  index.results.keep('long', revision, text + text);
  assert.equal(index.results.find('long', revision), undefined, 'one may not push out all others');
});

test('where results cannot be kept nobody hears of it', async (t) => {
  const options = corpusOf(t, { 'ferry.txt': 'The ferry turned back.' });
  const index = await openFolderIndex(options);
  await index.ready;
  const revision = await index.revision();
  await index.close();
  rmSync(options.cache!, { recursive: true });
  writeFileSync(options.cache!, 'no folder');
  index.results.keep('a', revision, 'text');
  assert.equal(index.results.find('a', revision), undefined);
  index.results.close();
  rmSync(options.cache!);
});
