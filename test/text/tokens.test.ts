import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldWord } from '../../server/text/fold.ts';
import { contentTerms, isStopword, term, tokens } from '../../server/text/tokens.ts';

const words = (text: string): string =>
  tokens(text)
    .map((token) => token.word)
    .join(' ');

const cases: readonly [text: string, words: string][] = [
  ['The army left.', 'the army left'],
  ['12,345 and 5.3 and 1,234,567.89', '12,345 and 5.3 and 1,234,567.89'],
  ['12\u202f345 men, 12 345 men', '12,345 men 12 345 men'],
  ['in 2019,20 and 5, 6', 'in 2019 20 and 5 6'],
  ['It cost $1.2bn (35%).', 'it cost 1.2bn 35'],
  ['a well-known F-16 and/or', 'a well known f 16 and or'],
  ['2019–21', '2019 21'],
  ["Zelensky's O’Brien didn’t the dogs' 1990's", "zelensky o'brien didn't the dogs 1990 s"],
  ['U.S. forces, the B.B.C. at 9 a.m.', 'us forces the bbc at 9 am'],
  ['J.Smith met J. B. Ruiz', 'j smith met j b ruiz'],
  ['the 3rd and 72-year-old', 'the 3rd and 72 year old'],
  ['CO₂ m² 10² 5³', 'co2 m2 10 5'],
  ['cafe\u0301 Łódź co\u00adop', 'cafe lodz coop'],
  ['left.\ufffcNext \ufffc', 'left next'],
  ['東京 Tokyo', '東 京 tokyo'],
  ['‘so’ “it” ’tis', 'so it tis'],
  ['', ''],
];

for (const [text, expected] of cases) {
  test(`tokens of ${text}`, () => assert.equal(words(text), expected));
}

test('terms are stems, numbers stay', () => {
  assert.equal(term('soldiers'), 'soldier');
  assert.equal(term('12,345'), '12,345');
  assert.equal(term('1990s'), '1990s');
  assert.deepEqual(contentTerms('The soldiers of the 3rd army were killed by soldiers'), [
    'soldier',
    '3rd',
    'armi',
    'kill',
    'soldier',
  ]);
  assert.ok(isStopword('the') && isStopword("didn't") && !isStopword('army'));
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...cases.map(([written]) => written), '.', "'", '’s', '\ud83c', '🎉'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

test('tokens are in order, apart, not empty, and hold what they stand on', () => {
  fc.assert(
    fc.property(text, (written) => {
      let at = 0;
      for (const token of tokens(written)) {
        assert.ok(token.start >= at && token.end > token.start && token.end <= written.length);
        assert.ok(token.word !== '' && !/\s/.test(token.word), JSON.stringify(token));
        const bare = (word: string) => word.replace(/[.,' ]/g, '');
        assert.equal(bare(token.word), bare(foldWord(written.slice(token.start, token.end))));
        at = token.end;
      }
    }),
    { seed: 5 },
  );
});
