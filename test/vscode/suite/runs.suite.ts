import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { findings, findingsNow, inFront, openDraft, replace, set, stet, until } from './desk.ts';

const TEXT =
  '# Port\n\nThe port handled 912,000 tonnes of grain in 2030. The authority employs 355 people.\n';
const FOUND = ['number-contradicted: 355'];

/** Milliseconds that the server takes for a pause in writing; see server/lsp/quiet.ts. */
const PAUSE = 1500;

suite('runs', () => {
  teardown(async () => {
    for (const name of ['run', 'quietLine']) await set(name, undefined);
  });

  test('a draft that is checked on saving is stale until then', async () => {
    const draft = await openDraft('saved.md', TEXT);
    await findings(draft.document, FOUND);
    await inFront(draft.document);
    const { drafts } = await stet();
    await set('run', 'onSave');
    await replace(draft, '355', '340');
    assert.equal(drafts.stale, true);
    assert.ok(drafts.claims?.claims.some(({ text }) => text === '355'));
    await draft.document.save();
    await until(
      () => !drafts.stale && (drafts.claims?.claims.some(({ text }) => text === '340') ?? false),
      drafts.onDidChange,
      () => 'the claims are still the old ones',
    );
    await findings(draft.document, []);
  });

  test('a draft that is checked by hand shows nothing until the command', async () => {
    await set('run', 'manual');
    const draft = await openDraft('manual.md', TEXT);
    const { drafts } = await stet();
    // the server has checked it for the views by then
    await drafts.refresh();
    await inFront(draft.document);
    assert.deepEqual(findingsNow(draft.document), []);
    await vscode.commands.executeCommand('stet.checkWorkspace');
    await findings(draft.document, FOUND);
    await replace(draft, '355', '340');
    assert.equal(drafts.stale, true);
    await vscode.commands.executeCommand('stet.checkWorkspace');
    await findings(draft.document, []);
  });

  test('a line that is being written is left alone until the writer pauses', async () => {
    const draft = await openDraft('quiet.md', '# Port\n\nThe port authority\n\nThe end.\n');
    await findings(draft.document, []);
    const end = draft.document.lineAt(2).range.end;
    draft.editor.selection = new vscode.Selection(end, end);
    const began = performance.now();
    await vscode.commands.executeCommand('type', { text: ' employs 355 people.' });
    await findings(draft.document, FOUND);
    // a timer may be early by the fraction of a millisecond that clocks are rounded to
    assert.ok(performance.now() - began > PAUSE - 2);
  });
});
