import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { slashes } from './paths.ts';

/** Whether `.gitignore` files leave out an absolute path below the folder they are read from. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/**
 * What the `.gitignore` files in a folder and below it leave out; of several that speak of a path the nearest decides, as Git
 * has it. Each file is read once.
 */
export function gitignored(top: string): Ignored {
  const known = new Map<string, Ignore | undefined>();
  const rulesIn = (folder: string): Ignore | undefined => {
    if (!known.has(folder)) known.set(folder, rulesOf(folder));
    return known.get(folder);
  };
  return (path, isFolder) => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const way = slashes(relative(folder, path)) + (isFolder ? '/' : '');
      const { ignored = false, unignored = false } = rulesIn(folder)?.test(way) ?? {};
      if (ignored || unignored) return ignored;
      if (folder === top || folder === dirname(folder)) return false;
    }
  };
}

function rulesOf(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The folder of the Git repository that a folder lies in; the folder itself when it lies in none. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}
