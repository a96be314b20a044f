import { parentPort, workerData } from 'node:worker_threads';
import { readBibliography } from './catalogue.ts';
import { isSound, openFile } from './connection.ts';
import { isDamage, messageOf } from './errors.ts';
import { type FileTask, readFiles } from './file.ts';
import { type GuardData, serveGuard } from './guard.ts';
import { type Outcome, type RunOptions, runIndexer } from './indexer.ts';
import type { Order, Report, WorkerData } from './messages.ts';
import type { ReaderData } from './readers.ts';

/** The thread that reads sources and writes the index, with a connection of its own for each run. */
function serve(data: WorkerData): void {
  const port = parentPort!;
  const tell = (report: Report): void => port.postMessage(report);
  let stopped = false;
  let checked = false;
  let queue = Promise.resolve();
  const listeners: RunOptions = {
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    onCommit: () => tell({ kind: 'commit' }),
    stopped: () => stopped,
  };
  const work = async ({ run, paths }: Order & { kind: 'run' }): Promise<void> => {
    if (stopped) return;
    try {
      const outcome = await indexInto(data, { ...listeners, ...(paths && { paths }) }, !checked);
      checked = true;
      if (outcome === 'damaged') tell({ kind: 'damaged', run });
      else if (!stopped) tell({ kind: 'done', run, outcome });
    } catch (error) {
      tell(isDamage(error) ? { kind: 'damaged', run } : { kind: 'failed', run, message: messageOf(error) });
    }
  };
  const parse = async ({ run, path }: Order & { kind: 'parse' }): Promise<void> => {
    const bibliography = await readBibliography(path, data.corpus.maxBytes);
    tell({ kind: 'parsed', run, bibliography });
  };
  port.on('message', (order: Order) => {
    if (order.kind === 'parse') queue = queue.then(() => parse(order));
    else if (order.kind === 'run') queue = queue.then(() => work(order));
    else {
      stopped = true;
      queue = queue.then(() => port.close());
    }
  });
}

/** One run on a connection that lives as long. The first one looks whether every page of the file is sound. */
async function indexInto(
  { file, build, corpus }: WorkerData,
  options: RunOptions,
  check: boolean,
): Promise<Outcome | 'damaged'> {
  const db = openFile(file, build);
  if (!db) return 'damaged';
  try {
    return check && !isSound(db) ? 'damaged' : await runIndexer(db, corpus, options);
  } finally {
    db.close();
  }
}

/** A thread that only reads, for the one that writes. */
function serveReader({ maxBytes }: ReaderData): void {
  const port = parentPort!;
  port.on('message', async (tasks: readonly FileTask[]) =>
    port.postMessage(await readFiles(tasks, maxBytes)),
  );
}

const data = workerData as WorkerData | ReaderData | GuardData;
if ('role' in data && data.role === 'guard') serveGuard();
else if ('role' in data) serveReader(data);
else serve(data);
