import { indexOptions, type Settings } from '../config/settings.ts';
import type { FolderIndex, FolderOptions } from '../index/folder.ts';

type Progress = Parameters<NonNullable<FolderOptions['onProgress']>>[0];
type ProgressListener = (progress: Progress) => void;

/** A use of a shared index; the last release closes it. */
export interface Lease {
  readonly index: FolderIndex;
  release(): void;
}

/** Indexes by what they index, so that two folders with the same corpus share one. */
export interface IndexPool {
  /** Throws what opening throws; the next call tries again. */
  acquire(settings: Settings, onProgress: ProgressListener): Promise<Lease>;
}

interface Entry {
  readonly opening: Promise<FolderIndex>;
  readonly listeners: Set<ProgressListener>;
  users: number;
}

/** A pool that opens with `open`. Failures of closing go to `log`, what indexes have to say to `notice`. */
export function indexPool(
  open: (options: FolderOptions) => Promise<FolderIndex>,
  log: (error: unknown) => void,
  notice: (line: string) => void,
): IndexPool {
  const entries = new Map<string, Entry>();

  const enter = (options: FolderOptions, key: string): Entry => {
    const listeners = new Set<ProgressListener>();
    const onProgress = (progress: Progress) => {
      for (const listener of listeners) listener(progress);
    };
    const entry = { opening: open({ ...options, onProgress, onNotice: notice }), listeners, users: 0 };
    entries.set(key, entry);
    return entry;
  };

  return {
    async acquire(settings, onProgress) {
      const options = indexOptions(settings);
      const key = JSON.stringify(options);
      const entry = entries.get(key) ?? enter(options, key);
      entry.users++;
      entry.listeners.add(onProgress);
      let held = true;
      const release = () => {
        if (!held) return;
        held = false;
        entry.listeners.delete(onProgress);
        if (--entry.users > 0) return;
        entries.delete(key);
        entry.opening.then((index) => index.close()).catch(log);
      };
      try {
        return { index: await entry.opening, release };
      } catch (error) {
        if (entries.get(key) === entry) entries.delete(key);
        throw error;
      }
    },
  };
}
