import { join } from 'node:path';
import {
  type CancellationToken,
  type LogOutputChannel,
  type Position,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  window,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  ExecuteCommandRequest,
  LanguageClient,
  type WorkspaceEdit as ProtocolEdit,
  RevealOutputChannelOn,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import {
  CHANGED,
  type CheckedDrafts,
  CITE,
  type CiteAnswer,
  CLAIMS,
  type DraftClaims,
  type FolderSources,
  MARK,
  type MarkParams,
  NEW_CONFIG,
  type NewConfig,
  REINDEX,
  REPORT,
  type ReportAnswer,
  type ReportParams,
  SERVER_COMMANDS,
  SOURCES,
  STATUS,
  type Status,
  UNMARK,
} from '../server/lsp/protocol.ts';
import type { StatusStore } from './status.ts';

/** The running language server, as commands and views see it. */
export interface StetClient extends ServerControl, Questions {
  readonly output: LogOutputChannel;
}

/** None of these throws; trouble goes to output and status. */
interface ServerControl {
  pid(): number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** Resolves when every source has been read again. */
  reindex(): Promise<void>;
  /** Checks all drafts, opened or not, and resolves with how many there are; undefined when that was called off. */
  checkAll(tell: (done: string) => void, cancelled: CancellationToken): Promise<CheckedDrafts | undefined>;
}

/** What the server knows. Where it cannot say, the answer is undefined, and the output says why. */
interface Questions {
  /** Null for what is no draft. Rejects when a newer state overtook the question, or the server is down. */
  claims(uri: string): Promise<DraftClaims | null>;
  sources(): Promise<readonly FolderSources[] | undefined>;
  /** The edit, or in words why there is none. */
  cite(
    document: TextDocument,
    position: Position,
    source: string,
  ): Promise<WorkspaceEdit | string | undefined>;
  report(params: ReportParams): Promise<ReportAnswer | undefined>;
  /** Rejects with what a person must know. */
  mark(params: MarkParams): Promise<void>;
  unmark(params: MarkParams): Promise<void>;
  /** Rejects as `mark` does. */
  newConfig(folder: Uri): Promise<NewConfig>;
}

/** How often within that time the server may end by itself before it stays down until `stet.restart`. */
const MAX_CRASHES = 4;
const MEMORY_MS = 180_000;

/** The client for the server bundled beside the extension in dist/. `changed`: claims or sources may be others now. */
export function createClient(extensionPath: string, status: StatusStore, changed: () => void): StetClient {
  const output = window.createOutputChannel('Stet', { log: true });
  const crashes = crashCounter();
  const server = { module: join(extensionPath, 'dist', 'lsp.js'), transport: TransportKind.ipc };
  const client = new LanguageClient('stet', 'Stet', server, {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'untitled', language: 'markdown' },
    ],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'stet',
    errorHandler: crashes.handler,
    initializationFailedHandler: () => false,
    initializationOptions: () => {
      performance.mark('stet:request', { detail: process.cpuUsage() });
      // the status bar shows it
      return { progress: false };
    },
  });
  // Not before it has stopped: until then it could not be restarted.
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped && crashes.tooMany()) {
      status.fail("Stet's server ended repeatedly; see its output, and restart it.");
    }
  });
  client.onNotification(STATUS, (message: Status) => status.set(message));
  client.onNotification(CHANGED, changed);

  const attempt = async (what: string, action: () => Promise<unknown>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      output.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      status.fail(`${what}; see the output of Stet.`);
    }
  };
  return {
    output,
    pid: () => client.serverProcess?.pid,
    start: () => attempt("Stet's server could not be started", () => client.start()),
    stop: () => client.dispose().catch(() => undefined),
    async restart() {
      crashes.forget();
      status.clear();
      await attempt("Stet's server could not be restarted", () =>
        client.isRunning() ? client.restart() : client.start(),
      );
    },
    reindex: () => attempt('The sources could not be read again', () => client.sendRequest(REINDEX)),
    checkAll: (tell, cancelled) => checkAll(client, tell, cancelled).catch(() => undefined),
    ...questionsOf(client, output),
  };
}

async function checkAll(
  client: LanguageClient,
  tell: (done: string) => void,
  cancelled: CancellationToken,
): Promise<CheckedDrafts> {
  const workDoneToken = 'stet.checkAll';
  const params = { command: SERVER_COMMANDS.checkWorkspace, arguments: [], workDoneToken };
  const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'report' && value.message) tell(value.message);
  });
  try {
    return await client.sendRequest(ExecuteCommandRequest.type, params, cancelled);
  } finally {
    progress.dispose();
  }
}

function questionsOf(client: LanguageClient, output: LogOutputChannel): Questions {
  const quietly = async <T>(method: string, params?: object): Promise<T | undefined> => {
    if (!client.isRunning()) return undefined;
    try {
      return (await client.sendRequest<T | null>(method, params)) ?? undefined;
    } catch (error) {
      output.debug(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  return {
    claims: (uri) => client.sendRequest<DraftClaims | null>(CLAIMS, { uri }),
    sources: () => quietly<readonly FolderSources[]>(SOURCES),
    report: (params) => quietly<ReportAnswer>(REPORT, params),
    mark: (params) => client.sendRequest(MARK, params),
    unmark: (params) => client.sendRequest(UNMARK, params),
    newConfig: (folder) => client.sendRequest<NewConfig>(NEW_CONFIG, { folder: folder.toString() }),
    async cite({ uri }, { line, character }, source) {
      const position = { line, character };
      const answer = await quietly<CiteAnswer>(CITE, { uri: uri.toString(), position, source });
      if (!answer?.edit) return answer?.reason;
      return client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as ProtocolEdit);
    },
  };
}

/** What is known of the server's untimely ends. */
interface Crashes {
  readonly handler: ErrorHandler;
  tooMany(): boolean;
  forget(): void;
}

/** Restarts a server that ended by itself, a few times and without a word. */
function crashCounter(): Crashes {
  let crashes: readonly number[] = [];
  const tooMany = () => crashes.length > MAX_CRASHES;
  const handler: ErrorHandler = {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = performance.now();
      crashes = [...crashes.filter((at) => now - at < MEMORY_MS), now];
      return { action: tooMany() ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
  return {
    handler,
    tooMany,
    forget: () => {
      crashes = [];
    },
  };
}
