import { Failure, failureLines } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Job } from './drafts.ts';
import { type CheckFlags, rulesOf } from './flags.ts';
import { jobsOf } from './jobs.ts';
import { byIndex, type Outcome, outcomeOf, sessionOptions } from './outcome.ts';
import { openSession } from './session.ts';
import type { Timing } from './timing.ts';

/** What went wrong so far: told at once, and remembered for the exit code. */
export interface Faults {
  readonly tell: (error: unknown) => void;
  readonly any: () => boolean;
}

export function faultsOf(io: Io): Faults {
  let any = false;
  return {
    tell: (error) => {
      any = true;
      for (const line of failureLines(error, io.cwd)) io.stderr.write(`${line}\n`);
    },
    any: () => any,
  };
}

/** The drafts that were named; that there are none is a fault unless `--allow-empty` was given. Throws `Failure`. */
export async function findJobs(
  names: readonly string[],
  flags: CheckFlags,
  io: Io,
  faults: Faults,
): Promise<readonly Job[]> {
  // A mistake on the command line is told before any work.
  rulesOf(flags);
  const jobs = await jobsOf(names, flags, io, faults.tell);
  if (jobs.length === 0 && !faults.any() && !flags.allowEmpty)
    faults.tell(new Failure(names[0] ?? '.', 'there are no drafts here', 'name some, or pass --allow-empty'));
  return jobs;
}

/** Checks drafts, those of one index together. An index that cannot be opened is a fault; the rest goes on. */
export async function checkJobs(
  jobs: readonly Job[],
  flags: CheckFlags,
  timing: Timing,
  io: Io,
  faults: Faults,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const group of byIndex(jobs)) {
    await checkGroup(group, flags, timing, io).then((outcome) => outcomes.push(outcome), faults.tell);
  }
  return outcomes;
}

async function checkGroup(jobs: readonly Job[], flags: CheckFlags, timing: Timing, io: Io): Promise<Outcome> {
  const { settings } = jobs[0]!;
  const session = await timing.step('open index', () => openSession(settings, sessionOptions(flags), io));
  try {
    return await outcomeOf(jobs, session, flags, timing, io);
  } finally {
    await session.close();
  }
}
