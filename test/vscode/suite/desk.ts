import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StetApi } from '../../../client/extension.ts';

/** Long enough for a busy machine; only a test that fails waits for it. */
const PATIENCE_MS = 25_000;

/** A draft in the editor. Its fixture had «marks», which are gone from the file; their ranges are kept. */
export interface OpenDraft {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  readonly marks: readonly vscode.Range[];
}

/** The folder with sources, the one without, the one that borrows them and cites by links, the one with sources of its own. */
export const desk = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
export const bare = (): vscode.Uri => vscode.workspace.workspaceFolders![1]!.uri;
export const links = (): vscode.Uri => vscode.workspace.workspaceFolders![2]!.uri;
export const papers = (): vscode.Uri => vscode.workspace.workspaceFolders![3]!.uri;

/** What the extension hands out. */
export async function stet(): Promise<StetApi> {
  const extension = vscode.extensions.getExtension<StetApi>('stet.stet');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Writes `text` without its marks to drafts/`name` of a folder and opens it. */
export async function openDraft(name: string, text: string, folder = desk()): Promise<OpenDraft> {
  const { plain, spans } = unmark(text);
  const uri = vscode.Uri.joinPath(folder, 'drafts', name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(plain));
  const { document, editor } = await show(uri);
  const marks = spans.map(
    ([start, end]) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
  );
  return { document, editor, marks };
}

/** Opens a file of the workspace in front. */
export async function show(uri: vscode.Uri): Promise<Omit<OpenDraft, 'marks'>> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { document, editor: await vscode.window.showTextDocument(document, { preview: false }) };
}

/** Writes a source of the desk; `undefined` deletes it. */
export async function writeSource(name: string, text: string | undefined): Promise<void> {
  const uri = vscode.Uri.joinPath(desk(), 'sources', name);
  if (text === undefined) await vscode.workspace.fs.delete(uri);
  else await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
}

/** Sets a setting of Stet for this person; `undefined` takes it back. */
export const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('stet').update(name, value, vscode.ConfigurationTarget.Global);

/** Replaces the only occurrence of `before` in the editor. */
export async function replace({ document }: OpenDraft, before: string, after: string): Promise<void> {
  const at = document.getText().indexOf(before);
  assert.ok(at >= 0, `the draft has no “${before}”`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Waits until the findings in a document are exactly these: rule and text, in order of place. */
export async function findings(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  const now = () => JSON.stringify(findingsNow(document));
  await until(
    () => now() === wanted,
    vscode.languages.onDidChangeDiagnostics,
    () => `findings are ${now()}, not ${wanted}`,
  );
}

/** The findings at this moment, as `findings` compares them. */
export function findingsNow(document: vscode.TextDocument): readonly string[] {
  return [...diagnostics(document)]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code, range }) => `${ruleOf(code)}: ${document.getText(range)}`);
}

export const diagnostics = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'stet');

/** Waits until the claims that views show are those of a document. */
export async function inFront(document: vscode.TextDocument): Promise<void> {
  const { drafts } = await stet();
  await until(
    () => drafts.document === document,
    drafts.onDidChange,
    () => `the draft in front is ${drafts.document?.uri.path}`,
  );
}

/** All that the editor would show over a place. */
export async function hover({ document }: OpenDraft, range: vscode.Range): Promise<string> {
  const middle = document.positionAt(
    Math.floor((document.offsetAt(range.start) + document.offsetAt(range.end)) / 2),
  );
  const hovers = await persistently(() =>
    vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, middle),
  );
  const contents = hovers.flatMap((one) => one.contents);
  return contents.map((one) => (typeof one === 'string' ? one : one.value)).join('\n\n');
}

/** The offers of the light bulb at a place. */
export async function quickFixes(
  { document }: OpenDraft,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  return persistently(() =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    ),
  );
}

/** Applies the one offer whose title matches. */
export async function applyFix(draft: OpenDraft, range: vscode.Range, title: RegExp): Promise<void> {
  const offers = await quickFixes(draft, range);
  const action = offers.find((offer) => title.test(offer.title));
  const titles = offers.map((offer) => offer.title).join(' | ');
  assert.ok(action?.edit, `no offer ${title} among: ${titles || 'none'}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** Runs something while the editor's question is answered at once. */
export async function answering<
  K extends
    | 'showInputBox'
    | 'showQuickPick'
    | 'showSaveDialog'
    | 'showWorkspaceFolderPick'
    | 'showInformationMessage',
>(
  question: K,
  answer: (...args: readonly unknown[]) => unknown,
  work: () => PromiseLike<unknown>,
): Promise<void> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const before = window[question];
  window[question] = async (...args: readonly unknown[]) => answer(...args);
  try {
    await work();
  } finally {
    window[question] = before;
  }
}

/** Waits until `holds`, asking again after each event; `state` words the failure. */
export function until(
  holds: () => boolean,
  event: vscode.Event<unknown>,
  state: () => string,
): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((done, fail) => {
    const stop = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    const timer = setTimeout(() => {
      stop();
      fail(new Error(`after ${PATIENCE_MS / 1000} s ${state()}`));
    }, PATIENCE_MS);
    const listener = event(() => {
      if (!holds()) return;
      stop();
      done();
    });
  });
}

/** The editor cancels a request when another extension registers a provider meanwhile; it is asked again. */
export async function persistently<T>(ask: () => Thenable<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === attempts || !/cancel/i.test(String(error))) throw error;
    }
  }
}

function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

function unmark(text: string): { readonly plain: string; readonly spans: readonly [number, number][] } {
  const spans: [number, number][] = [];
  let plain = '';
  for (const part of text.split(/([«»])/)) {
    if (part === '«') spans.push([plain.length, plain.length]);
    else if (part === '»') spans.at(-1)![1] = plain.length;
    else plain += part;
  }
  return { plain, spans };
}
