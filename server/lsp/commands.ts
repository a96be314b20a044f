import {
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver/node';
import { withReport } from './answer.ts';
import type { Engine } from './engine.ts';
import { explainAt } from './explain.ts';
import { REINDEX, SERVER_COMMANDS } from './protocol.ts';
import type { Session } from './session.ts';
import { explainUri } from './virtual.ts';

/** Serves `workspace/executeCommand`, and the request of the same kind that is older. */
export function serveCommands(connection: Connection, engine: Engine, state: () => Session): void {
  connection.onRequest(REINDEX, (token: CancellationToken) => reindex(state(), token));
  connection.onExecuteCommand((params, token, progress) =>
    execute({ connection, engine, session: state() }, params, token, progress),
  );
}

interface Office {
  readonly connection: Connection;
  readonly engine: Engine;
  readonly session: Session;
}

async function execute(
  office: Office,
  { command, arguments: given = [] }: ExecuteCommandParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<unknown> {
  switch (command) {
    case SERVER_COMMANDS.reindex:
      return reindex(office.session, token);
    case SERVER_COMMANDS.stopReading:
      return stopReading(office.session);
    case SERVER_COMMANDS.checkWorkspace:
      return checkWorkspace(office.session, given.filter(isString), token, progress);
    case SERVER_COMMANDS.explain:
      return explain(office, given, token);
    case SERVER_COMMANDS.open:
      return open(office, given);
    default:
      throw new ResponseError(LSPErrorCodes.RequestFailed, `there is no command ${command}`);
  }
}

async function reindex(session: Session, token: CancellationToken): Promise<null> {
  const { projects } = session;
  const all = await projects.all();
  token.onCancellationRequested(() => stopReading(session));
  await Promise.all(all.map((project) => project.refresh()));
  if (all.some((project) => !project.index)) await projects.reload();
  return null;
}

async function stopReading({ projects }: Session): Promise<null> {
  for (const { index } of await projects.all()) index?.cancel();
  return null;
}

/** Open drafts are shown as ever, whatever the run mode; the others are read from the disk. */
async function checkWorkspace(
  { documents, runs, screen, closed }: Session,
  uris: readonly string[],
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<unknown> {
  const meant = documents.all().filter(({ uri }) => uris.length === 0 || uris.includes(uri));
  for (const document of meant) runs.call(document, 'command');
  screen.again(meant);
  progress.begin('Stet: checking drafts', 0, '', true);
  try {
    const tell = (done: number, total: number) =>
      progress.report(Math.round((100 * done) / Math.max(1, total)), `${done} of ${total}`);
    return await closed.check(token, tell, uris.length > 0 ? uris : undefined);
  } finally {
    progress.done();
  }
}

/** Answers with the page, and shows it where the client can. */
async function explain(
  { connection, engine, session }: Office,
  [uri, position]: readonly unknown[],
  token: CancellationToken,
): Promise<string | null> {
  if (!isString(uri) || !isPosition(position)) throw wrongArguments(SERVER_COMMANDS.explain);
  const page = await withReport(session, uri, token, async (checked) =>
    explainAt(engine, checked, checked.document.lines.offset(position)),
  );
  if (page && session.client.showsDocuments && session.client.virtualDocuments)
    void connection.window.showDocument({ uri: explainUri(uri, position), takeFocus: true });
  return page ?? null;
}

async function open({ connection }: Office, [uri, range]: readonly unknown[]): Promise<null> {
  if (!isString(uri)) throw wrongArguments(SERVER_COMMANDS.open);
  const selection = isRange(range) ? { selection: range } : {};
  await connection.window.showDocument({ uri, takeFocus: true, ...selection });
  return null;
}

const wrongArguments = (command: string) =>
  new ResponseError(LSPErrorCodes.RequestFailed, `${command} does not take these arguments`);

const isString = (value: unknown): value is string => typeof value === 'string';

const isPosition = (value: unknown): value is Position =>
  Number.isInteger((value as Position | null)?.line) && Number.isInteger((value as Position).character);

const isRange = (value: unknown): value is Range =>
  isPosition((value as Range | null)?.start) && isPosition((value as Range).end);
