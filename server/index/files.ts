import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gitignored } from './gitignore.ts';

/** Folders that hold no drafts of the user's. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules']);

/**
 * Files below a folder, absolute and sorted. Hidden files and folders, `node_modules`, what `.gitignore` files below the folder leave
 * out, and links are not followed.
 */
export async function filesBelow(folder: string, ignored = gitignored(folder)): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (ignored(path, entry.isDirectory())) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(path, ignored)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}
