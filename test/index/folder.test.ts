import assert from 'node:assert/strict';
import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { openMemory } from '../../server/index/connection.ts';
import { type FolderIndex, type FolderOptions, openFolderIndex } from '../../server/index/folder.ts';
import { runIndexer } from '../../server/index/indexer.ts';
import { isKnownSound, isUnchanged } from '../../server/index/unchanged.ts';
import { corpusOf, type Files, query, shown, temporary, write } from './helper.ts';

async function opened(t: TestContext, options: FolderOptions): Promise<FolderIndex> {
  const index = await openFolderIndex(options);
  t.after(() => index.close());
  await index.ready;
  return index;
}

const ids = async (index: FolderIndex): Promise<readonly string[]> =>
  (await index.sources()).map(({ id }) => id);

const find = async (index: FolderIndex, term: string): Promise<readonly string[]> =>
  shown(await index.candidates(query({ terms: [term] })));

const FILES: Files = {
  'ferry.txt': 'The ferry turned back.',
  'dam/wall.txt': 'The dam wall held.',
  'dam/gate.txt': 'The dam gate failed.',
};

test('a folder becomes sources by path', async (t) => {
  const index = await opened(t, corpusOf(t, FILES));
  assert.deepEqual(await ids(index), ['dam/gate.txt', 'dam/wall.txt', 'ferry.txt']);
  assert.deepEqual(await find(index, 'dam'), [
    'dam/gate.txt: The dam gate failed.',
    'dam/wall.txt: The dam wall held.',
  ]);
  assert.equal(index.state(), 'ready');
  assert.equal(new Set((await index.sources()).map(({ key }) => key)).size, 3);
});

test('what is no source is left alone', async (t) => {
  const options = corpusOf(t, {
    ...FILES,
    'node_modules/x/readme.txt': 'No source.',
    '.git/head.txt': 'No source.',
    '.stet/cache.txt': 'No source.',
    'refs.bib': '@misc{a, title={A}}',
    'ferry.stet.yaml': 'title: The ferry',
    'stet.json': '{}',
    'page.html': '<article><p>The quay was dry.</p></article>',
    'page_files/style.css': 'p {}',
    'page_files/advert.txt': 'No source.',
    'old/draft.txt': 'No source.',
    'notes.tmp.txt': 'No source.',
  });
  const index = await opened(t, { ...options, exclude: ['old', '*.tmp.txt'] });
  assert.deepEqual(await ids(index), ['dam/gate.txt', 'dam/wall.txt', 'ferry.txt', 'page.html']);
  assert.deepEqual(await index.unreadable(), []);
  assert.equal((await index.sources()).find(({ id }) => id === 'ferry.txt')?.title, 'The ferry');
});

test('links are followed to files of the same folder only, and others are named with the reason', async (t) => {
  const options = corpusOf(t, FILES);
  const outside = temporary(t);
  write(outside, { 'secret.txt': 'The secret.' });
  symlinkSync(join(outside, 'secret.txt'), join(options.root, 'out.txt'));
  symlinkSync(outside, join(options.root, 'outside'));
  symlinkSync(options.root, join(options.root, 'again'));
  symlinkSync('nowhere.txt', join(options.root, 'broken.txt'));
  symlinkSync('round.txt', join(options.root, 'round.txt'));
  symlinkSync(join(options.root, 'ferry.txt'), join(options.root, 'same.txt'));
  symlinkSync(join(options.root, 'dam'), join(options.root, 'walls'));
  symlinkSync(outside, join(options.root, 'excluded'));
  const index = await opened(t, { ...options, exclude: ['excluded'] });
  assert.deepEqual(await ids(index), ['dam/gate.txt', 'dam/wall.txt', 'ferry.txt', 'same.txt']);
  const refused = async () =>
    (await index.unreadable()).map(({ id, message }) => `${id} ${message.split(/;| and /)[0]}`);
  assert.deepEqual(await refused(), [
    'again is a link that leads in a circle',
    'broken.txt is a link that leads nowhere',
    'out.txt is a link that leads out of the corpus',
    'outside is a link to a folder outside the corpus',
    'round.txt is a link that leads in a circle',
  ]);
  rmSync(join(options.root, 'outside'));
  write(options.root, { 'nowhere.txt': 'The gate opened.' });
  await index.refresh([join(options.root, 'outside'), join(options.root, 'broken.txt')]);
  assert.equal((await refused()).length, 3);
  assert.ok((await ids(index)).includes('broken.txt'));
});

