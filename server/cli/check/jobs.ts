import { dirname, resolve } from 'node:path';
import { globMatcher, settingsAt } from '../../config/globs.ts';
import { indexOptions, type Settings } from '../../config/settings.ts';
import { isSource } from '../../index/scope.ts';
import { settingsFor } from '../corpus.ts';
import { Failure, failureLines, shown } from '../failure.ts';
import type { Io } from '../io.ts';
import { type DraftFile, decodeDraft, draftPaths, type Job, readDraft } from './drafts.ts';
import { type CheckFlags, withFlags } from './flags.ts';

/** The name that stands for standard input. */
const STDIN = '-';

/** What standard input is called where nothing is said. */
const UNNAMED = 'stdin.md';

/** The drafts that were named, each with its settings; whatever is wrong with one is told to `fail`, the rest goes on. */
export async function jobsOf(
  names: readonly string[],
  flags: CheckFlags,
  io: Io,
  fail: (error: unknown) => void,
): Promise<readonly Job[]> {
  const settings = settingsByFolder(flags, io);
  const naming = { cwd: io.cwd, settingsFor: settings };
  const jobs = new Map<string, Job>();
  const said = new Set<string>();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => {
      const lines = failureLines(error, io.cwd).join('\n');
      // One broken configuration is one mistake, however many drafts it governs.
      if (!said.has(lines)) fail(error);
      said.add(lines);
    });
  };
  const add = async (draft: DraftFile, name: string): Promise<void> => {
    const own = await settings(dirname(draft.path));
    if (isSource(draft.path, indexOptions(own))) throw inCorpus(name);
    jobs.set(draft.path, { ...draft, settings: settingsAt(own, draft.path) });
  };
  for (const name of names.length === 0 ? ['.'] : names) {
    await attempt(async () => {
      if (name === STDIN) return add(await readStdin(flags, io), name);
      for (const path of await draftPaths(name, naming)) {
        await attempt(async () => {
          if (flags.onlyDrafts && !isDraft(path, await settings(dirname(path)))) return;
          await add(await readDraft(path, shown(path, io.cwd)), shown(path, io.cwd));
        });
      }
    });
  }
  return [...jobs.values()];
}

/** Whether the settings take a file for a draft. */
const isDraft = (path: string, settings: Settings): boolean =>
  !isSource(path, indexOptions(settings)) &&
  globMatcher({ ...settings.drafts, folder: settings.drafts.folder || dirname(path) })(path);

/** Settings of folders, each read once. */
function settingsByFolder(flags: CheckFlags, io: Io): (folder: string) => Promise<Settings> {
  const known = new Map<string, Promise<Settings>>();
  return (folder) => {
    const settings =
      known.get(folder) ?? settingsFor(folder, flags, io).then((found) => withFlags(found, flags));
    known.set(folder, settings);
    return settings;
  };
}

async function readStdin({ stdinFilename }: CheckFlags, io: Io): Promise<DraftFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin ?? []) chunks.push(chunk);
  const name = stdinFilename ?? UNNAMED;
  return { path: resolve(io.cwd, name), text: decodeDraft(name, Buffer.concat(chunks)), piped: true };
}

const inCorpus = (name: string): Failure =>
  new Failure(
    name,
    'is one of the sources, not a draft',
    'move it out of the corpus folder or name it under "exclude" in stet.json',
  );
