import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, RIGHT, SOURCE, stet, WRONG } from './run.ts';

const folder = folderWith({
  'corpus/gazette.md': SOURCE,
  'right.md': RIGHT,
  'wrong.md': `# Pumps\n\n${WRONG}`,
});

test('explain prints how the claim at a place came by its verdict', async () => {
  const { code, stdout, stderr } = await stet(folder, ['explain', 'wrong.md:3:20']);
  assert.deepEqual([code, stderr], [0, '']);
  const lines = stdout.split('\n');
  assert.equal(lines[0], 'wrong.md:3:20 number “47”');
  assert.match(stdout, /^ {2}verdict {6}contradicted$/m);
  assert.match(stdout, /^ {2}reported {5}error number-contradicted: /m);
  assert.match(stdout, /^ {2}bound to {5}\d passages? of 1 source; /m);
  assert.match(stdout, /^ {4}“53”: another value of the same\n {6}\[@\S+\], line 9: .*«53» pumps/m);
});

test('without a column every claim of the line is explained', async () => {
  const { stdout } = await stet(folder, ['explain', 'right.md:1']);
  const heads = stdout.split('\n').filter((line) => line.startsWith('right.md:'));
  assert.deepEqual(heads, [
    'right.md:1:20 number “53”',
    'right.md:1:32 name “Tarnwick”',
    'right.md:1:44 number “noon”',
  ]);
});

test('explain --format json is the explanation as data, the same each time', async () => {
  const args = ['explain', 'wrong.md:3:20', '--format', 'json'];
  const { stdout } = await stet(folder, args);
  const [one] = JSON.parse(stdout);
  assert.equal(one.claim.verdict, 'contradicted');
  assert.ok(one.steps.length > 0 && one.bound.length > 0);
  assert.equal((await stet(folder, args)).stdout, stdout);
});

const MISTAKES: readonly (readonly [place: string, message: string])[] = [
  ['wrong.md', 'stet: wrong.md: names no place; give it as draft.md:12:8, line and column\n'],
  [
    'wrong.md:2:1',
    'stet: wrong.md:2:1: there is no claim; give the line and column of a finding, as stet check prints them\n',
  ],
];

for (const [place, message] of MISTAKES)
  test(`explain ${place} says what is wrong with the place`, async () => {
    assert.deepEqual(await stet(folder, ['explain', place]), { code: 2, stdout: '', stderr: message });
  });

test('explain of a draft that is not there says so', async () => {
  const { code, stderr } = await stet(folder, ['explain', 'gone.md:1:1']);
  assert.equal(code, 2);
  assert.match(stderr, /^stet: gone\.md: /);
});
