import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { genderOf } from '../../../server/check/names/cast/genders.ts';
import { kindOf, sharedKind } from '../../../server/check/names/cast/kinds.ts';
import { contestFor, tellingStems } from '../../../server/check/names/contest.ts';
import { extentOf } from '../../../server/check/names/regions.ts';
import { gapAt, readLines } from './helper.ts';

/** Each member of a cast with the words of its appearances. */
function castOf(text: string): readonly string[] {
  const { members, passages } = readLines(text);
  return members.map(({ words, appearances }) => {
    const places = appearances.map(({ passage, first, next }) => {
      const { tokens, text } = passages[passage]!;
      return text.slice(tokens[first]!.start, tokens[next - 1]!.end);
    });
    return `${words.join(' ')}: ${places.join(', ')}`;
  });
}

const CASTS: readonly (readonly [what: string, text: string, member: string])[] = [
  ['a family name', 'Anna Morvane spoke in Varn.\nThen Morvane left.', 'anna morvane: Anna Morvane, Morvane'],
  ['a pronoun', 'Anna Morvane spoke in Varn.\nThen she left.', 'anna morvane: Anna Morvane, she'],
  [
    'a pronoun of the other gender',
    'Anna Morvane met Peter Quell.\nThen he left.',
    'peter quell: Peter Quell, he',
  ],
  [
    'an age',
    'Anna Morvane spoke in Varn.\nThe 29-year-old left.',
    'anna morvane: Anna Morvane, The 29-year-old',
  ],
  [
    'a family name that is a word, at the beginning',
    'Ralf Sterling spoke in Varn.\nSterling (left) won.',
    'ralf sterling: Ralf Sterling, Sterling',
  ],
  ['a title', 'Mrs Tarrow spoke.\nThen she left.', 'tarrow: Tarrow, she'],
  ['no one', 'Peter Quell spoke in Varn.\nThen she left.', 'peter quell: Peter Quell'],
  [
    'too far back',
    'Anna Morvane spoke.\nIt rained.\nIt snowed.\nIt rained.\nThen she left.',
    'anna morvane: Anna Morvane',
  ],
];

for (const [what, text, member] of CASTS)
  test(`cast: ${what}`, () => assert.ok(castOf(text).includes(member), castOf(text).join('\n')));

test('contest: a place stands where what belongs to it is named', async () => {
  const cast = readLines('Tarland seized the Crimean Peninsula.\nThe coast is long.');
  const gap = await gapAt('They seized «Crimea».');
  const claimed = { words: ['crimea'], label: 'place', telling: tellingStems(['crimea']) } as const;
  assert.equal(contestFor(gap, claimed, [cast]).own.standing.passage, 1);
});

const PRONOUNS: readonly (readonly [sentence: string, gender: string | undefined])[] = [
  ['«Quell» has struggled with her new role.', 'woman'],
  ['«Quell» says he was asleep.', 'man'],
  ['«Quell» won.', undefined],
  ['«Quell» met Anna Morvane and her son.', undefined],
];

for (const [sentence, gender] of PRONOUNS)
  test(`gap: of whom a pronoun is said in “${sentence}”`, async () =>
    assert.equal((await gapAt(sentence)).gender, gender));

test('contest: what she is cannot be said of him', async () => {
  const cast = readLines('Anna Morvane and Peter Quell spoke.');
  const claimed = { words: ['peter', 'quell'], label: 'person', telling: tellingStems(['quell']) } as const;
  const { own, rivals } = contestFor(await gapAt('«Peter Quell» spoke of her work.'), claimed, [cast]);
  assert.equal(own.gendered, false);
  assert.deepEqual(
    rivals.map(({ gendered }) => gendered),
    [true],
  );
});

test('cast: any text has one, and every appearance is in it', () => {
  const word = fc.constantFrom(
    'Anna',
    'Morvane',
    'she',
    'he',
    'the',
    '29-year-old',
    'Mr',
    'in',
    'Varn',
    'left',
    '(AP)',
    '\n',
    '.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      for (const member of castOf(words.join(' '))) assert.ok(member.split(': ')[1] !== '');
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('kinds: what cannot stand in for one another', () => {
  const [person, place, people] = [
    kindOf(['anna', 'morvane'], 'person'),
    kindOf(['london'], 'place'),
    kindOf(['british'], 'other'),
  ];
  assert.deepEqual([person, place, people], ['person', 'place', 'demonym']);
  assert.equal(sharedKind(person, place), undefined);
  assert.equal(sharedKind(place, people), undefined);
  assert.equal(sharedKind(people, people), 'peoples');
  assert.equal(sharedKind('unknown', place), 'mixed');
  assert.equal(sharedKind('unknown', 'unknown'), 'unknown');
  assert.equal(sharedKind('unknown', people), 'mixed');
  assert.equal(kindOf(['roman'], 'person'), 'demonym');
  assert.equal(kindOf(['executive', 'order'], 'person'), 'unknown');
});

test('genders: a title, then a given name that only one bears', () => {
  assert.equal(genderOf(['morvane'], 'Mrs.'), 'woman');
  assert.equal(genderOf(['peter', 'quell'], undefined), 'man');
  assert.equal(genderOf(['peter', 'quell'], 'Lady'), 'woman');
  assert.equal(genderOf(['oster', 'quell'], 'Professor'), undefined);
});

test('extents: a country is wider than a county, and that than a town', () => {
  assert.deepEqual(
    [['united', 'kingdom'], ['west', 'oster'], ['tarnshire'], ['kirovale']].map(extentOf),
    [2, 1, 1, 0],
  );
});