test('a link to what another entry of the corpus has is no loss', async (t) => {
  const options = corpusOf(t, FILES);
  const other = temporary(t);
  write(other, { 'talks/a.txt': 'The talk.' });
  symlinkSync(join(other, 'talks'), join(options.root, 'talks'));
  const index = await opened(t, { ...options, roots: [options.root, other] });
  assert.deepEqual(await index.unreadable(), []);
  assert.equal((await index.totals()).sources, 4);
});

test('an entry may be a glob, of which only what it means is a source', async (t) => {
  const { root, ...options } = corpusOf(t, {
    ...FILES,
    'dam/old/wall.md': '# Wall',
    'dam/old/wall.txt': 'The old wall.',
    '[a]/b.txt': 'A bracket.',
  });
  const table: readonly (readonly [entries: readonly string[], found: readonly string[]])[] = [
    [['**/*.md'], ['dam/old/wall.md']],
    [['dam/*.txt'], ['gate.txt', 'wall.txt']],
    [['*.txt'], ['ferry.txt']],
    [['dam/{gate,none}.txt'], ['gate.txt']],
    [
      ['*.txt', '**/*.md'],
      ['dam/old/wall.md', 'ferry.txt'],
    ],
    [
      ['*.txt', 'dam/old'],
      ['corpus/ferry.txt', 'old/wall.md', 'old/wall.txt'],
    ],
    [['[a]'], ['b.txt']],
    [
      ['**/wall.*', 'dam/old'],
      ['corpus/dam/old/wall.md', 'corpus/dam/old/wall.txt', 'corpus/dam/wall.txt'],
    ],
  ];
  for (const [entries, found] of table) {
    const index = await opened(t, { ...options, roots: entries.map((entry) => join(root, entry)) });
    assert.deepEqual(await ids(index), found, entries.join());
  }
});

test('a glob is followed as files come and go', async (t) => {
  const { root, ...options } = corpusOf(t, FILES);
  const index = await opened(t, { ...options, roots: [join(root, '**/*wall*')] });
  write(root, { 'dam/wall-2.txt': 'The second wall.', 'quay.txt': 'The quay.' });
  await index.refresh([join(root, 'dam/wall-2.txt'), join(root, 'quay.txt')]);
  assert.deepEqual(await ids(index), ['dam/wall-2.txt', 'dam/wall.txt']);
  rmSync(join(root, 'dam'), { recursive: true });
  await index.refresh([join(root, 'dam')]).catch((error) => assert.match(error.message, /no sources in/));
  assert.deepEqual(await ids(index), []);
});

test('what .gitignore leaves out is a source unless the settings say otherwise', async (t) => {
  const { root, ...options } = corpusOf(t, {
    ...FILES,
    '.gitignore': 'dam/\n*.log\n',
    'old/.gitignore': '!kept.log\n/gate.txt\n',
    'old/kept.log': 'The log.',
    'old/gate.txt': 'The old gate.',
    'old/more/gate.txt': 'The older gate.',
    'lost.log': 'The lost log.',
  });
  assert.equal((await ids(await opened(t, options))).length, 7);
  const index = await opened(t, { ...options, gitignore: true });
  assert.deepEqual(await ids(index), ['ferry.txt', 'old/kept.log', 'old/more/gate.txt']);
  write(root, { '.gitignore': 'ferry.txt' });
  await index.refresh([join(root, '.gitignore')]);
  assert.deepEqual(await ids(index), [
    'dam/gate.txt',
    'dam/wall.txt',
    'lost.log',
    'old/kept.log',
    'old/more/gate.txt',
  ]);
});

test('.gitignore files above the corpus count as far as the repository goes', async (t) => {
  const { root, ...options } = corpusOf(t, FILES);
  write(join(root, '..'), { '.gitignore': 'corpus/dam/gate.txt' });
  assert.equal((await ids(await opened(t, { ...options, gitignore: true }))).length, 3);
  write(join(root, '..'), { '.git/HEAD': '' });
  await rm(options.cache!, { recursive: true });
  assert.deepEqual(await ids(await opened(t, { ...options, gitignore: true })), [
    'dam/wall.txt',
    'ferry.txt',
  ]);
});

