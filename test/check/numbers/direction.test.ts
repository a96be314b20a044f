import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../../server/check/numbers/direction.ts';
import { scan } from '../../../server/mentions/scan.ts';
import { findings } from '../helper.ts';

/** What the words beside the figure say: the word and its sign, or nothing. */
const WORDS: readonly (readonly [text: string, expected: string])[] = [
  ['Fees rose by 5% last year.', '+ rose'],
  ['Fees fell to just 5% last year.', '- fell'],
  ['Fees were down 5% on the year.', '- down'],
  ['A 5% increase was agreed.', '+ increase'],
  ['A 5% annual decline was agreed.', '- decline'],
  ['Up to 5% of the fees were paid back.', ''],
  ['The rise was told to 5% of the pilots.', ''],
  ['Of the fees 5% went to the school.', ''],
];

for (const [text, expected] of WORDS)
  test(`direction: ${text}`, () => {
    const figure = scan(text).find(({ kind }) => kind === 'percent')!;
    const found = directionOf(text, figure);
    const said = found ? `${found.sign > 0 ? '+' : '-'} ${text.slice(found.word.start, found.word.end)}` : '';
    assert.equal(said, expected);
  });

const sources = {
  herald: `Harbour fees rose by 5% in the spring, to $120 a day.
The number of ferries that call at Varn was down 12% after the storm.`,
};

const DRAFTS: readonly (readonly [draft: string, expected: string])[] = [
  ['Harbour fees rose by 5% in the spring.', ''],
  ['Harbour fees fell by 5% in the spring.', 'number-contradicted «fell»'],
  ['There was a 5% increase of harbour fees in the spring.', ''],
  ['There was a 5% decrease of harbour fees in the spring.', 'number-contradicted «decrease»'],
  ['After the storm 12% more ferries called at Varn.', ''],
  ['The number of ferries that call at Varn was up 12% after the storm.', 'number-contradicted «up»'],
];

for (const [draft, expected] of DRAFTS)
  test(`direction: ${draft}`, async () => assert.equal(await findings(sources, draft), expected));
