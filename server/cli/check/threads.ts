import { Worker } from 'node:worker_threads';
import type { Job } from './drafts.ts';
import type { CheckedDraft } from './result.ts';

/** What a checking thread is started with. */
export interface ThreadData {
  readonly cwd: string;
  readonly cache?: string;
}

/** To a thread: one job. From it: the draft checked, or why not. */
export type Order = { readonly at: number; readonly job: Job };
export type Answer = Done | { readonly at: number; readonly error: string };

interface Done {
  readonly at: number;
  readonly draft: CheckedDraft;
}

/** Jobs that a thread has been given: one to do, and one to go on with while its answer is on the way. */
const GIVEN = 2;

/**
 * Checks drafts in several threads that share one index, of which this one, by `checkHere`, is one; the answer is in the order of
 * the jobs.
 */
export async function checkInThreads(
  jobs: readonly Job[],
  threads: number,
  data: ThreadData,
  checkHere: (job: Job) => Promise<CheckedDraft>,
): Promise<readonly CheckedDraft[]> {
  const drafts = new Array<CheckedDraft>(jobs.length);
  let next = 0;
  const take = (): number | undefined => (next < jobs.length ? next++ : undefined);
  const elsewhere = async (): Promise<void> => {
    const worker = startWorker(data);
    try {
      await work(worker, jobs, take, ({ at, draft }) => {
        drafts[at] = draft;
      });
    } finally {
      await worker.terminate();
    }
  };
  const here = async (): Promise<void> => {
    for (let at = take(); at !== undefined; at = take()) drafts[at] = await checkHere(jobs[at]!);
  };
  const others = Array.from({ length: Math.min(threads, jobs.length) - 1 }, elsewhere);
  await Promise.all([...others, here()]);
  return drafts;
}

/** Has a thread do jobs until there are no more. Rejects with what it could not do. */
function work(
  worker: Worker,
  jobs: readonly Job[],
  take: () => number | undefined,
  done: (answer: Done) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let given = 0;
    const give = (): void => {
      const at = take();
      if (at === undefined) return;
      given++;
      worker.postMessage({ at, job: jobs[at]! } satisfies Order);
    };
    worker.on('message', (answer: Answer) => {
      if ('error' in answer) return reject(new Error(answer.error));
      given--;
      done(answer);
      give();
      if (given === 0) resolve();
    });
    worker.once('error', reject);
    for (let i = 0; i < GIVEN; i++) give();
    if (given === 0) resolve();
  });
}

/** From sources it is `worker.ts`, in the bundle `check-worker.js`. */
function startWorker(workerData: ThreadData): Worker {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './check-worker.js';
  return new Worker(new URL(name, import.meta.url), { workerData });
}
