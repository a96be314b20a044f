import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHunks } from '../../server/cli/check/changed.ts';
import { folderWith, RIGHT, SOURCE, stet, WRONG } from './run.ts';

const OLD_FAULT = 'The board restored 91 pumps in Tarnwick by noon.\n';

/** A repository with one commit of these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  commit(folder);
  return folder;
}

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const commit = (folder: string): string => git(folder, 'commit', '-q', '--no-gpg-sign', '-m', 'A change');

const rules = async (folder: string, ...args: string[]): Promise<readonly string[]> => {
  const { stdout, stderr } = await stet(folder, ['check', 'a.md', '--format', 'json', ...args]);
  assert.equal(stderr, '');
  return JSON.parse(stdout).drafts[0].findings.map(({ line }: { line: number }) => `line ${line}`);
};

describe('--changed-since', () => {
  const files = { 'corpus/pumps.md': SOURCE, 'a.md': `${OLD_FAULT}\n${RIGHT}` };

  it('reports lines that differ, committed or not', async () => {
    const folder = repository(files);
    assert.deepEqual(await rules(folder, '--changed-since', 'main'), []);
    writeFileSync(join(folder, 'a.md'), `${OLD_FAULT}\n${WRONG}`);
    assert.deepEqual(await rules(folder, '--changed-since', 'main'), ['line 3']);
    git(folder, 'checkout', '-q', '-b', 'work');
    git(folder, 'add', '-A');
    commit(folder);
    assert.deepEqual(await rules(folder, '--changed-since', 'main'), ['line 3']);
    assert.deepEqual(await rules(folder), ['line 1', 'line 3']);
  });

  it('leaves out what only the other branch changed', async () => {
    const folder = repository(files);
    git(folder, 'checkout', '-q', '-b', 'work');
    git(folder, 'checkout', '-q', 'main');
    writeFileSync(join(folder, 'a.md'), `A new first line.\n\n${OLD_FAULT}\n${RIGHT}`);
    git(folder, 'add', '-A');
    commit(folder);
    git(folder, 'checkout', '-q', 'work');
    assert.deepEqual(await rules(folder, '--changed-since', 'main'), []);
  });

  it('takes a new draft whole, in a work tree of its own too', async () => {
    const folder = repository({ 'corpus/pumps.md': SOURCE, 'b.md': RIGHT });
    const tree = join(folderWith({}), 'tree');
    git(folder, 'worktree', 'add', '-q', tree, '-b', 'work');
    writeFileSync(join(tree, 'a.md'), OLD_FAULT);
    assert.deepEqual(await rules(tree, '--changed-since', 'main'), ['line 1']);
  });

  it('says what it cannot compare with', async () => {
    const folder = repository(files);
    const { code, stderr } = await stet(folder, ['check', 'a.md', '--changed-since', 'gone']);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'stet: --changed-since gone: there is no such commit; fetch it first (in CI: a deeper checkout)\n',
    );
    const nowhere = await stet(folderWith(files), ['check', 'a.md', '--changed-since', 'main']);
    assert.match(nowhere.stderr, /is in no git repository; run it in one\n$/);
    const option = await stet(folder, ['check', 'a.md', '--changed-since=--output=x']);
    assert.match(option.stderr, /is no commit; name a branch, a tag or a commit\n$/);
  });

  it('starts no program that the repository names', async () => {
    const folder = repository({ ...files, '.gitattributes': '*.md diff=evil' });
    const trap = join(folder, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch ${join(folder, 'sprung')}\n`);
    chmodSync(trap, 0o755);
    for (const name of ['core.fsmonitor', 'diff.external', 'diff.evil.command', 'diff.evil.textconv'])
      git(folder, 'config', name, trap);
    writeFileSync(join(folder, 'a.md'), `${OLD_FAULT}\n${WRONG}`);
    assert.deepEqual(await rules(folder, '--changed-since', 'main'), ['line 3']);
    assert.ok(!git(folder, '-c', 'core.fsmonitor=false', 'ls-files', '--others').includes('sprung'));
  });

  it('reads the heads of hunks', () => {
    const table: readonly (readonly [head: string, lines: readonly (readonly [number, number])[]])[] = [
      ['@@ -1 +1 @@ x', [[1, 1]]],
      ['@@ -1,2 +3,4 @@', [[3, 6]]],
      ['@@ -5,2 +4,0 @@', [[4, 4]]],
      ['@@ -1 +0,0 @@', [[1, 1]]],
      ['+@@ -1 +1 @@', []],
    ];
    for (const [head, lines] of table) assert.deepEqual(parseHunks(`diff\n${head}\n`), lines);
  });
});
