import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import { chooseEncoding, type Encoding } from './encoding.ts';
import { toPath } from './uri.ts';

/** What the client said of itself, as far as the server cares. */
export interface Client {
  readonly folders: readonly string[];
  readonly encoding: Encoding;
  readonly folderChanges: boolean;
  readonly watching: { readonly dynamic: boolean; readonly relative: boolean };
  /** It shows bars that it has not asked for. */
  readonly progress: boolean;
  /** It asks for diagnostics, and asks again when told to; anybody else is sent them. */
  readonly pulls: boolean;
  readonly configuration: { readonly asks: boolean; readonly dynamic: boolean };
  /** Settings given at the start, by clients that have no other way. */
  readonly settings: unknown;
  readonly refresh: { readonly inlayHints: boolean; readonly codeLenses: boolean };
  readonly edits: {
    readonly versioned: boolean;
    readonly creates: boolean;
    readonly snippets: boolean;
    /** Code actions may get their edit when they are chosen. */
    readonly late: boolean;
  };
  readonly related: boolean;
  readonly markdown: boolean;
  readonly locationLinks: boolean;
  /** It can show documents of schemes that are ours. */
  readonly virtualDocuments: boolean;
  readonly showsDocuments: boolean;
  readonly dynamicReferences: boolean;
}

/** Reads `initialize`; older clients give one root instead of folders. */
export function readClient(params: InitializeParams): Client {
  const { capabilities, initializationOptions: options } = params;
  const { workspace, textDocument, window, general } = capabilities;
  return {
    folders: foldersOf(params),
    encoding: chooseEncoding(general?.positionEncodings),
    folderChanges: workspace?.workspaceFolders === true,
    watching: {
      dynamic: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      relative: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    },
    progress: window?.workDoneProgress === true && options?.progress !== false,
    pulls: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    configuration: {
      asks: workspace?.configuration === true,
      dynamic: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    },
    settings: options?.settings,
    refresh: {
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
    edits: editsOf(capabilities),
    related: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    locationLinks: textDocument?.definition?.linkSupport === true,
    virtualDocuments: workspace?.textDocumentContent !== undefined || options?.virtualDocuments === true,
    showsDocuments: window?.showDocument?.support === true,
    dynamicReferences: textDocument?.references?.dynamicRegistration === true,
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  const root = rootUri ? toPath(rootUri) : (rootPath ?? undefined);
  const folders = workspaceFolders?.map(({ uri }) => toPath(uri)) ?? [root];
  return folders.filter((path) => path !== undefined);
}

function editsOf({ workspace, textDocument }: ClientCapabilities): Client['edits'] {
  const edit = workspace?.workspaceEdit;
  return {
    versioned: edit?.documentChanges === true,
    creates: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    snippets: edit?.documentChanges === true && edit.snippetEditSupport === true,
    late:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
  };
}
