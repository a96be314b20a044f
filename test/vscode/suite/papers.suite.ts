import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  findings,
  hover,
  inFront,
  type OpenDraft,
  openDraft,
  papers,
  persistently,
  stet,
  until,
} from './desk.ts';

const TEXT = `# The flood

The sluice at Tarnholt has «14» gates.

The board agreed to spend «82,500» euros on new sluices at Oskarby.

The flood displaced «18,400» people in Oskarby.
`;

/** Source, and the line of its extracted text that each mark of the draft rests on. */
const PLACES = [
  ['bulletin.pdf', 'The sluice at Tarnholt has 14 gates.'],
  ['minutes.docx', 'The board agreed to spend 82,500 euros on new sluices at Oskarby.'],
  ['displaced.xlsx', 'Oskarby | Counted on: 20 March 2031 | Displaced 18,400'],
] as const;

async function checked(name: string): Promise<OpenDraft> {
  const draft = await openDraft(name, TEXT, papers());
  await inFront(draft.document);
  const { drafts } = await stet();
  const supported = () => drafts.claims?.claims.filter(({ verdict }) => verdict === 'supported') ?? [];
  await until(
    () =>
      draft.marks.every((mark) =>
        supported().some(({ text }) => text.includes(draft.document.getText(mark))),
      ),
    drafts.onDidChange,
    () => `supported are ${supported().map(({ text }) => text)}`,
  );
  return draft;
}

/** The text in front, and the line that is chosen in it. */
const front = () => {
  const editor = vscode.window.activeTextEditor!;
  return { uri: editor.document.uri, text: editor.document.lineAt(editor.selection.active).text, editor };
};

suite('sources without lines', () => {
  for (const [at, [file, passage]] of PLACES.entries()) {
    test(`“go to definition” shows the passage of ${file} in its extracted text`, async () => {
      const draft = await checked(`definition-${at}.md`);
      const place = draft.marks[at]!.start.translate(0, 1);
      draft.editor.selection = new vscode.Selection(place, place);
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      await until(
        () => front().uri.scheme === 'stet-source',
        vscode.window.onDidChangeActiveTextEditor,
        () => `${front().uri} is in front`,
      );
      assert.ok(front().uri.path.endsWith(`/sources/${file}.txt`), front().uri.path);
      assert.ok(front().text.includes(passage), front().text);
    });
  }

  test('the extracted text begins with a link to its file', async () => {
    const draft = await checked('original.md');
    const place = draft.marks[0]!.start.translate(0, 1);
    draft.editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await until(
      () => front().uri.scheme === 'stet-source',
      vscode.window.onDidChangeActiveTextEditor,
      () => `${front().uri} is in front`,
    );
    const { uri } = front();
    const links = await persistently(() =>
      vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri),
    );
    const [first] = links;
    assert.equal(first?.range.start.line, 0);
    assert.equal(
      first?.target?.toString(),
      vscode.Uri.joinPath(papers(), 'sources', 'bulletin.pdf').toString(),
    );
  });

  test('a hover says the page, the paragraph, the cells', async () => {
    const draft = await checked('hover.md');
    const said = [];
    for (const mark of draft.marks) said.push(await hover(draft, mark));
    for (const [at, words] of [/page 2/, /paragraph 2/, /C4/].entries()) assert.match(said[at]!, words);
  });
});

suite('several folders', () => {
  test('each draft is checked against the sources of its own folder', async () => {
    await checked('own.md');
    const elsewhere = await openDraft('foreign.md', TEXT);
    await findings(elsewhere.document, [
      'name-unknown: Tarnholt',
      'number-unsupported: 14',
      'number-unsupported: 82,500 euros',
      'name-unknown: Oskarby',
      'number-unsupported: 18,400',
      'name-unknown: Oskarby',
    ]);
    const api = await stet();
    const folders = vscode.workspace.workspaceFolders!.map(({ uri }) => api.status.of(uri));
    assert.deepEqual(
      folders.map((status) => [status?.state, status?.sources]),
      [
        ['ready', 3],
        ['off', undefined],
        ['ready', 3],
        ['ready', 3],
      ],
    );
  });
});

suite('baseline', () => {
  test('what it knows is shown as information, and follows the file', async () => {
    const draft = await openDraft('known.md', 'The sluice at Tarnholt has 15 gates.\n', papers());
    const rule = 'number-contradicted';
    await findings(draft.document, [`${rule}: 15`]);
    const file = vscode.Uri.joinPath(papers(), 'baseline.json');
    const drafts = { 'drafts/known.md': [{ rule, text: '15', occurrence: 1 }] };
    await vscode.workspace.fs.writeFile(file, Buffer.from(JSON.stringify({ version: 1, drafts })));
    const severity = () => vscode.languages.getDiagnostics(draft.document.uri)[0]?.severity;
    const becomes = (wanted: vscode.DiagnosticSeverity) =>
      until(
        () => severity() === wanted,
        vscode.languages.onDidChangeDiagnostics,
        () => `the severity is ${severity()}`,
      );
    await becomes(vscode.DiagnosticSeverity.Information);
    assert.match(vscode.languages.getDiagnostics(draft.document.uri)[0]!.message, /in the baseline/);
    await vscode.workspace.fs.delete(file);
    await becomes(vscode.DiagnosticSeverity.Error);
  });
});
