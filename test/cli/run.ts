import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../server/cli/io.ts';
import { runProgram } from '../../server/cli/program.ts';

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));

/** What a run of the program left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const CACHE = mkdtempSync(join(tmpdir(), 'stet-cache-'));
process.env.XDG_CACHE_HOME = CACHE;
after(() => rmSync(CACHE, { recursive: true, force: true, maxRetries: 3 }));

/** Runs `stet` in a folder, within this process: the quick way. */
export async function stet(
  cwd: string,
  args: readonly string[],
  more: Pick<Io, 'signal'> & { readonly stdin?: string; readonly onOutput?: (text: string) => void } = {},
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await runProgram(args, {
    stdout: {
      write: (text) => {
        stdout += text;
        more.onOutput?.(text);
      },
    },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([Buffer.from(more.stdin ?? '')]),
    cwd,
    env: {},
    ...(more.signal ? { signal: more.signal } : {}),
  });
  return { code, stdout, stderr };
}

/** Runs `stet` as a process of its own, `main` being the program. */
export function stetProcess(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  main = MAIN,
): Promise<Outcome> {
  const options = { cwd, env: { ...process.env, ...env }, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) => {
      const code = error ? Number(error.code ?? -1) : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/** A folder with these files, gone when the tests of the file are over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** One source about one event, for all tests of the command line. */
export const SOURCE = `---
title: Pumps back in Tarnwick
publisher: Tarnwick Gazette
date: 2031-05-17
---

The flood stopped every pump of the Tarnwick water board on Monday.

Engineers restored 53 pumps in Tarnwick by noon, the water board said.

“We never gave up on the old mill,” said Edda Morrow, who leads the water board.
`;

export const RIGHT = 'Engineers restored 53 pumps in Tarnwick by noon.\n';
export const WRONG = 'Engineers restored 47 pumps in Tarnwick by noon.\n';
