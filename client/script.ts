import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const SUFFIX = '.compiled';

/** A script that has been loaded. */
export interface Loaded<T> {
  readonly exports: T;
  /** Whether it was compiled, since nothing that fits was kept. */
  readonly compiled: boolean;
  /** Keeps for the next time what is compiled of it by now. False where nothing can be written. */
  keep(): boolean;
}

/**
 * Loads a CommonJS file as `require` would, from what is kept of it in `folder`: compiling costs more than half of loading. What is
 * kept of another file or for another V8, or is damaged, is not used.
 */
export function loadScript<T>(file: string, folder: string, require: NodeJS.Require): Loaded<T> {
  const source = readFileSync(file, 'utf8');
  const kept = join(folder, digest(source).toString('hex').slice(0, 20) + SUFFIX);
  const cachedData = readKept(kept);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return {
    exports: module.exports as T,
    compiled: !cachedData || script.cachedDataRejected === true,
    keep: () => keep(script, kept),
  };
}

/** V8 tells data of another version from its own, but not damaged data from whole; hence the digest before it. */
function readKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(DIGEST_BYTES);
    return digest(data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Files of earlier versions go. */
function keep(script: Script, path: string): boolean {
  const folder = dirname(path);
  const draft = `${path}.${process.pid}`;
  try {
    const data = script.createCachedData();
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (name.includes(SUFFIX)) rmSync(join(folder, name));
    writeFileSync(draft, Buffer.concat([digest(data), data]));
    renameSync(draft, path);
    return true;
  } catch {
    return false;
  }
}

const DIGEST_BYTES = 32;

const digest = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
