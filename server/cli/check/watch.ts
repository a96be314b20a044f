import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexOptions } from '../../config/settings.ts';
import { corpusFolders, isBelow } from '../../index/scope.ts';
import { CLEAN, type Io } from '../io.ts';
import type { Job } from './drafts.ts';
import { type CheckFlags, targetsOf } from './flags.ts';
import { jobsOf } from './jobs.ts';
import type { Memos } from './judge.ts';
import { byIndex, inOrder, outcomeOf, report, sessionOptions } from './outcome.ts';
import { openSession, type Session } from './session.ts';
import { createTiming } from './timing.ts';

/** A burst of events, as editors cause them when they save, is one change. */
const SETTLE_MS = 60;

/** Checks, and checks again whenever a draft, a source or the settings change, until the signal of `io` ends it. */
export async function watch(
  names: readonly string[],
  flags: CheckFlags,
  io: Io,
  fail: (error: unknown) => void,
): Promise<number> {
  const sessions = new Map<string, Session>();
  const memos: Memos = new Map();
  const changes = createChanges(io.signal);
  try {
    for (;;) {
      const jobs = await jobsOf(names, flags, io, fail);
      await checkOnce(jobs, sessions, memos, flags, io).catch(fail);
      changes.follow(foldersOf(jobs));
      io.stderr.write('stet: watching; press Ctrl+C to end\n');
      const paths = await changes.next();
      if (!paths) return CLEAN;
      await refresh(paths, jobs, sessions).catch(fail);
    }
  } finally {
    changes.close();
    await Promise.all([...sessions.values()].map((session) => session.close()));
  }
}

async function checkOnce(
  jobs: readonly Job[],
  sessions: Map<string, Session>,
  memos: Memos,
  flags: CheckFlags,
  io: Io,
): Promise<void> {
  const timing = createTiming();
  const outcomes = [];
  for (const group of byIndex(jobs)) {
    const { settings } = group[0]!;
    const key = JSON.stringify(indexOptions(settings));
    const session =
      sessions.get(key) ??
      (await openSession(settings, { ...sessionOptions(flags), threads: 1, memos, anew: true }, io));
    sessions.set(key, session);
    outcomes.push(await outcomeOf(group, session, flags, timing, io));
  }
  if (outcomes.length > 0)
    await report(inOrder(outcomes, jobs, io), false, targetsOf(flags.format), flags, outcomes, timing, io);
}

/** Reads changed sources again. */
async function refresh(
  paths: readonly string[],
  jobs: readonly Job[],
  sessions: ReadonlyMap<string, Session>,
): Promise<void> {
  for (const group of byIndex(jobs)) {
    const options = indexOptions(group[0]!.settings);
    const folders = corpusFolders(options.roots);
    const sources = paths.filter((path) => folders.some((folder) => isBelow(path, folder)));
    if (sources.length > 0) await sessions.get(JSON.stringify(options))?.index.refresh(sources);
  }
}

/** Folders to follow; true for those with everything below. */
function foldersOf(jobs: readonly Job[]): ReadonlyMap<string, boolean> {
  const drafts = jobs.map(({ path }) => [dirname(path), false] as const);
  const sources = jobs.flatMap(({ settings }) =>
    corpusFolders(settings.corpus).map((folder) => [folder, true] as const),
  );
  return new Map([...drafts, ...sources]);
}

interface Changes {
  follow(folders: ReadonlyMap<string, boolean>): void;
  /** Paths that changed since the last call, once they have come to rest; undefined when it is over. */
  next(): Promise<readonly string[] | undefined>;
  close(): void;
}

function createChanges(signal: AbortSignal | undefined): Changes {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const note = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), SETTLE_MS);
  };
  return {
    follow(folders) {
      for (const [folder, recursive] of folders) {
        if (watchers.has(folder)) continue;
        const watcher = watchFolder(folder, { recursive }, (_, name) => {
          if (name && isOfInterest(name)) note(join(folder, name));
        });
        // A folder that goes away is told by the next check.
        watcher.on('error', () => watchers.delete(folder));
        watchers.set(folder, watcher);
      }
    },
    async next() {
      if (changed.size === 0 && !signal?.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal?.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      const paths = [...changed].sort();
      changed.clear();
      return signal?.aborted ? undefined : paths;
    },
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** Editors and we ourselves write hidden files first; those are nobody's drafts. */
const isOfInterest = (name: string): boolean => {
  const last = name.split(/[\\/]/).at(-1)!;
  return last === '.gitignore' || !last.startsWith('.');
};
