import { closeSync, openSync, read } from 'node:fs';

/** Files that are asked for at once: a disk answers several questions in little more than the time of one. */
const AHEAD = 8;
/** Larger files take their time in any case, and memory. */
const LARGEST = 1_000_000;

interface Sized {
  readonly path: string;
  readonly size: number;
}

/**
 * Reads files before their turn comes. Gives a function to be called once for each file, in order: its bytes, or undefined
 * where it was not read ahead.
 */
export function readAhead(files: readonly Sized[]): (at: number) => Promise<Uint8Array | undefined> {
  const asked: Promise<Uint8Array | undefined>[] = [];
  return async (at) => {
    for (const file of files.slice(asked.length, at + AHEAD))
      asked.push(file.size > LARGEST ? NOT_READ : bytesOf(file));
    const bytes = await asked[at];
    asked[at] = NOT_READ;
    return bytes;
  };
}

const NOT_READ = Promise.resolve(undefined);

/**
 * The bytes of a file; undefined where it cannot be read, or is not of the size it was. Opening is quick once the folder was looked
 * through, so that only the reading is worth a question to another thread, which costs as much as the whole of a file in memory.
 */
function bytesOf({ path, size }: Sized): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const file = tryOpen(path);
    if (file === undefined) return resolve(undefined);
    const room = Buffer.allocUnsafeSlow(size + 1);
    read(file, room, 0, size + 1, 0, (error, length) => {
      closeSync(file);
      resolve(error || length !== size ? undefined : room.subarray(0, size));
    });
  });
}

function tryOpen(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}
