import { readFile } from 'node:fs/promises';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver/node';
import { globMatcher } from '../config/globs.ts';
import { filesBelow } from '../index/files.ts';
import { type Bench, checkOnce, Overtaken } from './checks.ts';
import { toDiagnostics } from './convert.ts';
import { makeDocument } from './documents.ts';
import type { Encoding } from './encoding.ts';
import { isDraft } from './project.ts';
import type { CheckedDrafts } from './protocol.ts';
import { toPath, toUri } from './uri.ts';

/** Findings of drafts that nobody has opened. */
export interface ClosedDrafts {
  /** Checks the drafts of all projects, or those given, and shows what is found; open ones are left to others. */
  check(token: CancellationToken, progress: Progress, uris?: readonly string[]): Promise<CheckedDrafts>;
  /** Checks again what is shown, since settings or sources changed. */
  again(): void;
  /** The draft is opened now: what was shown of it goes. */
  opened(uri: string): void;
  stop(): void;
}

/** How far a check of many drafts has got. */
export type Progress = (done: number, total: number) => void;

export interface ClosedPort {
  readonly bench: Bench;
  readonly encoding: Encoding;
  isOpen(uri: string): boolean;
  send(uri: string, diagnostics: readonly Diagnostic[]): void;
  error(what: string, error: unknown): void;
}

export function closedDrafts(port: ClosedPort): ClosedDrafts {
  const { bench } = port;
  const shown = new Set<string>();
  let turn = 0;

  const checkFile = async (path: string, cancelled: () => boolean): Promise<number> => {
    const uri = toUri(path);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const document = makeDocument(bench.engine.parse, port.encoding, { uri, version: 0, text: text ?? '' });
    const checked =
      text === undefined ? undefined : await checkOnce(bench, document, bench.engine.memo(), cancelled);
    if (port.isOpen(uri)) return 0;
    const found = checked ? toDiagnostics(checked) : [];
    if (found.length > 0 || shown.has(uri)) port.send(uri, found);
    if (found.length > 0) shown.add(uri);
    else shown.delete(uri);
    return found.length;
  };

  const checkAll = async (paths: readonly string[], cancelled: () => boolean, progress: Progress) => {
    let findings = 0;
    for (const [at, path] of paths.entries()) {
      if (cancelled()) break;
      progress(at, paths.length);
      try {
        findings += await checkFile(path, cancelled);
      } catch (error) {
        if (!(error instanceof Overtaken) && !cancelled()) port.error(`${path} could not be checked`, error);
      }
    }
    return { drafts: paths.length, findings };
  };

  return {
    async check(token, progress, uris) {
      const mine = ++turn;
      const given = uris?.map(toPath).filter((path) => path !== undefined);
      const paths = (given ?? (await draftPaths(bench))).filter((path) => !port.isOpen(toUri(path)));
      return checkAll(paths, () => token.isCancellationRequested || turn !== mine, progress);
    },
    again() {
      const mine = ++turn;
      const paths = [...shown].map(toPath).filter((path) => path !== undefined);
      if (paths.length > 0)
        void checkAll(
          paths,
          () => turn !== mine,
          () => {},
        );
    },
    opened(uri) {
      if (shown.delete(uri)) port.send(uri, []);
    },
    stop: () => void turn++,
  };
}

/** The drafts below the folders of all projects, as the setting `drafts` has them; sorted. */
async function draftPaths({ projects }: Bench): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { config, folder } of await projects.all()) {
    const { drafts } = config.settings;
    const isMeant = globMatcher(drafts);
    for (const path of await filesBelow(drafts.folder || folder)) {
      if (!isMeant(path)) continue;
      // the nearest settings decide, and what they call a source is no draft
      const project = await projects.of(path);
      if (project && isDraft(project, { uri: toUri(path), path })) found.add(path);
    }
  }
  return [...found].sort();
}
