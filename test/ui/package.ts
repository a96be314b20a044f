import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, ROOT } from '../vscode/harness/paths.ts';
import { runToEnd } from '../vscode/harness/processes.ts';

/** What a user would install, with everything that is missing from the package missing here too. */
export async function packageExtension(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const vsix = join(CACHE, 'stet.vsix');
  const { code, output } = await runToEnd('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: ROOT,
  });
  assert.equal(code, 0, output);
  return vsix;
}
