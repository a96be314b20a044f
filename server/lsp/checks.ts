import { dirname } from 'node:path';
import type { Memo } from '../check/memo.ts';
import { settingsAt } from '../config/globs.ts';
import { bibliographiesOf } from '../markdown/frontmatter.ts';
import type { BaselineReader } from './baseline.ts';
import type { Checked, Texts } from './checked.ts';
import type { OpenDocument } from './documents.ts';
import type { Engine } from './engine.ts';
import { textsFor } from './places.ts';
import { isDraft } from './project.ts';
import type { Projects } from './projects.ts';
import { shelfOf } from './shelf.ts';
import type { SourceTexts } from './sourceText.ts';

export type { Checked } from './checked.ts';

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

/** What checking needs. */
export interface Bench {
  readonly engine: Engine;
  readonly projects: Projects;
  readonly baseline: BaselineReader;
  /** Absent when the client cannot show them. */
  readonly texts?: SourceTexts;
}

export function createChecks(bench: Bench): Checks {
  const running = new Map<string, Running>();
  const memos = new Map<string, Memo>();

  const memoOf = (uri: string): Memo => {
    const memo = memos.get(uri) ?? bench.engine.memo();
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
    check.result = checkOnce(bench, document, memoOf(document.uri), () => check.cancelled).catch((error) => {
      if (running.get(document.uri) === check) running.delete(document.uri);
      throw check.cancelled ? new Overtaken() : error;
    });
    // what completing a key needs is there when it is first asked for
    check.result.then((checked) => checked && shelfOf(checked.own.index)).catch(() => undefined);
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

/** Checks one version of a document. `undefined`: there is nothing to check it with. Throws `Overtaken` once `cancelled`. */
export async function checkOnce(
  { engine, projects, baseline, texts }: Bench,
  document: OpenDocument,
  memo: Memo,
  cancelled: () => boolean,
): Promise<Checked | undefined> {
  const { path } = document;
  const project = await projects.of(path);
  if (!project?.index || !isDraft(project, document)) return undefined;
  // Before the index is whole, everything would look unsupported.
  await project.index.ready.catch(() => {});
  const state = project.index.state();
  if (state === 'failed' || state === 'stopped') return undefined;
  await new Promise(setImmediate);
  if (cancelled()) throw new Overtaken();
  const settings = settingsAt(project.config.settings, path);
  const draft = document.draft();
  const folder = path === undefined ? project.folder : dirname(path);
  const own = await project.index.forDraft(folder, bibliographiesOf(draft.frontMatter));
  const found = await engine.check(draft, own.index, settings, cancelled, memo);
  const report = baseline(settings.baseline, path, document.text, found);
  const shown = texts ? await textsFor(report, project, texts) : NO_TEXTS;
  if (cancelled()) throw new Overtaken();
  return { document, project, settings, report, own, texts: shown };
}

const NO_TEXTS: Texts = new Map();
