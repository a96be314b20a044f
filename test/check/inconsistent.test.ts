import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, findings } from './helper.ts';

const none = { empty: 'Nothing of this is told here.' };
const only = { rules: { 'number-unsupported': 'off', 'name-unknown': 'off', 'date-unsupported': 'off' } };

/** A draft in which the figures marked «» are reported, and no other. */
const CASES: readonly (readonly [name: string, draft: string])[] = [
  [
    'two figures for one thing',
    'The flood destroyed «41» houses in Lower Brenn.\n\nIn Lower Brenn the flood had destroyed «47» houses.',
  ],
  [
    'two sums for one thing',
    'The council spent «$3 million» on the new harbour wall.\n\nThe new harbour wall cost the council «$4 million», which it spent.',
  ],
  [
    'words and digits that agree',
    'The flood destroyed forty-one houses in Lower Brenn. In Lower Brenn the flood had destroyed 41 houses.',
  ],
  [
    'a rounded figure',
    'The flood destroyed 41 houses in Lower Brenn. The flood destroyed about 40 houses there.',
  ],
  [
    'an increment',
    'The flood destroyed 41 houses in Lower Brenn. The flood destroyed another 47 houses in Lower Brenn.',
  ],
  [
    'another place',
    'The flood destroyed 41 houses in Lower Brenn. The flood destroyed 47 houses in Upper Tarn.',
  ],
  [
    'another day',
    'The flood destroyed 41 houses on 3 May 2031. The flood destroyed 47 houses on 4 May 2031.',
  ],
  [
    'another account',
    'The flood destroyed 41 houses in Lower Brenn. According to the mayor the flood destroyed 47 houses in Lower Brenn.',
  ],
  [
    'a part',
    'The flood destroyed 41 houses in Lower Brenn. Of these houses the flood destroyed 12 houses in Lower Brenn at night.',
  ],
  [
    'side by side',
    'The flood destroyed 41 houses in Lower Brenn, or the flood destroyed 47 houses in Lower Brenn.',
  ],
  [
    'another thing',
    'The flood killed 41 residents in Lower Brenn. The flood injured 47 residents in Lower Brenn.',
  ],
  [
    'a ticker',
    'Goal! Brenn Town 2, Tarn United 1. Goal! Brenn Town 2, Tarn United 2. Goal! Brenn Town 3, Tarn United 2.',
  ],
];

for (const [name, marked] of CASES)
  test(`in the draft: ${name}`, async () => {
    const expected = [...marked.matchAll(/«([^»]*)»/g)].map(([, text]) => `draft-inconsistent «${text}»`);
    assert.equal(await findings(none, marked.replace(/[«»]/g, ''), only), expected.join('\n'));
  });

test('each figure is told the value and the line of the other', async () => {
  const report = await check(none, CASES[0]![1].replace(/[«»]/g, ''), only);
  assert.deepEqual(
    report.findings.map(({ message }) => message),
    [
      'The draft gives “41” here and “47” in line 3 for the same thing.',
      'The draft gives “47” here and “41” in line 1 for the same thing.',
    ],
  );
});
