import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdicts } from './helper.ts';

const sources = { harbour: 'The pilot of Varn took the second place of the regatta on Sunday.' };

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'that the sources support is supported',
    'The pilot took the second place of the regatta.',
    'number «second» supported exact',
  ],
  [
    'that they do not is left unchecked',
    'The pilot took the first place of the regatta.',
    'number «first» unchecked',
  ],
];

for (const [name, draft, expected] of CASES)
  test(`a number whose form leaves doubt ${name}`, async () =>
    assert.equal(await verdicts(sources, draft), expected));
