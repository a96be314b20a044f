/**
 * `npm run bench -- activation [RUNS]`: what the extension costs its host in a real VS Code, from the first line of its bundle to
 * the end of its own work, and to the first request to the server.
 */
import { spawnSync } from 'node:child_process';
import { argv, env, execPath } from 'node:process';

const runs = Number(argv[2] ?? 3);
const built = spawnSync(execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
if (built.status !== 0) throw new Error('the extension could not be built');
for (let run = 0; run < runs; run++) {
  const options = { env: { ...env, TEST_GREP: '^activation' }, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(execPath, ['test/vscode/run.ts'], options);
  const line = /^ *activation: .*$/m.exec(stdout);
  console.log(line ? line[0].trim() : `no measurement:\n${stdout}${stderr}`);
}
