import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { CACHE, ROOT } from './paths.ts';
import { runToEnd } from './processes.ts';

const PINS = join(ROOT, 'test', 'vscode', 'web');
const HOME = join(CACHE, 'web');
const VSCODE = join(HOME, 'node_modules', 'code-server', 'lib', 'vscode');
const STAMP = join(HOME, 'ready');

/** Raise when the steps of the installation change. */
const RECIPE = 1;

/** Parts of the server that no test of ours uses, relative to it. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
];

/** Folders with one build for each platform. */
const PER_PLATFORM = ['node_modules/node-pty/prebuilds', 'node_modules/@vscode/ripgrep-universal/bin'];

/** Installs the real VS Code server that code-server ships, once; resolves with the path of its program. */
export async function installWebEditor(): Promise<string> {
  const stamp = await stampOf();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) !== stamp) {
    console.log('  installing the VS Code server of code-server (about half a minute, once)');
    await install();
    await writeFile(STAMP, stamp);
  }
  return join(VSCODE, 'out', 'server-main.js');
}

async function install(): Promise<void> {
  await rm(HOME, { recursive: true, force: true });
  await mkdir(HOME, { recursive: true });
  await cp(PINS, HOME, { recursive: true });
  await npm(['ci', '--ignore-scripts'], HOME);
  // `npm ci` refuses here: the shrinkwrap that code-server ships is out of step with its package.json.
  await npm(['install', '--omit=dev', '--ignore-scripts'], VSCODE);
  for (const path of UNUSED) await rm(join(VSCODE, path), { recursive: true, force: true });
  for (const path of PER_PLATFORM) await keepOwnPlatform(join(VSCODE, path));
}

async function keepOwnPlatform(folder: string): Promise<void> {
  const own = `${process.platform}-${process.arch}`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (name !== own) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runToEnd('npm', [...args, ...quiet], { cwd, env: npmEnvironment() });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output.trim()}`);
}

/** `npm test` hands its own configuration down in npm_* variables; these installations must not inherit it. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|config_local_prefix)/.test(name) && name !== 'INIT_CWD',
  );
  const path = dirname(process.execPath) + delimiter + (process.env.PATH ?? '');
  return { ...Object.fromEntries(kept), PATH: path };
}

async function stampOf(): Promise<string> {
  const hash = createHash('sha256').update(`${RECIPE} ${process.platform}-${process.arch}`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(await readFile(join(PINS, name)));
  return `${hash.digest('hex')}\n`;
}
