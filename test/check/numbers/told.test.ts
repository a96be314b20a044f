import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdicts } from '../helper.ts';

/** Counts that the source tells by something else than their number. */
const sources = {
  herald: `The harbour pilots, aged 23 and 34, were charged with steering the ferry Halcyon onto the rocks.
One of the deckhands of the Halcyon was in hospital with burns, while the other two went home to Oster.
The lighthouse keeper of Varn has won four regattas, and rows every morning.
The coast road to Oster will close for repairs from 19:00 on Friday until 06:00 on Monday.
The inaugural harbour games of Varn drew a large crowd.
Customs officers found stowaways in a container on the quay of Varn, among them a family.
They were brought to the hospital of Varn. All eight were examined there and sent on.
The harbour council paid $10m for the new crane.
The new crane of the harbour cost just under £4.3m to put up.
The tug sank on Tuesday; the harbour office admitted on Wednesday that it had not been inspected.`,
};

const CASES: readonly (readonly [draft: string, expected: string])[] = [
  [
    'Two harbour pilots were charged with steering the ferry onto the rocks.',
    'number «Two» supported derived',
  ],
  ['Three harbour pilots were charged with steering the ferry onto the rocks.', 'number «Three» unsupported'],
  [
    'Three deckhands of the ferry Halcyon had burns or went home to Oster.',
    'number «Three» supported derived',
  ],
  ['Four deckhands of the ferry Halcyon had burns or went home to Oster.', 'number «Four» unsupported'],
  ['The lighthouse keeper of Varn hopes to win a fifth regatta.', 'number «fifth» supported derived'],
  ['The lighthouse keeper of Varn hopes to win a sixth regatta.', 'number «sixth» unsupported'],
  ['The coast road to Oster will close for three days for repairs.', 'number «three days» supported derived'],
  ['The coast road to Oster will close for five days for repairs.', 'number «five days» unsupported'],
  ['A large crowd came to the first harbour games of Varn.', 'number «first» supported equal'],
  ['A large crowd came to the second harbour games of Varn.', 'number «second» unsupported'],
  ['Eight stowaways were found in a container on the quay of Varn.', 'number «Eight» supported exact'],
  ['Nine stowaways were found in a container on the quay of Varn.', 'number «Nine» unsupported'],
  ['The new crane of the harbour cost more than £4m.', 'number «more than £4m» supported approximate'],
  ['The harbour office admitted it a day after the tug sank.', 'number «a day» unchecked'],
  ['The harbour council paid $10m (£8m) for the new crane.', 'number «£8m» unchecked'],
  ['The harbour council has to do three things about the crane.', 'number «three» unchecked'],
];

for (const [draft, expected] of CASES)
  test(`told otherwise: ${draft}`, async () => {
    const said = await verdicts(sources, draft);
    assert.ok(
      said.split('\n').some((line) => line.startsWith(expected)),
      said,
    );
  });
