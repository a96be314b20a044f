import type { Evidence } from './report.ts';

/** One thing that judging tried for a claim, and what came of it. */
export interface Step {
  readonly tried: string;
  readonly outcome: string;
  readonly evidence?: Evidence;
}

/** Hears what judging does while it does it; absent unless somebody asked for an explanation. */
export type Trace = (step: Step) => void;
