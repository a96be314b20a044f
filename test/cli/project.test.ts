import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { saveLedger } from '../../server/ledger/file.ts';
import { subjectsOf } from '../../server/ledger/mark.ts';
import { folderWith, RIGHT, SOURCE, stet, WRONG } from './run.ts';

const CORPUS = { 'corpus/pumps.md': SOURCE };
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('stet init', () => {
  it('writes settings that fit the folder and that stet takes', async () => {
    const folder = folderWith({ 'sources/pumps.md': SOURCE, 'refs.bib': '', 'a.md': WRONG });
    const { code, stdout } = await stet(folder, ['init']);
    assert.deepEqual([code, stdout], [0, 'stet.json: sources are read from sources/\n']);
    assert.match(read(folder, 'stet.json'), /"bibliography": \["refs\.bib"\]/);
    assert.equal((await stet(folder, ['check'])).code, 1);
  });

  it('leaves what is there, and says what is missing', async () => {
    const folder = folderWith({ 'stet.yaml': 'corpus: x' });
    const { code, stderr } = await stet(folder, ['init']);
    assert.deepEqual([code, stderr], [2, 'stet: stet.yaml: is there already; edit it, or delete it first\n']);
    assert.match(
      (await stet(folderWith({}), ['init'])).stderr,
      /^stet: corpus: there is no such folder yet; create it/,
    );
  });
});

describe('stet report', () => {
  it('writes one page for all drafts', async () => {
    const folder = folderWith({ ...CORPUS, 'a.md': WRONG, 'b.md': RIGHT });
    assert.equal((await stet(folder, ['report', '-o', 'out/r.html'])).code, 0);
    const page = read(folder, 'out/r.html');
    assert.match(page, /<h2[^>]*>a\.md<\/h2>[\s\S]*<h2[^>]*>b\.md<\/h2>/);
    assert.match(page, /<a href="corpus\/pumps\.md">/);
  });
});

describe('stet coverage', () => {
  const files = { ...CORPUS, 'a.md': WRONG, 'b.md': RIGHT };

  it('counts what a source supports', async () => {
    const { code, stdout } = await stet(folderWith(files), ['coverage']);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [
        '              claims supported  verified      open  covered',
        'a.md               3         2         0         1     66 %',
        'b.md               3         3         0         0    100 %',
        'all drafts         6         5         0         1     83 %',
        '',
      ].join('\n'),
    );
  });

  it('fails below the threshold, and draws the share', async () => {
    const folder = folderWith(files);
    assert.equal((await stet(folder, ['coverage', '--threshold', '84'])).code, 1);
    assert.equal((await stet(folder, ['coverage', '--threshold', '83%', '--badge', 'covered.svg'])).code, 0);
    assert.match(read(folder, 'covered.svg'), /aria-label="claims covered: 83 %"/);
  });

  it('counts what a person has verified, until the sentence changes', async () => {
    const folder = folderWith(files);
    const { stdout } = await stet(folder, ['check', 'a.md', '--format', 'json']);
    const checked = JSON.parse(stdout).drafts[0].claims;
    await saveLedger(folder, subjectsOf('a.md', WRONG, checked));
    const counted = async () =>
      JSON.parse((await stet(folder, ['coverage', 'a.md', '--format', 'json'])).stdout).total;
    assert.deepEqual(await counted(), {
      path: 'all drafts',
      claims: 3,
      supported: 2,
      verified: 1,
      open: 0,
      percent: 100,
    });
    writeFileSync(join(folder, 'a.md'), WRONG.replace('by noon', 'before noon'));
    assert.equal((await counted()).verified, 0);
  });
});
