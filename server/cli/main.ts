#!/usr/bin/env node
import process, { argv, cwd, env, stderr, stdout } from 'node:process';
import { runProgram } from './program.ts';

// A reader that has seen enough (`stet check … | head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runProgram(argv.slice(2), { stdout, stderr, cwd: cwd(), env });
