import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { answering, bare, desk, findings, inFront, openDraft, replace, stet, until } from './desk.ts';

const WRONG = 'The port authority employs 355 people.\n';

suite('report', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('shows the draft with its evidence, and follows an edit', async () => {
    const draft = await openDraft('report.md', WRONG);
    await findings(draft.document, ['number-contradicted: 355']);
    const { report } = await stet();
    await inFront(draft.document);
    await vscode.commands.executeCommand('stet.report');
    assert.match(report.html() ?? '', /<a class="mark contradicted"[^>]*>355<\/a>/);
    assert.match(report.html()!, /href="command:stet\.openSource\?/);
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
    await until(
      () => labels().includes('Report: report.md'),
      vscode.window.tabGroups.onDidChangeTabs,
      () => `tabs are ${labels().join(', ')}`,
    );
    await replace(draft, '355', '340');
    await until(
      () => /mark supported[^>]*>340</.test(report.html() ?? ''),
      report.onDidShow,
      () => 'the report still shows the old figure',
    );
  });

  test('is saved as one page with links of its own', async () => {
    const { document } = await openDraft('report-saved.md', WRONG);
    await findings(document, ['number-contradicted: 355']);
    await inFront(document);
    const target = vscode.Uri.joinPath(desk(), 'out', 'report.html');
    await answering(
      'showSaveDialog',
      () => target,
      () => vscode.commands.executeCommand('stet.saveReport'),
    );
    const page = String(await vscode.workspace.fs.readFile(target));
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /<a href="\.\.\/sources\/port-report\.md">/);
    assert.doesNotMatch(page, /command:|<script/);
  });
});

suite('settings', () => {
  const file = () => vscode.Uri.joinPath(bare(), 'stet.json');

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file());
    const { status } = await stet();
    await until(
      () => status.of(bare())?.state === 'off',
      status.onDidChange,
      () => `the bare folder is ${status.of(bare())?.state}`,
    );
  });

  const create = () =>
    answering(
      'showWorkspaceFolderPick',
      () => vscode.workspace.getWorkspaceFolder(bare()),
      () => vscode.commands.executeCommand('stet.createConfig'),
    );

  test('are created where there are none, and opened', async () => {
    await create();
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), file().toString());
    assert.match(document.getText(), /"corpus": \["corpus"\]/);
    const { status } = await stet();
    await until(
      () => status.of(bare())?.state === 'no-corpus',
      status.onDidChange,
      () => `the bare folder is ${status.of(bare())?.state}`,
    );
  });

  test('that are there are left as they are', async () => {
    await vscode.workspace.fs.writeFile(file(), Buffer.from('{ "corpus": "mine" }\n'));
    await create();
    assert.equal(String(await vscode.workspace.fs.readFile(file())), '{ "corpus": "mine" }\n');
  });
});

suite('package', () => {
  test('every command of package.json is there, and says whose it is', async () => {
    const manifest = vscode.extensions.getExtension('stet.stet')!.packageJSON as {
      readonly contributes: { readonly commands: readonly { command: string; category: string }[] };
    };
    await stet();
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = manifest.contributes;
    assert.deepEqual(
      commands.filter(({ command, category }) => !known.has(command) || category !== 'Stet'),
      [],
    );
    assert.ok(commands.length > 15);
  });
});