test('several folders are told apart by their names', async (t) => {
  const one = corpusOf(t, { 'a.txt': 'The dam held.' });
  const two = corpusOf(t, { 'a.txt': 'The dam broke.' });
  const index = await opened(t, { ...one, roots: [one.root, two.root] });
  assert.deepEqual(await ids(index), ['corpus-2/a.txt', 'corpus/a.txt']);
});

test('a file that cannot be read is named and the rest is read', async (t) => {
  const index = await opened(
    t,
    corpusOf(t, {
      ...FILES,
      'empty.txt': '',
      'photo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]),
      'large.txt': 'The dam. '.repeat(20_000),
    }),
  );
  assert.deepEqual(
    (await index.unreadable()).map(({ id }) => id),
    ['empty.txt', 'large.txt', 'photo.png'],
  );
  assert.match((await index.unreadable())[1]!.message, /0\.2 MB is over the limit of 0\.1 MB; raise/);
  assert.equal((await index.totals()).sources, 3);
});

test('a missing or empty corpus is an error that names it and the cure', async (t) => {
  const options = corpusOf(t, {});
  const missing = { ...options, roots: [join(options.root, 'none')] };
  await assert.rejects(openFolderIndex(missing), {
    name: 'IndexError',
    code: 'no-corpus',
    message: /^stet: no corpus folder at .*\/corpus\/none; create it or set "corpus" in stet\.json$/,
  });
  await assert.rejects(openFolderIndex(options), { code: 'empty-corpus', message: /no sources in .*; put/ });
  write(options.root, { 'blank.txt': ' \n' });
  await assert.rejects(openFolderIndex(options), { code: 'empty-corpus', message: /blank\.txt: is empty/ });
  await assert.rejects(openFolderIndex({ ...options, roots: [join(options.root, 'blank.txt')] }), {
    code: 'no-corpus',
    message: /is a file/,
  });
});

test('a refresh sees what was changed, added and removed', async (t) => {
  const options = corpusOf(t, FILES);
  const index = await opened(t, options);
  let changes = 0;
  const off = index.onChange(() => changes++);
  const before = await index.revision();
  write(options.root, { 'ferry.txt': 'The ferry sailed.', 'new/quay.txt': 'The quay is dry.' });
  rmSync(join(options.root, 'dam/wall.txt'));
  await index.refresh();
  assert.deepEqual(await ids(index), ['dam/gate.txt', 'ferry.txt', 'new/quay.txt']);
  assert.deepEqual(await find(index, 'ferri'), ['ferry.txt: The ferry sailed.']);
  assert.deepEqual(
    await index.frequencies('term', ['wall', 'gate']),
    new Map([
      ['wall', 0],
      ['gate', 1],
    ]),
  );
  assert.ok((await index.revision()) > before);
  assert.ok(changes > 0);
  off();
  rmSync(join(options.root, 'new'), { recursive: true });
  await index.refresh([join(options.root, 'new')]);
  assert.deepEqual(await ids(index), ['dam/gate.txt', 'ferry.txt']);
});

test('a path that is named is read even when size and time are as before', async (t) => {
  const options = corpusOf(t, FILES);
  const db = openMemory();
  const run = (paths: readonly string[] = []) => runIndexer(db, options, { paths });
  assert.equal((await run()).read, 3);
  assert.equal((await run()).read, 0);
  assert.equal((await run([join(options.root, 'ferry.txt')])).read, 1);
  assert.equal((await run([join(options.root, 'dam')])).read, 2);
});

test('a second start reads nothing', async (t) => {
  const options = corpusOf(t, { ...FILES, 'empty.txt': '' });
  await (await opened(t, options)).close();
  let bytes = 0;
  const again = await opened(t, { ...options, onProgress: (p) => (bytes += p.bytes) });
  assert.equal(bytes, 0);
  assert.equal((await again.totals()).sources, 3);
});

