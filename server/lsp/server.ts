import {
  CodeActionKind,
  type Connection,
  ErrorCodes,
  type InitializeResult,
  ReferencesRequest,
  ResponseError,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { diskFiles } from '../config/files.ts';
import { version } from '../config/package.ts';
import { type Client, readClient } from './client.ts';
import { FIX_ALL } from './codeActions.ts';
import { serveCommands } from './commands.ts';
import type { Engine } from './engine.ts';
import { serveFeatures } from './features.ts';
import { messageOf } from './project.ts';
import { EXPLAIN_SCHEME, SERVER_COMMANDS, SOURCE_SCHEME } from './protocol.ts';
import { createSession, type Session } from './session.ts';
import { toPath } from './uri.ts';
import { serveViews } from './views.ts';
import { filesChanged } from './watch.ts';

/** What the server can do for this client. */
const capabilitiesFor = ({ encoding, pulls }: Client): InitializeResult['capabilities'] => ({
  positionEncoding: encoding,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true, save: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  completionProvider: { triggerCharacters: ['@'] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  executeCommandProvider: { commands: Object.values(SERVER_COMMANDS), workDoneProgress: true },
  ...(pulls
    ? {
        diagnosticProvider: { identifier: 'stet', interFileDependencies: false, workspaceDiagnostics: false },
      }
    : {}),
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    textDocumentContent: { schemes: [SOURCE_SCHEME, EXPLAIN_SCHEME] },
  },
});

/** Serves one client over a connection that is not listening yet. `pause`: see `SessionPorts`. */
export function startServer(connection: Connection, engine: Engine, pause?: number): void {
  const error = (what: string, reason: unknown) => connection.console.error(`${what}: ${messageOf(reason)}`);
  let session: Session | undefined;
  let ended = false;
  const state = (): Session => {
    if (ended) throw new ResponseError(ErrorCodes.InvalidRequest, 'Stet has been shut down');
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Stet is not initialized');
    return session;
  };

  connection.onInitialize((params) => {
    const client = readClient(params);
    const ports = { connection, engine, files: diskFiles, error, ...(pause === undefined ? {} : { pause }) };
    session = createSession(client, ports);
    followDocuments(connection, session);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'stet', version: version() } };
  });
  connection.onInitialized(() => guard('Starting', () => start(connection, state()), error));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard('A changed file', () => changed(state(), changes), error),
  );
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const document = state().documents.get(textDocument.uri);
    return document ? state().screen.pull(document, previousResultId) : { kind: 'full', items: [] };
  });
  serveFeatures(connection, engine, state);
  serveCommands(connection, engine, state);
  serveViews(connection, state);
  connection.onShutdown(async () => {
    ended = true;
    await session?.end();
  });
}

/** Opens the projects and follows their files. */
async function start(connection: Connection, session: Session): Promise<void> {
  const { client, preferences, projects, watchers } = session;
  if (client.folderChanges) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => toPath(uri)));
      const fresh = added.map(({ uri }) => toPath(uri)).filter((path) => path !== undefined);
      await projects.setFolders([...projects.folders.filter((path) => !gone.has(path)), ...fresh]);
      await watchers.update(await projects.all());
    });
  }
  if (client.dynamicReferences) {
    // of sources too, which are no drafts and may be of any language
    const documentSelector = [
      { scheme: SOURCE_SCHEME },
      { scheme: 'file', pattern: '**/*.{txt,html,htm,csv,json}' },
    ];
    void connection.client.register(ReferencesRequest.type, { documentSelector }).catch(() => undefined);
  }
  await preferences.start();
  await projects.start();
  await watchers.update(await projects.all());
}

function followDocuments(connection: Connection, session: Session): void {
  const { documents, checks, screen, runs, quiet, closed } = session;
  const opened = new Set<string>();
  documents.onDidOpen(({ document }) => {
    opened.add(document.uri);
    closed.opened(document.uri);
    runs.call(document, 'open');
  });
  documents.onDidChangeContent(({ document }) => {
    quiet.written(document);
    screen.changed(document, opened.delete(document.uri));
  });
  const byItself = new Set<string>();
  documents.onWillSave(({ document: { uri }, reason }) => {
    if (reason === TextDocumentSaveReason.AfterDelay) byItself.add(uri);
    else byItself.delete(uri);
  });
  documents.onDidSave(({ document }) => {
    // an editor that saves after a delay does so in the middle of a sentence
    if (!byItself.delete(document.uri)) quiet.leave(document.uri);
    runs.call(document, 'save');
    if (session.preferences.now.run === 'onSave') screen.again([document]);
  });
  documents.onDidClose(({ document }) => {
    byItself.delete(document.uri);
    quiet.leave(document.uri);
    runs.close(document.uri);
    screen.close(document);
    checks.close(document.uri);
  });
  documents.listen(connection);
}

async function changed(session: Session, changes: Parameters<typeof filesChanged>[0]): Promise<void> {
  const what = await filesChanged(changes, session.projects);
  if (what === 'settings') await session.watchers.update(await session.projects.all());
  if (what === 'beside') session.recheck();
}

/** Notifications have nobody to answer to: what goes wrong is logged, and the server lives. */
async function guard(
  what: string,
  work: () => Promise<void>,
  error: (what: string, reason: unknown) => void,
): Promise<void> {
  try {
    await work();
  } catch (reason) {
    error(`${what} could not be handled`, reason);
  }
}
