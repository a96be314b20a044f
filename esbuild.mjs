// node esbuild.mjs [--tests] [--watch]: bundles the server, the command line, the library and the extension into dist/.
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { argv } from 'node:process';
import { context } from 'esbuild';
import { declarations } from './scripts/declarations.mjs';
import { notices } from './scripts/notices.mjs';

const watch = argv.includes('--watch');
const tests = argv.includes('--tests');

const shared = {
  bundle: true,
  platform: 'node',
  // The CommonJS build of jsonc-parser asks for its parts in a way that no bundler can follow.
  mainFields: ['module', 'main'],
  target: 'node22',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  sourcemap: watch ? 'inline' : false,
};

const server = {
  ...shared,
  entryPoints: {
    lsp: 'server/lsp/main.ts',
    cli: 'server/cli/main.ts',
    api: 'server/api.ts',
    worker: 'server/index/worker.ts',
    'check-worker': 'server/cli/check/worker.ts',
  },
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunk-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  // Dependencies in CommonJS call require for Node's own modules, which a bundle in ESM does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
};

const commonJs = {
  ...shared,
  minifySyntax: !watch,
  minifyWhitespace: !watch,
  format: 'cjs',
  external: ['vscode', 'mocha'],
  outExtension: { '.js': '.cjs' },
};
const extension = {
  ...commonJs,
  entryPoints: { extension: 'client/main.ts', client: 'client/extension.ts' },
  outdir: 'dist',
};
const vscodeTests = {
  ...commonJs,
  entryPoints: { index: 'test/vscode/index.ts' },
  outdir: 'dist/test',
};

const contexts = await Promise.all([server, extension, ...(tests ? [vscodeTests] : [])].map(context));
if (watch) {
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.all(contexts.map((one) => one.rebuild()));
  removeStale(results.flatMap((result) => Object.keys(result.metafile.outputs)));
  await Promise.all(contexts.map((one) => one.dispose()));
  writeFileSync('dist/api.d.ts', declarations());
  writeFileSync(
    'dist/licences.txt',
    notices(results.flatMap((result) => Object.keys(result.metafile.inputs))),
  );
  chmodSync('dist/cli.js', 0o755);
}

/** Chunks have their hash in the name, so those of earlier builds would pile up. */
function removeStale(outputs) {
  const current = new Set(outputs.map((path) => basename(path)));
  for (const name of readdirSync('dist')) {
    if (/^chunk-.*\.js$/.test(name) && !current.has(name)) rmSync(`dist/${name}`);
  }
}
