import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, RIGHT, SOURCE, stet, WRONG } from './run.ts';

const CORPUS = { 'corpus/pumps.md': SOURCE };
const project = (files: Readonly<Record<string, string>>): string => folderWith({ ...CORPUS, ...files });
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const paths = (stdout: string): readonly string[] =>
  JSON.parse(stdout).drafts.map(({ path }: { path: string }) => path);

describe('which drafts', () => {
  const files = {
    'a.md': RIGHT,
    'part/b.md': RIGHT,
    'part/deep/c.markdown': RIGHT,
    'part/notes.txt': RIGHT,
    'node_modules/x/d.md': RIGHT,
    '.hidden/e.md': RIGHT,
    'built/f.md': RIGHT,
    '.gitignore': 'built/\n',
  };
  const table: readonly (readonly [args: string, paths: readonly string[]])[] = [
    ['', ['a.md', 'part/b.md', 'part/deep/c.markdown']],
    ['part', ['part/b.md', 'part/deep/c.markdown']],
    ['part/*.md', ['part/b.md']],
    ['**/*.md', ['a.md', 'part/b.md']],
    ['part/notes.txt a.md', ['part/notes.txt', 'a.md']],
  ];
  for (const [args, expected] of table) {
    it(`stet check ${args}`, async () => {
      const { stdout, stderr } = await stet(project(files), [
        'check',
        ...args.split(' ').filter(Boolean),
        '--format',
        'json',
      ]);
      assert.equal(stderr, '');
      assert.deepEqual(paths(stdout), expected);
    });
  }

  it('are those of the setting', async () => {
    const folder = project({ ...files, 'stet.json': '{"drafts": "part/**/*.md"}' });
    assert.deepEqual(paths((await stet(folder, ['check', '--format', 'json'])).stdout), ['part/b.md']);
  });

  it('may come from standard input, under a name that finds the settings', async () => {
    const folder = project({ 'part/stet.json': '{"corpus": "../corpus", "failOn": "error"}' });
    const args = ['check', '-', '--stdin-filename', 'part/new.md'];
    const { code, stdout } = await stet(folder, args, { stdin: WRONG });
    assert.equal(code, 1);
    assert.match(stdout, /^part\/new\.md\n {2}1:20 error/);
    assert.match((await stet(folder, ['check', '-'], { stdin: WRONG })).stdout, /^stdin\.md\n/);
  });
});

describe('what is reported', () => {
  it('goes to several places at once', async () => {
    const folder = project({ 'wrong.md': WRONG });
    const args = [
      'check',
      'wrong.md',
      '--format',
      'stylish',
      '--format',
      'sarif:out/r.sarif',
      '--format',
      'junit:r.xml',
    ];
    const { code, stdout } = await stet(folder, args);
    assert.equal(code, 1);
    assert.match(stdout, /^wrong\.md\n/);
    assert.equal(JSON.parse(read(folder, 'out/r.sarif')).runs[0].results.length, 1);
    assert.match(read(folder, 'r.xml'), /<failure type="number-contradicted"/);
  });

  it('follows the severities of the command line', async () => {
    const folder = project({ 'wrong.md': WRONG });
    const run = (...args: string[]) => stet(folder, ['check', 'wrong.md', ...args]);
    assert.equal((await run('--rule', 'number-contradicted:off')).code, 0);
    assert.equal((await run('--rule', 'number-contradicted:warning', '--fail-on', 'error')).code, 0);
    assert.equal(
      (await run('--rule', 'number-contradicted:information', '--fail-on', 'information')).code,
      1,
    );
  });

  it('follows the settings for some drafts only', async () => {
    const config = '{"overrides": [{"files": "old/**", "rules": {"number-contradicted": "off"}}]}';
    const folder = project({ 'stet.json': config, 'old/a.md': WRONG, 'new.md': WRONG });
    assert.equal((await stet(folder, ['check', 'old/a.md'])).code, 0);
    assert.equal((await stet(folder, ['check', 'new.md'])).code, 1);
    const shown = await stet(folder, ['check', 'old/a.md', '--print-config']);
    assert.equal(JSON.parse(shown.stdout).rules['number-contradicted'], 'off');
  });

  it('says how long it took, where nobody parses it', async () => {
    const { stdout, stderr } = await stet(project({ 'right.md': RIGHT }), ['check', '--timing']);
    assert.match(stderr, /^find drafts +\d+ ms\nopen index +\d+ ms\ncheck +\d+ ms\n/);
    assert.doesNotMatch(stdout, / ms\n/);
  });
});

