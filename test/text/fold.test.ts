import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldWord } from '../../server/text/fold.ts';
import { toSource } from '../../server/text/map.ts';

const cases: readonly [written: string, folded: string][] = [
  ['Kyiv', 'kyiv'],
  ['CAFÉ', 'cafe'],
  ['cafe\u0301', 'cafe'],
  ['Straße', 'strasse'],
  ['Søren', 'soren'],
  ['Łódź', 'lodz'],
  ['Đorđe', 'dorde'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['ﬁnal', 'final'],
  ['Ｆｕｌｌ１', 'full1'],
  ['co\u00adop', 'coop'],
  ['“so”', '"so"'],
  ['O’Brien', "o'brien"],
  ['it`s', "it's"],
  ['2019–21', '2019-21'],
  ['−5', '-5'],
  ['İstanbul', 'istanbul'],
  ['½', '1/2'],
  ['wait…', 'wait...'],
  ['10\u202f000', '10 000'],
  ['ΛΌΓΟΣ', 'λογοσ'],
  ['🎉', '🎉'],
];

for (const [written, folded] of cases) {
  test(`${written} folds to ${folded}`, () => {
    assert.equal(foldWord(written), folded);
    assert.equal(fold(written).text, folded);
  });
}

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...cases.map(([written]) => written), ' ', '\ud800', '🄀', 'ŉ', '\u200d'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

test('each folded unit leads back to the code point that it came from', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = toSource(folded.map, { start: at, end: at + 1 });
        const piece = text.slice(start, end);
        assert.ok(foldWord(piece).includes(folded.text[at]!) || isHalf(text, start), `${at} of ${text}`);
      }
    }),
    { seed: 3 },
  );
});

/** Half of a surrogate pair that is copied unit by unit. */
const isHalf = (text: string, at: number): boolean => /[\ud800-\udfff]/.test(text[at] ?? '');

test('runs are in order and cover the folded text; folding twice changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      let at = 0;
      for (const run of folded.map) {
        assert.equal(run.at, at);
        at += run.length;
      }
      assert.equal(at, folded.text.length);
      assert.equal(foldWord(folded.text), folded.text);
      assert.equal(foldWord(text), folded.text);
    }),
    { seed: 4 },
  );
});
