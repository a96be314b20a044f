import {
  type Disposable,
  DocumentDropEdit,
  languages,
  type Position,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SourceView } from '../server/lsp/protocol.ts';
import type { StetClient } from './client.ts';
import { SOURCE_MIME, type SourcesView } from './views/sources.ts';

/** Cites a source for the sentence at the cursor; asks which when none is given. */
export async function citeSource(
  client: StetClient,
  view: SourcesView,
  given: SourceView | undefined,
): Promise<void> {
  const editor = window.activeTextEditor ?? window.visibleTextEditors.find(isDraft);
  if (!editor || !isDraft(editor)) {
    void window.showInformationMessage('Stet: put the cursor into a sentence of a draft first.');
    return;
  }
  const source = given ?? (await pickSource(view));
  if (!source) return;
  const found = await client.cite(editor.document, editor.selection.active, source.id);
  if (typeof found === 'string') void window.showInformationMessage(`Stet: ${found}.`);
  else if (found) await workspace.applyEdit(found);
}

const isDraft = ({ document }: { readonly document: TextDocument }): boolean =>
  document.languageId === 'markdown';

async function pickSource(view: SourcesView): Promise<SourceView | undefined> {
  const sources = [...(await view.sources())].sort((a, b) => b.claims - a.claims);
  const items = sources.map((source) => ({
    source,
    label: source.title ?? source.key,
    description: `@${source.key}`,
    detail: [source.publisher, source.date].filter(Boolean).join(', '),
  }));
  const picked = await window.showQuickPick(items, {
    title: 'Stet: Cite a Source',
    placeHolder: 'The source to cite for the sentence at the cursor',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.source;
}

/** A source that is dropped on a sentence is cited for it; the drop itself inserts nothing. */
export function registerDrop(client: StetClient): Disposable {
  const provider = {
    async provideDocumentDropEdits(
      document: TextDocument,
      position: Position,
      data: { get(type: string): { asString(): Thenable<string> } | undefined },
    ): Promise<DocumentDropEdit | undefined> {
      const id = await data.get(SOURCE_MIME)?.asString();
      const found = id ? await client.cite(document, position, id) : undefined;
      if (typeof found === 'string') void window.showInformationMessage(`Stet: ${found}.`);
      return found && typeof found !== 'string' ? dropEdit(found) : undefined;
    },
  };
  return languages.registerDocumentDropEditProvider({ language: 'markdown' }, provider, {
    dropMimeTypes: [SOURCE_MIME],
  });
}

function dropEdit(edit: WorkspaceEdit): DocumentDropEdit {
  const drop = new DocumentDropEdit('', 'Cite the source');
  drop.additionalEdit = edit;
  return drop;
}
