import type { Diagnostic } from 'vscode-languageserver/node';
import { type Checked, type Checks, Overtaken } from './checks.ts';
import type { OpenDocument } from './documents.ts';

/** Milliseconds of quiet before a changed draft is checked. */
export const DEBOUNCE = 150;

/** What publishing needs of the server. */
export interface PublisherPort {
  /** The current version of a document, if it is open. */
  current(uri: string): OpenDocument | undefined;
  send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void;
  toDiagnostics(checked: Checked): readonly Diagnostic[];
  error(what: string, error: unknown): void;
}

/** Pushes diagnostics of drafts. Nothing is ever sent for a version that is not the current one. */
export interface Publisher {
  /** Publishes when the document has been quiet for `DEBOUNCE`, or at once. */
  schedule(document: OpenDocument, atOnce?: boolean): void;
  close(document: OpenDocument): void;
  stop(): void;
}

export function createPublisher(checks: Checks, port: PublisherPort, debounce = DEBOUNCE): Publisher {
  const timers = new Map<string, NodeJS.Timeout>();
  /** Documents that show something; nobody else need be told that there is nothing. */
  const shown = new Set<string>();

  const clear = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };

  const show = (document: OpenDocument, diagnostics: readonly Diagnostic[]) => {
    shown.add(document.uri);
    port.send(document.uri, document.version, diagnostics);
  };

  const publish = async (document: OpenDocument) => {
    try {
      const checked = await checks.of(document);
      if (port.current(document.uri) !== document) return;
      if (checked) show(document, port.toDiagnostics(checked));
      else if (shown.delete(document.uri)) port.send(document.uri, document.version, []);
    } catch (error) {
      if (!(error instanceof Overtaken)) port.error(`${document.uri} could not be checked`, error);
    }
  };

  return {
    schedule(document, atOnce = false) {
      clear(document.uri);
      const start = () => {
        timers.delete(document.uri);
        void publish(document);
      };
      timers.set(document.uri, setTimeout(start, atOnce ? 0 : debounce));
    },
    close(document) {
      clear(document.uri);
      checks.close(document.uri);
      if (shown.delete(document.uri)) port.send(document.uri, undefined, []);
    },
    stop() {
      for (const uri of [...timers.keys()]) clear(uri);
    },
  };
}
