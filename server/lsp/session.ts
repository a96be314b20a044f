import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  TextDocuments,
} from 'vscode-languageserver/node';
import type { ConfigError } from '../config/error.ts';
import type { ConfigFiles } from '../config/files.ts';
import type { Config } from '../config/load.ts';
import type { UnreadableSource } from '../index/port.ts';
import { baselineReader } from './baseline.ts';
import { type Bench, type Checks, createChecks } from './checks.ts';
import type { Client } from './client.ts';
import { toDiagnostics, toLineDiagnostic } from './convert.ts';
import { findingsOf, pullScreen, pushScreen, type Screen, type ScreenPort } from './diagnostics.ts';
import { documentFactory, type OpenDocument } from './documents.ts';
import { type ClosedDrafts, closedDrafts } from './drafts.ts';
import type { Engine } from './engine.ts';
import { indexPool } from './indexes.ts';
import { followPreferences, type Preferences } from './preferences.ts';
import { openProjects, type Projects } from './projects.ts';
import { CHANGED } from './protocol.ts';
import { type QuietLines, quietLines } from './quiet.ts';
import { type Runs, runsOf } from './runs.ts';
import { type SourceTexts, sourceTexts } from './sourceText.ts';
import { statusReporter } from './status.ts';
import { unreadableReporter } from './unreadable.ts';
import { toUri } from './uri.ts';
import { createWatchers, type Watchers } from './watch.ts';

/** Everything that changes while the server runs, in one place. */
export interface Session {
  readonly client: Client;
  readonly preferences: Preferences;
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  readonly checks: Checks;
  readonly screen: Screen;
  readonly runs: Runs;
  readonly quiet: QuietLines;
  readonly closed: ClosedDrafts;
  readonly texts: SourceTexts;
  readonly watchers: Watchers;
  /** Checks every draft again, since settings or sources changed. */
  recheck(): void;
  /** Lets go of everything. */
  end(): Promise<void>;
}

/** Where a session reads, writes and waits. */
export interface SessionPorts {
  readonly connection: Connection;
  readonly engine: Engine;
  readonly files: ConfigFiles;
  /** Milliseconds that stand for a pause in writing; that of `quiet.ts` unless given. */
  readonly pause?: number;
  error(what: string, error: unknown): void;
}

export function createSession(
  client: Client,
  { connection, engine, files, pause, error }: SessionPorts,
): Session {
  const documents = new TextDocuments<OpenDocument>(documentFactory(engine.parse, client.encoding));
  const preferences = followPreferences(connection, client, (before) => {
    if (before.run !== preferences.now.run) for (const one of documents.all()) runs.call(one, 'open');
    refreshHints(connection, client);
    screen.again(documents.all());
  });
  const send = sender(connection, client, error);
  const projects = openProjects(client.folders, files, poolFor(connection, engine, error), {
    ...reporters(connection, client, send, (folder) => projects.cancel(folder)),
    error,
    changed: () => recheck(),
  });
  const texts = sourceTexts(projects, client.encoding);
  const bench: Bench = {
    engine,
    projects,
    baseline: baselineReader((line) => connection.console.warn(line)),
    ...(client.virtualDocuments ? { texts } : {}),
  };
  const checks = createChecks(bench);
  const runs = runsOf(() => preferences.now);
  const quiet = quietLines(
    () => preferences.now.quietLine,
    (uri) => screen.again(documents.all().filter((document) => document.uri === uri)),
    pause,
  );
  const port: ScreenPort = {
    current: (uri) => documents.get(uri),
    send,
    refresh: () => void connection.languages.diagnostics.refresh().catch(() => undefined),
    toDiagnostics,
    error,
    debounce: () => preferences.now.debounce,
  };
  const screen = (client.pulls ? pullScreen : pushScreen)(findingsOf(checks, runs, quiet, port), port);
  const isOpen = (uri: string) => documents.get(uri) !== undefined;
  const closed = closedDrafts({
    bench,
    encoding: client.encoding,
    isOpen,
    error,
    send: (uri, found) => send(uri, undefined, found),
  });
  const recheck = () => {
    checks.forgetAll();
    screen.again(documents.all());
    closed.again();
    void connection.sendNotification(CHANGED);
    refreshHints(connection, client);
  };
  const end = async () => {
    screen.stop();
    quiet.stop();
    closed.stop();
    checks.forgetAll();
    await projects.close();
  };
  const watchers = createWatchers(connection, client.watching);
  return {
    ...{ client, preferences, documents, projects, checks, screen, runs, quiet, closed, texts, watchers },
    recheck,
    end,
  };
}

type Send = (uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]) => void;

function sender(connection: Connection, { related }: Client, error: SessionPorts['error']): Send {
  return (uri, version, diagnostics) => {
    const shown = related ? diagnostics : diagnostics.map(withoutRelated);
    const params = { uri, diagnostics: [...shown], ...(version === undefined ? {} : { version }) };
    connection.sendDiagnostics(params).catch((reason) => error('Diagnostics could not be sent', reason));
  };
}

const poolFor = (connection: Connection, engine: Engine, error: SessionPorts['error']) =>
  indexPool(
    engine.openIndex,
    (reason) => error('An index could not be closed', reason),
    (line) => connection.console.info(line.replace(/^stet: /, '')),
  );

/** What projects tell the client by themselves. */
function reporters(connection: Connection, client: Client, send: Send, cancel: (folder: string) => void) {
  const unreadable = unreadableReporter((uri, diagnostics) => send(uri, undefined, diagnostics));
  const status = statusReporter(connection, client.progress, cancel);
  return {
    status: status.tell,
    unreadable: (folder: string, files: readonly UnreadableSource[], { settings }: Config) =>
      unreadable.show(folder, files, settings),
    config: (file: string, problem: ConfigError | undefined) =>
      send(toUri(file), undefined, problem ? problemsIn(problem) : []),
  };
}

/** What clients show beside the text depends on sources and settings too. */
function refreshHints(connection: Connection, { refresh }: Client): void {
  if (refresh.inlayHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
  if (refresh.codeLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}

const withoutRelated = ({ relatedInformation: _, ...rest }: Diagnostic): Diagnostic => rest;

const problemsIn = ({ problems }: ConfigError): readonly Diagnostic[] =>
  problems.map(({ line, what, cure }) => toLineDiagnostic(line ?? 1, `${what}; ${cure}`));
