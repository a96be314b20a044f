import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert, dimensionOf, UNITS } from '../../server/mentions/numbers/units.ts';
import { numberInWords } from '../../server/mentions/words.ts';

test('converts inside one dimension', () => {
  const cases: readonly (readonly [number, string, string, number | undefined])[] = [
    [55, 'mi', 'km', 88.51392],
    [32, 'F', 'C', 0],
    [100, 'C', 'F', 212],
    [1, 't', 'lb', 2204.62262185],
    [2, 'h', 'min', 120],
    [3, 'year', 'month', 36],
    [150, 'bp', 'pp', 1.5],
    [640, 'ha', 'km2', 6.4],
    [1, 'kWh', 'MJ', 3.6],
    [1, 'GB', 'MB', 1000],
    [5, 'USD', 'EUR', undefined],
    [5, '%', 'pp', undefined],
    [5, 'month', 'day', undefined],
    [5, 'km', 'kg', undefined],
    [5, 'km', 'parrot', undefined],
  ];
  for (const [value, from, to, expected] of cases)
    assert.equal(convert(value, from, to), expected, `${value} ${from} in ${to}`);
});

test('converts there and back for every pair of a dimension', () => {
  for (const from of UNITS.keys()) {
    for (const to of UNITS.keys()) {
      if (dimensionOf(from) !== dimensionOf(to)) continue;
      const back = convert(convert(7, from, to)!, to, from)!;
      assert.ok(Math.abs(back - 7) < 1e-6, `${from} ${to} ${back}`);
    }
  }
});

test('writes numbers in words', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'zero'],
    [53, 'fifty-three'],
    [100, 'one hundred'],
    [253, 'two hundred and fifty-three'],
    [1001, 'one thousand and one'],
    [22500, 'twenty-two thousand five hundred'],
    [1000000, 'one million'],
    [-7, 'minus seven'],
    [1.5, '1.5'],
  ];
  for (const [value, words] of cases) assert.equal(numberInWords(value), words);
});
