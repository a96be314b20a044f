import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, verdicts } from './helper.ts';

const harbour = `Rescue teams took 53 badly burned dockers to the hospital in Varn, the deputy harbour minister Ilsa Morvane said on Monday.
Another 211 dockers were brought to Oster by ferry.
About a dozen buses left the harbour at dawn, and an additional seven followed.
“Nobody will be left on the quay while the fire burns,” Morvane told reporters.
The fire had destroyed 85.2% of the grain store, and left more than 20,000 residents without power.
The Port Authority of Varn (PAV) closed the harbour on 7 May 2031.`;

const one = { harbour: { text: harbour, date: '2031-05-06' } };

/** A draft and what Stet says of each of its claims. */
const CASES: readonly (readonly [name: string, draft: string, expected: string])[] = [
  ['the same figure', 'Teams took 53 burned dockers to hospital.', 'number «53» supported exact'],
  [
    'words for digits',
    'Teams took fifty-three burned dockers to hospital.',
    'number «fifty-three» supported equal',
  ],
  ['rounded', 'The fire destroyed 85% of the grain store.', 'number «85%» supported rounded'],
  [
    'an operator',
    'The fire left over 20,000 residents without power.',
    'number «over 20,000» supported equal',
  ],
  [
    'an increment and what it adds to',
    'In all, 264 dockers were brought to safety.',
    'number «264» supported derived; 264 = 53 + Another 211',
  ],
  ['an invented figure', 'Some 900 buses left the harbour.', 'number «Some 900» contradicted → 12'],
  [
    'a wrong figure',
    'Rescue teams took 63 badly burned dockers to the hospital in Varn.',
    'number «63» contradicted → 53\nname «Varn» supported exact',
  ],
  ['a known name', 'Morvane spoke.', 'name «Morvane» supported exact'],
  [
    'a misspelt name',
    'Minister Ilse Morwane spoke of dockers.',
    'name «Ilse Morwane» unsupported → Ilsa Morvane',
  ],
  ['an acronym', 'The PAV closed the harbour.', 'name «PAV» supported exact'],
  ['a full date', 'The harbour was closed on 7 May 2031.', 'date «7 May 2031» supported exact'],
  [
    'a wrong date',
    'The Port Authority of Varn closed the harbour on 9 May 2031.',
    'name «Port Authority of Varn» supported exact\ndate «9 May» contradicted → 7 May\ndate «2031» supported exact',
  ],
  [
    'a quotation',
    'She said: "Nobody will be left on the quay while the fire burns."',
    'quotation «Nobody will be left on the quay while the fire burns.» supported folded',
  ],
  [
    'an altered quotation',
    'She said: "Nobody will be left on the pier while the fire burns."',
    'quotation «Nobody will be left on the pier while the fire burns.» contradicted → Nobody will be left on the quay while the fire burns.',
  ],
];

for (const [name, draft, expected] of CASES)
  test(`verdict: ${name}`, async () => assert.equal(await verdicts(one, draft), expected));

test('the same digits about something else do not support', async () => {
  assert.equal(await findings(one, 'The mayor owns 211 vineyards.'), 'number-unsupported «211»');
});

test('the items of a list are counted', async () => {
  const sources = {
    minutes:
      'The harbour council adopted these measures:\n\n1. A new siren.\n2. A night watch.\n3. A second ferry.',
  };
  const draft = 'The harbour council adopted three measures, not four measures.';
  assert.equal(
    await verdicts(sources, draft),
    'number «three» supported derived; a list of 3 begins here\nnumber «four» unsupported',
  );
});

test('two sources that give different values are shown as a conflict', async () => {
  const two = {
    herald: 'The flood destroyed 41 houses in Lower Brenn on Tuesday night, the mayor said.',
    courier: 'The flood destroyed 57 houses in Lower Brenn on Tuesday night, the mayor said.',
  };
  assert.match(
    await findings(two, 'The flood destroyed 41 houses in Lower Brenn.'),
    /^sources-disagree «41»/,
  );
});

test('an ignore comment hides its rule on its line, and one that hides nothing is reported', async () => {
  const hidden = 'Some 900 ships left. <!-- stet-disable-line -- told by phone -->';
  assert.equal(await findings(one, hidden), '');
  const idle = 'Nobody spoke. <!-- stet-disable-line number-unsupported -->';
  assert.equal(await findings(one, idle), 'directive-unused «<!-- stet-disable-line number-unsupported -->»');
});

test('an unknown rule in an ignore comment is reported', async () => {
  const draft = 'Some 900 ships left. <!-- stet-disable-line numbers -->';
  assert.match(await findings(one, draft), /directive-unknown «numbers»/);
});

test('accepted names are not checked', async () => {
  assert.equal(await findings(one, 'Perdita Quell spoke.', { names: ['Perdita Quell'] }), '');
  assert.equal(await findings(one, 'Perdita Quell spoke.'), 'name-unknown «Perdita Quell»');
});

test('a rule set to off says nothing', async () => {
  assert.equal(await findings(one, 'Some 900 ships left.', { rules: { 'number-unsupported': 'off' } }), '');
});
