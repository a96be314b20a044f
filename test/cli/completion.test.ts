import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { stet } from './run.ts';

const script = async (shell: string): Promise<string> => {
  const { code, stdout } = await stet('/', ['completion', shell]);
  assert.equal(code, 0);
  return stdout;
};

/** What bash offers for a line, the cursor at its end. */
async function offered(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const setUp = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
  const program = `${await script('bash')}\n${setUp}; _stet; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', program], { encoding: 'utf8' }).trim().split('\n');
}

it('completes commands and their options in bash', async () => {
  const table: readonly (readonly [line: string, expected: readonly string[]])[] = [
    ['stet che', ['check']],
    ['stet co', ['coverage', 'completion']],
    ['stet check --fix', ['--fix', '--fix-dry-run']],
    ['stet coverage article.md --b', ['--badge']],
    ['stet check artic', ['']],
  ];
  for (const [line, expected] of table) assert.deepEqual(await offered(line), expected, line);
});

it('knows every command and option in every shell', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const text = await script(shell);
    for (const word of ['check', 'sources', 'coverage', 'init', 'mcp', 'changed-since', 'threshold'])
      assert.ok(text.includes(word), `${shell}: ${word}`);
    assert.doesNotMatch(text, /undefined/);
  }
});
