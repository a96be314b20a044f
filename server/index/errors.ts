export type IndexErrorCode = 'no-corpus' | 'empty-corpus' | 'no-sqlite' | 'no-cache' | 'failed';

/** An index that cannot be had. `message` is for the user: it names the thing and the cure. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB of sqlite.org/rescode.html: the file is no use any more. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

/** Whether an error says that the database file is damaged. Extended codes keep the primary one in the low byte. */
export function isDamage(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' && DAMAGED.has(code & 0xff);
}

/** SQLITE_FULL of sqlite.org/rescode.html: the disk has no room left. */
const FULL = 13;

/** Whether an error says that the disk is full. */
export const isFull = (error: unknown): boolean =>
  (error as { errcode?: unknown } | undefined)?.errcode === FULL;

/** Whether an error comes from SQLite: the file, the disk, a lock. */
export const isSqlite = (error: unknown): boolean =>
  (error as { code?: unknown } | undefined)?.code === 'ERR_SQLITE_ERROR';

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
