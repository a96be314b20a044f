import type { Result } from '../check/result.ts';

/** What a format may know besides the result. */
export interface FormatContext {
  readonly version: string;
  /** Columns to cut lines to. */
  readonly width: number;
  readonly colour: boolean;
  /** Print only what fails the check, no counts. */
  readonly quiet: boolean;
  /** Where paths in the result are relative to; absolute. */
  readonly cwd: string;
}

/** A result as text, line end included. The same result gives the same bytes. */
export type Render = (result: Result, context: FormatContext) => string;
