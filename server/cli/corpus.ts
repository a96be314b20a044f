import { dirname, resolve } from 'node:path';
import { diskFiles } from '../config/files.ts';
import { type Config, loadConfig, readConfig } from '../config/load.ts';
import { indexOptions, type Settings } from '../config/settings.ts';
import { type FolderIndex, openFolderIndex } from '../index/folder.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress.ts';

/** The options of every command that reads a corpus. */
export interface CorpusFlags {
  readonly corpus?: readonly string[];
  readonly config?: string;
  /** Folder for the index, instead of the user's cache folder. */
  readonly cacheLocation?: string;
}

/** The options of commands that list what a corpus holds. */
export interface ListFlags extends CorpusFlags {
  readonly format: 'text' | 'json';
}

/** The configuration that holds for drafts in a folder: the file named, else the nearest. */
const configFor = (folder: string, { config }: CorpusFlags, { cwd }: Io): Promise<Config> =>
  config === undefined ? loadConfig(folder, diskFiles, cwd) : readConfig(resolve(cwd, config), diskFiles);

/** The folder that a project keeps its own files in: that of its configuration, else where the command was given. */
export async function homeOf(folder: string, flags: CorpusFlags, io: Io): Promise<string> {
  const { file } = await configFor(folder, flags, io);
  return file === undefined ? io.cwd : dirname(file);
}

/** Settings that hold for drafts in a folder, with the corpus folders named on the command line. */
export async function settingsFor(folder: string, flags: CorpusFlags, io: Io): Promise<Settings> {
  const config = await configFor(folder, flags, io);
  if (!flags.corpus) return config.settings;
  return { ...config.settings, corpus: flags.corpus.map((path) => resolve(io.cwd, path)) };
}

/** Opens the index of some settings and waits until it is whole. Throws `IndexError`. */
export async function openIndex(settings: Settings, io: Io, cache?: string): Promise<FolderIndex> {
  const line = progressLine(io);
  try {
    const index = await openFolderIndex({
      ...indexOptions(settings),
      look: 'here',
      onProgress: line.show,
      ...(cache === undefined ? {} : { cache: resolve(io.cwd, cache) }),
    });
    await index.ready.catch(async (error) => {
      await index.close();
      throw error;
    });
    return index;
  } finally {
    line.clear();
  }
}
