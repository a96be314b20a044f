import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { SourceView } from '../../../server/lsp/protocol.ts';
import { answering, desk, findings, openDraft, stet, writeSource } from './desk.ts';

const PORT = 'Port of Orrin, annual report';

async function source(title: string): Promise<SourceView> {
  const found = (await (await stet()).sources.sources()).find((one) => one.title === title);
  assert.ok(found, `there is no source “${title}”`);
  return found;
}

const WRONG = 'The port authority employs 355 people.\n\nIt handled 912,000 tonnes of grain in 2030.\n';

/** A checked draft with the cursor in its first sentence. */
async function draftWithCursor(name: string, text: string) {
  const draft = await openDraft(name, text);
  await findings(draft.document, ['number-contradicted: 355']);
  draft.editor.selection = new vscode.Selection(0, 4, 0, 4);
  return draft;
}

suite('sources view', () => {
  suiteTeardown(async () => {
    await writeSource('broken.docx', undefined).catch(() => undefined);
  });

  test('lists sources with key, date and how many claims rest on them', async () => {
    const { document } = await openDraft('sources.md', WRONG);
    await findings(document, ['number-contradicted: 355']);
    const report = await source(PORT);
    assert.deepEqual([report.publisher, report.date], ['Orrin Port Authority', '2031-01-20']);
    assert.match(report.key, /^orrinportauthority2031/);
    assert.ok(report.claims >= 1, `${report.claims} claims`);
  });

  test('groups the sources of several folders', async () => {
    const api = await stet();
    await api.sources.sources();
    assert.deepEqual(
      api.sources.shown().map(({ kind }) => kind),
      ['folder', 'folder', 'folder'],
    );
  });

  test('opens a source', async () => {
    await vscode.commands.executeCommand('stet.openSource', { source: await source(PORT) });
    assert.match(vscode.window.activeTextEditor!.document.uri.path, /port-report\.md$/);
  });

  test('opens a passage at its line', async () => {
    const { uri } = await source(PORT);
    await vscode.commands.executeCommand('stet.openSource', uri, 9);
    assert.equal(vscode.window.activeTextEditor!.selection.active.line, 8);
  });

  test('cites a source for the sentence at the cursor', async () => {
    const { document } = await draftWithCursor('sources-cite.md', WRONG);
    const report = await source(PORT);
    await vscode.commands.executeCommand('stet.cite', { source: report });
    assert.equal(document.lineAt(0).text, `The port authority employs 355 people [@${report.key}].`);
  });

  test('asks which source to cite', async () => {
    const { document } = await draftWithCursor('sources-pick.md', WRONG);
    await answering(
      'showQuickPick',
      (items) => (items as { label: string }[]).find(({ label }) => label === PORT),
      () => vscode.commands.executeCommand('stet.cite'),
    );
    assert.match(document.lineAt(0).text, /people \[@\w+\]\.$/);
  });

  test('says so when the sentence cites it already', async () => {
    const { key } = await source(PORT);
    const { document } = await draftWithCursor(
      'sources-again.md',
      `The port authority employs 355 people [@${key}].\n`,
    );
    const told: unknown[] = [];
    await answering(
      'showInformationMessage',
      (words) => void told.push(words),
      async () => vscode.commands.executeCommand('stet.cite', { source: await source(PORT) }),
    );
    assert.deepEqual(told, ['Stet: the sentence cites this source already.']);
    assert.equal(document.isDirty, false);
  });

  test('copies the key', async () => {
    const report = await source(PORT);
    await vscode.commands.executeCommand('stet.copyKey', { source: report });
    assert.equal(await vscode.env.clipboard.readText(), `@${report.key}`);
  });

  test('tells which files are no evidence', async () => {
    await writeSource('broken.docx', 'this is no Word file');
    const { document } = await openDraft('sources-broken.md', WRONG);
    await findings(document, ['number-contradicted: 355']);
    await vscode.commands.executeCommand('stet.reindex');
    const api = await stet();
    await api.sources.sources();
    const [folder] = api.sources.shown();
    assert.ok(folder?.kind === 'folder');
    assert.deepEqual(
      folder.folder.unreadable.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1)),
      ['broken.docx'],
    );
    assert.equal(folder.folder.folder, desk().toString());
  });
});
