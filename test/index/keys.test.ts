import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyReader } from '../../server/index/keys.ts';
import { isWordKey, type Key, keyOf } from '../../server/index/postings/key.ts';
import { nameKeys, valueKeys } from '../../server/mentions/keys.ts';
import { scan } from '../../server/mentions/scan.ts';
import type { Passage } from '../../server/sources/source.ts';
import { sentences } from '../../server/text/sentences.ts';
import { contentTerms } from '../../server/text/tokens.ts';

const passagesOf = (text: string): readonly Passage[] =>
  sentences(text).map((span) => ({ ...span, region: 'body', locator: {} }));

/** The search keys of each passage, without any of what makes reading them fast. */
function plainKeys(text: string, passages: readonly Passage[]): readonly (readonly Key[])[] {
  const mentions = scan(text);
  return passages.map(({ start, end }) => {
    const own = mentions.filter((mention) => mention.start >= start && mention.start < end);
    const keys = [
      ...contentTerms(text.slice(start, end)).map((term) => keyOf('term', term)),
      ...own.flatMap((mention) => valueKeys(mention).map((key) => keyOf('value', key))),
      ...own.flatMap((mention) =>
        mention.kind === 'name' ? nameKeys(mention, text).map((key) => keyOf('name', key)) : [],
      ),
    ];
    return [...new Set(keys)].sort((a, b) => a - b);
  });
}

/** The same, as several texts are read one after the other. */
function readKeys(texts: readonly string[]): readonly (readonly Key[])[] {
  const reader = keyReader();
  let count = 0;
  for (const text of texts) {
    const passages = passagesOf(text);
    reader.read(text, passages);
    count += passages.length;
  }
  const { keys, ends, numbers } = reader.result();
  const found: Key[][] = Array.from({ length: count }, () => []);
  keys.forEach((key, i) => {
    if (isWordKey(key)) return;
    for (let at = ends[i - 1] ?? 0; at < ends[i]!; at++) found[numbers[at]!]!.push(key);
  });
  return found;
}

const PARTS =
  "Ada Berg|O'Brien|the Port of Ombry|J. P. Lund|U.S. Navy|Zoë|Ana's|Vitamin C|Vitamin C.D|Lund-Berg|IL-18|AT&T|Ole  Lund|Ole\nLund|Bank of the|De La|’Aoki’s|X|Mr X|McKay.Lund|Berg\0Lund|Ğur|A.B|A.B.C.|met|in|said to|53|1,250|5.3|2.5bn|−4|12.5 basis points|on 18 May 2031|at 10:30|“|”|.|. |, |? | (|) ".split(
    '|',
  );

test('the keys of passages are those of their terms, values and names, whatever stands beside what', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 40 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
      assert.deepEqual(
        readKeys(texts),
        texts.flatMap((one) => plainKeys(one, passagesOf(one))),
      );
    }),
    { seed: 5, numRuns: 2000 },
  );
});
