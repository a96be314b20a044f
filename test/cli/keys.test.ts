import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, SOURCE, stet } from './run.ts';

const folder = folderWith({
  'corpus/pumps.md': SOURCE,
  'corpus/mill.txt': 'The old mill stood.\n',
  'refs.bib':
    '@misc{mill1999, title = {The old mill}, file = {mill.txt}}\n@book{dams, title = {Dams of Osk}}\n@misc{',
  'stet.json': '{ "bibliography": ["refs.bib"] }',
});

test('stet keys lists every key that a draft can cite', async () => {
  const { code, stdout } = await stet(folder, ['keys']);
  assert.equal(
    stdout,
    `@dams  (no source)  Dams of Osk
@mill1999  corpus/mill.txt  The old mill
@tarnwickgazette2031pumps  corpus/pumps.md  Pumps back in Tarnwick
`,
  );
  assert.equal(code, 0);
});

test('stet keys says for programs where a key comes from', async () => {
  const { stdout } = await stet(folder, ['keys', '--format', 'json']);
  const found = JSON.parse(stdout) as readonly { key: string; from: string; path?: string }[];
  assert.deepEqual(
    found.map(({ key, from, path }) => [key, from, path]),
    [
      ['dams', 'bibliography', undefined],
      ['mill1999', 'bibliography', 'corpus/mill.txt'],
      ['tarnwickgazette2031pumps', 'made', 'corpus/pumps.md'],
    ],
  );
});

test('stet sources tells programs all that is known of a source, and what is wrong in a bibliography', async () => {
  const { stdout } = await stet(folder, ['sources', '--format', 'json']);
  const { sources, unreadable } = JSON.parse(stdout);
  assert.deepEqual(
    [
      sources[1].key,
      sources[1].path,
      sources[1].title,
      sources[1].date,
      sources[1].format,
      sources[1].losses,
    ],
    ['tarnwickgazette2031pumps', 'corpus/pumps.md', 'Pumps back in Tarnwick', '2031-05-17', 'markdown', []],
  );
  assert.ok(sources[1].passages > 0);
  assert.deepEqual([unreadable[0].path, unreadable[0].line], ['refs.bib', 3]);
});

test('stet sources and stet check say what is wrong in a bibliography, with its line', async () => {
  assert.match((await stet(folder, ['sources'])).stdout, /^problem: refs\.bib:3: BibTeX: /m);
  const drafts = folderWith({ 'a.md': 'It rained.\n' });
  const checked = await stet(folder, ['check', `${drafts}/a.md`, '--config', 'stet.json']);
  assert.match(checked.stdout, /refs\.bib:3\n.*source-unreadable BibTeX/);
});

test('stet check reads the bibliography that the front matter of a draft names', async () => {
  const own = folderWith({
    'corpus/pumps.md': SOURCE,
    'lit/own.bib': '@misc{own, title = {Pumps back in Tarnwick}}\n@misc{own, title = {Again}}\n',
    'a.md': '---\nbibliography: lit/own.bib\n---\n\nIt rained [@own].\n',
    'b.md': 'It rained [@own].\n',
  });
  const { stdout } = await stet(own, ['check', 'a.md', 'b.md']);
  assert.match(stdout, /lit\/own\.bib:2\n.*key "own" is already used in line 1/);
  assert.equal(stdout.match(/citation-unknown/g)?.length, 1);
});
