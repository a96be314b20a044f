import { rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';

/** Files that are being written. */
const unfinished = new Set<string>();

/** Removes what was begun and will not be finished, for a process that has to end at once. */
export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/**
 * Writes a file so that whoever reads it meanwhile, or whatever interrupts, finds the old one or the new one whole. Its folder is made.
 * Throws what the file system throws.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${pid}.tmp`);
  unfinished.add(draft);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  } finally {
    unfinished.delete(draft);
  }
}
