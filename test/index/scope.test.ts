import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { it } from 'node:test';
import { corpusFolders, idAt, isBelow, isSource, sourcePath } from '../../server/index/scope.ts';

it('tells sources from drafts', () => {
  const one = { roots: [resolve('/w/corpus')], exclude: ['drafts', '*.tmp.md'] };
  const table: readonly (readonly [path: string, source: boolean])[] = [
    ['/w/corpus/a.md', true],
    ['/w/corpus/deep/a.md', true],
    ['/w/draft.md', false],
    ['/w/corpus-of-law.md', false],
    ['/w/corpus', false],
    ['/w/corpus/drafts/a.md', false],
    ['/w/corpus/a.tmp.md', false],
  ];
  for (const [path, source] of table) assert.equal(isSource(resolve(path), one), source, path);
});

it('finds the file of a source, in one folder or several', () => {
  const path = (id: string, ...corpus: string[]) =>
    sourcePath(
      id,
      corpus.map((folder) => resolve(folder)),
    );
  assert.equal(path('deep/a.md', '/w/corpus'), resolve('/w/corpus/deep/a.md'));
  assert.equal(path('notes/a.md', '/w/notes', '/w/talks'), resolve('/w/notes/a.md'));
  assert.equal(path('talks/a.md', '/w/notes', '/w/talks'), resolve('/w/talks/a.md'));
  assert.equal(path('talks-2/a.md', '/w/talks', '/v/talks'), resolve('/v/talks/a.md'));
});

it('takes a glob for the files that it means, and the folder it begins at for their home', () => {
  const roots = ['/w/**/*.pdf', '/w/talks/*.txt'].map((entry) => resolve(entry));
  const table: readonly (readonly [path: string, id: string | undefined])[] = [
    ['/w/draft.md', undefined],
    ['/w/a.pdf', 'w/a.pdf'],
    ['/w/deep/er/a.pdf', 'w/deep/er/a.pdf'],
    ['/w/talks/a.txt', 'talks/a.txt'],
    ['/w/talks/deep/a.txt', undefined],
    ['/v/a.pdf', undefined],
  ];
  for (const [path, id] of table) {
    assert.equal(idAt(resolve(path), roots), id, path);
    assert.equal(isSource(resolve(path), { roots, exclude: [] }), id !== undefined, path);
    if (id !== undefined) assert.equal(sourcePath(id, roots), resolve(path));
  }
  assert.deepEqual(corpusFolders(roots), [resolve('/w'), resolve('/w/talks')]);
});

it('knows what lies below a folder', () => {
  assert.equal(isBelow(resolve('/w/a'), resolve('/w/a')), true);
  assert.equal(isBelow(resolve('/w/a/..b'), resolve('/w/a')), true);
  assert.equal(isBelow(resolve('/w/ab'), resolve('/w/a')), false);
  assert.equal(isBelow(resolve('/w'), resolve('/w/a')), false);
});
