import { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import type { Job } from './drafts.ts';
import type { CheckedDraft } from './result.ts';

/** What a checking thread is started with. */
export interface ThreadData {
  readonly cwd: string;
  readonly cache?: string;
}

/** To a thread: one job. From it: the draft checked, or why not. */
export type Order = { readonly at: number; readonly job: Job };
export type Answer =
  | { readonly at: number; readonly draft: CheckedDraft }
  | { readonly at: number; readonly error: string };

/** Checks drafts in several threads that share one index; the answer is in the order of the jobs. */
export async function checkInThreads(
  jobs: readonly Job[],
  threads: number,
  cache: string | undefined,
  { cwd }: Io,
): Promise<readonly CheckedDraft[]> {
  const drafts = new Array<CheckedDraft>(jobs.length);
  let next = 0;
  const data: ThreadData = { cwd, ...(cache === undefined ? {} : { cache }) };
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = startWorker(data);
      const send = (): void => {
        const at = next++;
        if (at < jobs.length) worker.postMessage({ at, job: jobs[at]! } satisfies Order);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (answer: Answer) => {
        if ('error' in answer) return reject(new Error(answer.error));
        drafts[answer.at] = answer.draft;
        send();
      });
      worker.once('error', reject);
      send();
    });
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, runOne));
  return drafts;
}

/** From sources it is `worker.ts`, in the bundle `check-worker.js`. */
function startWorker(workerData: ThreadData): Worker {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './check-worker.js';
  return new Worker(new URL(name, import.meta.url), { workerData });
}
