#!/usr/bin/env node
import process, { argv, cwd, env, stderr, stdin, stdout, versions } from 'node:process';
import { version } from '../config/package.ts';
import { discardUnfinished } from '../ledger/write.ts';

/** The first Node whose own SQLite needs no flag and is whole. */
const NEEDED = '22.16';

const isOlder = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) < 0;

/** What a shell makes of a process that a signal has ended. */
const SIGNALLED = { SIGINT: 130, SIGTERM: 143, SIGPIPE: 141 } as const;

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

if (isOlder(versions.node, NEEDED)) {
  stderr.write(`stet: Node ${versions.node}: is too old; install Node ${NEEDED} or newer\n`);
  process.exitCode = 2;
} else if (argv.length === 3 && ['-v', '--version'].includes(argv[2]!)) {
  // Scripts ask for nothing else, often; they need not wait for the rest to load.
  stdout.write(`${version()}\n`);
} else {
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(argv.slice(2), { stdin, stdout, stderr, cwd: cwd(), env });
}
