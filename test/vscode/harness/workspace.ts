import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeExit } from './processes.ts';

/** A temporary workspace on disk. */
export interface Workspace {
  readonly root: string;
  remove(): Promise<void>;
}

/** Writes `files`, by path, into a new folder. */
export async function makeWorkspace(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'stet-workspace-')));
  beforeExit(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }) };
}
