/**
 * `npm run bench -- activation [RUNS]`: what the extension costs its host in a real VS Code until the first request to the server. The
 * first run finds nothing kept of what was compiled, as after an installation.
 */
import { spawnSync } from 'node:child_process';
import { argv, env, execPath } from 'node:process';
import { temporaryFolder } from '../vscode/harness/temporary.ts';

const runs = Number(argv[2] ?? 4);
const profile = await temporaryFolder('profile');
const built = spawnSync(execPath, ['esbuild.mjs', '--tests'], { stdio: 'inherit' });
if (built.status !== 0) throw new Error('the extension could not be built');
for (let run = 0; run < runs; run++) {
  const options = {
    env: { ...env, TEST_GREP: '^activation', TEST_PROFILE: profile.path },
    encoding: 'utf8',
  } as const;
  const { stdout, stderr } = spawnSync(execPath, ['test/vscode/run.ts'], options);
  const line = /^ *\w+ activation: .*$/m.exec(stdout);
  console.log(line ? line[0].trim() : `no measurement:\n${stdout}${stderr}`);
}
await profile.remove();
