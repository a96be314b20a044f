import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { ROOT, SUITE } from './paths.ts';
import { startServer } from './server.ts';

/** What the workbench is opened with. Paths are absolute. */
export interface WorkbenchOptions {
  /** A folder, or a .code-workspace file. */
  readonly workspace: string;
  readonly payload?: readonly (readonly [name: string, value: string])[];
}

/** Address of the workbench for a server on `port`. */
export function workbenchUrl(port: number, { workspace, payload = [] }: WorkbenchOptions): string {
  const query = new URLSearchParams();
  query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  return `http://localhost:${port}/?${query}`;
}

/** A path on the server's side as the browser names it. */
export const remote = (port: number, path: string): string => `vscode-remote://localhost:${port}${path}`;

/** Runs the suite in the VS Code server and Chromium; resolves when the extension host said that it is done. */
export async function runInBrowser(
  workspace: string,
  environment: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<void> {
  const server = await startServer({ environment, profile: process.env.TEST_PROFILE });
  const context = await openBrowser();
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const finished = exitOf(page, context, timeoutMs);
    const payload = [
      ['extensionDevelopmentPath', remote(server.port, ROOT)],
      ['extensionTestsPath', remote(server.port, SUITE)],
    ] as const;
    await page.goto(workbenchUrl(server.port, { workspace, payload }));
    await finished;
  } finally {
    await context.close();
    await server.stop();
  }
}

/** The workbench calls these two functions of the page, as it would call the desktop's automation. */
async function exitOf(page: Page, context: BrowserContext, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((done, fail) => {
    timer = setTimeout(
      () => fail(new Error(`the tests did not end within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    context.on('close', () => done());
    void page.exposeFunction('codeAutomationLog', logLine);
    void page.exposeFunction('codeAutomationExit', () => done());
  });
  await over.finally(() => clearTimeout(timer));
}

function logLine(type: string, args: readonly unknown[]): void {
  if (process.env.TEST_VERBOSE) console.log(`  [${type}]`, ...args);
}
