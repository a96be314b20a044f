/** The steps of the measurement as one bundle with the worker, as the product is shipped: without the types to take out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../../..');

/** Bundles into a folder of its own, which is gone with the process; answers the file of the steps. */
export async function bundledSteps(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'stet-bench-index-'));
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { steps: 'test/bench/index/steps.ts', worker: 'server/index/worker.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    // Dependencies in CommonJS call require for Node's own modules, which a bundle in ESM does not have.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  return join(outdir, 'steps.js');
}
