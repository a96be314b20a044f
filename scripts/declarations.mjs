// Writes dist/api.d.ts: the types of the library in one file that needs no other.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ENTRY = 'server/api';

/** The declarations of the library as one module: each source file becomes a namespace, so no two names can clash. */
export function declarations() {
  // Inside the project, so that the compiler finds the types of Node.
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.stet-types-'));
  try {
    emit(folder);
    return rollUp((name) => readFileSync(join(folder, `${name}.d.ts`), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emit(folder) {
  const project = join(folder, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // Errors are the business of `npm run check`.
    noCheck: true,
    rootDir: ROOT,
    outDir: folder,
  };
  const files = [join(ROOT, `${ENTRY}.ts`)];
  writeFileSync(
    project,
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), compilerOptions, files, include: [] }),
  );
  const tsc = fileURLToPath(import.meta.resolve('typescript/package.json'));
  const bin = join(dirname(tsc), JSON.parse(readFileSync(tsc, 'utf8')).bin.tsc);
  execFileSync(process.execPath, [bin, '-p', project], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** `read` gives the declarations of a module by its path below the project, without ending. */
function rollUp(read) {
  const modules = new Map();
  const visit = (name) => {
    if (modules.has(name)) return;
    const parts = split(read(name), name);
    modules.set(name, parts);
    for (const { from } of parts.links) visit(from);
  };
  visit(ENTRY);
  const { body, links, externals } = modules.get(ENTRY);
  const spaces = [...modules]
    .filter(([name]) => name !== ENTRY)
    .map(([name, parts]) => namespace(name, parts));
  const all = new Set([...externals, ...[...modules.values()].flatMap((parts) => parts.externals)]);
  return `${[...all, ...aliases(links), body.trim(), ...spaces].filter(Boolean).join('\n')}\n`;
}

const STATEMENT = /^(import|export) (?:type )?\{([^}]*)\} from '([^']+)';\n/gm;

/** A list of names that are exported where they stand. */
const LIST = /^export (?:type )?\{([^}]*)\};\n/gm;

/** Takes imports and re-exports off a module; the compiler prints them in one form only. */
function split(text, name) {
  const links = [];
  const externals = [];
  const body = text.replace(STATEMENT, (statement, kind, names, from) => {
    if (!from.startsWith('.')) externals.push(statement.trim());
    else links.push({ from: target(name, from), names: entries(names), exported: kind === 'export' });
    return '';
  });
  if (/^(import|export) .* from /m.test(body))
    throw new Error(`${name}.d.ts has an import in an unknown form`);
  const passedOn = [...body.matchAll(LIST)].flatMap(([, names]) =>
    entries(names).map(({ original }) => original),
  );
  const marked = links.map((link) => ({
    ...link,
    exported: link.exported || link.names.some(({ alias }) => passedOn.includes(alias)),
  }));
  return { body: body.replace(LIST, ''), links: marked, externals };
}

const target = (name, from) => posix.join(posix.dirname(name), from).replace(/\.(d\.)?ts$/, '');

const entries = (names) =>
  names
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .filter(Boolean)
    .map((name) => {
      const [original, alias = original] = name.split(' as ');
      return { original, alias };
    });

/** A name that is both used and passed on is declared once. */
function aliases(links) {
  const declared = new Map();
  for (const { from, names, exported } of [...links].sort((a, b) => b.exported - a.exported)) {
    for (const { original, alias } of names) {
      if (declared.has(alias)) continue;
      declared.set(alias, `${exported ? 'export ' : ''}import ${alias} = ${spaceOf(from)}.${original};`);
    }
  }
  return [...declared.values()];
}

function namespace(name, { body, links }) {
  const lines = [
    ...aliases(links),
    ...body
      .replace(/^(export )?declare /gm, '$1')
      .trim()
      .split('\n'),
  ];
  return `declare namespace ${spaceOf(name)} {\n${lines.map((line) => (line ? `    ${line}` : '')).join('\n')}\n}`;
}

const spaceOf = (name) => relative('server', name.split('/').join(sep)).replace(/\W+/g, '_');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(ROOT, 'dist', 'api.d.ts'), declarations());
}
