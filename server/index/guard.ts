import { parentPort, Worker } from 'node:worker_threads';
import { NoSource, SourceError } from '../sources/errors.ts';
import { isContainer, readSource } from '../sources/read.ts';
import type { ReadSource } from '../sources/source.ts';
import { messageOf } from './errors.ts';

/** What a thread is started with that reads the files of others, so that it may run out of time or memory. */
export interface GuardData {
  readonly role: 'guard';
}

interface Question {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}

type Answer = { readonly id: number } & (
  | { readonly read: ReadSource }
  | { readonly refused: string; readonly noSource: boolean }
);

/** Longer than any document of a permitted size takes; a file that takes longer was made to. */
const SECONDS = 60;
/** A thread that had nothing to do for this long ends, and gives back its memory. */
const IDLE_SECONDS = 3;
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 400 };

/**
 * As `readSource`; PDF and ZIP files, which may unfold to anything, are read in a thread that is ended when it takes too
 * long or too much.
 */
export function readGuarded(name: string, bytes: Uint8Array, maxBytes: number): Promise<ReadSource> {
  if (bytes.length > maxBytes || !isContainer(bytes)) return readSource(name, bytes, { maxBytes });
  guard ??= startGuard();
  return guard(name, bytes, maxBytes);
}

type Guard = (name: string, bytes: Uint8Array, maxBytes: number) => Promise<ReadSource>;

/** One for this thread, while there is work for it. */
let guard: Guard | undefined;

interface Waiting {
  readonly resolve: (read: ReadSource) => void;
  readonly reject: (error: Error) => void;
}

function startGuard(): Guard {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const workerData: GuardData = { role: 'guard' };
  const worker = new Worker(new URL(name, import.meta.url), { workerData, resourceLimits: LIMITS });
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = (why: string): void => {
    guard = guard === ask ? undefined : guard;
    clearTimeout(timer);
    for (const { reject } of waiting.values()) reject(new SourceError(`${why}; split it or exclude it`));
    waiting.clear();
    void worker.terminate();
  };
  /** Counts anew from each answer: what waits behind a slow file has its own time. */
  const watch = (): void => {
    clearTimeout(timer);
    const seconds = waiting.size > 0 ? SECONDS : IDLE_SECONDS;
    timer = setTimeout(() => end(`takes longer than ${SECONDS} seconds to read`), seconds * 1000);
    if (waiting.size === 0) timer.unref();
  };
  const ask: Guard = (name, bytes, maxBytes) =>
    new Promise((resolve, reject) => {
      const question: Question = { id: ++questions, name, bytes, maxBytes };
      waiting.set(question.id, { resolve, reject });
      worker.ref();
      watch();
      worker.postMessage(question);
    });
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('read' in answer) asked?.resolve(answer.read);
    else asked?.reject(answer.noSource ? new NoSource() : new SourceError(answer.refused));
    if (waiting.size === 0) worker.unref();
    watch();
  });
  worker.on('error', (error) =>
    end(
      (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? MEMORY
        : `cannot be read (${error.message})`,
    ),
  );
  worker.on('exit', () => end('cannot be read'));
  worker.unref();
  return ask;
}

const MEMORY = 'needs more memory than reading it may take';

/** The side of the thread: reads one file after the other. */
export function serveGuard(): void {
  const port = parentPort!;
  let queue = Promise.resolve();
  port.on('message', (question: Question) => {
    queue = queue.then(async () => port.postMessage(await answerTo(question)));
  });
}

async function answerTo({ id, name, bytes, maxBytes }: Question): Promise<Answer> {
  try {
    return { id, read: await readSource(name, bytes, { maxBytes }) };
  } catch (error) {
    const known = error instanceof SourceError || error instanceof NoSource;
    const refused = known
      ? error.message
      : `cannot be read (${messageOf(error)}); exclude it or convert it to text`;
    return { id, refused, noSource: error instanceof NoSource };
  }
}