describe('fixes', () => {
  const MENDED = WRONG.replace('47', '53');
  const draft = `${WRONG}\n<!-- stet-disable-next-line -->\n${RIGHT}`;

  it('are written', async () => {
    const folder = project({ 'wrong.md': draft });
    const { code, stdout } = await stet(folder, ['check', 'wrong.md', '--fix']);
    assert.equal(read(folder, 'wrong.md'), `${MENDED}\n${RIGHT}`);
    assert.equal(code, 0);
    assert.match(stdout, /0 errors, 0 warnings/);
  });

  it('are shown, and nothing is written', async () => {
    const folder = project({ 'wrong.md': WRONG });
    const { stdout } = await stet(folder, ['check', 'wrong.md', '--diff']);
    assert.match(stdout, /^--- a\/wrong\.md\n\+\+\+ b\/wrong\.md\n@@ -1,1 \+1,1 @@\n-.* 47 .*\n\+.* 53 /);
    const { code } = await stet(folder, ['check', 'wrong.md', '--fix-dry-run']);
    assert.equal(code, 0);
    assert.equal(read(folder, 'wrong.md'), WRONG);
  });

  it('of standard input go to standard output', async () => {
    const { stdout } = await stet(project({}), ['check', '-', '--fix'], { stdin: WRONG });
    assert.equal(stdout, MENDED);
  });
});

describe('a baseline', () => {
  const check = (folder: string, ...args: string[]) => stet(folder, ['check', ...args]);

  it('hides what was found, through an edit, a move and a rename', async () => {
    const folder = project({ 'a.md': WRONG, 'stet.json': '{"baseline": "baseline.json"}' });
    const missing = await check(folder);
    assert.match(
      missing.stderr,
      /^stet: baseline\.json: there is no such baseline; write one with stet check --update-baseline/,
    );
    assert.equal((await check(folder, '--update-baseline')).code, 0);
    assert.equal((await check(folder)).code, 0);
    writeFileSync(join(folder, 'a.md'), `# Title\n\nMore words.\n\n${WRONG}`);
    assert.equal((await check(folder)).code, 0);
    mkdirSync(join(folder, 'moved'));
    writeFileSync(join(folder, 'moved/b.md'), read(folder, 'a.md'));
    rmSync(join(folder, 'a.md'));
    assert.equal((await check(folder)).code, 0);
    writeFileSync(join(folder, 'moved/c.md'), `${WRONG}\nThe board in Tarnwick restored 91 pumps by noon.\n`);
    assert.equal((await check(folder)).code, 1);
  });

  it('tells what is out of date, and loses it', async () => {
    const folder = project({ 'a.md': WRONG });
    await check(folder, '--baseline', 'b.json', '--update-baseline');
    writeFileSync(join(folder, 'a.md'), RIGHT);
    const { code, stderr } = await check(folder, '--baseline', 'b.json');
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^stet: a\.md: the baseline has “47” \(number-contradicted\), .*; run --prune-baseline\n$/,
    );
    assert.equal((await check(folder, '--baseline', 'b.json', '--prune-baseline')).stderr, '');
    assert.deepEqual(JSON.parse(read(folder, 'b.json')).drafts, {});
  });

  it('that is none is said', async () => {
    const folder = project({ 'a.md': WRONG, 'b.json': '[]' });
    const { code, stderr } = await check(folder, '--baseline', 'b.json');
    assert.equal(code, 2);
    assert.equal(stderr, 'stet: b.json: is no baseline; write it anew with stet check --update-baseline\n');
  });
});

describe('many drafts and time', () => {
  it('checks in several threads as it does in one', async () => {
    const drafts = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`d${at}.md`, at % 2 ? RIGHT : WRONG]),
    );
    const folder = project(drafts);
    const one = await stet(folder, ['check', '--format', 'json', '--threads', '1']);
    const two = await stet(folder, ['check', '--format', 'json', '--threads', '2']);
    assert.equal(paths(one.stdout).length, 9);
    assert.equal(two.stdout, one.stdout);
  });

  for (const corpus of ['corpus', 'corp*/**/*.md']) {
    it(`watches drafts and the sources of ${corpus} until it is ended`, async () => {
      const folder = project({ 'a.md': WRONG, 'stet.json': JSON.stringify({ corpus }) });
      const end = new AbortController();
      const seen: string[] = [];
      const steps = [
        () => writeFileSync(join(folder, 'a.md'), RIGHT),
        () => writeFileSync(join(folder, 'corpus/pumps.md'), SOURCE.replace('53', '47')),
        () => end.abort(),
      ];
      const onOutput = (text: string): void => {
        const finding = / (\d+) errors?, /.exec(text)?.[1];
        if (finding === undefined || finding === seen.at(-1)) return;
        seen.push(finding);
        // Watching begins after the result is out.
        setImmediate(() => setImmediate(() => steps.shift()?.()));
      };
      const { code } = await stet(folder, ['check', 'a.md', '--watch'], { signal: end.signal, onOutput });
      assert.equal(code, 0);
      assert.deepEqual(seen, ['1', '0', '1']);
    });
  }
});
