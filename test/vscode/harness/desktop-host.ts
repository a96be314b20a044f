import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { CACHE, ROOT, SUITE } from './paths.ts';

const PATIENCE_MS = 5_000;

/** Program of a desktop VS Code, downloaded if need be; undefined where it cannot run. Throws then if `required`. */
export async function desktopEditor(required: boolean): Promise<string | undefined> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return named;
  try {
    if (!hasDisplay()) throw new Error('there is no display');
    return await downloadAndUnzipVSCode({
      version: minimumVersion(),
      cachePath: join(CACHE, 'desktop'),
      timeout: PATIENCE_MS,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    if (required) throw error;
    return undefined;
  }
}

/** Runs the suite in a desktop VS Code without other extensions. The report file tells what became of it. */
export async function runOnDesktop(
  program: string,
  workspace: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: SUITE,
    extensionTestsEnv: environment,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
}

/** The oldest VS Code that package.json promises to support. */
function minimumVersion(): string {
  const manifest = createRequire(import.meta.url)(join(ROOT, 'package.json')) as {
    readonly engines: { readonly vscode: string };
  };
  return manifest.engines.vscode.replace(/^\D+/, '');
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) && spawnSync('true').status === 0;
}
