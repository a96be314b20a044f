import { parentPort, workerData } from 'node:worker_threads';
import { indexOptions, type Settings } from '../../config/settings.ts';
import { type FolderIndex, openFolderIndex } from '../../index/folder.ts';
import { checkText } from './judge.ts';
import type { Answer, Order, ThreadData } from './threads.ts';

/** The entry of a checking thread: opens the index that the main thread has brought up to date, checks what it is given. */
const { cwd, cache } = workerData as ThreadData;
let index: Promise<FolderIndex> | undefined;

const open = async (settings: Settings): Promise<FolderIndex> => {
  const opened = await openFolderIndex({
    ...indexOptions(settings),
    look: 'nowhere',
    ...(cache === undefined ? {} : { cache }),
  });
  await opened.ready;
  return opened;
};

parentPort?.on('message', async ({ at, job }: Order) => {
  try {
    index ??= open(job.settings);
    const draft = await checkText(job, await index, cwd);
    parentPort?.postMessage({ at, draft } satisfies Answer);
  } catch (error) {
    parentPort?.postMessage({
      at,
      error: error instanceof Error ? error.message : String(error),
    } satisfies Answer);
  }
});
