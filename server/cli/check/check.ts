import { Failure, failureLines } from '../failure.ts';
import { CLEAN, FAILED, FINDINGS, type Io } from '../io.ts';
import type { Job } from './drafts.ts';
import { type CheckFlags, rulesOf, targetsOf } from './flags.ts';
import { jobsOf } from './jobs.ts';
import { byIndex, inOrder, type Outcome, outcomeOf, report, sessionOptions } from './outcome.ts';
import { countsOf, type Result } from './result.ts';
import { openSession } from './session.ts';
import { createTiming, type Timing } from './timing.ts';
import { watch } from './watch.ts';

/** `stet check`: checks drafts, prints the result, answers the exit code. What cannot be read is said; the rest is checked. */
export async function check(names: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  const targets = targetsOf(flags.format);
  // A mistake on the command line is told before any work.
  rulesOf(flags);
  const timing = createTiming();
  let failed = false;
  const fail = (error: unknown): void => {
    failed = true;
    for (const line of failureLines(error, io.cwd)) io.stderr.write(`${line}\n`);
  };
  const jobs = await timing.step('find drafts', () => jobsOf(names, flags, io, fail));
  if (jobs.length === 0) return failed || !flags.allowEmpty ? noDrafts(failed, fail) : CLEAN;
  if (flags.printConfig) return printConfig(jobs[0]!, io);
  if (flags.watch) return watch(names, flags, io, fail);
  const outcomes: Outcome[] = [];
  for (const group of byIndex(jobs)) {
    await checkGroup(group, flags, timing, io).then((outcome) => outcomes.push(outcome), fail);
  }
  if (outcomes.length === 0) return FAILED;
  const result = inOrder(outcomes, jobs, io);
  await report(
    result,
    jobs.some(({ piped }) => piped),
    targets,
    flags,
    outcomes,
    timing,
    io,
  );
  if (failed) return FAILED;
  if (!flags.allowEmpty && isEmpty(result)) return nothingChecked(io);
  return outcomes.some((outcome) => isOver(outcome, flags)) ? FINDINGS : CLEAN;
}

function noDrafts(failed: boolean, fail: (error: unknown) => void): number {
  if (!failed) fail(new Failure('.', 'there are no drafts here', 'name some, or pass --allow-empty'));
  return FAILED;
}

/** The settings as they hold for the first draft, for a person who wonders. */
function printConfig({ settings }: Job, io: Io): number {
  io.stdout.write(`${JSON.stringify(settings, null, 2)}\n`);
  return CLEAN;
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
