import { type Dirent, existsSync, lstatSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { sidecarNames } from '../sources/sidecar.ts';
import { isBelow, slashes } from './paths.ts';
import type { Corpus } from './place.ts';
import {
  byKind,
  type Found,
  type FoundFile,
  fileAt,
  isSkipped,
  list,
  type Place,
  placesOf,
  walkPlace,
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
  corpus: Pick<Corpus, 'roots' | 'exclude' | 'gitignore'>,
): Looked {
  const places = placesOf(corpus);
  const files = new Map<string, FoundFile>();
  const ids = new Set<string>();
  for (const place of places) {
    for (const path of new Set(paths.flatMap(concerned))) {
      const inside = isBelow(path, place.folder);
      if (!inside && !isBelow(place.folder, path)) continue;
      const way = inside ? slashes(relative(place.folder, path)) : '';
      ids.add((place.prefix + way).replace(/\/$/, ''));
      for (const file of foundAt(place, way)) if (!files.has(file.path)) files.set(file.path, file);
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

/** The files at one way from a root. None, when it or a folder above it is left out. */
function foundAt(place: Place, way: string): readonly FoundFile[] {
  let at = '';
  for (const step of way === '' ? [] : way.split('/')) {
    const parent = join(place.folder, at);
    const beside = { has: (name: string) => existsSync(join(parent, name)) };
    at = at === '' ? step : `${at}/${step}`;
    const entry = entryAt(join(place.folder, at));
    if (!entry || isSkipped(step, beside) || place.leavesOut(at, entry.isDirectory())) return [];
    if (entry.isDirectory()) {
      if (place.reaches(at)) continue;
      return [];
    }
    const file = at === way ? fileAt(entry, at, place, beside) : undefined;
    return file ? [file] : [];
  }
  return walkPlace(place, join(place.folder, way));
}

function entryAt(path: string): Dirent | Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
