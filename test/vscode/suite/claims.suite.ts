import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { ClaimView } from '../../../server/lsp/protocol.ts';
import {
  answering,
  desk,
  type OpenDraft,
  openDraft,
  replace,
  show,
  stet,
  until,
  writeSource,
} from './desk.ts';

const TEXT =
  'The fire brigade of Orrin sent 75 firefighters to the quay.\n\n' +
  'The port authority employs 340 people.\n\n' +
  'The brigade of Orrin lost 77 ladders.\n';

/** Waits until the figures of a draft read so: claim and where it stands. */
async function claims({ document }: OpenDraft, expected: readonly string[]): Promise<readonly ClaimView[]> {
  const { drafts } = await stet();
  const all = () => (drafts.document === document ? (drafts.claims?.claims ?? []) : []);
  const figures = () => all().filter(({ kind }) => kind === 'number');
  const now = () =>
    figures().map(({ text, verdict, standing }) => `${text} ${standing === 'open' ? verdict : standing}`);
  await until(
    () => now().join() === expected.join(),
    drafts.onDidChange,
    () => `claims are ${now().join(', ') || 'none'}`,
  );
  return figures();
}

/** Does something that writes the ledger, and waits until the editor has seen it: a file that goes before that was never there. */
async function ledgerSeen(work: () => Thenable<unknown>): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(desk(), '.stet/ledger.jsonl'),
  );
  try {
    const seen = new Promise((resolve) => {
      watcher.onDidCreate(resolve);
      watcher.onDidChange(resolve);
    });
    await work();
    await seen;
  } finally {
    watcher.dispose();
  }
}

const ALL = ['75 contradicted', '340 supported', '77 unsupported'];

const verify = (claim: ClaimView, note: string | undefined) =>
  answering(
    'showInputBox',
    () => note,
    () => vscode.commands.executeCommand('stet.verify', { claim }),
  );

suite('claims view', () => {
  teardown(async () => {
    const api = await stet();
    api.claims.group(false);
    api.claims.showAll();
    await vscode.workspace.fs
      .delete(vscode.Uri.joinPath(desk(), '.stet'), { recursive: true })
      .then(undefined, () => undefined);
  });

  test('lists the claims of the draft in front, in order', async () => {
    const draft = await openDraft('claims.md', TEXT);
    const found = await claims(draft, ALL);
    assert.deepEqual(
      found.map(({ open }) => open),
      [true, false, true],
    );
    assert.match(found[0]!.note!, /Harbour Courier has “62”/);
  });

  test('groups them by verdict, worst first', async () => {
    const draft = await openDraft('claims-grouped.md', TEXT);
    await claims(draft, ALL);
    await vscode.commands.executeCommand('stet.groupClaims');
    const headings = (await stet()).claims.shown().map((node) => ('heading' in node ? node.heading : ''));
    assert.deepEqual(headings, ['contradicted', 'unsupported', 'supported']);
  });

  test('shows only what it is asked for', async () => {
    const draft = await openDraft('claims-filtered.md', TEXT);
    await claims(draft, ALL);
    const api = await stet();
    const count = api.claims.shown().length;
    await answering(
      'showQuickPick',
      (items) => (items as { heading: string }[]).filter(({ heading }) => heading === 'contradicted'),
      () => vscode.commands.executeCommand('stet.filterClaims'),
    );
    assert.equal(api.claims.shown().length, 1);
    await vscode.commands.executeCommand('stet.showAllClaims');
    assert.equal(api.claims.shown().length, count);
  });

  test('follows an edit, and keeps the name of what stayed', async () => {
    const draft = await openDraft('claims-edited.md', TEXT);
    const before = await claims(draft, ALL);
    await replace(draft, '75', '62');
    const after = await claims(draft, ['62 supported', '340 supported', '77 unsupported']);
    assert.equal(after[1]!.id, before[1]!.id);
  });

  test('stays with the draft while a source is in front', async () => {
    const draft = await openDraft('claims-kept.md', TEXT);
    await claims(draft, ALL);
    await show(vscode.Uri.joinPath(desk(), 'sources', 'port-report.md'));
    await (await stet()).drafts.refresh();
    await claims(draft, ALL);
  });

  test('goes to a claim', async () => {
    const draft = await openDraft('claims-shown.md', TEXT);
    const [, , ladders] = await claims(draft, ALL);
    await vscode.commands.executeCommand('stet.goToClaim', { claim: ladders });
    assert.equal(draft.document.getText(draft.editor.selection), '77');
  });

  test('keeps a mark with its note, and takes it back', async () => {
    const draft = await openDraft('claims-verified.md', TEXT);
    const [wrong] = await claims(draft, ALL);
    await verify(wrong!, ' by phone ');
    const [marked] = await claims(draft, ['75 verified', '340 supported', '77 unsupported']);
    assert.equal(marked!.verified, 'by phone');
    const ledger = vscode.Uri.joinPath(desk(), '.stet', 'ledger.jsonl');
    assert.match(String(await vscode.workspace.fs.readFile(ledger)), /drafts\/claims-verified\.md.*by phone/);
    await vscode.commands.executeCommand('stet.unverify', { claim: marked });
    await claims(draft, ALL);
  });

  test('changes nothing when the note is called off', async () => {
    const draft = await openDraft('claims-called-off.md', TEXT);
    const [wrong] = await claims(draft, ALL);
    await verify(wrong!, undefined);
    await claims(draft, ALL);
  });

  test('opens a mark again when its sentence changes', async () => {
    const draft = await openDraft('claims-reopened.md', TEXT);
    const [wrong] = await claims(draft, ALL);
    await verify(wrong!, 'by phone');
    await replace(draft, 'to the quay', 'to the old quay');
    const [again] = await claims(draft, ['75 reopened', '340 supported', '77 unsupported']);
    assert.deepEqual([again!.changed, again!.open], ['sentence', true]);
  });

  test('opens a mark again when its sources change', async () => {
    const draft = await openDraft('claims-sources.md', TEXT);
    const [wrong] = await claims(draft, ALL);
    await verify(wrong!, 'by phone');
    await claims(draft, ['75 verified', '340 supported', '77 unsupported']);
    await writeSource('late.md', 'The fire brigade of Orrin sent 75 firefighters to the quay.\n');
    const [again] = await claims(draft, ['75 reopened', '340 supported', '77 unsupported']);
    assert.deepEqual([again!.changed, again!.open], ['sources', true]);
    await writeSource('late.md', undefined);
    await claims(draft, ['75 verified', '340 supported', '77 unsupported']);
  });

  test('follows the ledger when somebody else writes it', async () => {
    const draft = await openDraft('claims-merged.md', TEXT);
    const [wrong] = await claims(draft, ALL);
    await ledgerSeen(() => verify(wrong!, 'by phone'));
    await claims(draft, ['75 verified', '340 supported', '77 unsupported']);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(desk(), '.stet', 'ledger.jsonl'));
    await claims(draft, ALL);
  });

  test('marks the claim at the cursor', async () => {
    const draft = await openDraft('claims-cursor.md', TEXT);
    await claims(draft, ALL);
    const at = draft.document.positionAt(TEXT.indexOf('77') + 1);
    draft.editor.selection = new vscode.Selection(at, at);
    await answering(
      'showInputBox',
      () => '',
      () => vscode.commands.executeCommand('stet.verify'),
    );
    await claims(draft, ['75 contradicted', '340 supported', '77 verified']);
  });
});
