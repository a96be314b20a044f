import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { viewCorpus } from '../../../server/check/binding/corpus.ts';
import { coverage } from '../../../server/check/binding/rank.ts';
import { STRETCH } from '../../../server/check/binding/stretch.ts';
import { openMemoryIndex } from '../../../server/index/memory.ts';
import { contentTerms } from '../../../server/text/tokens.ts';

const WORDS = 'ferry bridge harbour toll crew storm keeper lantern'.split(' ');

/** A source of so many sentences, the words of each by turns. */
const source = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, i) => `The ${WORDS[i % 8]} met the ${WORDS[(i * 3 + 1) % 8]} ${i}.`,
  ).join(' ');

test('what passages cover by the numbers of their terms is what they cover by their words, across stretches too', async () => {
  const index = await openMemoryIndex([{ id: 'long', text: source(STRETCH + 40) }]);
  const view = await viewCorpus(index);
  const all = await index.passages('long', 0, STRETCH + 40);
  const place = fc.oneof(fc.nat(STRETCH + 39), fc.integer({ min: STRETCH - 4, max: STRETCH + 3 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(place, { maxLength: 6 }),
      fc.nat(3),
      fc.uniqueArray(fc.constantFrom(...WORDS, '7', 'absent'), { maxLength: 6 }),
      async (ordinals, reach, words) => {
        const query = new Map(
          words.flatMap((word) => contentTerms(word)).map((term, at) => [term, 0.3 + at]),
        );
        const places = ordinals.map((ordinal) => ({ sourceId: 'long', ordinal }));
        const expected = ordinals.map((ordinal) => {
          const near = all.slice(Math.max(0, ordinal - reach), ordinal + reach + 1);
          return coverage(query, new Set(near.flatMap(({ text }) => contentTerms(text))));
        });
        assert.deepEqual(await view.covers(query, places, reach), expected);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
  await index.close();
});
