import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKeys, valueKeys } from '../../server/mentions/keys.ts';
import { scan } from '../../server/mentions/scan.ts';

const values = (text: string): string =>
  scan(text)
    .flatMap((mention) => valueKeys(mention))
    .join(' ');
const names = (text: string): string =>
  scan(text)
    .flatMap((mention) => (mention.kind === 'name' ? nameKeys(mention, text) : []))
    .join(' ');

test('one value has one key however it is written', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['53 lamps', 'x53'],
    ['fifty-three lamps', 'x53'],
    ['1.2bn lamps', 'x1200000000'],
    ['1,200 million lamps', 'x1200000000'],
    ['two dozen lamps', 'x24'],
    ['5.30 lamps', 'x5p3'],
    ['-7 lamps', 'xm7'],
    ['a third of the lamps', 'x0p333333'],
    ['30 to 40 lamps', 'x30 x40'],
    ['lost 3-5 at home', 'x3 x5'],
    ['25 basis points', 'x0p25'],
    ['on 18 May 2031', 'd2031 d203105 d20310518 dm0518'],
    ['on May 18, 2031', 'd2031 d203105 d20310518 dm0518'],
    ['on 7 May', 'dm0507'],
    ['in May 2031', 'd2031 d203105 dm05'],
    ['in 2031', 'd2031'],
    ['in the 1990s', 'd1990s'],
    ['at 5pm', 't1700'],
    ['at 17:00', 't1700'],
  ];
  for (const [text, keys] of cases) assert.equal(values(text), keys, text);
});

test('names give their folded words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['They met Amélie O’Brien-Núñez there.', 'amelie obrien nunez'],
    ['They met the Bank of Norway there.', 'bank norway'],
    ['They met the U.S. envoy there.', 'us'],
    ['They met Ludwig van der Berg’s aide.', 'ludwig berg'],
  ];
  for (const [text, keys] of cases) assert.equal(names(text), keys, text);
});
