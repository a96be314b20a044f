/** A stream that text goes to. */
interface Out {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What a command may touch of the world besides files. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Ends what would go on for ever, such as `--watch`. */
  readonly signal?: AbortSignal;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Exit codes: nothing to report, findings at or over the threshold, could not do the job. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const FAILED = 2;

/** Columns where nobody looks on: a log has no width, and output must not depend on who reads it. */
const PLAIN_WIDTH = 100;

/** Columns to trim to. */
export const widthOf = ({ stdout }: Io): number =>
  stdout.isTTY ? Math.max(40, stdout.columns ?? 80) : PLAIN_WIDTH;

/** Colour only on a terminal that wants it (no-color.org). */
export const hasColour = ({ stdout, env }: Io): boolean =>
  stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
