import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, RIGHT, SOURCE, stet, stetProcess, WRONG } from './run.ts';

const CORPUS = { 'corpus/pumps.md': SOURCE };

/** A source over the limit. */
const TOO_LARGE = { 'corpus/long.txt': 'Much ado. '.repeat(200), 'stet.yaml': 'maxSourceMegabytes: 0.001' };

describe('stet check', () => {
  it('is clean where the sources agree', async () => {
    const folder = folderWith({ ...CORPUS, 'right.md': RIGHT });
    const { code, stdout, stderr } = await stet(folder, ['check', 'right.md']);
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^\d claims? \(.*\d numbers?.*\): \d supported, \d not checked; 0 errors, 0 warnings; 1 source\n$/,
    );
    assert.equal(code, 0);
  });

  it('shows a finding with the passage beneath it', async () => {
    const folder = folderWith({ ...CORPUS, 'notes/wrong.md': WRONG });
    const { code, stdout } = await stet(folder, ['check', 'notes/wrong.md']);
    const [path, finding, line, source, passage, blank, counts] = stdout.split('\n');
    assert.equal(path, 'notes/wrong.md');
    assert.match(finding!, /^ {2}1:20 error number-contradicted “47” is not what the sources say: .*“53”\.$/);
    assert.equal(line, '      › Engineers restored «47» pumps in Tarnwick by noon.');
    assert.match(source!, /^ {6}Pumps back in Tarnwick, Tarnwick Gazette, 2031-05-17 \[@.+\], line 9$/);
    assert.equal(passage, '      Engineers restored «53» pumps in Tarnwick by noon, the water board said.');
    assert.equal(blank, '');
    assert.match(counts!, /; 1 error, 0 warnings; 1 source$/);
    assert.equal(code, 1);
  });

  it('counts places alike with CRLF and a byte order mark', async () => {
    const folder = folderWith({
      ...CORPUS,
      'crlf.md': `\uFEFF# Pumps\r\n\r\n${WRONG.replace('\n', '\r\n')}`,
    });
    const { stdout } = await stet(folder, ['check', 'crlf.md']);
    assert.match(stdout, /^ {2}3:20 error number-contradicted/m);
  });

  it('gives programs everything, and the same bytes every time', async () => {
    const folder = folderWith({ ...CORPUS, 'wrong.md': WRONG, 'right.md': RIGHT });
    const args = ['check', 'wrong.md', 'right.md', '--format', 'json'];
    const first = await stet(folder, args);
    const second = await stet(folder, args);
    assert.equal(first.stdout, second.stdout);
    assert.equal(first.code, 1);
    const { drafts, counts, unreadable } = JSON.parse(first.stdout);
    assert.deepEqual(
      drafts.map((draft: { path: string }) => draft.path),
      ['wrong.md', 'right.md'],
    );
    const [finding] = drafts[0].findings;
    const { rule, line, column, endLine, endColumn, start, end } = finding;
    assert.deepEqual(
      { rule, line, column, endLine, endColumn, text: WRONG.slice(start, end) },
      { rule: 'number-contradicted', line: 1, column: 20, endLine: 1, endColumn: 22, text: '47' },
    );
    assert.equal(drafts[0].claims[finding.claim].verdict, 'contradicted');
    assert.equal(drafts[1].findings.length, 0);
    assert.equal(counts.errors, 1);
    assert.deepEqual(unreadable, []);
  });

  it('takes the corpus and the settings named, and the nearest otherwise', async () => {
    const folder = folderWith({
      'here/stet.json': '{"corpus": "../there", "failOn": "error"}',
      'there/pumps.md': SOURCE,
      'here/wrong.md': WRONG,
      'lenient.yaml': 'corpus: there\nrules:\n  number-contradicted: information',
    });
    assert.equal((await stet(folder, ['check', 'here/wrong.md'])).code, 1);
    assert.equal((await stet(folder, ['check', 'here/wrong.md', '--config', 'lenient.yaml'])).code, 0);
    const none = await stet(folder, ['check', 'here/wrong.md', '--corpus', 'gone']);
    assert.equal(none.code, 2);
    const named = await stet(folder, ['check', '--corpus', 'there', '--corpus', 'there', 'here/wrong.md']);
    assert.equal(named.code, 1);
  });

  it('checks the rest when one draft or one source cannot be read', async () => {
    const folder = folderWith({ ...CORPUS, ...TOO_LARGE, 'wrong.md': WRONG });
    const { code, stdout, stderr } = await stet(folder, ['check', 'gone.md', 'wrong.md']);
    assert.equal(code, 2);
    assert.equal(stderr, 'stet: gone.md: there is no such file; check the path\n');
    assert.match(stdout, /number-contradicted/);
    assert.match(stdout, /^corpus\/long\.txt\n {2}warning source-unreadable .+/m);
  });

  it('fails on warnings only beyond the number allowed, and quietly', async () => {
    const folder = folderWith({
      ...CORPUS,
      'odd.md': 'Engineers restored 53 pumps in Tarnwick, Olva Brennik told reporters.\n',
    });
    const run = (...args: string[]) => stet(folder, ['check', 'odd.md', ...args]);
    const plain = await run();
    assert.match(plain.stdout, /warning name-unknown/);
    assert.equal(plain.code, 1);
    assert.equal((await run('--max-warnings', '0')).code, 1);
    assert.equal((await run('--max-warnings', '9')).code, 0);
    const quiet = await run('--quiet');
    assert.equal(quiet.code, 1);
    assert.doesNotMatch(quiet.stdout, /supported,/);
    const clean = folderWith({ ...CORPUS, 'right.md': RIGHT });
    assert.deepEqual(await stet(clean, ['check', 'right.md', '--quiet']), {
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('survives an empty draft and odd ones', async () => {
    const folder = folderWith({
      ...CORPUS,
      'empty.md': '',
      'odd.md': `[[[${'*'.repeat(5000)}\n<!-- stet-disable`,
    });
    const { code, stdout, stderr } = await stet(folder, ['check', 'empty.md', 'odd.md']);
    assert.equal(code, 2);
    assert.match(stdout, /^0 claims: 0 supported/);
    assert.match(stderr, /^stet: nothing was checked: .*; pass --allow-empty if that is right\n$/);
    assert.equal((await stet(folder, ['check', 'empty.md', 'odd.md', '--allow-empty'])).code, 0);
  });

  it('is a program: exit code, nothing on standard error, no colour where there is no terminal', async () => {
    const folder = folderWith({ ...CORPUS, 'wrong.md': WRONG });
    const { code, stdout, stderr } = await stetProcess(folder, ['check', 'wrong.md'], { FORCE_COLOR: '1' });
    assert.ok(!stdout.includes('\u001B'));
    assert.match(stdout, /number-contradicted/);
    assert.deepEqual([code, stderr], [1, '']);
  });
});

describe('stet sources', () => {
  it('lists sources with their keys, and what was not read', async () => {
    const folder = folderWith({ ...CORPUS, ...TOO_LARGE });
    const { code, stdout } = await stet(folder, ['sources']);
    assert.match(
      stdout,
      /^@\S+ {2}corpus\/pumps\.md {2}Pumps back in Tarnwick, Tarnwick Gazette, 2031-05-17, markdown, \d passages$/m,
    );
    assert.match(stdout, /^not read: corpus\/long\.txt: /m);
    assert.equal(code, 0);
  });
});