test('a start that looks for changes here reads nothing where there are none, and what there is where there are', async (t) => {
  const options = corpusOf(t, { 'a.txt': 'Anders saw the flood.', 'refs.bib': '@book{key, title = {A}}' });
  const asked = async (): Promise<readonly string[]> => {
    const index = await openFolderIndex({ ...options, look: 'here' });
    await index.ready;
    const sources = (await index.sources()).map(({ id, key }) => `${id} ${key}`);
    const entries = (await index.bibliography()).map(({ key }) => key);
    await index.close();
    return [...sources, ...entries];
  };
  const isAsLeft = (): boolean =>
    isKnownSound(database(options.cache!)) && isUnchanged(database(options.cache!), options);
  const first = await asked();
  assert.equal(isAsLeft(), true);
  assert.deepEqual(await asked(), first);
  write(options.root, { 'b.txt': 'Berit saw the storm.' });
  assert.equal(isAsLeft(), false);
  assert.equal((await asked()).length, first.length + 1);
  assert.equal(isAsLeft(), true);
  write(options.root, { 'refs.bib': '@book{other, title = {A}}' });
  assert.equal(isAsLeft(), false);
  assert.equal((await asked()).at(-1), 'other');
  rmSync(join(options.root, 'b.txt'));
  assert.equal(isAsLeft(), false);
  assert.deepEqual((await asked()).length, first.length);
});

test('a start that looks for changes here finds damage that came since', async (t) => {
  const options = corpusOf(t, { 'a.txt': 'Anders saw the flood.' });
  const open = async () => {
    const index = await openFolderIndex({ ...options, look: 'here' });
    await index.ready;
    await index.close();
    return index.notices;
  };
  await open();
  const file = database(options.cache!);
  assert.equal(isKnownSound(file), true);
  overwrite(file);
  assert.equal(isKnownSound(file), false);
  assert.deepEqual(await open(), ['the index file was damaged and is built anew']);
});

test('a sidecar that changes is read with its source', async (t) => {
  const options = corpusOf(t, { ...FILES, 'ferry.txt.stet.yaml': 'title: First\ndate: 2031-05-17' });
  const index = await opened(t, options);
  const ferry = async () => (await index.sources()).find(({ id }) => id === 'ferry.txt');
  assert.equal((await ferry())?.title, 'First');
  assert.equal((await ferry())?.date, '2031-05-17');
  write(options.root, { 'ferry.txt.stet.yaml': 'title: Second title' });
  await index.refresh();
  assert.equal((await ferry())?.title, 'Second title');
  write(options.root, { 'ferry.txt.stet.yaml': '- [' });
  await index.refresh();
  assert.match((await ferry())?.losses[0]?.message ?? '', /YAML/);
});

test('bibliographies give keys and metadata, and what they lack is told', async (t) => {
  const options = corpusOf(t, {
    ...FILES,
    'refs.bib': '@misc{maud2031, title={The ferry turns back}, file={ferry.txt}, year={2031}}',
    'more.json': '[{"id": "osk1999", "type": "book", "title": "Dams of Osk"}]',
    'data.json': '{"rows": 3}',
    'wrong.bib': '@misc{a, title={A}}\n\n@misc{a, title={B}}\n\n@misc{b, title={open',
    'list.csl.yaml': 'references:\n- id: list2031\n  title: A list of dams\n- title: nameless\n',
  });
  const missing = join(options.root, '..', 'none.bib');
  const index = await opened(t, { ...options, bibliography: [missing] });
  assert.deepEqual(
    (await index.bibliography()).map(({ key, title, sourceId }) => [key, title, sourceId]),
    [
      ['a', 'A', undefined],
      ['list2031', 'A list of dams', undefined],
      ['maud2031', 'The ferry turns back', 'ferry.txt'],
      ['osk1999', 'Dams of Osk', undefined],
    ],
  );
  assert.equal((await index.sources()).find(({ id }) => id === 'ferry.txt')?.key, 'maud2031');
  assert.deepEqual(
    (await index.unreadable()).map(({ id, line, message }) => `${id}:${line}: ${message}`),
    [
      '../none.bib:undefined: there is no such file; mend "bibliography" in stet.json',
      'list.csl.yaml:4: an entry has no "id"; give it one to cite it by',
      'wrong.bib:3: key "a" is already used in line 1; rename one',
      'wrong.bib:5: BibTeX: Unterminated brace-value "open"',
    ],
  );
  rmSync(join(options.root, 'refs.bib'));
  await index.refresh();
  assert.deepEqual(
    (await index.bibliography()).map(({ key }) => key),
    ['a', 'list2031', 'osk1999'],
  );
  assert.notEqual((await index.sources()).find(({ id }) => id === 'ferry.txt')?.key, 'maud2031');
});

