import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tagSentences, wordsIn } from '../../server/claims/grammar.ts';
import { headOf } from '../../server/claims/head.ts';

const PIECES = [
  'The council bought 53',
  'badly worn',
  'ferries in the U.S.',
  'Harbour masters counted 7',
  'Nobody saw it.',
  'Was it dark?',
  'It was raining in Dr. Brill’s yard!',
  'are missing',
  'the toll rose to 264.',
  'boats and 90 % of the city of Varn',
  'she said “it will pass.”',
  'No. 5',
];

const whole = (text: string) => [{ start: 0, end: text.length }];

test('what a number counts is the same whether all sentences were tagged or those around it', () => {
  const paragraph = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '. ', ', ')), {
      minLength: 1,
      maxLength: 9,
    })
    .map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(paragraph, (text) => {
      const all = wordsIn(tagSentences(text, whole(text)));
      for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
        const number = { start: index, end: index + digits.length };
        const some = wordsIn(tagSentences(text, [number]));
        assert.equal(
          headOf(text, number, some),
          headOf(text, number, all),
          `${digits} in ${JSON.stringify(text)}`,
        );
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('sentences that nothing is asked about are not tagged', () => {
  const text = 'It rained. The council bought 53 ferries. Nobody came.';
  const start = text.indexOf('53');
  const words = wordsIn(tagSentences(text, [{ start, end: start + 2 }])).map((word) => word.text);
  assert.ok(words.includes('ferries') && !words.includes('came'), words.join(' '));
  assert.deepEqual(tagSentences(text, []), []);
});
