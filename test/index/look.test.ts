import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openMemory } from '../../server/index/connection.ts';
import { runIndexer } from '../../server/index/indexer.ts';
import { lookAt } from '../../server/index/look.ts';
import { walk } from '../../server/index/walk.ts';
import { corpusOf, write } from './helper.ts';

const FILES = {
  'ferry.txt': 'The ferry turned back.',
  'ferry.txt.stet.yaml': 'title: Ferry',
  'dam/wall.txt': 'The dam wall held.',
  'dam/.hidden.txt': 'No source.',
  'dam/old/gate.txt': 'The gate failed.',
  'page.html': '<article><p>The quay was dry.</p></article>',
  'page_files/advert.txt': 'No source.',
  'other_files/list.txt': 'The list.',
  'node_modules/x.txt': 'No source.',
  'style.css': 'p {}',
  'refs.bib': '@misc{a, title={A}}',
};

test('a look at one path finds what a walk finds there', (t) => {
  const { root, exclude } = { ...corpusOf(t, FILES), exclude: ['old'] };
  symlinkSync(join(root, 'dam'), join(root, 'again'));
  symlinkSync(join(root, 'ferry.txt'), join(root, 'same.txt'));
  const all = walk({ roots: [root], exclude });
  const found = [...all.sources, ...all.bibliographies];
  const paths = [...Object.keys(FILES), 'dam', 'again', 'again/wall.txt', 'same.txt', 'none', 'dam/old', ''];
  for (const path of paths) {
    const looked = lookAt([join(root, path)], { roots: [root], exclude });
    const expected = found.filter(({ id }) =>
      looked.ids.some((above) => above === '' || id === above || id.startsWith(`${above}/`)),
    );
    const names = (files: readonly { readonly id: string }[]) => files.map(({ id }) => id).sort();
    assert.deepEqual(names([...looked.sources, ...looked.bibliographies]), names(expected), path);
    for (const file of looked.sources)
      assert.deepEqual(
        file,
        all.sources.find(({ id }) => id === file.id),
        path,
      );
  }
});

test('a look finds what a walk finds, whatever decides on it', (t) => {
  const { root } = corpusOf(t, { ...FILES, '.gitignore': '*gate*' });
  const outside = corpusOf(t, FILES).root;
  symlinkSync(join(outside, 'ferry.txt'), join(root, 'out.txt'));
  symlinkSync(outside, join(root, 'dam/outside'));
  symlinkSync(root, join(root, 'dam/round'));
  const corpora = [
    { roots: [join(root, '**/*.txt')], exclude: [] },
    { roots: [join(root, 'dam/*.txt'), join(root, '*')], exclude: [] },
    { roots: [root, join(root, 'dam')], exclude: ['wall.txt'], gitignore: true },
  ];
  const paths = [
    ...Object.keys(FILES),
    'out.txt',
    'dam/outside',
    'dam/outside/ferry.txt',
    'dam/round',
    'dam',
    '',
  ];
  for (const corpus of corpora) {
    const all = walk(corpus).sources;
    const looked = paths.map((path) => lookAt([join(root, path)], corpus));
    for (const { sources, ids } of looked) {
      const below = all.filter(({ id }) =>
        ids.some((above) => above === '' || id === above || id.startsWith(`${above}/`)),
      );
      assert.deepEqual(sources, below);
    }
    assert.ok(all.length > 0);
  }
});

test('metadata beside a source, and a page beside its assets, concern their neighbours', (t) => {
  const { root } = corpusOf(t, FILES);
  const ids = (path: string) => lookAt([join(root, path)], { roots: [root], exclude: [] }).ids;
  assert.deepEqual(ids('ferry.txt.stet.yaml'), ['ferry.txt']);
  assert.deepEqual(ids('page.html'), ['page.html', 'page_files']);
  assert.deepEqual(
    lookAt([root], { roots: [join(root, 'dam'), join(root, 'page_files')], exclude: [] }).ids,
    ['dam', 'page_files'],
  );
});

test('a run that is given paths looks at nothing else, once all has been looked at', async (t) => {
  const options = corpusOf(t, FILES);
  const db = openMemory();
  const run = (paths?: readonly string[]) => runIndexer(db, options, { ...(paths && { paths }) });
  assert.equal((await run([join(options.root, 'ferry.txt')])).sources, 5, 'all, the first time');
  write(options.root, { 'ferry.txt': 'The ferry sailed.', 'dam/wall.txt': 'The dam wall broke.' });
  const one = await run([join(options.root, 'ferry.txt')]);
  assert.deepEqual([one.read, one.sources], [1, 5]);
  rmSync(join(options.root, 'dam'), { recursive: true });
  assert.equal((await run([join(options.root, 'dam')])).sources, 3);
  rmSync(join(options.root, 'page.html'));
  assert.equal((await run([join(options.root, 'page.html')])).sources, 3, 'its assets are sources now');
});

test('a run that is called off says so, and the next one does the rest', async (t) => {
  const options = corpusOf(t, FILES);
  const db = openMemory();
  const first = await runIndexer(db, options, { stopped: () => true });
  assert.deepEqual([first.complete, first.sources], [false, 0]);
  const second = await runIndexer(db, options, { paths: [join(options.root, 'ferry.txt')] });
  assert.deepEqual([second.complete, second.sources], [true, 5]);
});
