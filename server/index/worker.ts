import { parentPort, workerData } from 'node:worker_threads';
import { cleanCaches, markUsed } from './caches.ts';
import { readBibliography } from './catalogue.ts';
import { isSound, openFile } from './connection.ts';
import { isDamage, messageOf } from './errors.ts';
import { type FileTask, readFiles } from './file.ts';
import { type GuardData, serveGuard } from './guard.ts';
import { type Outcome, type RunOptions, runIndexer } from './indexer.ts';
import type { Order, Report, WorkerData } from './messages.ts';
import type { ReaderData } from './readers.ts';
import { isSmall } from './unchanged.ts';

/** The thread that reads sources and writes the index, with a connection of its own for each run. */
function serve(data: WorkerData): void {
  const port = parentPort!;
  const tell = (report: Report): void => port.postMessage(report);
  let stopped = false;
  let cancelled = false;
  let unchecked = true;
  let queue = Promise.resolve();
  const listeners: RunOptions = {
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    onCommit: () => tell({ kind: 'commit' }),
    stopped: () => stopped || cancelled,
  };
  const work = async ({ run, paths }: Order & { kind: 'run' }): Promise<void> => {
    if (stopped) return;
    cancelled = false;
    try {
      const first = unchecked;
      if (first && isFaulty(data)) {
        tell({ kind: 'damaged', run });
        return;
      }
      const outcome = await indexInto(data, { ...listeners, ...(paths && { paths }) });
      unchecked = false;
      if (outcome === 'damaged') tell({ kind: 'damaged', run });
      else if (!stopped) {
        tell({ kind: 'done', run, outcome });
        if (first) settle();
      }
    } catch (error) {
      tell(isDamage(error) ? { kind: 'damaged', run } : { kind: 'failed', run, message: messageOf(error) });
    }
  };
  const settle = (): void => {
    markUsed(data.file, Date.now());
    cleanCaches(data.file, Date.now());
    if (!isSmall(data.file)) setTimeout(check, QUIET).unref();
  };
  // Looking at every page of a large file takes seconds, which nobody should have to wait for.
  const check = (): void => {
    queue = queue.then(() => {
      if (!stopped && !isWhole(data)) tell({ kind: 'unsound' });
    });
  };
  const parse = async ({ run, path }: Order & { kind: 'parse' }): Promise<void> => {
    const bibliography = await readBibliography(path, data.corpus.maxBytes);
    tell({ kind: 'parsed', run, bibliography });
  };
  port.on('message', (order: Order) => {
    if (order.kind === 'cancel') cancelled = true;
    else if (order.kind === 'parse') queue = queue.then(() => parse(order));
    else if (order.kind === 'run') queue = queue.then(() => work(order));
    else {
      stopped = true;
      queue = queue.then(() => port.close());
    }
  });
}

/** One run on a connection that lives as long. */
async function indexInto(
  { file, build, corpus }: WorkerData,
  options: RunOptions,
): Promise<Outcome | 'damaged'> {
  const db = openFile(file, build);
  if (!db) return 'damaged';
  try {
    return await runIndexer(db, corpus, options);
  } finally {
    db.close();
  }
}

/** So long after the first run, in milliseconds, a large file is looked through. */
const QUIET = 30_000;

/** Whether it turns out at the start that a file is damaged. */
const isFaulty = (data: WorkerData): boolean => !data.sound && isSmall(data.file) && !isWhole(data);

function isWhole({ file, build }: WorkerData): boolean {
  const db = openFile(file, build);
  try {
    return db !== undefined && isSound(db);
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    db?.close();
  }
}

/** A thread that only reads, for the one that writes. */
function serveReader({ maxBytes }: ReaderData): void {
  const port = parentPort!;
  port.on('message', async (tasks: readonly FileTask[]) => {
    const group = await readFiles(tasks, maxBytes);
    const { keys, ends, numbers } = group.keys;
    port.postMessage(group, [keys.buffer, ends.buffer, numbers.buffer]);
  });
}

const data = workerData as WorkerData | ReaderData | GuardData;
if ('role' in data && data.role === 'guard') serveGuard();
else if ('role' in data) serveReader(data);
else serve(data);
