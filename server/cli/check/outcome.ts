import { resolve } from 'node:path';
import { indexOptions, type Settings } from '../../config/settings.ts';
import { Failure, shown } from '../failure.ts';
import type { Io } from '../io.ts';
import { writeFor } from '../write.ts';
import { loadBaseline, pruned, type Stale, updated, withBaseline } from './baseline.ts';
import { changedLines, onChangedLines } from './changed.ts';
import type { Job } from './drafts.ts';
import { type CheckFlags, type Target, wantsFixes } from './flags.ts';
import { output } from './output.ts';
import type { CheckedDraft, Result, UnreadableFile } from './result.ts';
import type { Session, SessionOptions } from './session.ts';
import type { Timing } from './timing.ts';

/** Drafts that are checked with the same index, together. */
export function byIndex(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const groups = Map.groupBy(jobs, ({ settings }) => JSON.stringify(indexOptions(settings)));
  return [...groups.values()];
}

/** What came of the drafts of one index. */
export interface Outcome {
  readonly drafts: readonly CheckedDraft[];
  readonly unreadable: readonly UnreadableFile[];
  readonly stale: readonly Stale[];
  readonly sources: number;
  readonly settings: Settings;
}

export const sessionOptions = ({ cacheLocation, threads, cache }: CheckFlags): SessionOptions => ({
  anew: cache === false,
  ...(cacheLocation === undefined ? {} : { cache: cacheLocation }),
  ...(threads === undefined ? {} : { threads }),
});

/** Checks the drafts of an open index, mends them where asked, and leaves out what was not asked for. */
export async function outcomeOf(
  jobs: readonly Job[],
  session: Session,
  flags: CheckFlags,
  timing: Timing,
  io: Io,
): Promise<Outcome> {
  const { settings } = jobs[0]!;
  const checked = await timing.step('check', () => session.check(jobs));
  const mended = wantsFixes(flags)
    ? await timing.step('fix', async () => (await import('./fix.ts')).mend(jobs, checked, session, flags, io))
    : checked;
  const { drafts, stale } = await timing.step('baseline', () => settle(mended, settings, flags, io));
  for (const notice of session.index.notices) io.stderr.write(`stet: ${notice.replace(/^stet: /, '')}\n`);
  const { sources } = await session.index.totals();
  const since = flags.changedSince;
  return {
    drafts: since === undefined ? drafts : await onlyChanged(drafts, since, io),
    // Sources have no changed lines; what is wrong with them is told when everything is.
    unreadable: since === undefined ? await session.unreadable(checked) : [],
    stale,
    sources,
    settings,
  };
}

const onlyChanged = (
  drafts: readonly CheckedDraft[],
  since: string,
  io: Io,
): Promise<readonly CheckedDraft[]> =>
  Promise.all(
    drafts.map(async (draft) =>
      onChangedLines(draft, await changedLines(resolve(io.cwd, draft.path), since)),
    ),
  );

type Settled = Pick<Outcome, 'drafts' | 'stale'>;

/** Puts the baseline's findings aside, or writes the baseline anew. */
async function settle(
  drafts: readonly CheckedDraft[],
  settings: Settings,
  { baseline: named, updateBaseline = false, pruneBaseline = false }: CheckFlags,
  io: Io,
): Promise<Settled> {
  const file = named === undefined ? settings.baseline : resolve(io.cwd, named);
  if (file === undefined) {
    if (!updateBaseline && !pruneBaseline) return { drafts, stale: [] };
    throw new Failure('baseline', 'no file is named', 'pass --baseline FILE or set "baseline" in stet.json');
  }
  const before = await loadBaseline(file, io.cwd, updateBaseline);
  if (!updateBaseline && !pruneBaseline) return withBaseline(drafts, before, file, io.cwd);
  const text = (updateBaseline ? updated : pruned)(before, drafts, file, io.cwd);
  await writeFor(file, text, shown(file, io.cwd));
  return withBaseline(drafts, await loadBaseline(file, io.cwd, false), file, io.cwd);
}

/** Drafts in the order they were named, whatever index they were checked with. */
export function inOrder(outcomes: readonly Outcome[], jobs: readonly Job[], { cwd }: Io): Result {
  const drafts = new Map(outcomes.flatMap((outcome) => outcome.drafts.map((draft) => [draft.path, draft])));
  return {
    drafts: jobs.flatMap(({ path }) => drafts.get(shown(path, cwd)) ?? []),
    unreadable: outcomes.flatMap((outcome) => outcome.unreadable),
    sources: outcomes.reduce((sum, outcome) => sum + outcome.sources, 0),
  };
}

/** Writes the result; talk goes to standard error. `piped`: a draft came from standard input. */
export async function report(
  result: Result,
  piped: boolean,
  targets: readonly Target[],
  flags: CheckFlags,
  outcomes: readonly Outcome[],
  timing: Timing,
  io: Io,
): Promise<void> {
  // Where the differences or the mended text are the output, findings would spoil it.
  const shares = flags.diff || (flags.fix && piped);
  const told = shares ? targets.filter(({ file }) => file !== undefined) : targets;
  await timing.step('write', () => output(result, told, flags.quiet ?? false, outcomes[0]!.settings, io));
  for (const { path, entries } of outcomes.flatMap(({ stale }) => stale)) {
    for (const { rule, text } of entries)
      io.stderr.write(
        `stet: ${path}: the baseline has “${text}” (${rule}), which is no longer found; run --prune-baseline\n`,
      );
  }
  if (flags.timing) for (const line of timing.lines()) io.stderr.write(`${line}\n`);
}
