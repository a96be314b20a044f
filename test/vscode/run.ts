// node test/vscode/run.ts: the mocha suite in a real VS Code, on the desktop where there is one, else in Chromium.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES } from './fixture.ts';
import { runInBrowser } from './harness/browser-host.ts';
import { desktopEditor, runOnDesktop } from './harness/desktop-host.ts';
import { makeWorkspace } from './harness/workspace.ts';
import type { SuiteReport } from './index.ts';

const TIMEOUT_MS = 240_000;

const wanted = process.env.VSCODE_TEST ?? 'auto';
if (!['auto', 'electron', 'browser'].includes(wanted)) {
  console.error(`VSCODE_TEST is "${wanted}"; it can be auto, electron or browser`);
  process.exit(2);
}

const workspace = await makeWorkspace(FILES);
const report = join(workspace.path, 'report.json');
const environment = {
  TEST_REPORT: report,
  TEST_GREP: process.env.TEST_GREP ?? '',
  XDG_CACHE_HOME: join(workspace.path, 'cache'),
};
const folders = join(workspace.path, 'stet.code-workspace');

try {
  const desktop = wanted === 'browser' ? undefined : await desktopEditor(wanted === 'electron');
  console.log(`  in ${desktop ?? 'Chromium, with the VS Code server of code-server'}`);
  if (desktop) await runOnDesktop(desktop, folders, environment);
  else await runInBrowser(folders, environment, TIMEOUT_MS);
} catch (error) {
  console.log(`  ${error instanceof Error ? error.message : String(error)}`);
}
process.exitCode = await tell(report);
await workspace.remove();

async function tell(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return broken('the suite ran to its end');
  const found: unknown = JSON.parse(text);
  if (!isReport(found))
    return broken('dist/test is of this checkout (build it by: node esbuild.mjs --tests)');
  const { lines, notes, failures, passed, failed } = found;
  for (const line of [...lines, ...notes]) console.log(line);
  for (const { title, error } of failures) console.log(`\n${title}\n${error}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function broken(what: string): number {
  console.log(`not ok ${what}\n0 passed, 1 failed`);
  return 1;
}

/** The report was written by the bundle in dist/, which may be an older one. */
function isReport(found: unknown): found is SuiteReport {
  const { lines, notes, failures, passed, failed } = (found ?? {}) as Record<keyof SuiteReport, unknown>;
  return [lines, notes, failures].every(Array.isArray) && [passed, failed].every(Number.isInteger);
}
