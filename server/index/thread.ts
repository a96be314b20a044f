import { Worker } from 'node:worker_threads';
import type { Bibliography } from '../sources/bibliography/entry.ts';
import { IndexError } from './errors.ts';
import type { Outcome } from './indexer.ts';
import type { Order, Report, WorkerData } from './messages.ts';
import type { Progress } from './progress.ts';

/** The indexing thread as the main side sees it. It keeps the process alive only while a run is under way. */
export interface Thread {
  /** Brings the database in line with the folders. Rejects with `Damaged` or `IndexError`. */
  run(paths?: readonly string[]): Promise<Outcome>;
  /** Reads a bibliography. Rejects with `IndexError`. */
  parse(path: string): Promise<Bibliography>;
  /** Ends the run under way after the files it is reading; what it has read stays. */
  cancel(): void;
  /** Ends the thread after the file it is reading; runs that are not done reject. */
  close(): Promise<void>;
}

/** The database file turned out to be damaged. */
export class Damaged extends Error {}

interface Events {
  readonly onProgress: (progress: Progress) => void;
  readonly onCommit: () => void;
  /** A look through the file has found damage. */
  readonly onUnsound: () => void;
}

interface Waiting {
  readonly resolve: (answer: Outcome | Bibliography) => void;
  readonly reject: (error: Error) => void;
}

/** Little of what reading makes lives long; without a bound its heap grows to several times what it needs. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/** Starts the thread. From sources it is `worker.ts`, in the bundle `worker.js` beside it. */
export function startThread(data: WorkerData, events: Events): Thread {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const worker = new Worker(new URL(name, import.meta.url), { workerData: data, resourceLimits: LIMITS });
  const waiting = new Map<number, Waiting>();
  let runs = 0;
  const settle = (run: number): Waiting | undefined => {
    const found = waiting.get(run);
    waiting.delete(run);
    if (waiting.size === 0) worker.unref();
    return found;
  };
  const fail = (error: Error): void => {
    for (const run of [...waiting.keys()]) settle(run)?.reject(error);
  };
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', (report: Report) => {
    if (report.kind === 'progress') events.onProgress(report.progress);
    else if (report.kind === 'commit') events.onCommit();
    else if (report.kind === 'unsound') events.onUnsound();
    else if (report.kind === 'done') settle(report.run)?.resolve(report.outcome);
    else if (report.kind === 'parsed') settle(report.run)?.resolve(report.bibliography);
    else if (report.kind === 'damaged') settle(report.run)?.reject(new Damaged('damaged'));
    else settle(report.run)?.reject(stopped(report.message));
  });
  worker.once('error', (error) => fail(stopped(error.message)));
  worker.once('exit', () => fail(stopped('it ended')));
  worker.unref();
  const order = (message: Order): void => worker.postMessage(message);
  const ask = <T extends Outcome | Bibliography>(question: (run: number) => Order): Promise<T> =>
    new Promise((resolve, reject) => {
      const run = ++runs;
      waiting.set(run, { resolve: (answer) => resolve(answer as T), reject });
      worker.ref();
      order(question(run));
    });
  return {
    run: (paths) => ask((run) => ({ kind: 'run', run, ...(paths && { paths }) })),
    parse: (path) => ask((run) => ({ kind: 'parse', run, path })),
    cancel: () => order({ kind: 'cancel' }),
    close: () => {
      worker.ref();
      order({ kind: 'close' });
      return ended;
    },
  };
}

/** A thread that is started when it is first needed. */
export function lateThread(start: () => Thread): Thread {
  let thread: Thread | undefined;
  const started = (): Thread => {
    thread ??= start();
    return thread;
  };
  return {
    run: (paths) => started().run(paths),
    parse: (path) => started().parse(path),
    cancel: () => thread?.cancel(),
    close: async () => thread?.close(),
  };
}

const stopped = (why: string): IndexError =>
  new IndexError(
    'failed',
    `stet: indexing stopped (${why}); free disk space if there is none, then try again`,
  );
