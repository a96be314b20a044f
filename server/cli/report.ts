import { resolve } from 'node:path';
import { version } from '../config/package.ts';
import type { CheckFlags } from './check/flags.ts';
import { inOrder } from './check/outcome.ts';
import { checkJobs, faultsOf, findJobs } from './check/run.ts';
import { createTiming } from './check/timing.ts';
import { html } from './formats/html.ts';
import { CLEAN, FAILED, type Io, widthOf } from './io.ts';
import { writeFor } from './write.ts';

/** The options of `stet report`. */
export interface ReportFlags extends CheckFlags {
  readonly output: string;
}

/** `stet report`: writes one HTML page with the drafts on the left and what the sources say of their claims on the right. */
export async function report(names: readonly string[], flags: ReportFlags, io: Io): Promise<number> {
  const faults = faultsOf(io);
  const jobs = await findJobs(names, flags, io, faults);
  const outcomes = await checkJobs(jobs, flags, createTiming(), io, faults);
  if (outcomes.length === 0) return faults.any() ? FAILED : CLEAN;
  const context = { version: version(), width: widthOf(io), colour: false, quiet: false, cwd: io.cwd };
  const page = html(inOrder(outcomes, jobs, io), context);
  if (flags.output === '-') io.stdout.write(page);
  else await writeFor(resolve(io.cwd, flags.output), page, flags.output);
  return faults.any() ? FAILED : CLEAN;
}
