import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type Hover,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  type Position,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { diskFiles } from '../config/files.ts';
import { version } from '../config/package.ts';
import { type Checked, Overtaken } from './checks.ts';
import { readClient } from './client.ts';
import { codeActions } from './codeActions.ts';
import { toLink, toRange } from './convert.ts';
import { DEBOUNCE } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { hoverAt, plainText } from './hover.ts';
import { messageOf } from './project.ts';
import { REINDEX } from './protocol.ts';
import { createSession, type Session } from './session.ts';
import { toPath } from './uri.ts';
import { serveViews } from './views.ts';
import { filesChanged } from './watch.ts';

/** What the server can do. */
const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Serves one client over a connection that is not listening yet. */
export function startServer(connection: Connection, engine: Engine, debounce = DEBOUNCE): void {
  const error = (what: string, reason: unknown) => connection.console.error(`${what}: ${messageOf(reason)}`);
  let session: Session | undefined;
  const state = (): Session => {
    if (!session) throw new ResponseError(LSPErrorCodes.RequestFailed, 'Stet is not initialized');
    return session;
  };

  connection.onInitialize((params) => {
    session = createSession(readClient(params), { connection, engine, files: diskFiles, debounce, error });
    followDocuments(connection, session);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'stet', version: version() } };
  });
  connection.onInitialized(() => guard('Starting', () => start(connection, state()), error));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard('A changed file', () => changed(state(), changes), error),
  );
  connection.onHover((params, token) =>
    withReport(state(), params.textDocument.uri, token, (checked) =>
      hover(state(), checked, params.position),
    ),
  );
  connection.onCodeAction((params, token) =>
    withReport(state(), params.textDocument.uri, token, (checked) => [
      ...codeActions(engine, checked, params, state().client.versionedEdits),
    ]),
  );
  connection.onRequest(REINDEX, () => reindex(state()));
  serveViews(connection, state);
  connection.onShutdown(async () => {
    session?.publisher.stop();
    session?.checks.forgetAll();
    await session?.projects.close();
  });
}

/** Opens the projects and follows their files. */
async function start(connection: Connection, session: Session): Promise<void> {
  const { client, projects, watchers } = session;
  if (client.folderChanges) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => toPath(uri)));
      const fresh = added.map(({ uri }) => toPath(uri)).filter((path) => path !== undefined);
      await projects.setFolders([...projects.folders.filter((path) => !gone.has(path)), ...fresh]);
      await watchers.update(await projects.all());
    });
  }
  await projects.start();
  await watchers.update(await projects.all());
}

function followDocuments(connection: Connection, { documents, publisher }: Session): void {
  const opened = new Set<string>();
  documents.onDidOpen(({ document }) => opened.add(document.uri));
  documents.onDidChangeContent(({ document }) => publisher.schedule(document, opened.delete(document.uri)));
  documents.onDidClose(({ document }) => publisher.close(document));
  documents.listen(connection);
}

async function changed(session: Session, changes: Parameters<typeof filesChanged>[0]): Promise<void> {
  const what = await filesChanged(changes, session.projects);
  if (what === 'settings') await session.watchers.update(await session.projects.all());
  if (what === 'bibliographies') session.recheck();
}

async function reindex({ projects }: Session): Promise<null> {
  const all = await projects.all();
  await Promise.all(all.map((project) => project.refresh()));
  if (all.some((project) => !project.index)) await projects.reload();
  return null;
}

function hover(
  { client }: Session,
  { document, report, project }: Checked,
  position: Position,
): Hover | null {
  const text = hoverAt(report, document.lines.offset(position), (evidence) =>
    toLink(evidence, project.config.settings),
  );
  if (!text) return null;
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const value = client.markdown ? text.markdown : plainText(text.markdown);
  return { contents: { kind, value }, range: toRange(document.lines, text) };
}

/** Answers a request from the report of the document's current version; nothing when the document is none of ours. */
async function withReport<T>(
  { documents, checks }: Session,
  uri: string,
  token: CancellationToken,
  answer: (checked: Checked) => T,
): Promise<T | null> {
  const document = documents.get(uri);
  if (!document) return null;
  try {
    const checked = await checks.of(document);
    if (token.isCancellationRequested) throw cancelled();
    return checked ? answer(checked) : null;
  } catch (reason) {
    if (!(reason instanceof Overtaken)) throw reason;
    if (token.isCancellationRequested) throw cancelled();
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the draft or its sources changed meanwhile');
  }
}

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

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
