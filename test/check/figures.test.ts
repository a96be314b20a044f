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
The strike at the terminal lasted six weeks.`,
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
  ['a vague amount', 'Thousands of passengers waited at the terminal.', 'number «Thousands» unchecked'],
];

for (const [name, draft, expected] of CASES)
  test(`figures: ${name}`, async () => assert.equal(await verdicts(sources, draft), expected));
