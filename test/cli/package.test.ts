import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TestClient } from '../lsp/client.ts';
import { folderWith, SOURCE, stetProcess, WRONG } from './run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LIMIT = { timeout: 120_000 };

/** npm is a script on some systems; `shell` finds it everywhere. */
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

describe('the npm package, installed elsewhere', LIMIT, () => {
  const folder = folderWith({ 'work/corpus/pumps.md': SOURCE, 'work/wrong.md': WRONG, 'prefix/.keep': '' });
  const work = join(folder, 'work');
  let files: readonly string[] = [];
  let home = '';

  before(() => {
    const [packed] = JSON.parse(
      npm(['pack', '--json', '--pack-destination', folder], ROOT).replace(/^[^[]*/, ''),
    );
    files = packed.files.map(({ path }: { path: string }) => path);
    const prefix = join(folder, 'prefix');
    npm(
      ['install', '--global', '--offline', '--no-audit', '--prefix', prefix, join(folder, packed.filename)],
      folder,
    );
    home = npm(['root', '--global', '--prefix', prefix], folder).trim();
  });

  it('holds what runs and what is read, nothing else', () => {
    const odd = files.filter(
      (path) =>
        !/^(dist\/[\w-]+\.(js|cjs|d\.ts|txt)|docs\/(rules\/)?[\w-]+\.md|docs\/images\/[\w-]+\.(png|svg)|[A-Z]+(\.md)?|package\.json|stet\.schema\.json)$/.test(
          path,
        ),
    );
    assert.deepEqual(odd, []);
    for (const path of [
      'dist/cli.js',
      'dist/lsp.js',
      'dist/worker.js',
      'dist/api.js',
      'dist/api.d.ts',
      'LICENSE',
    ]) {
      assert.ok(files.includes(path), path);
    }
  });

  it('checks a draft', async () => {
    const { code, stdout, stderr } = await stetProcess(
      work,
      ['check', 'wrong.md'],
      {},
      join(home, 'stet/dist/cli.js'),
    );
    assert.equal(stderr, '');
    assert.match(stdout, /1:20 error number-contradicted/);
    assert.equal(code, 1);
  });

  it('serves an editor, and finds the pages of its rules', { timeout: 30_000 }, async (t) => {
    const child = spawn(process.execPath, [join(home, 'stet/dist/cli.js'), 'lsp', '--stdio'], {
      stdio: 'pipe',
    });
    t.after(() => child.kill('SIGKILL'));
    const client = new TestClient(child.stdout, child.stdin);
    await client.start([work]);
    const uri = pathToFileURL(join(work, 'wrong.md')).href;
    client.open(uri, WRONG);
    const { diagnostics } = await client.next('textDocument/publishDiagnostics');
    assert.equal(diagnostics[0].code, 'number-contradicted');
    const page = readFileSync(new URL(diagnostics[0].codeDescription.href), 'utf8');
    assert.match(page, /number-contradicted/);
    await client.ask('shutdown', undefined);
    client.notify('exit', undefined);
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    assert.equal(client.stray, '');
  });

  it('is a library whose types need nothing else', async () => {
    const api = await import(pathToFileURL(join(home, 'stet/dist/api.js')).href);
    const corpus = await api.openCorpus({ sources: [{ id: 'a', text: SOURCE }] });
    const { findings } = await corpus.check(WRONG);
    await corpus.close();
    assert.equal(findings[0].rule, 'number-contradicted');

    const types = join(folder, 'types');
    mkdirSync(types);
    const declarations = join(home, 'stet/dist/api.d.ts').replaceAll('\\', '/');
    writeFileSync(join(types, 'use.ts'), USE.replace('STET', declarations.replace('.d.ts', '.js')));
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2024', types: [] };
    const lib = ['es2024', 'dom'];
    writeFileSync(
      join(types, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...compilerOptions, lib, skipLibCheck: false },
        files: ['use.ts'],
      }),
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', types], { stdio: 'inherit' });
  });
});

const USE = `
import { openCorpus, type ClaimKind, type Report } from 'STET';
export async function kinds(text: string): Promise<readonly ClaimKind[]> {
  const corpus = await openCorpus({ sources: [{ id: 'a', text }] });
  const report: Report = await corpus.check(text);
  // @ts-expect-error verdicts are known words
  if (report.claims[0]!.verdict === 'perhaps') return [];
  return report.claims.map(({ kind }) => kind);
}
`;
