import { type Connection, type Diagnostic, TextDocuments } from 'vscode-languageserver/node';
import type { ConfigError } from '../config/error.ts';
import type { ConfigFiles } from '../config/files.ts';
import { type Checks, createChecks } from './checks.ts';
import type { Client } from './client.ts';
import { toDiagnostics, toLineDiagnostic } from './convert.ts';
import { createPublisher, type Publisher } from './diagnostics.ts';
import { documentFactory, type OpenDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import { indexPool } from './indexes.ts';
import { openProjects, type Projects } from './projects.ts';
import { CHANGED } from './protocol.ts';
import { statusReporter } from './status.ts';
import { unreadableReporter } from './unreadable.ts';
import { toUri } from './uri.ts';
import { createWatchers, type Watchers } from './watch.ts';

/** Everything that changes while the server runs, in one place. */
export interface Session {
  readonly client: Client;
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  readonly checks: Checks;
  readonly publisher: Publisher;
  readonly watchers: Watchers;
  /** Checks every open draft again, since settings or sources changed. */
  recheck(): void;
}

/** Where a session reads, writes and waits. */
export interface SessionPorts {
  readonly connection: Connection;
  readonly engine: Engine;
  readonly files: ConfigFiles;
  readonly debounce: number;
  error(what: string, error: unknown): void;
}

export function createSession(
  client: Client,
  { connection, engine, files, debounce, error }: SessionPorts,
): Session {
  const documents = new TextDocuments<OpenDocument>(documentFactory(engine.parse));
  const status = statusReporter(connection, client.progress);
  const send = (uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]) => {
    const shown = client.related ? diagnostics : diagnostics.map(withoutRelated);
    const params = { uri, diagnostics: [...shown], ...(version === undefined ? {} : { version }) };
    connection.sendDiagnostics(params).catch((reason) => error('Diagnostics could not be sent', reason));
  };
  const unreadable = unreadableReporter((uri, diagnostics) => send(uri, undefined, diagnostics));
  const pool = indexPool(
    engine.openIndex,
    (reason) => error('An index could not be closed', reason),
    (line) => connection.console.info(line.replace(/^stet: /, '')),
  );
  const projects = openProjects(client.folders, files, pool, {
    status: status.tell,
    error,
    unreadable: (folder, files, config) => unreadable.show(folder, files, config.settings),
    changed: () => recheck(),
    config: (file, problem) => send(toUri(file), undefined, problem ? problemsIn(problem) : []),
  });
  const checks = createChecks(engine, projects);
  const current = (uri: string) => documents.get(uri);
  const publisher = createPublisher(checks, { current, send, toDiagnostics, error }, debounce);
  const recheck = () => {
    checks.forgetAll();
    for (const document of documents.all()) publisher.schedule(document);
    void connection.sendNotification(CHANGED);
  };
  const watchers = createWatchers(connection, client.watching);
  return { client, documents, projects, checks, publisher, watchers, recheck };
}

const withoutRelated = ({ relatedInformation: _, ...rest }: Diagnostic): Diagnostic => rest;

const problemsIn = ({ problems }: ConfigError): readonly Diagnostic[] =>
  problems.map(({ line, what, cure }) => toLineDiagnostic(line ?? 1, `${what}; ${cure}`));
