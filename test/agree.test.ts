import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith, stetProcess } from './cli/run.ts';
import { random } from './index/generate.ts';
import { type Json, TestClient, uriOf } from './lsp/client.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Sentences about the event that the sample sources report, right and wrong ones. */
const SENTENCES = readFileSync(at('test/sample/flood.md'), 'utf8')
  .replace(/^---\n[\s\S]*?\n---\n/, '')
  .split(/\n+|(?<=[.”]) (?=[A-Z“])/)
  .filter((line) => /\w{3}/.test(line) && !/^\[/.test(line));

/** A draft of a few sentences, some with another number, a comment or letters beyond the first plane of Unicode in them. */
function draft(next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const parts = Array.from({ length: 2 + Math.floor(next() * 4) }, () => {
    let sentence = pick(SENTENCES);
    if (next() < 0.3)
      sentence = sentence.replace(/\d+/, (digits) => String(Number(digits) + 1 + Math.floor(next() * 9)));
    if (next() < 0.1) sentence = sentence.replace(/\b[A-Z][a-z]{4,}/, 'Ostrava');
    if (next() < 0.1) sentence = `😀 ${sentence}`;
    if (next() < 0.1)
      sentence += ` <!-- stet-disable-line ${pick(['number-unsupported', 'nonsense', ''])} -->`;
    return sentence + pick([' ', '\n', '\n\n']);
  });
  const text = `# A draft\n\n${parts.join('').trim()}\n`;
  return next() < 0.2 ? text.replaceAll('\n', '\r\n') : text;
}

/** One finding as both rims must tell it: place, rule, severity, words. */
const row = (range: readonly number[], rule: string, severity: string, message: string): string =>
  `${range.join(':')} ${severity} ${rule} ${message}`;

const ofDiagnostic = ({ range: { start, end }, code, severity, message }: Json): string =>
  row(
    [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
    code,
    ['', 'error', 'warning', 'information'][severity]!,
    message,
  );

const ofFinding = ({ line, column, endLine, endColumn, rule, severity, message }: Json): string =>
  row([line, column, endLine, endColumn], rule, severity, message);

it('editor and command line find the same in 200 drafts', { timeout: 120_000 }, async (t) => {
  const next = random(8);
  const names = Array.from({ length: 200 }, (_, i) => `d${String(i).padStart(3, '0')}.md`);
  const texts = new Map(names.map((name) => [name, draft(next)]));
  const folder = folderWith(Object.fromEntries(texts));
  cpSync(at('corpus'), join(folder, 'corpus'), { recursive: true });

  const { stderr } = await stetProcess(folder, ['check', '--format', 'json:found.json']);
  assert.equal(stderr, '');
  const { drafts } = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8'));
  const told = new Map(drafts.map(({ path, findings }: Json) => [path, findings.map(ofFinding)]));

  const child = spawn(process.execPath, [at('server/cli/main.ts'), 'lsp', '--stdio'], {
    cwd: folder,
    stdio: 'pipe',
  });
  t.after(() => child.kill('SIGKILL'));
  const client = new TestClient(child.stdout, child.stdin);
  await client.start([folder]);
  const shown = new Map<string, readonly string[]>();
  for (const [name, text] of texts) {
    const uri = uriOf(join(folder, name));
    client.open(uri, text);
    const { diagnostics } = await client.next(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri,
    );
    shown.set(name, diagnostics.map(ofDiagnostic));
  }

  for (const name of names) assert.deepEqual(shown.get(name), told.get(name), name);
  const all = [...shown.values()].flat();
  assert.ok(all.length > 200, `only ${all.length} findings`);
  for (const rule of [
    'number-contradicted',
    'name-unknown',
    'quote-',
    'directive-unused',
    'directive-unknown',
  ])
    assert.ok(
      all.some((finding) => finding.includes(` ${rule}`)),
      rule,
    );
});
