import type { Bibliography } from '../sources/bibliography/entry.ts';
import type { Outcome, Progress } from './indexer.ts';
import type { Corpus } from './place.ts';

/** What the worker is started with. */
export interface WorkerData {
  readonly corpus: Corpus;
  /** The database file. */
  readonly file: string;
  /** Of the main side, which both go by even if the code has changed between their starts. */
  readonly build: string;
}

/** To the worker. Runs are done in order, one at a time. */
export type Order =
  | { readonly kind: 'run'; readonly run: number; readonly paths?: readonly string[] }
  | { readonly kind: 'parse'; readonly run: number; readonly path: string }
  | { readonly kind: 'close' };

/** From the worker. A run ends with `done`, `parsed`, `damaged` or `failed`. */
export type Report =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'commit' }
  | { readonly kind: 'done'; readonly run: number; readonly outcome: Outcome }
  | { readonly kind: 'parsed'; readonly run: number; readonly bibliography: Bibliography }
  | { readonly kind: 'damaged'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
