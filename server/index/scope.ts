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

/** Id of the source at an absolute path; undefined for what no entry means. */
export function idAt(path: string, entries: readonly string[]): string | undefined {
  for (const { folder, prefix, holds } of rootsOf(entries)) {
    const way = slashes(relative(folder, path));
    if (way !== '' && isBelow(path, folder) && holds(way)) return prefix + way;
  }
  return undefined;
}

/** The id by which `sourcePath` finds a file that need not lie in the corpus: the way from the first root. */
export function sourceId(path: string, entries: readonly string[]): string {
  const { folder, prefix } = rootsOf(entries)[0]!;
  return prefix + slashes(relative(folder, path));
}
