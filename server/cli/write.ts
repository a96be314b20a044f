import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { Failure } from './failure.ts';

/**
 * Writes a file so that whoever reads it meanwhile, or whatever interrupts, finds the old one or the new one whole. Its folder is made.
 * `name` is how the user calls it. Throws `Failure`.
 */
export async function writeWhole(path: string, text: string, name: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Failure(name, `cannot be written (${code})`, 'check the folder and its permissions');
  }
}
