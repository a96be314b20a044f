import assert from 'node:assert/strict';
import { test } from 'node:test';
import { norm, publicKind } from '../../server/mentions/norm.ts';
import { scan } from '../../server/mentions/scan.ts';

test('finds the plain kinds', () => {
  const text = 'Mira Okonjo said 53 pumps failed on 7 May 2031 at 10:30.';
  const seen = scan(text).map((mention) => `${publicKind(mention)} ${norm(mention, text)}`);
  assert.deepEqual(seen, ['PER Mira Okonjo', 'NUM =53', 'DATE 2031-05-07', 'TIME 10:30']);
});
