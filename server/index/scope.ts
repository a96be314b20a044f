import { isAbsolute, join, relative, sep } from 'node:path';
import type { Corpus } from './place.ts';
import { excluder, prefixes } from './walk.ts';

/** True when an absolute path is one of the corpus, and so no draft: it lies below a root and is not excluded. */
export function isSource(path: string, { roots, exclude }: Pick<Corpus, 'roots' | 'exclude'>): boolean {
  const excluded = excluder(exclude);
  return roots.some((root) => {
    const id = slashes(relative(root, path));
    return id !== '' && isBelow(path, root) && !excluded(id);
  });
}

/** Absolute path of a source by its id in the index. */
export function sourcePath(id: string, roots: readonly string[]): string {
  const before = prefixes(roots);
  const at = before.findIndex((prefix) => id.startsWith(prefix));
  return at < 0 ? id : join(roots[at]!, id.slice(before[at]!.length));
}

/** Id of the source at an absolute path; undefined for what lies in no corpus folder. */
export function idAt(path: string, roots: readonly string[]): string | undefined {
  const at = roots.findIndex((root) => path !== root && isBelow(path, root));
  return at < 0 ? undefined : prefixes(roots)[at]! + slashes(relative(roots[at]!, path));
}

/** The id by which `sourcePath` finds a file that need not lie in the corpus: the way from the first root. */
export const sourceId = (path: string, roots: readonly string[]): string =>
  prefixes(roots)[0]! + slashes(relative(roots[0]!, path));

/** True when `path` is `folder` or lies below it; both absolute. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path with forward slashes, the same on every system. */
export const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
