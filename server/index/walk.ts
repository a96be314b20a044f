import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { isBibliography } from '../sources/bibliography/bibliography.ts';
import { sidecarNames } from '../sources/sidecar.ts';

/** A file of the corpus as found on disk. */
export interface FoundFile {
  readonly id: string;
  readonly path: string;
  /** The file beside it that holds its metadata. */
  readonly sidecar?: string;
  readonly size: number;
  /** Changes when the file or the metadata file beside it may have. */
  readonly stamp: string;
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

/** What begins the ids of each root: nothing for one root, for several their names, numbered where two are alike. */
export function prefixes(roots: readonly string[]): readonly string[] {
  if (roots.length < 2) return [''];
  const taken = new Set<string>();
  return roots.map((root) => {
    const name = basename(root) || 'root';
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name}-${n}`;
    taken.add(unique);
    return `${unique}/`;
  });
}

/**
 * Lists the corpus. Hidden files, node_modules, the assets of saved pages, and links that lead to folders or out of the
 * root are left out. A folder that cannot be read counts as empty.
 */
export function walk(roots: readonly string[], exclude: readonly string[]): Found {
  const excluded = excluder(exclude);
  const before = prefixes(roots);
  const files = roots.flatMap((root, i) => walkRoot(root, before[i]!, excluded));
  return byKind(files);
}

/** Files sorted by id, and told apart by what they may be. */
export function byKind(files: readonly FoundFile[]): Found {
  const sorted = files.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    sources: sorted.filter(({ path }) => !isBibliography(path)),
    bibliographies: sorted.filter(({ path }) => mayBeBibliography(path)),
  };
}

const NO_SOURCE = /^(?:stet\.(?:jsonc?|ya?ml)|.*\.stet\.ya?ml|thumbs\.db|desktop\.ini)$/i;
const NO_TEXT = new Set('.css .js .mjs .map .woff .woff2 .ttf .otf .eot .ico'.split(' '));

const mayBeBibliography = (path: string): boolean => isBibliography(path) || /\.json$/i.test(path);

/** All files below a root, or below one folder in it. */
export function walkRoot(
  root: string,
  prefix: string,
  excluded: (id: string) => boolean,
  from = root,
): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const folders = [from];
  const home = realOf(root) ?? root;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = list(folder);
    const names = new Set(entries.map(({ name }) => name));
    const way = relative(root, folder).split(sep).join('/');
    for (const entry of entries) {
      const id = way === '' ? entry.name : `${way}/${entry.name}`;
      if (isSkipped(entry.name, names) || excluded(id)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (isFile(entry, path, home)) {
        const file = stamped(prefix + id, path, names);
        if (file) found.push(file);
      }
    }
  }
  return found;
}

/** A file, or a link to one in the same root. */
export const isFile = (entry: Dirent | Stats, path: string, home: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && staysIn(home, path));

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

function staysIn(home: string, link: string): boolean {
  const target = realOf(link);
  if (target === undefined) return false;
  const way = relative(home, target);
  return way !== '' && !way.startsWith('..') && !way.startsWith(sep) && !/^[a-z]:/i.test(way);
}

/** Where a path leads in the end, or undefined when it leads nowhere. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The file at a path, with the metadata beside it. */
export function stamped(id: string, path: string, beside: Names): FoundFile | undefined {
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
