import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check, verdicts } from './helper.ts';

const register = `The ferry carried 120 passengers from the northern quay on Monday.
The ferry carried another 80 passengers from the southern quay.
The council of Varn has 40 members; 10 members voted for the new lighthouse.
The lighthouse of Varn had 2,000 visitors in 2030.
The lighthouse of Varn had 3,000 visitors in 2031.`;

const CASES: readonly (readonly [name: string, draft: string, expected: string])[] = [
  [
    'a sum',
    'In all, the ferry carried 200 passengers from the quays.',
    'number «200» supported derived; 200 = 120 + another 80',
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
];

for (const [name, draft, expected] of CASES)
  test(`derive: ${name}`, async () => assert.equal(await verdicts({ register }, draft), expected));

const THINGS =
  'anchors barrels bells candles chests cranes drums ladders lamps nets oars pumps ropes sails'.split(' ');

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
