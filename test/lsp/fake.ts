import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import { createConnection } from 'vscode-languageserver/node';
import { createMemo } from '../../server/check/memo.ts';
import type { CheckedClaim, Evidence, Finding, Report } from '../../server/check/report.ts';
import { IndexError } from '../../server/index/errors.ts';
import type { FolderIndex, FolderOptions } from '../../server/index/folder.ts';
import type { UnreadableSource } from '../../server/index/port.ts';
import type { Engine } from '../../server/lsp/engine.ts';
import { startServer } from '../../server/lsp/server.ts';
import type { Draft } from '../../server/markdown/draft.ts';
import { TestClient } from './client.ts';

/** A stand-in for the engine: a draft's "47" is contradicted by `53`, its "slow" makes the check wait. */
export interface FakeEngine extends Engine {
  /** Folders opened so far, one entry per index. */
  readonly opened: FolderOptions[];
  readonly closed: FolderOptions[];
  /** Texts whose check was begun, and those whose check was cancelled. */
  readonly checked: string[];
  readonly cancelled: string[];
  /** Lets checks of "slow" drafts go on. */
  release(): void;
  /** What the index says it could not read. */
  readonly unreadable: UnreadableSource[];
  /** Paths given to `refresh`. */
  readonly refreshed: (readonly string[] | undefined)[];
  /** Where the index stands, unless it is ready. */
  stands?: 'stopped' | 'failed';
  /** The bibliography of every draft. */
  home?: string;
}

const PASSAGE = 'By noon engineers had restored 53 pumps.';

export function fakeEngine(): FakeEngine {
  let released = false;
  const engine: FakeEngine = {
    opened: [],
    closed: [],
    checked: [],
    cancelled: [],
    refreshed: [],
    unreadable: [],
    release() {
      released = true;
    },
    async openIndex(options) {
      const missing = options.roots.find((root) => !existsSync(root));
      if (missing) throw new IndexError('no-corpus', `stet: no corpus folder at ${missing}; create it`);
      engine.opened.push(options);
      return fakeIndex(engine, options);
    },
    parse: (text) =>
      ({ text, segments: [], citations: [], footnotes: [], directives: [], chunks: [] }) satisfies Draft,
    async check(draft, _index, _settings, cancelled) {
      engine.checked.push(draft.text);
      if (draft.text.includes('broken')) throw new Error('a fault in the engine');
      while (draft.text.includes('slow') && !released) {
        await new Promise(setImmediate);
        if (cancelled()) {
          engine.cancelled.push(draft.text);
          throw new Error('cancelled');
        }
      }
      return fakeReport(draft.text);
    },
    memo: createMemo,
    citeAll: () => undefined,
    explain: async () => [],
    fixes: (_draft, report, span, _settings, _linkTo, home) =>
      report.claims.flatMap((claim, finding) =>
        claim.start <= span.end && span.start <= claim.end
          ? [
              {
                title: 'Cite',
                kind: 'cite',
                preferred: false,
                edits: [],
                finding,
                ...(home && { other: { path: home.path, edits: [{ start: 3, end: 3, text: 'entry' }] } }),
              },
              {
                title: 'Replace with “53”',
                kind: 'replace',
                preferred: true,
                edits: [{ start: claim.start, end: claim.end, text: '53' }],
                finding,
              },
            ]
          : [],
      ),
  };
  return engine;
}

function fakeIndex(engine: FakeEngine, options: FolderOptions): FolderIndex {
  const listeners = new Set<() => void>();
  let revision = 1;
  const none = async () => [];
  const index: FolderIndex = {
    ready: Promise.resolve(),
    notices: [],
    state: () => engine.stands ?? 'ready',
    cancel() {},
    stats: () => {
      throw new Error('not asked for');
    },
    async refresh(paths) {
      engine.refreshed.push(paths);
      revision++;
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    revision: async () => revision,
    totals: async () => ({ sources: 3, passages: 9 }),
    sources: none,
    unreadable: async () => engine.unreadable,
    candidates: none,
    promising: async () => [],
    passages: none,
    texts: none,
    frequencies: async () => new Map(),
    casing: async () => new Map(),
    bibliography: none,
    text: async () => undefined,
    async close() {
      engine.closed.push(options);
    },
    results: { find: () => undefined, keep() {}, close() {} },
    forDraft: async () => ({ index, problems: [], own: [], ...(engine.home && { home: engine.home }) }),
  };
  return index;
}

/** Contradicts every "47". */
export function fakeReport(text: string): Report {
  const claims = [...text.matchAll(/47/g)].map(({ index }) => fakeClaim(text, index));
  const findings = claims.map(
    ({ start, end }, claim): Finding => ({
      rule: 'number-contradicted',
      severity: 'error',
      message: '“47” is not what the sources say: Tarn Gazette has “53”.',
      start,
      end,
      claim,
    }),
  );
  const source = { id: 'pumps.md', key: 'tarn2031', title: 'Pumps back', publisher: 'Tarn Gazette' };
  return { claims, findings, suppressed: [], sources: [source], complete: true };
}

function fakeClaim(text: string, start: number): CheckedClaim {
  const span = { start, end: start + 2 };
  const at = PASSAGE.indexOf('53');
  const evidence: Evidence = {
    sourceId: 'pumps.md',
    relation: 'contradicts',
    value: '53',
    start: at,
    end: at + 2,
    passage: { start: 0, end: PASSAGE.length, text: PASSAGE, locator: { line: 12 } },
  };
  return {
    ...span,
    kind: 'number',
    text: '47',
    norm: '47',
    verdict: 'contradicted',
    evidence: [evidence],
    sentence: { start: 0, end: text.length },
    core: span,
    suggestion: '53',
  };
}

/** A server with a fake engine, in this process, over two streams. `pause`: milliseconds that stand for a pause in writing. */
export function serve(pause = 10): { readonly client: TestClient; readonly engine: FakeEngine } {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const engine = fakeEngine();
  const connection = createConnection(toServer, toClient);
  startServer(connection, engine, pause);
  connection.listen();
  return { client: new TestClient(toClient, toServer), engine };
}

/** A folder with these files, gone after the test. */
export async function folderWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-test-'));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
