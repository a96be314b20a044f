import type { FileGroup } from './file.ts';
import type { FoundFile } from './walk.ts';

/** How far a run has got. */
export interface Progress {
  /** Files that are up to date. */
  readonly done: number;
  readonly total: number;
  /** Bytes read so far, and to be read altogether. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** As long as the rest takes at the pace so far; not given while that cannot be told yet. */
  readonly secondsLeft?: number;
}

/** Counts what a run does and tells of it. */
export interface Counter {
  /** Files whose content was read. */
  readonly read: number;
  readonly bytes: number;
  /** Since the beginning. */
  readonly milliseconds: number;
  /** So many files are done, and what reading them gave. */
  add(files: number, group: FileGroup | undefined): void;
  tell(): void;
}

/** The pace of less than this, in milliseconds, says nothing. */
const TELLING = 1000;

/** `now` in milliseconds, from anywhen. */
export function counter(
  total: number,
  pending: readonly FoundFile[],
  tell: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): Counter {
  const start = now();
  const totalBytes = pending.reduce((sum, { size }) => sum + size, 0);
  let done = total - pending.length;
  let read = 0;
  let bytes = 0;
  const secondsLeft = (): number | undefined => {
    const passed = now() - start;
    if (passed < TELLING || bytes === 0) return undefined;
    return Math.round((passed * Math.max(0, totalBytes - bytes)) / bytes / 1000);
  };
  return {
    get read() {
      return read;
    },
    get bytes() {
      return bytes;
    },
    get milliseconds() {
      return now() - start;
    },
    add: (files, group) => {
      done += files;
      for (const result of group?.results ?? []) {
        if (!('bytes' in result)) continue;
        read++;
        bytes += result.bytes ?? 0;
      }
    },
    tell: () => {
      const left = secondsLeft();
      tell({ done, total, bytes, totalBytes, ...(left !== undefined && { secondsLeft: left }) });
    },
  };
}
