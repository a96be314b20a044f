import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { describe, type Front } from '../../../client/status-bar.ts';
import type { ClaimView, Status } from '../../../server/lsp/protocol.ts';
import { desk, findings, openDraft, stet, until } from './desk.ts';

const WRONG = 'The port authority employs 355 people.\n';
const FOUND = ['number-contradicted: 355'];

suite('status', () => {
  test('a folder with sources is ready, and says how many', async () => {
    await openDraft('status.md', WRONG);
    await ready();
    assert.equal((await stet()).status.of(desk())?.sources, 3);
  });

  const words: readonly (readonly [Omit<Status, 'folder'>, string | undefined])[] = [
    [{ state: 'off' }, undefined],
    [{ state: 'no-corpus' }, '$(circle-slash) Stet: no sources'],
    [{ state: 'indexing' }, '$(sync~spin) Stet: reading'],
    [{ state: 'indexing', done: 3, total: 12 }, '$(sync~spin) Stet: reading 3 of 12'],
    [{ state: 'stopped', message: 'x' }, '$(debug-pause) Stet: sources not read'],
    [{ state: 'ready', sources: 1 }, '$(check) Stet: 1 source'],
    [{ state: 'ready', sources: 40 }, '$(check) Stet: 40 sources'],
    [{ state: 'error', message: 'x' }, '$(error) Stet'],
  ];
  const fronts: readonly (readonly [Front, string])[] = [
    [{ claims: [], stale: false }, '$(check) Stet: 0 claims'],
    [{ claims: [claim(false)], stale: false }, '$(check) Stet: 1 claim'],
    [{ claims: [claim(true), claim(false)], stale: false }, '$(checklist) Stet: 1 of 2 claims open'],
    [{ claims: [claim(true)], stale: true }, '$(history) Stet: 1 of 1 claim open'],
  ];
  for (const [front, text] of fronts) {
    test(`with a draft of ${front.claims.length} claims${front.stale ? ' of an earlier version' : ''} it reads ${text}`, () => {
      assert.equal(describe({ folder: 'file:///w', state: 'ready', sources: 3 }, front)?.text, text);
    });
  }

  for (const [status, text] of words) {
    test(`${JSON.stringify(status)} reads ${text ?? 'nothing'}`, () => {
      assert.equal(describe({ folder: 'file:///w', ...status })?.text, text);
    });
  }
});

function claim(open: boolean): ClaimView {
  const place = { line: 0, character: 0 };
  const rest = {
    kind: 'number',
    sentence: '',
    sources: [],
    verdict: 'unsupported',
    standing: 'open',
  } as const;
  return { id: '', text: '1', range: { start: place, end: place }, open, ...rest };
}

suite('commands', () => {
  test('read all sources again', async () => {
    const { document } = await openDraft('reindex.md', WRONG);
    await findings(document, FOUND);
    await vscode.commands.executeCommand('stet.reindex');
    await ready();
    await findings(document, FOUND);
  });

  test('restart the server', async () => {
    const { document } = await openDraft('restart.md', WRONG);
    await findings(document, FOUND);
    const before = (await stet()).serverPid();
    await vscode.commands.executeCommand('stet.restart');
    assert.notEqual((await stet()).serverPid(), before);
    await findings(document, FOUND);
  });

  test('a server that is killed comes back by itself', async () => {
    const { document } = await openDraft('killed.md', WRONG);
    await findings(document, FOUND);
    const pid = (await stet()).serverPid();
    assert.ok(pid);
    process.kill(pid, 'SIGKILL');
    await findings(document, []);
    await findings(document, FOUND);
    assert.notEqual((await stet()).serverPid(), pid);
  });

  test('a server that keeps dying stays down until it is restarted', async () => {
    const { document } = await openDraft('dying.md', WRONG);
    await findings(document, FOUND);
    const { status, serverPid } = await stet();
    const down = () => status.of(desk())?.state === 'error';
    for (let deaths = 0; !down(); deaths++) {
      assert.ok(deaths < 10, 'it comes back for ever');
      const pid = serverPid()!;
      process.kill(pid, 'SIGKILL');
      await until(
        () => down() || (serverPid() !== pid && status.of(desk())?.state === 'ready'),
        status.onDidChange,
        () => `the folder is ${status.of(desk())?.state}`,
      );
    }
    assert.match(status.of(desk())!.message!, /ended repeatedly/);
    await vscode.commands.executeCommand('stet.restart');
    await ready();
    await findings(document, FOUND);
  });
});

async function ready(): Promise<void> {
  const { status } = await stet();
  const state = () => status.of(desk())?.state;
  await until(
    () => state() === 'ready',
    status.onDidChange,
    () => `the folder is ${state()}: ${status.of(desk())?.message}`,
  );
}
