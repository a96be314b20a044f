import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './helper.ts';

/** Two sources, a draft, and the figures of the draft that are disputed, with what the other source has. */
const CASES: readonly (readonly [
  name: string,
  herald: string,
  courier: string,
  draft: string,
  disputed: string,
])[] = [
  [
    'another count of the same',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night, the mayor said.',
    'The flood destroyed 57 houses in Lower Brenn on Tuesday night, the mayor said.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '41: 57',
  ],
  [
    'another sum of the same',
    'The new quay of Lower Brenn cost the council $3 million, the treasurer said.',
    'The new quay of Lower Brenn cost the council $5 million, the treasurer said.',
    'The new quay of Lower Brenn cost the council $5 million.',
    '$5 million: $3 million',
  ],
  [
    'more than, and nearly',
    'The crew of the lighthouse at Varn Point had been cut off for more than three months.',
    'The crew of the lighthouse at Varn Point was cut off for nearly three months.',
    'The crew of the lighthouse at Varn Point was cut off for three months.',
    'three months: more than three months',
  ],
  [
    'among others',
    'The new lamp of Varn Point shines in 256 colours.',
    'The old and new lamps of Varn Point shine in 16, 256 and 4096 colours.',
    'The new lamp of Varn Point shines in 256 colours.',
    '',
  ],
  [
    'the same in words',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed forty-one houses in Lower Brenn on Tuesday night.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'rounded',
    'The flood drove 19,871 people from Lower Brenn on Tuesday night.',
    'The flood drove 20,000 people from Lower Brenn on Tuesday night.',
    'The flood drove 20,000 people from Lower Brenn.',
    '',
  ],
  [
    'vague and precise',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed dozens of houses in Lower Brenn on Tuesday night.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'more than, and the count',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed more than 40 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'an increment',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed another 12 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'a part of the total',
    'In all, the flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed 12 houses in Lower Brenn on Tuesday night.',
    'In all, the flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'some of them',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed houses in Lower Brenn on Tuesday night, 12 of them houses in Mill Lane alone.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'another thing of the same place',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The flood destroyed 12 bridges in Lower Brenn on Tuesday night.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
  [
    'another place',
    'The flood destroyed 41 houses in Lower Brenn on Tuesday night.',
    'The storm overturned 57 boats in the harbour of Oster, and the sea took the houses of the pilots.',
    'The flood destroyed 41 houses in Lower Brenn.',
    '',
  ],
];

for (const [name, herald, courier, draft, disputed] of CASES)
  test(`conflict: ${name}`, async () => {
    const { claims } = await check({ herald, courier }, draft);
    const found = claims
      .filter(({ verdict }) => verdict === 'disputed')
      .map(({ text, evidence }) => {
        const other = evidence.find(({ relation }) => relation === 'contradicts');
        return `${text}: ${other?.value}`;
      });
    assert.equal(found.join(), disputed);
    const figure = claims.find(({ kind }) => kind === 'number');
    assert.equal(figure?.verdict, disputed === '' ? 'supported' : 'disputed');
  });

const ferry = `The ferry carried 120 passengers from the northern quay of Varn on Monday.
The ferry carried another 80 passengers from the southern quay of Varn.`;

/** What a draft says of a total whose parts a source gives, and the verdict. */
const TOTALS: readonly (readonly [draft: string, verdict: string])[] = [
  ['In all, the ferry carried 200 passengers from the quays of Varn.', 'supported'],
  ['In all, the ferry carried 210 passengers from the quays of Varn.', 'unsupported'],
  ['Altogether the ferry carried 230 passengers from the northern quay of Varn.', 'unsupported'],
  ['The ferry carried 130 passengers from the northern quay of Varn on Monday.', 'contradicted'],
];

for (const [draft, verdict] of TOTALS)
  test(`a part says nothing against a total: ${draft}`, async () => {
    const { claims } = await check({ ferry }, draft);
    assert.equal(claims.find(({ kind }) => kind === 'number')?.verdict, verdict);
  });

test('a figure of a source that the sentence is not bound to counts where it clearly stands for the same', async () => {
  const sources = {
    morning: 'A dozen buses with rescued dockers left the burning harbour of Varn, a reporter said.',
    evening:
      'On Monday more than 260 rescued dockers left the burning harbour of Varn, carried away to the camp of Oster under guard.',
  };
  const { claims } = await check(sources, 'A dozen buses carried rescued dockers away to Oster on Monday.');
  assert.equal(claims.find(({ text }) => text === 'A dozen')?.verdict, 'supported');
});
