import { join, relative } from 'node:path';
import { isBelow, slashes } from './paths.ts';
import type { Corpus } from './place.ts';
import { rootsOf } from './roots.ts';
import { excluder } from './walk.ts';

export { isBelow, slashes } from './paths.ts';

/** True when an absolute path is one of the corpus, and so no draft: an entry means it and it is not excluded. */
export function isSource(path: string, { roots, exclude }: Pick<Corpus, 'roots' | 'exclude'>): boolean {
  const excluded = excluder(exclude);
  return rootsOf(roots).some(({ folder, holds }) => {
    const way = slashes(relative(folder, path));
    return way !== '' && isBelow(path, folder) && !excluded(way) && holds(way);
  });
}

/** The folders that the entries of `corpus` begin at: what is to be watched. Absolute. */
export const corpusFolders = (entries: readonly string[]): readonly string[] =>
  rootsOf(entries).map(({ folder }) => folder);

/** Absolute path of a source by its id in the index. */
export function sourcePath(id: string, entries: readonly string[]): string {
  const root = rootsOf(entries).find(({ prefix }) => id.startsWith(prefix));
  return root ? join(root.folder, id.slice(root.prefix.length)) : id;
}

/** Id of the source at an absolute path; undefined for what lies in no corpus folder. */
export function idAt(path: string, roots: readonly string[]): string | undefined {
  const at = roots.findIndex((root) => path !== root && isBelow(path, root));
  return at < 0 ? undefined : prefixes(roots)[at]! + slashes(relative(roots[at]!, path));
}

/** The id by which `sourcePath` finds a file that need not lie in the corpus: the way from the first root. */
export function sourceId(path: string, entries: readonly string[]): string {
  const { folder, prefix } = rootsOf(entries)[0]!;
  return prefix + slashes(relative(folder, path));
}
