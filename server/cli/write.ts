import { writeWhole } from '../ledger/write.ts';
import { Failure } from './failure.ts';

/** Writes a file whole or not at all. `name` is how the user calls it. Throws `Failure`. */
export const writeFor = (path: string, text: string, name: string): Promise<void> =>
  writeWhole(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      name,
      `cannot be written (${error.code ?? error.message})`,
      'check the folder and its permissions',
    );
  });
