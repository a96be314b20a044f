import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixed } from './helper.ts';

const sources = {
  herald: {
    title: 'Fire at the docks',
    date: '2031-05-06',
    url: 'https://herald.example/fire',
    text: 'Rescue teams took 53 badly burned dockers to the hospital in Varn.',
  },
};

/** Kind of fix, the draft with the cursor at «|», the draft afterwards, settings. */
const CASES: readonly (readonly [
  name: string,
  kind: 'replace' | 'cite' | 'ignore' | RegExp,
  before: string,
  after: string,
  settings?: object,
])[] = [
  [
    'Pandoc by default, before the full stop',
    'cite',
    'Teams took 5|3 dockers to hospital.',
    'Teams took 53 dockers to hospital [@herald].',
  ],
  [
    'behind closing emphasis',
    'cite',
    'Teams took 5|3 dockers to **hospital**. Then came rain.',
    'Teams took 53 dockers to **hospital** [@herald]. Then came rain.',
  ],
  [
    'joined to the group at the end of the sentence',
    'cite',
    'Teams took 5|3 dockers to hospital [@other].',
    'Teams took 53 dockers to hospital [@other; @herald].',
  ],
  ['not twice', 'cite', 'Teams took 5|3 dockers to hospital [@herald].', 'no such fix'],
  [
    'a footnote where the draft has footnotes, with its definition',
    'cite',
    'It rained.[^1]\n\nTeams took 5|3 dockers to hospital.\n\n[^1]: Weather office.\n',
    'It rained.[^1]\n\nTeams took 53 dockers to hospital.[^herald]\n\n[^1]: Weather office.\n[^herald]: [Fire at the docks](https://herald.example/fire). 2031-05-06.\n',
  ],
  [
    'a footnote that is defined already',
    'cite',
    'Teams took 5|3 dockers to hospital.\n\n[^a]: <https://herald.example/fire>\n',
    'Teams took 53 dockers to hospital.[^a]\n\n[^a]: <https://herald.example/fire>\n',
    { citationStyle: 'footnote' },
  ],
  [
    'a link by setting',
    'cite',
    'Teams took 5|3 dockers to hospital.',
    'Teams took 53 dockers to hospital ([Fire at the docks](https://herald.example/fire)).',
    { citationStyle: 'link' },
  ],
  [
    'a link where the draft links its sources',
    'cite',
    'It [burned](https://herald.example/fire). See [the map](https://maps.example).\n\nTeams took 5|3 dockers to hospital.',
    'It [burned](https://herald.example/fire). See [the map](https://maps.example).\n\nTeams took 53 dockers to hospital ([Fire at the docks](https://herald.example/fire)).',
  ],
  [
    'a link to something else is no style',
    'cite',
    'See [the map](https://maps.example).\n\nTeams took 5|3 dockers to hospital.',
    'See [the map](https://maps.example).\n\nTeams took 53 dockers to hospital [@herald].',
  ],
  [
    'the value of the source, in digits',
    'replace',
    'Rescue teams took 6|3 badly burned dockers to the hospital in Varn.',
    'Rescue teams took 53 badly burned dockers to the hospital in Varn.',
  ],
  [
    'the value of the source, in words as the draft writes them',
    'replace',
    'Rescue teams took six|ty-three badly burned dockers to the hospital in Varn.',
    'Rescue teams took fifty-three badly burned dockers to the hospital in Varn.',
  ],
  [
    'an ignore comment at the end of the line',
    'ignore',
    'Some 90|0 ships left.\r\nThen came rain.\r\n',
    'Some 900 ships left. <!-- stet-disable-line number-unsupported -- reason -->\r\nThen came rain.\r\n',
  ],
];

for (const [name, kind, before, after, settings] of CASES)
  test(`fix: ${name}`, async () => assert.equal(await fixed(kind, sources, before, settings), after));
