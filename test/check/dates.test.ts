import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datelines } from '../../server/check/dates/written.ts';
import { check, verdicts } from './helper.ts';

/** Lines at the top of a source, and the days that they say it was written on. */
const LINES: readonly (readonly [text: string, days: string])[] = [
  ['By Ada Brill on March 2, 2031', '2031-3-2'],
  ['Posted: 9:36 PM, Nov 14, 2031\nUpdated: 2031-11-15 12:15', '2031-11-14 2031-11-15'],
  ['May 10, 2031', '2031-5-10'],
  ['March 2031', ''],
  ['The old harbour of Varn burnt down for the first time on 7 May 1931, and nobody knows why.', ''],
  ['1 May 2031\n2 May 2031\n3 May 2031', '2031-5-1 2031-5-2'],
];

for (const [text, expected] of LINES)
  test(`dateline: ${text.replaceAll('\n', ' / ')}`, () => {
    const days = datelines(text).map(({ year, month, day }) => `${year}-${month}-${day}`);
    assert.equal(days.join(' '), expected);
  });

const bylined = `Harbour names three for its court
By Ada Brill on March 6, 2031

The harbour council of Varn narrowed the list for its court from 31 down to three on Wednesday evening.
The chair spoke of hard work rather than luck, and of the storm on January 7, when the quay of Varn broke.
The novel of 1974 was filmed by the harbour theatre in a film version of 1980.`;

const CASES: readonly (readonly [name: string, draft: string, expected: string])[] = [
  [
    'a weekday, read from the dateline',
    'The council narrowed the list for its harbour court on March 5, 2031.',
    'supported derived',
  ],
  ['another day', 'The council narrowed the list for its harbour court on March 3, 2031.', 'unsupported'],
  ['the month of the dateline', 'In March the council narrowed the list for its harbour court.', 'supported'],
  ['another month', 'In June the council narrowed the list for its harbour court.', 'unsupported'],
  [
    '“rather than” compares nothing',
    'The quay of Varn broke in the storm of January 7, 2031.',
    'supported exact',
  ],
  [
    'a year that a source gives is not held against another',
    'His novel of 1974 was filmed by the harbour theatre.',
    'supported exact',
  ],
];

for (const [name, draft, expected] of CASES)
  test(`dates: ${name}`, async () => {
    const said = (await verdicts({ page: bylined }, draft)).split('\n').filter((line) => /^date/.test(line));
    assert.ok(
      said.some((line) => line.includes(`» ${expected}`)),
      said.join('\n'),
    );
  });

const told = `The ferry Halcyon of Oster ran onto the rocks of Varn Point on 7 May 2031, with eighty passengers on board.
The court of appeal read out its judgement about the harbour fees on 19 June 2033.
The first of the new buoys was laid out off the lighthouse in 2034, and the last one followed in 2036.
The buoys have a hull of steel after a design of 1990, and were painted on Tuesday.
The choir sang on Thursday.`;

/** Dates that stand in the source, and whether they stand there for what the draft says. */
const PLACES: readonly (readonly [draft: string, verdict: string])[] = [
  ['The ferry Halcyon ran onto the rocks of Varn Point on 7 May 2031.', 'supported'],
  ['The ferry Halcyon ran onto the rocks of Varn Point on 19 June 2033.', 'contradicted'],
  ['The court of appeal read out its judgement about the harbour fees on 7 May 2031.', 'contradicted'],
  ['The buoys with a hull of steel were painted on Thursday.', 'unsupported'],
  ['The buoys with a hull of steel were painted on Tuesday.', 'supported'],
];

for (const [draft, verdict] of PLACES)
  test(`the place of a date: ${draft}`, async () => {
    const { claims } = await check({ told }, draft);
    assert.equal(
      claims.find(({ kind, verdict }) => kind === 'date' && verdict !== 'supported')?.verdict ?? 'supported',
      verdict,
    );
  });

test('two dates of one sentence are no rivals of each other', async () => {
  const { claims } = await check(
    { told },
    'The first new buoy was laid out off the lighthouse in 2034, the last one in 2036.',
  );
  const dates = claims.filter(({ kind }) => kind === 'date');
  assert.deepEqual(
    dates.map(({ verdict }) => verdict),
    ['supported', 'supported'],
  );
});

const page = `Pilots of the harbour school of Varn

Ada Brill
Class of 2029
She steers the ferry Halcyon to Oster and back.

Tom Varren
Class of 2031
He keeps the lighthouse on Varn Point.

Nothing else is told of the school on this page.
Menus are printed by the office.
Lunch is at noon.
Boots are to be left outside.

Archive
November 2024
October 2024

Last modified on 4 June 2033 at 09:14`;

/** Dates in lines of their own, and what they hold for. */
const LABELS: readonly (readonly [draft: string, verdict: string])[] = [
  ['Ada Brill, who steers the ferry Halcyon, left the school in 2029.', 'supported'],
  ['The harbour school opened its pilot course in 2024.', 'unsupported'],
  ['On 4 June 2033 Tom Varren was keeping the lighthouse on Varn Point.', 'supported'],
];

for (const [draft, verdict] of LABELS)
  test(`a date in a line of its own: ${draft}`, async () => {
    const { claims } = await check({ page }, draft);
    assert.deepEqual(
      claims.filter(({ kind }) => kind === 'date').map((claim) => claim.verdict),
      [verdict],
    );
  });
