import { resolve } from 'node:path';
import { diskFiles } from '../config/files.ts';
import { loadConfig, readConfig } from '../config/load.ts';
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

/** Settings that hold for drafts in a folder: the file named, else the nearest, with the folders named. */
export async function settingsFor(folder: string, flags: CorpusFlags, { cwd }: Io): Promise<Settings> {
  const config =
    flags.config === undefined
      ? await loadConfig(folder, diskFiles, cwd)
      : await readConfig(resolve(cwd, flags.config), diskFiles);
  if (!flags.corpus) return config.settings;
  return { ...config.settings, corpus: flags.corpus.map((path) => resolve(cwd, path)) };
}

/** Opens the index of some settings and waits until it is whole. Throws `IndexError`. */
export async function openIndex(settings: Settings, io: Io, cache?: string): Promise<FolderIndex> {
  const line = progressLine(io);
  try {
    const index = await openFolderIndex({
      ...indexOptions(settings),
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
