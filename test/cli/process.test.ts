import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith, RIGHT, SOURCE, WRONG } from './run.ts';

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));

const start = (cwd: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args], { cwd, env: process.env, stdio: ['pipe', 'pipe', 'pipe'] });

/** Resolves once a stream has said something that matches. */
async function said(stream: Readable | null, pattern: RegExp): Promise<void> {
  let text = '';
  for await (const chunk of stream!.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (pattern.test(text)) return;
  }
  assert.fail(`it never said ${pattern}: ${text}`);
}

const files = { 'corpus/pumps.md': SOURCE, 'a.md': WRONG };

describe('a run that is cut short', () => {
  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`ends at ${signal} with ${expected} and leaves nothing half done`, async () => {
      const folder = folderWith(files);
      const child = start(folder, [
        'check',
        'a.md',
        '--watch',
        '--format',
        'json:out/r.json',
        '--format',
        'stylish',
      ]);
      await said(child.stderr, /watching/);
      child.kill(signal);
      const [code] = await once(child, 'exit');
      assert.equal(code, expected);
      assert.deepEqual(readdirSync(`${folder}/out`), ['r.json']);
    });
  }

  it('keeps quiet when nobody reads on', async () => {
    const folder = folderWith({ ...files, 'b.md': `${WRONG}\n`.repeat(2000) });
    const child = start(folder, ['check', 'b.md', '--format', 'json']);
    child.stdout!.destroy();
    let complaints = '';
    child.stderr!.on('data', (chunk) => (complaints += chunk));
    const [code] = await once(child, 'exit');
    assert.deepEqual([code, complaints], [1, '']);
  });

  it('reads a draft from standard input', async () => {
    const child = start(folderWith(files), ['check', '-']);
    child.stdin!.end(RIGHT);
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  });
});
