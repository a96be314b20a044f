/** The custom part of the protocol between Stet's server and its editors. The only server file that a client imports. */

/** Where a workspace folder stands. `off`: nothing configured; `no-corpus`: the configured folder is missing or empty. */
export interface Status {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly state: 'off' | 'no-corpus' | 'indexing' | 'ready' | 'error';
  /** Files indexed so far and in all, while indexing. */
  readonly done?: number;
  readonly total?: number;
  /** Sources in the index, when ready. */
  readonly sources?: number;
  readonly message?: string;
}

/** Server to client, on every change of state. */
export const STATUS = 'stet/status';

/** Client to server: read every source again. No parameters, answers null when done. */
export const REINDEX = 'stet/reindex';
