#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { version } from '../config/package.ts';

// Scripts ask for the version alone, often. It waits for nothing else to load, not even for the streams of the process.
const [only, ...more] = process.argv.slice(2);
if (more.length === 0 && (only === '-v' || only === '--version')) tell(version());
else await (await import('./process.ts')).run();

/** Nobody reading is no error. */
function tell(line: string): void {
  try {
    writeSync(1, `${line}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
