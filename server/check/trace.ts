import type { Claim } from '../claims/claim.ts';
import type { Binding } from './binding/bind.ts';
import type { Evidence } from './report.ts';

/** One thing that judging tried for a claim, and what came of it. */
export interface Step {
  readonly tried: string;
  readonly outcome: string;
  readonly evidence?: Evidence;
}

/** Hears what judging does for one claim while it does it; absent unless somebody asked for an explanation. */
export type Trace = (step: Step) => void;

/** Says of each claim, as it comes up, whether somebody listens. */
export type Listen = (claim: Claim, binding: Binding) => Trace | undefined;
