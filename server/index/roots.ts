import { statSync } from 'node:fs';
import { basename, sep } from 'node:path';
import picomatch from 'picomatch';

/** A folder of the corpus, and which of the files below it the settings mean. Ways go from the folder, with forward slashes. */
export interface Root {
  /** Absolute. */
  readonly folder: string;
  /** What begins the ids of its files: nothing for an only root, for several their names, numbered where two are alike. */
  readonly prefix: string;
  /** Whether the file at a way is meant. */
  holds(way: string): boolean;
  /** Whether files below the folder at a way may be meant. */
  reaches(way: string): boolean;
}

/**
 * The folders that the entries of `corpus` mean: each an absolute folder, or an absolute glob of files. A folder whose name
 * looks like a glob is itself. Entries that begin at one folder are one root.
 */
export function rootsOf(entries: readonly string[]): readonly Root[] {
  const globs = new Map<string, (string | undefined)[]>();
  for (const { folder, glob } of entries.map(split)) {
    globs.set(folder, [...(globs.get(folder) ?? []), glob]);
  }
  const folders = [...globs.keys()];
  const before = prefixes(folders);
  return folders.map((folder, i) => ({ folder, prefix: before[i]!, ...meant(globs.get(folder)!) }));
}

function prefixes(folders: readonly string[]): readonly string[] {
  if (folders.length < 2) return [''];
  const taken = new Set<string>();
  return folders.map((folder) => {
    const name = basename(folder) || 'root';
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name}-${n}`;
    taken.add(unique);
    return `${unique}/`;
  });
}

const MAGIC = /[*?]|\[[^\]]*\]|\{[^}]*\}|[@!+]\(/;

interface Entry {
  readonly folder: string;
  readonly glob?: string;
}

function split(entry: string): Entry {
  if (!MAGIC.test(entry) || statSync(entry, { throwIfNoEntry: false })?.isDirectory()) {
    return { folder: entry };
  }
  const steps = entry.split(sep === '/' ? '/' : /[\\/]/);
  const first = steps.findIndex((step) => MAGIC.test(step));
  const folder = steps.slice(0, first).join(sep);
  // At the root of a disk the separator is part of the name.
  const whole = folder === '' || folder.endsWith(':') ? folder + sep : folder;
  return { folder: whole, glob: steps.slice(first).join('/') };
}

/** An entry without a glob means everything. */
function meant(globs: readonly (string | undefined)[]): Pick<Root, 'holds' | 'reaches'> {
  const stated = globs.filter((glob) => glob !== undefined);
  if (stated.length < globs.length) return { holds: () => true, reaches: () => true };
  const depth = Math.max(...stated.map(depthOf));
  return { holds: picomatch(stated), reaches: (way) => way.split('/').length < depth };
}

/** Of how many steps the ways are that a glob may match; braces may hold slashes of their own. */
const depthOf = (glob: string): number =>
  /\*\*|\{[^}]*\/|\(/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length;
