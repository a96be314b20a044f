import { join } from 'node:path';
import { type LogOutputChannel, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { REINDEX, STATUS, type Status } from '../server/lsp/protocol.ts';
import type { StatusStore } from './status.ts';

/** The running language server, as the commands see it. None of these throws; trouble goes to output and status. */
export interface StetClient {
  readonly output: LogOutputChannel;
  pid(): number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** Resolves when every source has been read again. */
  reindex(): Promise<void>;
}

/** How often within that time the server may end by itself before it stays down until `stet.restart`. */
const MAX_CRASHES = 4;
const MEMORY_MS = 180_000;

/** The client for the server bundled beside the extension in dist/. */
export function createClient(extensionPath: string, status: StatusStore): StetClient {
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
  });
  // Not before it has stopped: until then it could not be restarted.
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped && crashes.tooMany()) {
      status.fail("Stet's server ended repeatedly; see its output, and restart it.");
    }
  });
  client.onNotification(STATUS, (message: Status) => status.set(message));

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
