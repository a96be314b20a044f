import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type KnownName, sameName } from '../../../server/check/names/forms.ts';
import { indexNames } from '../../../server/check/names/lookup.ts';
import { wordsOf } from '../../../server/check/wording.ts';

const LABELS = ['person', 'place', 'organisation', 'other'] as const;

function known(text: string, label: (typeof LABELS)[number]): KnownName {
  const span = { start: 0, end: text.length };
  const mention = { kind: 'name', label, confidence: 1, core: span, ...span } as const;
  return { words: wordsOf(text), label, mention, passage: { text } as KnownName['passage'] };
}

/** Words that are easily taken for one another, and what makes others of them. */
const STEMS =
  `Zelensky Zelenskyy Hobart Brandi Halynskyy Kiev Kyiv Wales Britain Niger Man Manchester Utd United Steve Steven St
 Saint Clive J K Uhr Jr II World War Kharkov Khan Phil Fil Lib Liberal Dem Democrats Transport for the of Region Oster NATO LegCo Legislative Council Nazi Nazism MacDougal McDougal LegCo Legislative Council Nazi Nazism Mac Mc
 TOR WWII HFC Iraq French Dutch Netherlands`.split(/\s+/);
const word = fc.oneof(
  fc.constantFrom(...STEMS),
  fc
    .tuple(fc.constantFrom(...STEMS), fc.constantFrom('', 's', 'n', 'an', 'ian', 'er', 'ites', 'iy', 'ii'))
    .map((parts) => parts.join('')),
  fc.stringMatching(/^[A-Z][aeikqwtzsphy]{1,7}$/),
);
const name = fc.tuple(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.constantFrom(...LABELS),
);

test('names: the index gives every name that is the same in another form, in the order of the source', () => {
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 40 }), ([text, label], others) => {
      const names = others.map(([other, kind]) => known(other, kind));
      const asked = { text, words: wordsOf(text), label };
      const same = (all: readonly KnownName[]) => all.filter((one) => sameName(asked, one) !== undefined);
      assert.deepEqual(same(indexNames(names).alike(asked)), same(names));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

const SYLLABLES = [
  'ba',
  'do',
  'fel',
  'gur',
  'him',
  'jor',
  'kes',
  'lun',
  'mar',
  'nis',
  'pol',
  'rav',
  'sut',
  'tem',
  'vox',
];
const numbered = (at: number): string =>
  [at, Math.floor(at / 15) + at * 226]
    .map((n) => [n, n / 15, n / 225].map((each) => SYLLABLES[Math.floor(each) % 15]!).join(''))
    .map((each) => each.charAt(0).toUpperCase() + each.slice(1))
    .join(' ');

test('names: a name that a source lacks meets few of its names', () => {
  const names = Array.from({ length: 3000 }, (_, at) => known(numbered(at), 'person'));
  const index = indexNames(names);
  const compared = names.map(({ words }) => {
    const asked = { text: 'Unknown', words: [`${words[0]}x`, `${words[1]}x`], label: 'person' as const };
    return index.alike(asked).length + index.near(asked.words).length;
  });
  assert.ok(Math.max(...compared) <= 100, `${Math.max(...compared)} of 3,000`);
});
