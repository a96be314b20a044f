import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft } from '../../server/check/check.ts';
import { type Explanation, explainClaims } from '../../server/check/explain.ts';
import { parseSettings } from '../../server/config/layers.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

const HERALD = `Former swimmer Edmund Solwick proposed to his girlfriend Nadja Bastin in Kirovale, in front of 53 guests.

He swam for Brenland and now teaches in Oster. The news was given out by his club on 7 May 2031.

Rika Stein, his first wife, won two medals in Perrin. “Nobody will miss the cold water,” she said.`;

/** How the claims at the mark «|», or in the marked span, came by their verdicts; the marks are no part of the draft. */
async function explained(marked: string, source = HERALD): Promise<readonly Explanation[]> {
  const start = marked.indexOf('|');
  const end = Math.max(start, marked.lastIndexOf('|') - 1);
  const index = await openMemoryIndex([{ id: 'herald', key: 'herald', title: 'herald', text: source }]);
  const draft = parseDraft(marked.replaceAll('|', ''));
  try {
    const found = await explainClaims(draft, index, parseSettings({}), { start, end });
    const report = await checkDraft(draft, index, parseSettings({}));
    for (const { claim } of found)
      assert.deepEqual(
        claim,
        report.claims.find((one) => one.start === claim.start),
      );
    return found;
  } finally {
    await index.close();
  }
}

/** The steps as text, a line each: what was tried, what came of it, the words of the source. */
const steps = (found: readonly Explanation[]): string =>
  found
    .flatMap((one) => one.steps)
    .map(
      ({ tried, outcome, evidence }) =>
        `${tried}: ${outcome}${evidence?.value ? ` «${evidence.value}»` : ''}`,
    )
    .join('\n');

const CASES: readonly (readonly [what: string, draft: string, expected: string])[] = [
  [
    'a name as written',
    'Edmund |Solwick teaches in Oster.',
    'the words as written: found «Edmund Solwick»\nanother name in its place: not found',
  ],
  [
    'a name in the place of another',
    'Edmund Solwick proposed to girlfriend Rika |Stein in Kirovale.',
    'the words as written: found «Rika Stein»\nanother name in its place: found «Nadja Bastin»',
  ],
  [
    'a name that no source has',
    'The club of |Perdita Quell gave out the news.',
    [
      'the words as written: not found',
      'another form of the name: not found',
      'the end of its words shared with another name: not found',
      'the long form of an acronym: not found',
      'its own words without general ones: not found',
      'its words in different places: not found',
      'a place that lies in it: not found',
      'the other sources: not found',
    ].join('\n'),
  ],
  [
    'another value',
    'Edmund Solwick proposed to his girlfriend in front of 6|3 guests.',
    [
      '“53”: another value of the same «53»',
      'sums, differences, shares and changes: none fits',
      'lists, and the value in other words: none fits',
    ].join('\n'),
  ],
  [
    'an altered quotation',
    'She said: “|Nobody will miss the cold wind.”',
    'word for word in one of the nearest passages: not found',
  ],
];

for (const [what, draft, expected] of CASES)
  test(`explained: ${what}`, async () => assert.equal(steps(await explained(draft)), expected));

test('a date tells what its passage covers, and is judged apart where the whole does not hold', async () => {
  const text = steps(await explained('The club gave out the news on |8 May 2031.'));
  assert.match(
    text,
    /^“7 May 2031”: differs; its passage covers \d\.\d\d of the sentence «7 May 2031»\n“8 May” by itself: /,
  );
});

test('the passages that were bound, the sources and what the sentence is about are told', async () => {
  const [one] = await explained('Edmund |Solwick teaches in Oster.');
  assert.deepEqual(
    one!.bound.map(({ text }) => text),
    [
      'He swam for Brenland and now teaches in Oster.',
      'Former swimmer Edmund Solwick proposed to his girlfriend Nadja Bastin in Kirovale, in front of 53 guests.',
    ],
  );
  assert.deepEqual(one!.about.map(({ term }) => term).sort(), ['edmund', 'oster', 'solwick', 'teach']);
  assert.deepEqual(
    one!.sources.map(({ key }) => key),
    ['herald'],
  );
});

test('every claim that a span touches is explained, in order; none where none is', async () => {
  const found = await explained('|Edmund Solwick proposed in Kirovale in front of 53 guests.|');
  assert.deepEqual(
    found.map(({ claim }) => claim.text),
    ['Edmund Solwick', 'Kirovale', '53'],
  );
  assert.deepEqual(await explained('Edmund Solwick pro|posed.'), []);
});

test('the same question has the same answer', async () => {
  const draft = 'Edmund Solwick proposed to girlfriend Rika |Stein in Kirovale.';
  assert.equal(JSON.stringify(await explained(draft)), JSON.stringify(await explained(draft)));
});
