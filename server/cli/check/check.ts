import { CLEAN, FAILED, FINDINGS, type Io } from '../io.ts';
import type { Job } from './drafts.ts';
import { type CheckFlags, targetsOf } from './flags.ts';
import { inOrder, type Outcome, report } from './outcome.ts';
import { countsOf, type Result } from './result.ts';
import { checkJobs, faultsOf, findJobs } from './run.ts';
import { createTiming } from './timing.ts';
import { watch } from './watch.ts';

/** `stet check`: checks drafts, prints the result, answers the exit code. What cannot be read is said; the rest is checked. */
export async function check(names: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  const targets = targetsOf(flags.format);
  const timing = createTiming();
  const faults = faultsOf(io);
  const jobs = await timing.step('find drafts', () => findJobs(names, flags, io, faults));
  if (jobs.length === 0) return faults.any() ? FAILED : CLEAN;
  if (flags.printConfig) return printConfig(jobs[0]!, io);
  if (flags.watch) return watch(names, flags, io, faults.tell);
  const outcomes = await checkJobs(jobs, flags, timing, io, faults);
  if (outcomes.length === 0) return FAILED;
  const result = inOrder(outcomes, jobs, io);
  const piped = jobs.some((job) => job.piped);
  await report(result, piped, targets, flags, outcomes, timing, io);
  if (faults.any()) return FAILED;
  if (!flags.allowEmpty && isEmpty(result)) return nothingChecked(io);
  return outcomes.some((outcome) => isOver(outcome, flags)) ? FINDINGS : CLEAN;
}

/** The settings as they hold for the first draft, for a person who wonders. */
function printConfig({ settings }: Job, io: Io): number {
  io.stdout.write(`${JSON.stringify(settings, null, 2)}\n`);
  return CLEAN;
}

/** No claim was judged at all. */
function isEmpty(result: Result): boolean {
  const { claims, unchecked } = countsOf(result);
  return claims === unchecked;
}

function nothingChecked(io: Io): number {
  io.stderr.write(
    'stet: nothing was checked: no claim could be judged; pass --allow-empty if that is right\n',
  );
  return FAILED;
}

/** Warnings up to the number allowed do not fail; errors always do. */
function isOver(outcome: Outcome, { maxWarnings }: CheckFlags): boolean {
  const { errors, warnings, information } = countsOf(outcome);
  const { failOn } = outcome.settings;
  if (maxWarnings !== undefined) return errors > 0 || warnings > maxWarnings;
  if (failOn === 'error') return errors > 0;
  return errors + warnings > 0 || (failOn === 'information' && information > 0);
}
