import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders whose code decides what is in an index, and those that decide what is made of it. */
const LAYERS = ['text', 'mentions', 'markdown', 'sources', 'index'];
const CHECKING = [...LAYERS, 'claims', 'config', 'check'];

let known: string | undefined;
let checking: string | undefined;

/**
 * Changes with the code that reads and indexes, so that no index outlives the way it was made. In the bundle the names
 * and sizes of its files tell, which are the same wherever it is installed; among sources also when they were written.
 */
export function buildStamp(): string {
  known ??= stampOf(LAYERS);
  return known;
}

/** The same with the code that checks: while it is the same, so is what a check finds. */
export function checkingStamp(): string {
  checking ??= `${stampOf(CHECKING)} ${process.version}`;
  return checking;
}

const stampOf = (layers: readonly string[]): string =>
  hash('sha256', import.meta.url.endsWith('.ts') ? sources(layers) : bundle()).slice(0, 16);

const here = (): string => dirname(fileURLToPath(import.meta.url));

const bundle = (): string => listing(here(), '.js', ({ size }) => `${size}`);

const sources = (layers: readonly string[]): string =>
  layers
    .map((layer) => listing(join(here(), '..', layer), '.ts', ({ size, mtimeMs }) => `${size} ${mtimeMs}`))
    .join('\n');

interface Stat {
  readonly size: number;
  readonly mtimeMs: number;
}

function listing(folder: string, ending: string, tell: (stat: Stat) => string): string {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending));
  return names
    .sort()
    .map((name) => `${name} ${tell(statSync(join(folder, name)))}`)
    .join('\n');
}
