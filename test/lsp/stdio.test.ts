import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TestClient, uriOf } from './client.ts';
import { folderWith } from './fake.ts';

const CLI = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));
const DIAGNOSTICS = 'textDocument/publishDiagnostics';

/** A server that says nothing must fail the test, not hang it. */
const LIMIT = { timeout: 30_000 };

const SOURCE = (pumps: number) => `---
title: Pumps back in Tarnwick
publisher: Tarnwick Gazette
---

Engineers restored ${pumps} pumps in Tarnwick by noon, the water board said.
`;

/** `stet lsp --stdio` as a process of its own, with a folder. */
async function spawned(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = await folderWith(t, files);
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') };
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: folder, env, stdio: 'pipe' });
  const exited = once(child, 'exit').then(([code]) => code as number);
  t.after(() => child.kill('SIGKILL'));
  return { folder, child, exited, client: new TestClient(child.stdout, child.stdin) };
}

const at = (line: number, character: number) => ({ line, character });

/** Ends a session as an editor does; answers the exit code. */
async function leave(client: TestClient, exited: Promise<number>): Promise<number> {
  await client.ask('shutdown', undefined);
  client.notify('exit', undefined);
  return exited;
}

it(
  'checks a draft from the first message to the last, with nothing else on standard output',
  LIMIT,
  async (t) => {
    const { client, folder, exited } = await spawned(t, { 'corpus/pumps.md': SOURCE(53) });
    const uri = uriOf(join(folder, 'draft.md'));
    await client.start([folder]);
    client.open(uri, '# Pumps\n\nEngineers restored 47 pumps in Tarnwick by noon.\n', 1);
    const first = await client.next(DIAGNOSTICS, (params) => params.uri === uri);
    assert.equal(first.version, 1);
    const wrong = first.diagnostics.find(({ code }: { code: string }) => code === 'number-contradicted');
    assert.deepEqual(wrong.range, { start: at(2, 19), end: at(2, 21) });
    assert.equal(wrong.relatedInformation[0].location.uri, uriOf(join(folder, 'corpus/pumps.md')));
    assert.equal(wrong.relatedInformation[0].location.range.start.line, 5);

    const asked = { textDocument: { uri }, position: at(2, 20) };
    const hover = await client.ask('textDocument/hover', asked);
    assert.match(hover.contents.value, /^\*\*Contradicted\*\*\n\nEngineers restored \*\*53\*\*/);
    assert.match(hover.contents.value, /corpus\/pumps\.md#L6\) · Tarnwick Gazette · line 6 · `@/);

    const actions = await client.ask('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at(2, 20), end: at(2, 20) },
      context: { diagnostics: [wrong] },
    });
    const [{ newText, range }] = actions[0].edit.documentChanges[0].edits;
    assert.equal(newText, '53');
    client.change(uri, 2, newText, range);
    const second = await client.next(DIAGNOSTICS, ({ version }) => version === 2);
    assert.deepEqual(second.diagnostics, []);
    const supported = await client.ask('textDocument/hover', asked);
    assert.match(
      supported.contents.value,
      /^\*\*Supported\*\*, as written\n\nEngineers restored \*\*53\*\* pumps/,
    );

    const source = join(folder, 'corpus/pumps.md');
    await writeFile(source, SOURCE(61));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(source), type: 2 }] });
    const third = await client.next(DIAGNOSTICS, ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(third.version, 2);
    assert.match(third.diagnostics[0].message, /61/);

    assert.equal(await leave(client, exited), 0);
    assert.equal(client.stray, '');
    const versions = client.sent(DIAGNOSTICS).map(({ version }) => version);
    assert.deepEqual(versions, [...versions].sort());
  },
);

/** Names of sixty villages. */
const village = (i: number): string => `Kor${'bdfgklmnpr'[i % 10]}${'aeiouy'[Math.floor(i / 10)]}n`;

it('indexes before it judges, tells so, and lives through nonsense', LIMIT, async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `corpus/${i}.md`,
      SOURCE(53).replace('Tarnwick by', `${village(i)} by`),
    ]),
  );
  const { client, folder, exited } = await spawned(t, files);
  const uri = uriOf(join(folder, 'draft.md'));
  await client.start([folder]);
  client.open(uri, 'Engineers restored 53 pumps in Kornan by noon.');
  assert.equal((await client.next('stet/status', ({ state }) => state === 'ready')).sources, 60);
  const { diagnostics } = await client.next(DIAGNOSTICS);
  assert.deepEqual(diagnostics, []);
  const states = new Set(client.sent('stet/status').map(({ state }) => state));
  assert.deepEqual([...states], ['indexing', 'ready']);

  assert.equal((await client.request('stet/nonsense', {}).answer).error?.code, -32601);
  client.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///never/opened.md', version: 1 },
    contentChanges: [],
  });
  const unknown = { textDocument: { uri: 'nonsense' }, position: at(9, 9) };
  assert.equal(await client.ask('textDocument/hover', unknown), null);
  const beyond = { textDocument: { uri }, position: at(999, 999) };
  assert.equal(await client.ask('textDocument/hover', beyond), null);
  assert.equal(await client.ask('stet/reindex', undefined), null);
  assert.equal(await leave(client, exited), 0);
});

it('ends when its editor is gone', LIMIT, async (t) => {
  const { client, folder, child, exited } = await spawned(t, { 'corpus/a.md': SOURCE(53) });
  await client.start([folder]);
  (child as ChildProcess).stdin!.end();
  assert.equal(typeof (await exited), 'number');
});
