import process, { argv, cwd, env, stderr, stdin, stdout, versions } from 'node:process';
import { discardUnfinished } from '../ledger/write.ts';
import { FAILED } from './io.ts';

/** The first Node whose own SQLite needs no flag and is whole. */
const NEEDED = '22.16';

/** What a shell makes of a process that a signal has ended. */
const SIGNALLED = { SIGINT: 130, SIGTERM: 143, SIGPIPE: 141 } as const;

/** Runs the command line as this process: its arguments, streams, signals and exit code. */
export async function run(): Promise<void> {
  endQuietly();
  if (isOlder(versions.node, NEEDED)) {
    stderr.write(`stet: Node ${versions.node}: is too old; install Node ${NEEDED} or newer\n`);
    process.exitCode = FAILED;
    return;
  }
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(argv.slice(2), { stdin, stdout, stderr, cwd: cwd(), env });
}

function endQuietly(): void {
  // A reader that has seen enough (`stet check … | head`) is no error, and nobody waits for more.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? SIGNALLED.SIGPIPE);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      discardUnfinished();
      process.exit(SIGNALLED[signal]);
    });
  }
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [most = 0, least = 0] = than.split('.').map(Number);
  return major < most || (major === most && minor < least);
}
