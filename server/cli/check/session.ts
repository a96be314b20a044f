import { availableParallelism } from 'node:os';
import { type Settings, severityOf } from '../../config/settings.ts';
import type { FolderIndex } from '../../index/folder.ts';
import type { UnreadableSource } from '../../index/port.ts';
import { fileProblems } from '../../index/problems.ts';
import { sourcePath } from '../../index/scope.ts';
import { openIndex } from '../corpus.ts';
import { shown } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Job } from './drafts.ts';
import { beFrugal } from './frugal.ts';
import type { Memos } from './judge.ts';
import type { CheckedDraft, UnreadableFile } from './result.ts';
import { knownResults, NO_RESULTS } from './results.ts';
import { checkInThreads } from './threads.ts';

/** Drafts that share an index, checked as often as wanted while it is open. */
export interface Session {
  readonly index: FolderIndex;
  /** In the order of the jobs. */
  check(jobs: readonly Job[]): Promise<readonly CheckedDraft[]>;
  /** What could not be read of the sources, and of the bibliographies that drafts name. */
  unreadable(drafts: readonly CheckedDraft[]): Promise<readonly UnreadableFile[]>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly cache?: string;
  /** Threads to check with; as many as there are cores when absent. */
  readonly threads?: number;
  /** Keep what was worked out, for the next check of the same drafts. */
  readonly memos?: Memos;
  /** Leave the results of earlier runs alone. */
  readonly anew?: boolean;
}

/** Drafts from which on the start of a thread is worth its while. */
const MANY = 8;

/** Opens the index that some settings ask for and waits until it is whole. Throws `IndexError`. */
export async function openSession(settings: Settings, options: SessionOptions, io: Io): Promise<Session> {
  const index = await openIndex(settings, io, options.cache);
  return {
    index,
    async check(jobs) {
      const results = options.anew ? NO_RESULTS : await knownResults(index, io.cwd);
      const drafts = await Promise.all(jobs.map(results.find));
      const missing = [...jobs.keys()].filter((at) => !drafts[at]);
      const anew = await checkAnew(
        missing.map((at) => jobs[at]!),
        index,
        options,
        io,
      );
      for (const [n, at] of missing.entries()) {
        drafts[at] = anew[n]!;
        await results.keep(jobs[at]!, anew[n]!);
      }
      return drafts as readonly CheckedDraft[];
    },
    unreadable: async (drafts) =>
      unreadable(
        [...(await fileProblems(index)), ...drafts.flatMap(({ problems }) => problems)],
        settings,
        io,
      ),
    close: () => index.close(),
  };
}

/** What it takes to check is loaded when there is something to check. */
async function checkAnew(
  jobs: readonly Job[],
  index: FolderIndex,
  { threads = availableParallelism(), cache, memos }: SessionOptions,
  io: Io,
): Promise<readonly CheckedDraft[]> {
  if (jobs.length === 0) return [];
  beFrugal();
  const many = threads > 1 && jobs.length >= MANY;
  const checkHere = async (job: Job): Promise<CheckedDraft> =>
    (await import('./judge.ts')).checkText(job, index, io.cwd, memos);
  if (many)
    return checkInThreads(
      jobs,
      threads,
      { cwd: io.cwd, ...(cache === undefined ? {} : { cache }) },
      checkHere,
    );
  const drafts: CheckedDraft[] = [];
  for (const job of jobs) drafts.push(await checkHere(job));
  return drafts;
}

/** What two drafts share is said once. */
function unreadable(
  files: readonly UnreadableSource[],
  settings: Settings,
  io: Io,
): readonly UnreadableFile[] {
  const severity = severityOf('source-unreadable', settings);
  if (severity === 'off') return [];
  const distinct = new Map(files.map((file) => [JSON.stringify(file), file]));
  return [...distinct.values()].map(({ id, line, message }) => ({
    path: shown(sourcePath(id, settings.corpus), io.cwd),
    ...(line === undefined ? {} : { line }),
    severity,
    message,
  }));
}
