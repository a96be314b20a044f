import { isAbsolute, join, relative, sep } from 'node:path';
import { excluder, prefixes } from '../index/walk.ts';
import type { Settings } from './settings.ts';

/** The part of the settings that decides what is in the index, as `openFolderIndex` takes it. */
export function indexOptions(settings: Settings) {
  return {
    roots: settings.corpus,
    exclude: settings.exclude,
    bibliography: settings.bibliography,
    maxBytes: settings.maxSourceMegabytes * 1_000_000,
  } as const;
}

/** True when an absolute path is one of the corpus, and so no draft: it lies below a corpus folder and is not excluded. */
export function isSource(path: string, settings: Settings): boolean {
  const excluded = excluder(settings.exclude);
  return settings.corpus.some((root) => {
    const id = slashes(relative(root, path));
    return id !== '' && isBelow(path, root) && !excluded(id);
  });
}

/** Absolute path of a source by its id in the index. */
export function sourcePath(id: string, settings: Settings): string {
  const before = prefixes(settings.corpus);
  const at = before.findIndex((prefix) => id.startsWith(prefix));
  return at < 0 ? id : join(settings.corpus[at]!, id.slice(before[at]!.length));
}

/** True when `path` is `folder` or lies below it; both absolute. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path with forward slashes, the same on every system. */
export const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
