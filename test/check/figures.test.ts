import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdicts } from './helper.ts';

const sources = {
  herald: `Rescue teams took 53 badly burned dockers from the Varn terminal to the hospital in Varn on Monday.
Another 211 dockers were brought from the terminal to Oster by ferry.
Some 20,000 soldiers stood around the city of Varn.
The shelling of the city killed more than 21,000 civilians.
Ada Brill, 16, and Tom Varren, 19, were charged with setting fire to the terminal.
The port expects profits between $80 million and $100 million in the fourth quarter of 2031.
Port fees were $1.87, down from $2.39 in the third quarter of 2030.
The strike at the terminal lasted six weeks.
Ilsa Morvane, Perdita Quell and Judge Anton Sarne are on the shortlist for the harbour court.
The drama about the harbour court, Season 4, is filmed at the terminal; the academy of Varn teaches grades 9 through 12.
The 31-year-old harbour pilot won her fifth regatta.
The harbour council elects its chair annually.
The youngest pilot was just 8 years old when his father first took him to the regatta; the oldest boat had 35 years behind it.`,
};

/** A draft about the fire at the terminal, and what is said of its figures. */
const CASES: readonly (readonly [name: string, draft: string, expected: string])[] = [
  [
    'an age beside a name',
    'A 16-year-old was charged with setting fire to the terminal.',
    'number «16-year-old» supported equal',
  ],
  [
    'an age that is wrong',
    'A 17-year-old was charged with setting fire to the terminal.',
    'number «17-year-old» unsupported',
  ],
  [
    'names that are counted',
    'Two people were charged with setting fire to the terminal.',
    'number «Two» supported derived; 2 are named',
  ],
  [
    'a count that does not fit',
    'Three people were charged with setting fire to the terminal.',
    'number «Three» unsupported',
  ],
  [
    'more than, of others',
    'The shelling of the city killed more than 20,000 soldiers.',
    'number «more than 20,000» unsupported',
  ],
  [
    'civilians',
    'The shelling of the city killed more than 21,000 civilians.',
    'number «more than 21,000» supported exact',
  ],
  [
    'the wrong end of a range',
    'The port expects profits between $90 million and $100 million.',
    'number «$90 million» unsupported\nnumber «$100 million» supported equal',
  ],
  [
    'the wrong unit',
    'The strike at the terminal lasted six months.',
    'number «six» supported equal\nnumber «months» unsupported',
  ],
  [
    'a quarter to compare with',
    'Port fees were $1.87 in the third quarter of 2030.',
    'number «$1.87» supported exact\ndate «third quarter of 2030» unsupported',
  ],
  [
    'a weekday that nobody names',
    'Dockers were taken to the hospital in Varn on Friday.',
    'name «Varn» supported exact\ndate «Friday» unsupported',
  ],
  [
    'the rest of those who are named',
    'The shortlist for the harbour court has Ilsa Morvane, the other two being Perdita Quell and Anton Sarne.',
    'name «Ilsa Morvane» supported exact\nnumber «two» supported derived; 3 are named\nname «Perdita Quell» supported exact\nname «Anton Sarne» supported exact',
  ],
  [
    'more than those who are named',
    'The shortlist for the harbour court has the other four.',
    'number «four» unsupported',
  ],
  [
    'an ordinal for a number behind its noun',
    'The drama about the harbour court is in its fourth season.',
    'number «fourth» supported equal',
  ],
  [
    'another ordinal',
    'The drama about the harbour court is in its seventh season.',
    'number «seventh» unsupported',
  ],
  [
    'a grade within a range',
    'The academy of Varn takes 9th-grade pupils.',
    'name «Varn» supported exact\nnumber «9th» supported equal',
  ],
  [
    'a grade outside of it',
    'The academy of Varn takes 8th-grade pupils.',
    'name «Varn» supported exact\nnumber «8th» unsupported',
  ],
  [
    'an age after “at”',
    'The harbour pilot, at 31, won her fifth regatta.',
    'number «31» supported equal\nnumber «fifth» supported exact',
  ],
  [
    'a year for “annually”',
    'The chair of the harbour council has a one-year term.',
    'number «one-year» supported equal',
  ],
  [
    'the figure of a time among other things',
    'The strike at the terminal lasted 53 months.',
    'number «53 months» unsupported',
  ],
  [
    'a value of another thing, where another stands beside the same words',
    'The youngest pilot was just 35 years old when his father first took him to the regatta.',
    'number «35 years» unsupported',
  ],
  ['a vague amount', 'Thousands of passengers waited at the terminal.', 'number «Thousands» unchecked'],
];

for (const [name, draft, expected] of CASES)
  test(`figures: ${name}`, async () => assert.equal(await verdicts(sources, draft), expected));
