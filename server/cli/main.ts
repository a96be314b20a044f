#!/usr/bin/env node
import process, { argv, cwd, env, stderr, stdout, versions } from 'node:process';
import { version } from '../config/package.ts';

/** The first Node whose own SQLite has full-text search. */
const NEEDED = '22.16';

const isOlder = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) < 0;

// A reader that has seen enough (`stet check … | head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (isOlder(versions.node, NEEDED)) {
  stderr.write(`stet: Node ${versions.node}: is too old; install Node ${NEEDED} or newer\n`);
  process.exitCode = 2;
} else if (argv.length === 3 && ['-v', '--version'].includes(argv[2]!)) {
  // Scripts ask for nothing else, often; they need not wait for the rest to load.
  stdout.write(`${version()}\n`);
} else {
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(argv.slice(2), { stdout, stderr, cwd: cwd(), env });
}
