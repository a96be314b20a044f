// Makes a fresh clone ready, and `start` shows what Stet does. Runs on any Node from 18, with built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that everything here runs on; the npm package `node` brings it along. */
const NODE_MAJOR = 24;
const BIN = join(ROOT, 'node_modules', '.bin');
const WINDOWS = process.platform === 'win32';
const SAMPLE = 'test/sample/flood.md';

/** Environment for every child: the project's own programs, and so its Node, come first. */
export function childEnvironment(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  const first = path.split(delimiter)[0] === BIN ? path : BIN + delimiter + path;
  const { Path: _, ...rest } = process.env;
  return { ...rest, PATH: first, ...extra };
}

/** Installs what package-lock.json names where it is missing, and makes sure of the right Node. Throws with the cure. */
export function setUp() {
  const reason = staleness();
  if (reason) {
    console.log(`stet: installing dependencies, since ${reason} (npm ci, about a minute)`);
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (nodeMajor() === NODE_MAJOR) return;
  console.log(`stet: fetching Node ${NODE_MAJOR} (npm rebuild node)`);
  npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  const found = nodeMajor();
  if (found !== NODE_MAJOR) {
    throw new Error(
      `node_modules/.bin/node is ${found ? `Node ${found}` : 'missing'}, and Node ${NODE_MAJOR} is needed; ` +
        'allow install scripts for the package "node" and run npm ci again',
    );
  }
}

/** Runs a program of the project with the terminal as its own; resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: childEnvironment(),
      stdio: 'inherit',
      shell: WINDOWS,
      ...options,
    });
    child.on('error', fail);
    child.on('close', (code, signal) => done(code ?? (signal ? 130 : 1)));
  });
}

/** Why node_modules cannot be used as it is, or undefined. */
function staleness() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or broken; restore it from the repository');
  if (!installed) return 'node_modules is missing';
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '' || version === undefined) continue;
    const found = installed[path];
    if (found ? found.version !== version : !optional) return `${path} is not at ${version}`;
  }
  const extra = Object.keys(installed).find((path) => !(path in wanted));
  return extra && `${extra} is no longer asked for`;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function nodeMajor() {
  const program = join(BIN, WINDOWS ? 'node.cmd' : 'node');
  if (!existsSync(program)) return undefined;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', shell: WINDOWS });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) || undefined;
}

function npm(args) {
  const { status, error } = spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS });
  if (error) throw new Error(`npm could not be started (${error.message}); install Node with npm first`);
  if (status !== 0) throw new Error(`npm ${args[0]} failed with code ${status}; its output above says why`);
}

/** The first thing a newcomer sees: findings in the sample draft. They are no failure; being unable to check is. */
async function start() {
  const built = await run('node', ['esbuild.mjs']);
  if (built !== 0) return built;
  console.log(`\n$ stet check ${SAMPLE} --corpus corpus/\n`);
  const code = await run('node', ['dist/cli.js', 'check', SAMPLE, '--corpus', 'corpus/']);
  return code === 1 ? 0 : code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setUp();
    process.exitCode = process.argv[2] === 'start' ? await start() : 0;
  } catch (error) {
    console.error(`stet: ${error.message}`);
    process.exitCode = 2;
  }
}
