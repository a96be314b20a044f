import { type Dirent, existsSync, lstatSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { sidecarNames } from '../sources/sidecar.ts';
import { isBelow, slashes } from './scope.ts';
import {
  byKind,
  excluder,
  type Found,
  type FoundFile,
  isFile,
  isSkipped,
  list,
  prefixes,
  realOf,
  stamped,
  walkRoot,
} from './walk.ts';

/** What is at some paths now, and the ids that they stand for: themselves, and all below them. */
export interface Looked extends Found {
  readonly ids: readonly string[];
}

/**
 * Looks at some absolute paths only: files or folders, there or gone. What they mean for their neighbours counts too:
 * metadata beside a source, a page with its assets. Finds what `walk` would find there.
 */
export function lookAt(
  paths: readonly string[],
  roots: readonly string[],
  exclude: readonly string[],
): Looked {
  const excluded = excluder(exclude);
  const before = prefixes(roots);
  const files = new Map<string, FoundFile>();
  const ids = new Set<string>();
  for (const path of new Set(paths.flatMap(concerned))) {
    for (const [i, root] of roots.entries()) {
      const inside = isBelow(path, root);
      if (!inside && !isBelow(root, path)) continue;
      const way = inside ? slashes(relative(root, path)) : '';
      ids.add((before[i]! + way).replace(/\/$/, ''));
      for (const file of foundAt(root, way, before[i]!, excluded)) files.set(file.id, file);
    }
  }
  return { ...byKind([...files.values()]), ids: [...ids] };
}

/** A path, and what else must be looked at when it changes. */
function concerned(path: string): readonly string[] {
  const described = /^(.+)\.stet\.ya?ml$/i.exec(path)?.[1];
  if (described !== undefined) return [described, ...describedBy(path)];
  const page = /^(.+)\.html?$/i.exec(path)?.[1];
  return page === undefined ? [path] : [path, `${page}_files`];
}

/** The files beside a sidecar that it is for by their names without the ending. */
const describedBy = (sidecar: string): readonly string[] =>
  list(dirname(sidecar))
    .filter(({ name }) => sidecarNames(name).includes(basename(sidecar)))
    .map(({ name }) => join(dirname(sidecar), name));

/** The files at one path below a root. None, when it or a folder above it is left out. */
function foundAt(
  root: string,
  way: string,
  prefix: string,
  excluded: (id: string) => boolean,
): readonly FoundFile[] {
  let folder = root;
  let id = '';
  for (const step of way === '' ? [] : way.split('/')) {
    const parent = folder;
    const beside = { has: (name: string) => existsSync(join(parent, name)) };
    id = id === '' ? step : `${id}/${step}`;
    if (isSkipped(step, beside) || excluded(id)) return [];
    folder = join(folder, step);
    const entry = entryAt(folder);
    if (entry?.isDirectory()) continue;
    if (!entry || id !== way || !isFile(entry, folder, realOf(root) ?? root)) return [];
    const file = stamped(prefix + id, folder, beside);
    return file ? [file] : [];
  }
  return walkRoot(root, prefix, excluded, folder);
}

function entryAt(path: string): Dirent | Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
