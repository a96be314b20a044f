import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeExit } from './processes.ts';

/** A folder for this run only. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Programs that are just being killed may still write into it. */
const PERSISTENT = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** Makes an empty folder that goes with this process at the latest, whatever ends it. */
export async function temporaryFolder(name: string): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), `stet-${name}-`)));
  beforeExit(() => rmSync(path, PERSISTENT));
  return { path, remove: () => rm(path, PERSISTENT) };
}
