import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import picomatch from 'picomatch';
import { isBibliography } from '../sources/bibliography/bibliography.ts';
import { sidecarNames } from '../sources/sidecar.ts';
import { gitignored, repositoryOf } from './gitignore.ts';
import { homeOf, readLink } from './links.ts';
import { slashes } from './paths.ts';
import type { Corpus } from './place.ts';
import { type Root, rootsOf } from './roots.ts';

/** A file of the corpus as found on disk. */
export interface FoundFile {
  readonly id: string;
  readonly path: string;
  /** The file beside it that holds its metadata. */
  readonly sidecar?: string;
  readonly size: number;
  /** Changes when the file or the metadata file beside it may have. */
  readonly stamp: string;
  /** Why it is not to be read: of a link that is not followed. */
  readonly refused?: string;
}

/** Everything below the roots. Both lists are sorted by id. */
export interface Found {
  readonly sources: readonly FoundFile[];
  /** Files that may be bibliographies; those in JSON may be sources too, only a look inside tells. */
  readonly bibliographies: readonly FoundFile[];
}

/**
 * Whether an id is excluded, as `.gitignore` has it: a glob without a slash holds at any depth, and one that names a
 * folder holds for what is in it.
 */
export function excluder(globs: readonly string[]): (id: string) => boolean {
  const patterns = globs
    .map((glob) =>
      glob
        .replaceAll('\\', '/')
        .replace(/^\.?\//, '')
        .replace(/\/+$/, ''),
    )
    .filter((glob) => glob !== '')
    .map((glob) => (glob.includes('/') ? glob : `**/${glob}`));
  if (patterns.length === 0) return () => false;
  const match = picomatch([...patterns, ...patterns.map((glob) => `${glob}/**`)], { dot: true });
  return (id) => match(id);
}

/** What decides which files are found. */
type Scope = Pick<Corpus, 'roots' | 'exclude' | 'gitignore'>;

/** A root with all that decides what is found in it. */
export interface Place extends Root {
  /** Real paths of this root, and of all. */
  readonly home: string;
  readonly homes: readonly string[];
  /** Whether what is at a way from the root is left out, by the settings or by `.gitignore`. */
  leavesOut(way: string, isFolder: boolean): boolean;
}

/** The places of a corpus, as they are on the disk now. */
export function placesOf({ roots: entries, exclude, gitignore = false }: Scope): readonly Place[] {
  const excluded = excluder(exclude);
  const roots = rootsOf(entries);
  const homes = roots.map(({ folder }) => homeOf(folder));
  return roots.map((root, i) => {
    const ignored = gitignore ? gitignored(repositoryOf(root.folder)) : () => false;
    const leavesOut = (way: string, isFolder: boolean): boolean =>
      excluded(way) || ignored(join(root.folder, way), isFolder);
    return { ...root, home: homes[i]!, homes, leavesOut };
  });
}

/**
 * Lists the corpus, each file once. Hidden files, node_modules, and the assets of saved pages are left out; links out of
 * the corpus are told as refused. A folder that cannot be read counts as empty.
 */
export function walk(scope: Scope): Found {
  const files = new Map<string, FoundFile>();
  for (const place of placesOf(scope)) {
    for (const file of walkPlace(place)) if (!files.has(file.path)) files.set(file.path, file);
  }
  return byKind([...files.values()]);
}

/** Files sorted by id, and told apart by what they may be. */
export function byKind(files: readonly FoundFile[]): Found {
  const sorted = files.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    sources: sorted.filter(({ path, refused }) => refused !== undefined || !isBibliography(path)),
    bibliographies: sorted.filter(({ path, refused }) => refused === undefined && mayBeBibliography(path)),
  };
}

const NO_SOURCE = /^(?:stet\.(?:jsonc?|ya?ml)|.*\.stet\.ya?ml|thumbs\.db|desktop\.ini)$/i;
const NO_TEXT = new Set('.css .js .mjs .map .woff .woff2 .ttf .otf .eot .ico'.split(' '));

