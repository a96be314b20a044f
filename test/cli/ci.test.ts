import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { folderWith, RIGHT, SOURCE, stet, WRONG } from './run.ts';

const ROOT = new URL('../../', import.meta.url);
const MAIN = new URL('server/cli/main.ts', ROOT);
const read = (path: string) => parse(readFileSync(new URL(path, ROOT), 'utf8'));

const CORPUS = { 'corpus/pumps.md': SOURCE };

/** A folder with a program `stet`, to put first in PATH. */
function programs(): string {
  const bin = folderWith({
    stet: `#!/bin/sh\nexec "${process.execPath}" "${fileURLToPath(MAIN)}" "$@"\n`,
    npm: '#!/bin/sh\n',
  });
  for (const name of ['stet', 'npm']) chmodSync(join(bin, name), 0o755);
  return bin;
}

/** Runs a script as CI does. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const PATH = [programs(), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env: { ...process.env, PATH, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('action.yml', () => {
  const action = read('action.yml');
  const check = action.runs.steps.find(({ id }: { id?: string }) => id === 'check');

  /** Runs the step as GitHub does, with these inputs. */
  function run(cwd: string, inputs: Readonly<Record<string, string>>) {
    const home = folderWith({
      'dist/cli.js': `await import(${JSON.stringify(MAIN.href)});`,
      'package.json': '{"type":"module"}',
      'summary.md': '',
      outputs: '',
    });
    const value = (text: string): string =>
      text
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs[name] ?? action.inputs[name].default)
        .replace('${{ github.action_path }}', home);
    const given = Object.entries<string>(check.env).map(([name, text]) => [name, value(text)]);
    const runner = { RUNNER_TEMP: home, GITHUB_STEP_SUMMARY: join(home, 'summary.md') };
    const outcome = bash(check.run, cwd, {
      ...Object.fromEntries(given),
      ...runner,
      GITHUB_OUTPUT: join(home, 'outputs'),
    });
    const text = (name: string): string => readFileSync(join(home, name), 'utf8');
    return { ...outcome, summary: text('summary.md'), outputs: text('outputs') };
  }

  it('annotates, writes SARIF and a summary, and fails', () => {
    const folder = folderWith({ ...CORPUS, 'a.md': WRONG, 'b.md': RIGHT });
    const { status, stdout, stderr, summary, outputs } = run(folder, {});
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=a\.md,line=1,.*title=number-contradicted::/);
    assert.match(summary, /^### Stet\n[\s\S]*number-contradicted/);
    assert.equal(outputs, 'exit-code=1\n');
    const sarif = JSON.parse(readFileSync(join(folder, 'stet.sarif'), 'utf8'));
    assert.equal(sarif.runs[0].results[0].ruleId, 'number-contradicted');
  });

  it('takes lists, names with spaces, and what would be an option', () => {
    const folder = folderWith({ 'my notes/pumps.md': SOURCE, '--fix': WRONG, 'b c.md': RIGHT });
    const inputs = { corpus: 'my notes\n', drafts: '--fix\nb c.md', 'fail-on': 'error', summary: 'false' };
    const { status, stdout, stderr, summary } = run(folder, inputs);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=--fix,/);
    assert.equal(summary, '');
    assert.equal(readFileSync(join(folder, '--fix'), 'utf8'), WRONG);
  });

  it('says what it could not do', () => {
    const { status, stderr, outputs } = run(folderWith({ 'a.md': RIGHT }), { drafts: 'a.md' });
    assert.equal(status, 2);
    assert.match(stderr, /^stet: no corpus folder/);
    assert.equal(outputs, 'exit-code=2\n');
  });

  it('declares every input that it uses, and describes it', () => {
    const used = [...JSON.stringify(action).matchAll(/inputs\.([\w-]+)/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort());
    for (const { description } of Object.values<{ description: string }>(action.inputs))
      assert.ok(description);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = read('.pre-commit-hooks.yaml');
  const words: readonly string[] = hook.entry.split(' ');
  const run = (cwd: string, files: readonly string[]) => stet(cwd, [...words.slice(1), ...files]);

  it('has what pre-commit asks of a hook', () => {
    for (const key of ['id', 'name', 'entry', 'language']) assert.equal(typeof hook[key], 'string', key);
    assert.equal(words[0], 'stet');
    // Several runs at once would each bring the index up to date.
    assert.equal(hook.require_serial, true);
  });

  it('checks what a commit has of drafts, and lets sources and other files pass', async () => {
    const folder = folderWith({
      ...CORPUS,
      'stet.json': '{"drafts": "drafts/**/*.md"}',
      'drafts/a.md': WRONG,
      'README.md': WRONG,
    });
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    git('add', '-A');
    const staged = git('diff', '--cached', '--name-only', '--', '*.md').trim().split('\n');
    assert.deepEqual(staged, ['README.md', 'corpus/pumps.md', 'drafts/a.md']);
    const { code, stdout, stderr } = await run(folder, staged);
    assert.equal(stderr, '');
    assert.equal(code, 1);
    assert.match(stdout, /^drafts\/a\.md\n {2}1:20 error number-contradicted/);
    assert.doesNotMatch(stdout, /README/);
    assert.deepEqual((await run(folder, ['README.md', 'corpus/pumps.md'])).code, 0);
    writeFileSync(join(folder, 'drafts/a.md'), RIGHT);
    assert.equal((await run(folder, staged)).code, 0);
  });
});

describe('the templates', () => {
  it('of GitLab writes its two reports', () => {
    const { stet: job } = read('docs/ci/gitlab.yml');
    const folder = folderWith({ ...CORPUS, 'a.md': WRONG });
    const { status, stdout } = bash(job.script.join('\n'), folder, job.variables);
    assert.equal(status, 1);
    assert.match(stdout, /number-contradicted/);
    for (const file of job.artifacts.paths) assert.ok(existsSync(join(folder, file)), file);
    assert.deepEqual(Object.values(job.artifacts.reports).sort(), [...job.artifacts.paths].sort());
    assert.ok(existsSync(join(folder, job.cache.paths[0])));
  });

  it('of reviewdog hands findings on, and fails where nothing could be checked', () => {
    const { run } = read('docs/ci/reviewdog.yml').jobs.stet.steps.at(-1);
    const script = run.replace(/reviewdog .*/, 'cat');
    const found = bash(script, folderWith({ ...CORPUS, 'a.md': WRONG }), {});
    assert.equal(found.status, 0);
    assert.equal(JSON.parse(found.stdout).diagnostics[0].code.value, 'number-contradicted');
    const { status, stderr } = bash(script, folderWith({ 'a.md': WRONG }), {});
    assert.equal(status, 1);
    assert.match(stderr, /^stet: no corpus folder/);
  });

  it('name no machine', () => {
    for (const path of [
      'action.yml',
      '.pre-commit-hooks.yaml',
      'docs/ci/gitlab.yml',
      'docs/ci/reviewdog.yml',
      'Dockerfile',
    ])
      assert.doesNotMatch(readFileSync(new URL(path, ROOT), 'utf8'), /\/(?:home|root|Users)\b/, path);
  });
});
