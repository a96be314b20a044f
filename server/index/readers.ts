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

export interface Reader {
  /** Reads a group of files. Never rejects. */
  read(tasks: readonly FileTask[]): Promise<FileGroup>;
  /** True when it should take no more, since others do. */
  resting(): boolean;
}

interface Readers {
  /** One may be there several times: so many groups are under way to it at once. */
  readonly all: readonly Reader[];
  close(): Promise<void>;
}

/** Less than this is read before another thread has started. */
const WORTH_A_THREAD = 3_000_000;
const MOST_THREADS = 4;

/** Groups that wait for each helper or have been read by it, so that it has work while this thread writes a batch. */
const UNDER_WAY = 2;

/** Little of what a reader makes lives long; without bounds its heap grows to several times what it needs. */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/**
 * This thread as a reader, and helping threads where there is much to read and processors for them. Where they take all
 * processors, this thread reads only until the first has started, and then has its time and memory for writing.
 */
export function startReaders(files: readonly FoundFile[], maxBytes: number): Readers {
  const processors = Math.min(MOST_THREADS, availableParallelism());
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const wanted = processors < 2 ? 0 : Math.min(processors, Math.floor(bytes / WORTH_A_THREAD));
  const read: Reader['read'] = async (tasks) => {
    await nextTurn();
    return readFiles(tasks, maxBytes);
  };
  const helpers = Array.from({ length: wanted }, () => startHelper(maxBytes, read));
  const here: Reader = {
    read,
    resting: () => helpers.length === processors && helpers.some((helper) => helper.started()),
  };
  return {
    all: [here, ...helpers.flatMap(({ reader }) => Array.from({ length: UNDER_WAY }, () => reader))],
    close: async () => void (await Promise.all(helpers.map(({ worker }) => worker.terminate()))),
  };
}

interface Helper {
  readonly worker: Worker;
  readonly reader: Reader;
  /** Whether it has read something, and has not ended. */
  started(): boolean;
}

/** A thread that reads. What one that has ended leaves undone is read by `instead`. */
function startHelper(maxBytes: number, instead: Reader['read']): Helper {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const workerData: ReaderData = { role: 'reader', maxBytes };
  const worker = new Worker(new URL(name, import.meta.url), { workerData, resourceLimits: LIMITS });
  const waiting: ((group: FileGroup | undefined) => void)[] = [];
  let started = false;
  let ended = false;
  worker.on('message', (group: FileGroup) => {
    started = true;
    waiting.shift()?.(group);
  });
  const end = (): void => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve(undefined);
  };
  worker.on('error', end);
  worker.on('exit', end);
  const read: Reader['read'] = async (tasks) => {
    if (ended) return instead(tasks);
    const group = new Promise<FileGroup | undefined>((resolve) => waiting.push(resolve));
    worker.postMessage(tasks);
    return (await group) ?? instead(tasks);
  };
  return { worker, reader: { read, resting: () => false }, started: () => started && !ended };
}
