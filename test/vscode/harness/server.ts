import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runToEnd, startGroup, stopGroup } from './processes.ts';
import { type TemporaryFolder, temporaryFolder } from './temporary.ts';
import { installWebEditor } from './web-editor.ts';

/** A running VS Code server with folders of its own. */
export interface EditorServer {
  readonly port: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Extensions to install first: .vsix files. */
  readonly install?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folder for what the editor keeps between its runs; one of its own when none is given. */
  readonly profile?: string | undefined;
  /** Environment of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Quiet everything that has nothing to do with us. */
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
} as const;

/** Starts the server and resolves when it listens. Throws with its output when it ends before. */
export async function startServer(options: ServerOptions = {}): Promise<EditorServer> {
  const program = await installWebEditor();
  const home = await homeFor(options.profile);
  const env = environment(options.environment);
  const folders = foldersIn(home.path);
  await writeSettings(home.path, { ...SETTINGS, ...options.settings });
  for (const vsix of options.install ?? []) await installExtension(program, folders, vsix, env);
  const port = await freePort();
  const child = startGroup(process.execPath, [program, ...switches(port), ...folders], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilListening(child);
  return {
    port,
    async stop() {
      await stopGroup(child);
      await home.remove();
    },
  };
}

const homeFor = async (profile: string | undefined): Promise<TemporaryFolder> =>
  profile === undefined ? temporaryFolder('editor') : { path: profile, remove: async () => {} };

function untilListening(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Extension host agent listening on')) done();
      });
    }
    child.on('exit', () => fail(new Error(`the VS Code server ended at once:\n${output.trim()}`)));
    child.on('error', fail);
  });
}

const foldersIn = (home: string): readonly string[] =>
  ['--server-data-dir', home, '--user-data-dir', home].concat('--extensions-dir', join(home, 'extensions'));

function switches(port: number): readonly string[] {
  const fixed = ['--host', '127.0.0.1', '--without-connection-token', '--accept-server-license-terms'];
  // Without the smoke test driver the payload that names the tests is ignored silently.
  return [...fixed, '--port', String(port), '--telemetry-level', 'off', '--enable-smoke-test-driver'];
}

/** The tests may themselves run inside VS Code or npm, whose variables would steer the server. */
function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|npm_|NODE_OPTIONS$|ELECTRON_)/.test(name),
  );
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', ...extra };
}

async function writeSettings(home: string, settings: object): Promise<void> {
  const folder = join(home, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

async function installExtension(
  program: string,
  folders: readonly string[],
  vsix: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const args = [program, ...folders, '--accept-server-license-terms', '--install-extension', vsix, '--force'];
  const { code, output } = await runToEnd(process.execPath, args, { env });
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new Error(`${vsix} could not be installed:\n${output.trim()}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
