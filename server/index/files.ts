import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { slashes } from './scope.ts';

/** Folders that hold no drafts of the user's. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules']);

/** What a .gitignore says of paths below its folder. */
interface Rules {
  readonly folder: string;
  readonly ignores: Ignore;
}

/**
 * Files below a folder, absolute and sorted. Hidden files and folders, `node_modules`, what `.gitignore` files below the folder leave
 * out, and links are not followed.
 */
export async function filesBelow(folder: string, above: readonly Rules[] = []): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const rules = entries.some(({ name }) => name === '.gitignore') ? [...above, await rulesOf(folder)] : above;
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (isIgnored(entry.isDirectory() ? `${path}/` : path, rules)) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(path, rules)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

async function rulesOf(folder: string): Promise<Rules> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '');
  return { folder, ignores: ignore().add(text) };
}

const isIgnored = (path: string, rules: readonly Rules[]): boolean =>
  rules.some(({ folder, ignores }) => {
    const way = slashes(relative(folder, path));
    return ignores.ignores(path.endsWith('/') ? `${way}/` : way);
  });
