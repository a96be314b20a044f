import { readFile } from 'node:fs';
import { promisify } from 'node:util';

const read = promisify(readFile);

/** Files that are asked for at once: a disk answers several questions in little more than the time of one. */
const AHEAD = 8;
/** Larger files take their time in any case, and memory. */
const LARGEST = 1_000_000;

/**
 * Reads files before their turn comes. Gives a function to be called once for each file, in order: its bytes, or undefined
 * where it was not read ahead.
 */
export function readAhead(
  files: readonly { readonly path: string; readonly size: number }[],
): (at: number) => Promise<Uint8Array | undefined> {
  const asked: Promise<Uint8Array | undefined>[] = [];
  return async (at) => {
    for (const { path, size } of files.slice(asked.length, at + AHEAD))
      asked.push(size > LARGEST ? NOT_READ : read(path).catch(() => undefined));
    const bytes = await asked[at];
    asked[at] = NOT_READ;
    return bytes;
  };
}

const NOT_READ = Promise.resolve(undefined);
