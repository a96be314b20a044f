import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type FileGroup, type FileTask, readFiles } from './file.ts';
import type { FoundFile } from './walk.ts';

/** What a worker is started with that only reads files for another one. */
export interface ReaderData {
  readonly role: 'reader';
  readonly maxBytes: number;
}

/** Reads a group of files. Never rejects. */
export type Reader = (tasks: readonly FileTask[]) => Promise<FileGroup>;

interface Readers {
  readonly all: readonly Reader[];
  close(): Promise<void>;
}

/** Less than this is read before another thread has started. */
const WORTH_A_THREAD = 3_000_000;
const MOST_THREADS = 2;

/** Little of what a reader makes lives long; without bounds its heap grows to several times what it needs. */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/** This thread as a reader, and helping threads where there is much to read and a processor for them. */
export function startReaders(files: readonly FoundFile[], maxBytes: number): Readers {
  const here: Reader = async (tasks) => {
    await nextTurn();
    return readFiles(tasks, maxBytes);
  };
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const threads = Math.min(MOST_THREADS, availableParallelism() - 1, Math.floor(bytes / WORTH_A_THREAD));
  const helpers = Array.from({ length: Math.max(0, threads) }, () => startHelper(maxBytes, here));
  return {
    // Two groups are under way to each helper, so that it has work while this thread writes.
    all: [here, ...helpers.flatMap(({ reader }) => [reader, reader])],
    close: async () => void (await Promise.all(helpers.map(({ worker }) => worker.terminate()))),
  };
}

/** A thread that reads. What one that has ended leaves undone is read by `instead`. */
function startHelper(
  maxBytes: number,
  instead: Reader,
): { readonly worker: Worker; readonly reader: Reader } {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const workerData: ReaderData = { role: 'reader', maxBytes };
  const worker = new Worker(new URL(name, import.meta.url), { workerData, resourceLimits: LIMITS });
  const waiting: ((group: FileGroup | undefined) => void)[] = [];
  let ended = false;
  worker.on('message', (group: FileGroup) => waiting.shift()?.(group));
  const end = (): void => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve(undefined);
  };
  worker.on('error', end);
  worker.on('exit', end);
  const reader: Reader = async (tasks) => {
    if (ended) return instead(tasks);
    const group = new Promise<FileGroup | undefined>((resolve) => waiting.push(resolve));
    worker.postMessage(tasks);
    return (await group) ?? instead(tasks);
  };
  return { worker, reader };
}
