import { isDeepStrictEqual } from 'node:util';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import type { Checked } from './checked.ts';
import { type Checks, Overtaken } from './checks.ts';
import type { OpenDocument } from './documents.ts';
import { mostOf } from './most.ts';
import type { QuietLines } from './quiet.ts';
import type { Runs } from './runs.ts';

/** What the showing of findings needs of the server. */
export interface ScreenPort {
  /** The current version of a document, if it is open. */
  current(uri: string): OpenDocument | undefined;
  send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void;
  /** Asks the client to ask again; for clients that ask. */
  refresh(): void;
  toDiagnostics(checked: Checked): readonly Diagnostic[];
  error(what: string, error: unknown): void;
  /** Milliseconds of quiet before a changed draft is checked. */
  debounce(): number;
}

/** Findings of open drafts on the client's screen. Nothing is ever shown for a version that is not the current one. */
export interface Screen {
  /** There is a new version: it is checked when it has been quiet for a while, or at once. */
  changed(document: OpenDocument, atOnce?: boolean): void;
  /** What was shown of these may be another now, though they are the same. */
  again(documents: readonly OpenDocument[]): void;
  /** Answers a client that asks. Waits as `changed` does. */
  pull(document: OpenDocument, previous: string | undefined): Promise<DocumentDiagnosticReport>;
  close(document: OpenDocument): void;
  stop(): void;
}

/** What is on the screen of one document. */
interface Shown {
  readonly id: string;
  readonly items: readonly Diagnostic[];
  /** With those that are too many to be shown. */
  readonly all: readonly Diagnostic[];
  /** The line that was written in last. */
  readonly near: number;
}

/** What both kinds of client have in common: which findings of a version there are to show, if it may be shown at all. */
export interface Findings {
  /** `undefined`: stays as it is. Rejects with `Overtaken`. */
  of(document: OpenDocument): Promise<Shown | undefined>;
  last(uri: string): Shown | undefined;
  forget(uri: string): boolean;
}

export function findingsOf(checks: Checks, runs: Runs, quiet: QuietLines, port: ScreenPort): Findings {
  const shown = new Map<string, Shown>();
  let count = 0;
  return {
    async of(document) {
      if (!runs.due(document)) return undefined;
      const { uri } = document;
      const checked = await checks.of(document);
      const last = shown.get(uri);
      // nobody need be told that there is nothing where there was nothing
      if (!checked && !last) return undefined;
      const found = checked ? port.toDiagnostics(checked) : [];
      const near = document.edited ?? last?.near ?? 0;
      const all = quiet.without(uri, found, last?.all ?? []);
      const items = mostOf(all, near);
      const same = last && isDeepStrictEqual(last.items, items);
      const now = { id: same ? last.id : String(++count), items, all, near };
      if (port.current(uri) !== document) throw new Overtaken();
      shown.set(uri, now);
      return now;
    },
    last: (uri) => shown.get(uri),
    forget: (uri) => shown.delete(uri),
  };
}

/** For clients that are sent their diagnostics. */
export function pushScreen(findings: Findings, port: ScreenPort): Screen {
  const timers = new Map<string, NodeJS.Timeout>();
  const clear = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const publish = async (document: OpenDocument) => {
    try {
      const now = await findings.of(document);
      if (now) port.send(document.uri, document.version, now.items);
    } catch (error) {
      if (!(error instanceof Overtaken)) port.error(`${document.uri} could not be checked`, error);
    }
  };
  const changed = (document: OpenDocument, atOnce = false) => {
    clear(document.uri);
    const start = () => {
      timers.delete(document.uri);
      void publish(document);
    };
    timers.set(document.uri, setTimeout(start, atOnce ? 0 : port.debounce()));
  };
  return {
    changed,
    again(documents) {
      for (const document of documents) changed(document);
    },
    async pull() {
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'diagnostics are sent to this client');
    },
    close({ uri }) {
      clear(uri);
      if (findings.forget(uri)) port.send(uri, undefined, []);
    },
    stop() {
      for (const uri of [...timers.keys()]) clear(uri);
    },
  };
}

/** For clients that ask. */
export function pullScreen(findings: Findings, port: ScreenPort): Screen {
  const quietFrom = new Map<string, Wait>();
  let asking: NodeJS.Timeout | undefined;
  const refresh = () => {
    clearTimeout(asking);
    asking = setTimeout(port.refresh, 0);
  };
  return {
    changed({ uri }, atOnce = false) {
      quietFrom.get(uri)?.end();
      quietFrom.delete(uri);
      if (!atOnce) quietFrom.set(uri, wait(port.debounce()));
    },
    again: refresh,
    async pull(document, previous) {
      await quietFrom.get(document.uri)?.over;
      if (port.current(document.uri) !== document) throw serverCancelled(false);
      try {
        const now = (await findings.of(document)) ?? findings.last(document.uri);
        if (now && now.id === previous) return { kind: 'unchanged', resultId: now.id };
        return { kind: 'full', items: [...(now?.items ?? [])], ...(now ? { resultId: now.id } : {}) };
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        throw serverCancelled(port.current(document.uri) === document);
      }
    },
    close({ uri }) {
      quietFrom.get(uri)?.end();
      quietFrom.delete(uri);
      findings.forget(uri);
    },
    stop() {
      clearTimeout(asking);
      for (const one of quietFrom.values()) one.end();
    },
  };
}

interface Wait {
  readonly over: Promise<void>;
  end(): void;
}

function wait(milliseconds: number): Wait {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  return {
    over: promise,
    end() {
      clearTimeout(timer);
      resolve();
    },
  };
}

/** A newer version is asked about by itself; the same version must be asked about again. */
const serverCancelled = (retriggerRequest: boolean): ResponseError<{ retriggerRequest: boolean }> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'the draft or its sources changed meanwhile', {
    retriggerRequest,
  });