const mayBeBibliography = (path: string): boolean => isBibliography(path) || /\.json$/i.test(path);

/** All files of a root, or those below one folder in it. */
export function walkPlace(place: Place, from = place.folder): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const folders = [from];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = list(folder);
    const names = new Set(entries.map(({ name }) => name));
    const above = slashes(relative(place.folder, folder));
    for (const entry of entries) {
      const way = above === '' ? entry.name : `${above}/${entry.name}`;
      if (isSkipped(entry.name, names) || place.leavesOut(way, entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (place.reaches(way)) folders.push(join(folder, entry.name));
        continue;
      }
      const file = fileAt(entry, way, place, names);
      if (file) found.push(file);
    }
  }
  return found;
}

/** What is at a way from a root, when it is a file, or a link to one, that the settings mean. */
export function fileAt(
  entry: Dirent | Stats,
  way: string,
  place: Place,
  beside: Names,
): FoundFile | undefined {
  const path = join(place.folder, way);
  const id = place.prefix + way;
  if (entry.isFile()) return place.holds(way) ? stamped(id, path, beside) : undefined;
  if (!entry.isSymbolicLink()) return undefined;
  const link = readLink(path, place.home, place.homes);
  if (link.kind === 'file') return place.holds(way) ? stamped(id, path, beside) : undefined;
  if (link.kind === 'known') return undefined;
  const { message, isFolder } = link;
  if (!(isFolder ? place.reaches(way) : place.holds(way))) return undefined;
  return { id, path, size: 0, stamp: message, refused: message };
}

/** The entries of a folder; none of one that cannot be read. */
export function list(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The names in a folder. */
export interface Names {
  has(name: string): boolean;
}

/** Whether a file or folder is no source by its name, and those beside it. */
export function isSkipped(name: string, beside: Names): boolean {
  if (name.startsWith('.') || name === 'node_modules') return true;
  if (NO_SOURCE.test(name) || NO_TEXT.has(extname(name).toLowerCase())) return true;
  // Browsers save "Page.html" with its pictures and scripts in "Page_files".
  const page = name.endsWith('_files') ? name.slice(0, -'_files'.length) : undefined;
  return page !== undefined && (beside.has(`${page}.html`) || beside.has(`${page}.htm`));
}

/** The file at a path, with the metadata beside it. */
function stamped(id: string, path: string, beside: Names): FoundFile | undefined {
  const name = sidecarNames(basename(path)).find((name) => beside.has(name));
  const sidecar = name === undefined ? undefined : join(dirname(path), name);
  const stat = statOf(path);
  if (!stat?.isFile()) return undefined;
  const { stamp } = stampOfStats([stat, sidecar === undefined ? undefined : statOf(sidecar)]);
  return { id, path, size: stat.size, stamp, ...(sidecar && { sidecar }) };
}

/** What tells of a file, and of the metadata beside it, whether they may have changed. */
export interface Stamp {
  /**
   * Sizes, and both times, since programs that copy set back the one and a clock that jumps the other. Empty for what is
   * not there.
   */
  readonly stamp: string;
  /** When the last of them was changed, in milliseconds. */
  readonly changed: number;
}

export const stampOf = (...paths: readonly (string | undefined)[]): Stamp =>
  stampOfStats(paths.map((path) => (path === undefined ? undefined : statOf(path))));

const stampOfStats = (stats: readonly (Stats | undefined)[]): Stamp => ({
  stamp: stats.map((stat) => (stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}` : '')).join(' '),
  changed: Math.max(...stats.map((stat) => stat?.ctimeMs ?? 0)),
});

/** Times on disks that count whole seconds, and those of others, are this coarse at worst; in milliseconds. */
const COARSE = 2000;
const FINE = 20;

/**
 * Whether a file was changed so shortly before `now` that another change could leave size and times as they are (what Git
 * calls racily clean). Also where the clock has been set back since.
 */
export const isFresh = (changed: number, now: number): boolean =>
  changed > now - (changed % 1000 === 0 ? COARSE : FINE);

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
