import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citationKeys } from '../../server/sources/bibliography/keys.ts';
import type { Metadata } from '../../server/sources/source.ts';

const cases: readonly (readonly [string, Metadata, string])[] = [
  [
    'a.txt',
    { publisher: 'North Shore Herald', date: '2031-05-17', title: 'The rescue' },
    'northshoreherald2031rescue',
  ],
  ['a.txt', { publisher: 'The Lamp', title: 'Of boats and men' }, 'lampboats'],
  ['a.txt', { author: 'Ada Berg and Ole Lund', date: '2031', title: 'A rescue' }, 'berg2031rescue'],
  ['a.txt', { author: 'Berg, Ada', date: '2031-05', title: '14 days' }, 'berg2031days'],
  ['b/notes on locks.txt', {}, 'noteslocks'],
  ['a.txt', { publisher: 'Łódź Größe Ærø', date: '2031', title: 'Über allem' }, 'lodzgrosseaero2031uber'],
];

for (const [id, metadata, expected] of cases) {
  test(`the key of ${JSON.stringify(metadata)}`, () => {
    assert.equal(citationKeys([{ id, metadata }]).get(id), expected);
  });
}

test('of like sources the earliest has the plain key, the others get letters', () => {
  const metadata = { publisher: 'Lamp', date: '2031', title: 'Boats' };
  const sources = ['c.txt', 'a.txt'].map((id) => ({ id, metadata }));
  const early = { id: 'z.txt', metadata: { ...metadata, date: '2031-01-05' } };
  assert.deepEqual(
    [...citationKeys(sources)],
    [
      ['a.txt', 'lamp2031boats'],
      ['c.txt', 'lamp2031boatsb'],
    ],
  );
  assert.deepEqual(
    [...citationKeys([early, ...sources])],
    [
      ['a.txt', 'lamp2031boats'],
      ['c.txt', 'lamp2031boatsb'],
      ['z.txt', 'lamp2031boatsc'],
    ],
  );
});

test('keys are unique, ASCII, and independent of order', () => {
  const source = fc.record({
    id: fc.string({ unit: 'grapheme', minLength: 1 }),
    metadata: fc.record({
      title: fc.constantFrom('Boats', 'Água', '水', ''),
      publisher: fc.constantFrom('Lamp', 'Lampa', ''),
    }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(source, { selector: (s) => s.id }), (sources) => {
      const keys = citationKeys(sources);
      assert.equal(new Set(keys.values()).size, sources.length);
      for (const key of keys.values()) assert.match(key, /^[a-z0-9]+$/);
      assert.deepEqual(citationKeys(sources.toReversed()), keys);
    }),
    { seed: 7, numRuns: 200 },
  );
});
