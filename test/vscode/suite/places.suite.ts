import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answering, desk, findings, type OpenDraft, openDraft, persistently, until } from './desk.ts';

const KEY = 'orrinportauthority2031port';
const WRONG = `The port authority employs «355» people [@«${KEY}»].\n\nThe port handled «912,000» tonnes of grain in 2030.\n`;

async function ask<T>(command: string, draft: OpenDraft, mark: number, ...rest: unknown[]): Promise<T> {
  const { document, marks } = draft;
  const at = marks[mark]!.start.translate(0, 1);
  return persistently(() => vscode.commands.executeCommand<T>(command, document.uri, at, ...rest));
}

const draftOf = async (name: string): Promise<OpenDraft> => {
  const draft = await openDraft(name, WRONG);
  await findings(draft.document, ['number-contradicted: 355']);
  return draft;
};

type Places = readonly (vscode.Location | vscode.LocationLink)[];

const named = (places: Places): readonly string[] =>
  places.map((place) => {
    const [uri, range] =
      'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
    return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
  });

suite('places', () => {
  test('a claim leads to its passage', async () => {
    const found = await ask<Places>('vscode.executeDefinitionProvider', await draftOf('definition.md'), 2);
    assert.ok(named(found).includes('port-report.md:9'), named(found).join());
  });

  test('a citation leads to its source', async () => {
    const found = await ask<Places>('vscode.executeDefinitionProvider', await draftOf('cited.md'), 1);
    assert.match(named(found).join(), /port-report\.md/);
  });

  test('a passage leads to the claims that rest on it', async () => {
    const { document } = await draftOf('references.md');
    const source = vscode.Uri.joinPath(desk(), 'sources', 'port-report.md');
    await vscode.workspace.openTextDocument(source);
    const found = await persistently(() =>
      vscode.commands.executeCommand<Places>(
        'vscode.executeReferenceProvider',
        source,
        new vscode.Position(8, 30),
      ),
    );
    assert.ok(named(found).includes(`${document.uri.path.split('/').at(-1)}:3`), named(found).join());
  });

  test('keys are completed after @', async () => {
    const draft = await openDraft('completion.md', 'The port authority employs «355» people [@«»].\n');
    await findings(draft.document, ['number-contradicted: 355']);
    const { items } = await persistently(() =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        draft.document.uri,
        draft.marks[1]!.start,
        '@',
      ),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.includes(KEY)),
      labels.join(),
    );
  });

  test('citations are links to their sources', async () => {
    const { document } = await draftOf('links.md');
    const links = await persistently(() =>
      vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri),
    );
    assert.ok(links.some(({ target }) => /port-report\.md$/.test(target?.path ?? '')));
  });

  test('a verdict is explained in a document of its own', async () => {
    const draft = await draftOf('explained.md');
    const at = draft.marks[0]!.start.translate(0, 1);
    draft.editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('stet.explain');
    const front = () => vscode.window.activeTextEditor?.document;
    await until(
      () => front()?.uri.scheme === 'stet-explain',
      vscode.window.onDidChangeActiveTextEditor,
      () => `${front()?.uri} is in front`,
    );
    assert.match(front()!.getText(), /# “355”[\s\S]*contradicted[\s\S]*340/);
  });

  test('where there is no claim to explain, it says so', async () => {
    const draft = await draftOf('unexplained.md');
    draft.editor.selection = new vscode.Selection(1, 0, 1, 0);
    const told: unknown[] = [];
    await answering(
      'showInformationMessage',
      (words) => void told.push(words),
      () => vscode.commands.executeCommand('stet.explain'),
    );
    assert.deepEqual(told, ['Stet: there is no claim at the cursor.']);
  });

  test('drafts that nobody has opened are checked by command', async () => {
    const uri = vscode.Uri.joinPath(desk(), 'drafts', 'closed.md');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('The port authority employs 355 people.\n'));
    await draftOf('beside.md');
    await vscode.commands.executeCommand('stet.checkWorkspace');
    const found = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'stet');
    await until(
      () => found().length === 1,
      vscode.languages.onDidChangeDiagnostics,
      () => `${found().length} findings`,
    );
  });
});
