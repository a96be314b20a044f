import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Standing } from '../../../server/check/names/standing.ts';
import { bestOf, NOWHERE, sharesOf, standingOf } from '../../../server/check/names/standing.ts';
import { gapAt, readLines } from './helper.ts';

/** How the first place of a name in a source answers the gap «» in a sentence. */
async function standingIn(sentence: string, source: string, name: string): Promise<Standing> {
  const [gap, cast] = [await gapAt(sentence), readLines(source)];
  const member = cast.members.find(({ words }) => words.join(' ') === name);
  assert.ok(member, cast.members.map(({ words }) => words.join(' ')).join(', '));
  return standingOf(gap, cast, sharesOf(gap, cast), member.appearances[0]!);
}

/** 0, 1 or what lies between. */
const amount = (share: number): string => (share === 0 ? 'none' : share > 0.999 ? 'all' : 'some');

type Respect = keyof Standing;
const STANDINGS: readonly (readonly [
  sentence: string,
  source: string,
  name: string,
  respect: Respect,
  expected: string,
])[] = [
  ['«Ilsa Oster» beat Varn.', 'Peter Quell beat Varn.', 'peter quell', 'tied', 'all'],
  ['«Ilsa Oster» robbed Varn.', 'Varn was robbed by Peter Quell.', 'peter quell', 'tied', 'all'],
  ['«Anna Morvane» sued the council.', 'The council sued Peter Quell.', 'peter quell', 'crossed', 'all'],
  ['«Anna Morvane» sued the council.', 'Peter Quell sued the council.', 'peter quell', 'crossed', 'none'],
  ['«Anna Morvane» won.', 'Peter Quell and Ilsa Brandt won.', 'peter quell', 'tied', 'all'],
  ['«Anna Morvane» won.', 'Peter Quell and Ilsa Brandt won.', 'peter quell', 'clear', 'none'],
  ['«Anna Morvane» won.', 'Peter Quell and Ilsa Brandt won.', 'ilsa brandt', 'clear', 'all'],
  ['«Anna Morvane» sold tall ships.', 'Peter Quell sold ships.', 'peter quell', 'run', 'some'],
  ['«Anna Morvane» sold ships.', 'Peter Quell sold tall ships.', 'peter quell', 'run', 'all'],
  ['«Anna Morvane» sold ships.', 'Peter Quell built many tall ships.', 'peter quell', 'run', 'none'],
  ['«Anna Morvane» bought ships.', 'Peter Quell acquired ships.', 'peter quell', 'tied', 'all'],
  ['«Anna Morvane» bought ships.', 'Peter Quell acquired ships.', 'peter quell', 'passage', 'all'],
  ['«Anna Morvane» bought ships.', 'Peter Quell acquired ships.', 'peter quell', 'touching', 'all'],
  ['«Anna Morvane» bought ships.', 'Peter Quell acquired ships.', 'peter quell', 'run', 'all'],
  ['«Anna Morvane» bought ships.', 'Peter Quell bought and bought.', 'peter quell', 'tied', 'some'],
  ['«Anna Morvane» sold 40 ships.', 'Peter Quell sold 30 ships.', 'peter quell', 'figuresLacking', 'all'],
  ['«Anna Morvane» sold 40 ships.', 'Peter Quell sold 40 ships.', 'peter quell', 'figuresLacking', 'none'],
  [
    'The former mayor «Anna Morvane» won.',
    'The former mayor Peter Quell lost.',
    'peter quell',
    'passage',
    'none',
  ],
];

for (const [sentence, source, name, respect, expected] of STANDINGS)
  test(`standing: ${respect} of ${name} in “${source}” for “${sentence}”`, async () =>
    assert.equal(amount((await standingIn(sentence, source, name))[respect]), expected));

test('standing: the best of two in each respect', () => {
  const [one, other] = [
    { ...NOWHERE, tied: 0.4, run: 0.1 },
    { ...NOWHERE, tied: 0.2, passage: 1 },
  ];
  assert.deepEqual(bestOf([one, other]), { ...NOWHERE, tied: 0.4, run: 0.1, passage: 1 });
  assert.deepEqual(bestOf([]), NOWHERE);
});
