import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const SERVER = ['text', 'mentions', 'markdown', 'sources', 'index', 'claims', 'config', 'check'];

/** The table of ARCHITECTURE.md: which folders each folder may import besides itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  mentions: ['text'],
  markdown: ['text'],
  sources: ['text', 'markdown'],
  index: ['text', 'mentions', 'sources'],
  claims: ['text', 'mentions', 'markdown'],
  config: [],
  check: SERVER,
  'api.ts': SERVER,
  report: ['text', 'config', 'check'],
  ledger: ['check'],
  lsp: [...SERVER, 'report', 'ledger'],
  cli: [...SERVER, 'report', 'ledger'],
};

/** Packages and built-in modules that belong to one place. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  vscode: /^(client|test\/vscode)\//,
  'vscode-languageclient': /^client\//,
  'vscode-languageserver': /^server\/lsp\//,
  'node:sqlite': /^server\/index\//,
  compromise: /^server\/claims\//,
};

/** Layers that do no input or output. */
const PURE = ['text', 'mentions', 'markdown', 'claims', 'check', 'report'];

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^;'"]*?(?:from\s*)?['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...found, ...dynamic].map(([, to]) => ({ from: file, to: to! }));
}

const files = globSync('{server,client}/**/*.ts', { cwd: ROOT }).map((file) => file.split(sep).join('/'));
const imports = files.flatMap(importsOf);

const target = ({ from, to }: Import): string =>
  relative(ROOT, join(ROOT, dirname(from), to))
    .split(sep)
    .join('/');
const isOurs = ({ to }: Import): boolean => to.startsWith('.');
const folderOf = (path: string): string => path.split('/')[1] ?? '';

test('there is something to hold to the rules', () => {
  assert.ok(imports.length > 200, `${imports.length} imports found`);
});

test('each folder imports only what the architecture allows', () => {
  const broken = imports
    .filter((edge) => isOurs(edge) && edge.from.startsWith('server/'))
    .filter((edge) => {
      const [from, to] = [folderOf(edge.from), folderOf(target(edge))];
      return from !== to && !MAY[from]?.includes(to);
    });
  assert.deepEqual(broken, []);
});

test('the client imports nothing of the server but the protocol', () => {
  const broken = imports
    .filter((edge) => isOurs(edge) && edge.from.startsWith('client/'))
    .filter((edge) => !target(edge).startsWith('client/') && target(edge) !== 'server/lsp/protocol.ts');
  assert.deepEqual(broken, []);
});

test('packages stay where they belong', () => {
  const broken = imports.filter(({ from, to }) =>
    Object.entries(ONLY_IN).some(
      ([name, place]) => (to === name || to.startsWith(`${name}/`)) && !place.test(from),
    ),
  );
  assert.deepEqual(broken, []);
});

test('the core does no input or output', () => {
  const broken = imports.filter(({ from, to }) => PURE.includes(folderOf(from)) && to.startsWith('node:'));
  assert.deepEqual(broken, []);
});

test('SQL names no parameter by a number, which Node 22.16 cannot bind', () => {
  const broken = files
    .filter((file) => file.startsWith('server/index/'))
    .filter((file) =>
      /\b(SELECT|INSERT|UPDATE|DELETE)\b[^;]*[^.\w)\]]\?\d/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
  assert.deepEqual(broken, []);
});

test('no import goes round in a circle', () => {
  const edges = new Map(files.map((file) => [file, importsOf(file).filter(isOurs).map(target)]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), [...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});
