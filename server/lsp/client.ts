import type { InitializeParams } from 'vscode-languageserver/node';
import { toPath } from './uri.ts';

/** What the client said of itself, as far as the server cares. */
export interface Client {
  readonly folders: readonly string[];
  readonly folderChanges: boolean;
  readonly watching: { readonly dynamic: boolean; readonly relative: boolean };
  readonly progress: boolean;
  readonly versionedEdits: boolean;
  readonly related: boolean;
  readonly markdown: boolean;
}

/** Reads `initialize`; older clients give one root instead of folders. */
export function readClient({ workspaceFolders, rootUri, rootPath, capabilities }: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities;
  const root = rootUri ? toPath(rootUri) : (rootPath ?? undefined);
  const folders = workspaceFolders?.map(({ uri }) => toPath(uri)) ?? [root];
  const formats = textDocument?.hover?.contentFormat;
  return {
    folders: folders.filter((path) => path !== undefined),
    folderChanges: workspace?.workspaceFolders === true,
    watching: {
      dynamic: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      relative: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    },
    progress: window?.workDoneProgress === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    related: textDocument?.publishDiagnostics?.relatedInformation === true,
    markdown: formats?.includes('markdown') ?? false,
  };
}
