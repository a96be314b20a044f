import { relative } from 'node:path';
import { ConfigError, problemLine } from '../config/error.ts';
import { IndexError } from '../index/errors.ts';
import { slashes } from '../index/scope.ts';

/** A mistake of the user's: the thing, what is wrong with it, and the cure. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(thing: string, what: string, cure: string) {
    super(`${thing}: ${what}; ${cure}`);
  }
}

/** An error as lines for the terminal, each `stet: <thing>: <what>; <cure>`. Never a stack trace. */
export function failureLines(error: unknown, cwd: string): readonly string[] {
  return messages(error, cwd).map((line) => `stet: ${line.replace(/^stet: /, '')}`);
}

function messages(error: unknown, cwd: string): readonly string[] {
  if (error instanceof ConfigError) {
    return error.problems.map((problem) => problemLine(shown(error.file, cwd), problem));
  }
  if (error instanceof Failure || error instanceof IndexError) return [error.message];
  const what = error instanceof Error ? error.message : String(error);
  return [`unexpected error: ${what.replace(/\s+/g, ' ')}; please report it with the draft that causes it`];
}

/** A path as the user would write it: relative to where they are, with forward slashes. */
export function shown(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return slashes(way === '' ? '.' : way);
}
