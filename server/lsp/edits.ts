import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Home } from '../check/citations/cite.ts';
import { REASON } from '../check/fixes.ts';
import type { Edit, Fix } from '../check/report.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { linesIn } from './encoding.ts';
import { toTextEdit } from './ranges.ts';
import { toUri } from './uri.ts';

/** Edits of one file besides the draft, as it stands on disk. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
  readonly edits: readonly Edit[];
  /** There is no such file yet. */
  readonly created?: boolean;
}

/** Changes of this very version of a draft, and of other files, in the form that the client understands. */
export function workspaceEdit(
  client: Client,
  document: OpenDocument,
  edits: readonly Edit[],
  others: readonly OtherFile[] = [],
  snippets = false,
): WorkspaceEdit {
  const own = edits.map((edit) => toTextEdit(document.lines, edit));
  const files = others.map((file) => {
    const lines = linesIn(file.text, client.encoding);
    return { ...file, uri: toUri(file.path), edits: file.edits.map((edit) => toTextEdit(lines, edit)) };
  });
  if (!client.edits.versioned) {
    const changes = files.map(({ uri, edits }): [string, TextEdit[]] => [uri, edits]);
    return {
      changes: Object.fromEntries([...(own.length > 0 ? [[document.uri, own] as const] : []), ...changes]),
    };
  }
  const { uri, version } = document;
  const written = snippets && client.edits.snippets ? own.map(withPlaceholder) : own;
  const drafts: TextDocumentEdit[] =
    own.length > 0 ? [{ textDocument: { uri, version }, edits: written }] : [];
  const rest = files.flatMap(({ uri, edits, created }): (TextDocumentEdit | CreateFile)[] => [
    ...(created ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
    // the client applies them to the file as it has it; its version is not ours to know
    { textDocument: { uri, version: null }, edits },
  ]);
  return { documentChanges: [...drafts, ...rest] };
}

/** The edits of a fix; `home` is the bibliography that the entries of cited sources go to. */
export function editOf(
  client: Client,
  document: OpenDocument,
  fix: Fix,
  home: Home | undefined,
): WorkspaceEdit {
  const others = fix.other && home ? [{ ...home, edits: fix.other.edits }] : [];
  return workspaceEdit(client, document, fix.edits, others, fix.kind === 'ignore');
}

/** The reason of an ignore comment as a place to type in. */
function withPlaceholder({ range, newText }: TextEdit): SnippetTextEdit {
  const literal = newText.replace(/[\\$}]/g, '\\$&');
  const value = literal.replace(`-- ${REASON} -->`, `-- \${1:${REASON}} -->`);
  return { range, snippet: { kind: 'snippet', value } };
}