const database = (cache: string): string => {
  const name = readdirSync(cache).find((name) => name.endsWith('.sqlite'));
  return join(cache, name!);
};

function halve(file: string): void {
  truncateSync(file, statSync(file).size / 2);
}

function overwrite(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, bytes.length - 4096);
  writeFileSync(file, bytes);
}

const GARBAGE: readonly (readonly [string, (file: string) => void])[] = [
  [
    'no database at all',
    (file) => writeFileSync(file, 'not a database, but longer than its header would be. '.repeat(20)),
  ],
  ['an empty file', (file) => writeFileSync(file, '')],
  ['half a database', (file) => halve(file)],
  ['garbage in the middle', (file) => overwrite(file)],
];

for (const [what, damage] of GARBAGE) {
  test(`a damaged index is built anew: ${what}`, async (t) => {
    const options = corpusOf(t, FILES);
    const cache = options.cache!;
    await (await opened(t, options)).close();
    damage(database(cache));
    const index = await opened(t, options);
    assert.deepEqual(await ids(index), ['dam/gate.txt', 'dam/wall.txt', 'ferry.txt']);
    assert.deepEqual(await find(index, 'ferri'), ['ferry.txt: The ferry turned back.']);
    const expected = what === 'an empty file' ? [] : ['the index file was damaged and is built anew'];
    assert.deepEqual([...new Set(index.notices)], expected);
  });
}

test('an index of another version is built anew', async (t) => {
  const options = corpusOf(t, FILES);
  await (await opened(t, options)).close();
  const db = new DatabaseSync(database(options.cache!));
  db.exec("UPDATE meta SET value = 'old' WHERE name = 'fingerprint'; UPDATE chunk SET text = 'Old words.'");
  db.close();
  const lines: string[] = [];
  const index = await opened(t, { ...options, onNotice: (line) => lines.push(line) });
  assert.deepEqual(lines, ['the index was made by another version of Stet and is built anew']);
  assert.deepEqual(await find(index, 'ferri'), ['ferry.txt: The ferry turned back.']);
});

test('damage while in use is mended at the question that finds it', async (t) => {
  const options = corpusOf(
    t,
    Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, `Lock ${i} held. The dam held.`])),
  );
  await (await opened(t, options)).close();
  const index = await opened(t, options);
  const before = await index.revision();
  overwrite(database(options.cache!));
  for (let i = 0; i < 200; i++) await index.passages(`${i}.txt`, 0, 9);
  await index.refresh();
  assert.equal((await index.passages('7.txt', 0, 9)).length, 2);
  assert.ok((await index.revision()) > before);
});

test('two indexes of one folder at once agree', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`${i}.txt`, `Lock ${i} held. The dam held.`]),
  );
  const options = corpusOf(t, files);
  const [one, two] = await Promise.all([opened(t, options), opened(t, options)]);
  assert.equal((await one.totals()).sources, 120);
  assert.equal((await two.totals()).sources, 120);
  write(options.root, { '7.txt': 'The sluice opened.' });
  await Promise.all([one.refresh(), two.refresh()]);
  assert.deepEqual(await find(one, 'sluic'), ['7.txt: The sluice opened.']);
  assert.deepEqual(await find(two, 'sluic'), ['7.txt: The sluice opened.']);
  assert.deepEqual(await two.frequencies('term', ['dam']), new Map([['dam', 119]]));
});

test('closing in the middle of indexing ends it', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`${i}.txt`, 'The dam held. '.repeat(50)]),
  );
  const index = await openFolderIndex(corpusOf(t, files));
  await index.close();
  await assert.rejects(index.ready, { name: 'IndexError' });
});
