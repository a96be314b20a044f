import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders whose code decides what is in an index. */
const LAYERS = ['text', 'mentions', 'markdown', 'sources', 'index'];

let known: string | undefined;

/**
 * Changes with the code that reads and indexes, so that no index outlives the way it was made. In the bundle the names
 * and sizes of its files tell, which are the same wherever it is installed; among sources also when they were written.
 */
export function buildStamp(): string {
  known ??= hash('sha256', import.meta.url.endsWith('.ts') ? sources() : bundle()).slice(0, 16);
  return known;
}

const here = (): string => dirname(fileURLToPath(import.meta.url));

const bundle = (): string => listing(here(), '.js', ({ size }) => `${size}`);

const sources = (): string =>
  LAYERS.map((layer) =>
    listing(join(here(), '..', layer), '.ts', ({ size, mtimeMs }) => `${size} ${mtimeMs}`),
  ).join('\n');

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
