import { dirname } from 'node:path';
import { version } from '../config/package.ts';
import { indexOptions, type Settings, severityOf } from '../config/settings.ts';
import type { UnreadableSource } from '../index/port.ts';
import { isSource, sourcePath } from '../index/scope.ts';
import { bibliographiesOf } from '../markdown/frontmatter.ts';
import { type CorpusFlags, openIndex, settingsFor } from './corpus.ts';
import { type DraftFile, readDraft } from './drafts.ts';
import { Failure, failureLines, shown } from './failure.ts';
import { CLEAN, FAILED, FINDINGS, hasColour, type Io, widthOf } from './io.ts';
import { json } from './json.ts';
import { type CheckedDraft, countsOf, type Result, reaches, type UnreadableFile } from './result.ts';
import { stylish } from './stylish.ts';

/** The options of `stet check`. */
export interface CheckFlags extends CorpusFlags {
  readonly format: 'stylish' | 'json';
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
}

/** `stet check`: checks drafts, prints the result, answers the exit code. What cannot be read is said; the rest is checked. */
export async function check(names: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    for (const line of failureLines(error, io.cwd)) io.stderr.write(`${line}\n`);
  };
  const jobs = await prepare(names, flags, io, fail);
  if (jobs.length === 0) return FAILED;
  const outcomes: Outcome[] = [];
  for (const group of byIndex(jobs)) {
    await checkGroup(group, io).then((outcome) => outcomes.push(outcome), fail);
  }
  if (outcomes.length === 0) return FAILED;
  print(inOrder(outcomes, jobs, io), flags, jobs[0]!.settings, io);
  if (failed) return FAILED;
  return outcomes.some((outcome) => isOver(outcome, flags)) ? FINDINGS : CLEAN;
}

interface Job extends DraftFile {
  readonly settings: Settings;
}

async function prepare(
  names: readonly string[],
  flags: CheckFlags,
  io: Io,
  fail: (error: unknown) => void,
): Promise<readonly Job[]> {
  const jobs = new Map<string, Job>();
  const said = new Set<string>();
  for (const name of names) {
    try {
      const draft = await readDraft(name, io.cwd);
      const settings = await settingsFor(dirname(draft.path), flags, io);
      if (isSource(draft.path, indexOptions(settings))) throw inCorpus(name);
      jobs.set(draft.path, { ...draft, settings });
    } catch (error) {
      const lines = failureLines(error, io.cwd).join('\n');
      // One broken configuration is one mistake, however many drafts it governs.
      if (!said.has(lines)) fail(error);
      said.add(lines);
    }
  }
  return [...jobs.values()];
}

const inCorpus = (name: string): Failure =>
  new Failure(
    name,
    'is one of the sources, not a draft',
    'move it out of the corpus folder or name it under "exclude" in stet.json',
  );

/** Drafts that are checked with the same index, together. */
function byIndex(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const groups = Map.groupBy(jobs, ({ settings }) => JSON.stringify(indexOptions(settings)));
  return [...groups.values()];
}

interface Outcome {
  readonly drafts: readonly CheckedDraft[];
  readonly unreadable: readonly UnreadableFile[];
  readonly sources: number;
  readonly settings: Settings;
}

async function checkGroup(jobs: readonly Job[], io: Io): Promise<Outcome> {
  const { settings } = jobs[0]!;
  const index = await openIndex(settings, io);
  try {
    // Language data takes longer to load than most mistakes of input take to find.
    const [{ checkDraft }, { parseDraft }] = await Promise.all([
      import('../check/check.ts'),
      import('../markdown/parse.ts'),
    ]);
    const drafts: CheckedDraft[] = [];
    const problems: UnreadableSource[] = [];
    for (const job of jobs) {
      const draft = parseDraft(job.text);
      const own = await index.forDraft(dirname(job.path), bibliographiesOf(draft.frontMatter));
      problems.push(...own.problems);
      const report = await checkDraft(draft, own.index, job.settings);
      drafts.push({ path: shown(job.path, io.cwd), text: job.text, report });
    }
    for (const notice of index.notices) io.stderr.write(`stet: ${notice.replace(/^stet: /, '')}\n`);
    const { sources } = await index.totals();
    return {
      drafts,
      unreadable: unreadable([...(await index.unreadable()), ...problems], settings, io),
      sources,
      settings,
    };
  } finally {
    await index.close();
  }
}

/** What two drafts share is said once. */
function unreadable(
  files: readonly UnreadableSource[],
  settings: Settings,
  io: Io,
): readonly UnreadableFile[] {
  const severity = severityOf('source-unreadable', settings);
  if (severity === 'off') return [];
  const distinct = new Map(files.map((file) => [JSON.stringify(file), file]));
  return [...distinct.values()].map(({ id, line, message }) => ({
    path: shown(sourcePath(id, settings.corpus), io.cwd),
    ...(line !== undefined && { line }),
    severity,
    message,
  }));
}

/** Drafts in the order they were named, whatever index they were checked with. */
function inOrder(outcomes: readonly Outcome[], jobs: readonly Job[], { cwd }: Io): Result {
  const drafts = new Map(outcomes.flatMap((outcome) => outcome.drafts.map((draft) => [draft.path, draft])));
  return {
    drafts: jobs.flatMap(({ path }) => drafts.get(shown(path, cwd)) ?? []),
    unreadable: outcomes.flatMap((outcome) => outcome.unreadable),
    sources: outcomes.reduce((sum, outcome) => sum + outcome.sources, 0),
  };
}

function print(result: Result, { format, quiet = false }: CheckFlags, settings: Settings, io: Io): void {
  if (format === 'json') {
    io.stdout.write(json(result, version()));
    return;
  }
  const shownResult = quiet ? atLeast(result, settings) : result;
  io.stdout.write(stylish(shownResult, { width: widthOf(io), colour: hasColour(io) }, !quiet));
}

/** Only what fails the check. */
function atLeast(result: Result, { failOn }: Settings): Result {
  const drafts = result.drafts.map((draft) => {
    const findings = draft.report.findings.filter(({ severity }) => reaches(severity, failOn));
    return { ...draft, report: { ...draft.report, findings } };
  });
  return {
    ...result,
    drafts,
    unreadable: result.unreadable.filter(({ severity }) => reaches(severity, failOn)),
  };
}

/** Warnings up to the number allowed do not fail; errors always do. */
function isOver(outcome: Outcome, { maxWarnings }: CheckFlags): boolean {
  const { errors, warnings, information } = countsOf(outcome);
  const { failOn } = outcome.settings;
  if (maxWarnings !== undefined) return errors > 0 || warnings > maxWarnings;
  if (failOn === 'error') return errors > 0;
  return errors + warnings > 0 || (failOn === 'information' && information > 0);
}
