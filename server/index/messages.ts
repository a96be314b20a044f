import type { Bibliography } from '../sources/bibliography/entry.ts';
import type { Outcome } from './indexer.ts';
import type { Corpus } from './place.ts';
import type { Progress } from './progress.ts';

/** What the worker is started with. */
export interface WorkerData {
  readonly corpus: Corpus;
  /** The database file. */
  readonly file: string;
  /** Of the main side, which both go by even if the code has changed between their starts. */
  readonly build: string;
  /** The file was found sound before, and is as it was then. */
  readonly sound: boolean;
}

/** To the worker. Runs are done in order, one at a time. */
export type Order =
  | { readonly kind: 'run'; readonly run: number; readonly paths?: readonly string[] }
  | { readonly kind: 'parse'; readonly run: number; readonly path: string }
  /** Ends the run under way after the files that are being read. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'close' };

/** From the worker. A run ends with `done`, `parsed`, `damaged` or `failed`. */
export type Report =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'commit' }
  /** Found when nobody had asked for anything. */
  | { readonly kind: 'unsound' }
  | { readonly kind: 'done'; readonly run: number; readonly outcome: Outcome }
  | { readonly kind: 'parsed'; readonly run: number; readonly bibliography: Bibliography }
  | { readonly kind: 'damaged'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
