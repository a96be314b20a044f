import { dirname } from 'node:path';
import type { Memo } from '../check/memo.ts';
import type { Report } from '../check/report.ts';
import type { DraftIndex } from '../index/overlay.ts';
import { bibliographiesOf } from '../markdown/frontmatter.ts';
import type { OpenDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import { isDraft, type Project } from './project.ts';
import type { Projects } from './projects.ts';

/** A document with its report, all of one version. */
export interface Checked {
  readonly document: OpenDocument;
  readonly project: Project;
  readonly report: Report;
  /** The bibliographies that the draft has of its own. */
  readonly own: DraftIndex;
}

/** Reports of open documents; each version is checked once, whoever asks. */
export interface Checks {
  /** The report of this very version. `undefined`: nothing to check it with. Rejects when a newer state overtook it. */
  of(document: OpenDocument): Promise<Checked | undefined>;
  /** Cancels what runs for a document and forgets its report. */
  forget(uri: string): void;
  forgetAll(): void;
  /** The document is closed: nothing of it is kept. */
  close(uri: string): void;
}

interface Running {
  readonly document: OpenDocument;
  cancelled: boolean;
  result: Promise<Checked | undefined>;
}

/** Why a check came to nothing: the document, the settings or the index changed meanwhile. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

export function createChecks(engine: Engine, projects: Projects): Checks {
  const running = new Map<string, Running>();
  const memos = new Map<string, Memo>();

  const memoOf = (uri: string): Memo => {
    const memo = memos.get(uri) ?? engine.memo();
    memos.set(uri, memo);
    return memo;
  };

  const forget = (uri: string) => {
    const check = running.get(uri);
    if (check) check.cancelled = true;
    running.delete(uri);
  };

  const start = (document: OpenDocument): Promise<Checked | undefined> => {
    forget(document.uri);
    const check: Running = { document, cancelled: false, result: Promise.resolve(undefined) };
    running.set(document.uri, check);
    check.result = run(engine, projects, document, () => check.cancelled, memoOf(document.uri)).catch(
      (error) => {
        if (running.get(document.uri) === check) running.delete(document.uri);
        throw check.cancelled ? new Overtaken() : error;
      },
    );
    return check.result;
  };

  return {
    of(document) {
      const known = running.get(document.uri);
      return known?.document === document ? known.result : start(document);
    },
    forget,
    forgetAll() {
      for (const uri of [...running.keys()]) forget(uri);
    },
    close(uri) {
      forget(uri);
      memos.delete(uri);
    },
  };
}

async function run(
  engine: Engine,
  projects: Projects,
  document: OpenDocument,
  cancelled: () => boolean,
  memo: Memo,
): Promise<Checked | undefined> {
  const project = await projects.of(document.path);
  if (!project?.index || !isDraft(project, document.path)) return undefined;
  // Before the index is whole, everything would look unsupported.
  await project.index.ready.catch(() => {});
  if (project.index.state() === 'failed') return undefined;
  await new Promise(setImmediate);
  if (cancelled()) throw new Overtaken();
  const draft = document.draft();
  const folder = document.path === undefined ? project.folder : dirname(document.path);
  const own = await project.index.forDraft(folder, bibliographiesOf(draft.frontMatter));
  const report = await engine.check(draft, own.index, project.config.settings, cancelled, memo);
  if (cancelled()) throw new Overtaken();
  return { document, project, report, own };
}
