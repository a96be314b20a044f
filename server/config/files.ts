import { readFile } from 'node:fs/promises';
import { ConfigError } from './error.ts';

/** The one thing that loading needs of a disk. */
export interface ConfigFiles {
  /** Text of a file, or undefined when there is no such file. Throws `ConfigError` when it cannot be read. */
  read(path: string): Promise<string | undefined>;
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** The files of this machine. */
export const diskFiles: ConfigFiles = {
  async read(path) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      if (ABSENT.has(code)) return undefined;
      if (error instanceof TypeError) throw new ConfigError(path, [NOT_UTF8]);
      throw new ConfigError(path, [{ what: `cannot be read (${code})`, cure: 'check its permissions' }]);
    }
  },
};

const NOT_UTF8 = { what: 'is not UTF-8 text', cure: 'save it as UTF-8' };
