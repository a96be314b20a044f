/** Programs run as processes of their own, and what they used. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds, milliseconds of processor time, bytes. */
export interface Usage {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** A program of JavaScript with its arguments, run in a folder. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Exit codes that mean that it did its work. */
  readonly codes: readonly number[];
}

const HOOK = join(import.meta.dirname, 'usage.mjs');

/** Wall time of a program as anybody starts it. Throws when it fails. */
export function timeOf(program: Program): number {
  const begun = performance.now();
  start(program, []);
  return performance.now() - begun;
}

/** What a program used. Throws when it fails. */
export function usageOf(program: Program): Usage {
  const file = join(tmpdir(), `stet-usage-${process.pid}.json`);
  const begun = performance.now();
  start(program, ['--import', HOOK], { USAGE: file });
  const wall = performance.now() - begun;
  return { wall, ...JSON.parse(readFileSync(file, 'utf8')) };
}

function start({ name, args, cwd, codes }: Program, options: readonly string[], env: object = {}): void {
  const { status, stderr } = spawnSync(process.execPath, [...options, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (!codes.includes(status ?? -1)) throw new Error(`${name} ended with ${status}: ${stderr}`);
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Runs several programs by turns, so that whatever else the machine does falls on all alike; medians by name. */
export function byTurns(
  programs: readonly Program[],
  rounds: number,
): ReadonlyMap<string, { readonly wall: number; readonly cpu: number; readonly peak: number }> {
  const runs = new Map<string, Usage[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const program of programs) runs.get(program.name)!.push(usageOf(program));
  return new Map(
    [...runs].map(([name, usages]) => [
      name,
      {
        wall: median(usages.map(({ wall }) => wall)),
        cpu: median(usages.map(({ cpu }) => cpu)),
        peak: Math.max(...usages.map(({ peak }) => peak)),
      },
    ]),
  );
}
