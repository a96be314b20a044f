import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check, verdicts } from './helper.ts';

const register = `The ferry carried 120 passengers from the northern quay on Monday.
The ferry carried another 80 passengers from the southern quay.
The council of Varn has 40 members; 10 members voted for the new lighthouse.
The lighthouse of Varn had 2,000 visitors in 2030.
The lighthouse of Varn had 3,000 visitors in 2031.
The fire brigade said that 53 badly burned dockers were taken to Oster.
Another 211 dockers were brought to the ferry of the fire brigade.
The road from the lighthouse to Oster is 55 miles long.
Rent for a berth at the marina rose to £240 a week, from £200 a week before.
For the regatta the harbour master named Ada Brill, Tom Varren and Ilsa Morvane as judges.`;

const CASES: readonly (readonly [name: string, draft: string, expected: string])[] = [
  [
    'a sum',
    'In all, the ferry carried 200 passengers from the quays.',
    'number «200» supported derived; 200 = 120 + another 80',
  ],
  [
    'a sum over sentences',
    'The fire brigade took 53 dockers to Oster. Another 211 were brought to the ferry. That makes 264 in all.',
    'number «53» supported exact\nname «Oster» supported exact\nnumber «Another 211» supported exact\nnumber «264» supported derived; 264 = 53 + Another 211',
  ],
  [
    'a sum of what no source has',
    'The mill took 530 dockers. Another 2,110 went home. That makes 2,640. That makes 2,650.',
    'number «530» unsupported\nnumber «Another 2,110» unsupported\nnumber «2,640» unchecked\nnumber «2,650» unsupported',
  ],
  [
    'a sentence of few words of its own',
    'The ferry carried 120 passengers from the northern quay. A further 80 followed. A further 90 followed.',
    'number «120» supported exact\nnumber «A further 80» supported equal\nnumber «A further 90» unsupported',
  ],
  [
    'a share',
    'Of the 40 members of the council, 25% voted for the new lighthouse.',
    'number «40» supported exact\nnumber «25%» supported derived; 25% = 10 / 40',
  ],
  [
    'a difference',
    'The lighthouse had 1,000 more visitors than before.',
    'number «1,000» supported derived; 1,000 = 3,000 − 2,000',
  ],
  [
    'a change in percent',
    'The lighthouse had 50% more visitors in 2031 than in 2030.',
    'number «50%» supported derived; 50% = (3,000 − 2,000) / 2,000\ndate «2031» supported exact\ndate «2030» supported exact',
  ],
  [
    'another change in percent',
    'The lighthouse had 40% more visitors in 2031 than in 2030.',
    'number «40%» unsupported\ndate «2031» supported exact\ndate «2030» supported exact',
  ],
  [
    'a part of what comes to a whole',
    'One in five of the dockers that the fire brigade brought away was badly burned.',
    'number «One in five» supported derived; One in five = 53 / (53 + Another 211)',
  ],
  [
    'another part',
    'One in three of the dockers that the fire brigade brought away was badly burned.',
    'number «One in three» unsupported',
  ],
  [
    'a conversion',
    'The road from the lighthouse to Oster is 88 km long.',
    'name «Oster» supported exact\nnumber «88 km» supported converted',
  ],
  [
    'another distance',
    'The road from the lighthouse to Oster is 70 km long.',
    'name «Oster» supported exact\nnumber «70 km» unsupported',
  ],
  [
    'names that are counted',
    'The harbour master named three judges for the regatta.',
    'number «three» supported derived; 3 are named',
  ],
  [
    'a difference that the source gives for something else',
    'The fire brigade took 211 badly burned dockers to Oster.',
    'number «211» contradicted → 53\nname «Oster» supported exact',
  ],
];

for (const [name, draft, expected] of CASES)
  test(`derive: ${name}`, async () => assert.equal(await verdicts({ register }, draft), expected));

const THINGS =
  'anchors barrels bells candles chests cranes drums ladders lamps nets oars pumps ropes sails'.split(' ');

test('numbers of one thing among hundreds of others do not combine by chance', async () => {
  const counts = fc.array(fc.integer({ min: 11, max: 9999 }), { minLength: 100, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(counts, fc.integer({ min: 10_000, max: 99_999 }), async (values, wanted) => {
      const lines = values.map(
        (value, at) => `On day ${at + 1} the harbour of Varn counted ${value} ${THINGS[at % THINGS.length]}.`,
      );
      const draft = `The harbour of Varn counted ${wanted} dockers, ${wanted % 97}% of them from Oster.`;
      const { claims } = await check({ yard: lines.join('\n') }, draft);
      assert.ok(claims.every(({ tier }) => tier !== 'derived'));
    }),
    { seed: 20311122, numRuns: 10 },
  );
});

test('numbers of other things among hundreds do not combine', async () => {
  const counts = fc.array(fc.integer({ min: 11, max: 9999 }), { minLength: 100, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(counts, fc.integer({ min: 100, max: 9999 }), async (values, wanted) => {
      const lines = values.map(
        (value, at) => `Shed ${at + 1} of the yard holds ${value} ${THINGS[at % THINGS.length]}.`,
      );
      const { claims } = await check({ yard: lines.join('\n') }, `The harbour hired ${wanted} dockers.`);
      assert.notEqual(claims[0]!.tier, 'derived');
    }),
    { seed: 20311122, numRuns: 10 },
  );
});
