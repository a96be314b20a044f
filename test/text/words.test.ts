import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { copyCodes } from '../../server/text/codes.ts';
import { eachToken } from '../../server/text/tokens.ts';
import { noWords, readWords } from '../../server/text/words.ts';

const seed = 4;

/** Parts that words are made of and parted by, plain ones and those that need a second look. */
const PARTS =
  "a dam Dam USA 12 345 5 . , ' ’ - / ` \n U.S. a.m. 12,345 5.3 o'brien dam's F-16 é Étude ﬁ ß 日本 \u00ad \u0301 ² 😀 \u202f \u2028 _ @".split(
    ' ',
  );

const texts = fc.array(fc.constantFrom(' ', ' ', ...PARTS), { maxLength: 30 }).map((parts) => parts.join(''));

/** The words between two offsets: as written, and what their hashes are. */
function wordsIn(text: string, from: number, to: number) {
  const codes = new Uint16Array(text.length);
  copyCodes(text, codes, Buffer.from(codes.buffer));
  const found: { start: number; end: number; hash: string }[] = [];
  const words = noWords();
  const mixed = (a: number, b: number, _: string, start: number, end: number): number =>
    found.push({ start, end, hash: `${a} ${b}` });
  readWords(text, codes, from, to, { mixed }, words);
  assert.deepEqual(
    [...words.starts.subarray(0, words.count)],
    found.map(({ start }) => start),
  );
  return found;
}

test('the words are the tokens', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
      const from = Math.min(a, b, text.length);
      const to = Math.min(Math.max(a, b), text.length);
      const tokens: [number, number][] = [];
      eachToken(text, from, to, (start, end) => tokens.push([start, end]));
      assert.deepEqual(
        wordsIn(text, from, to).map(({ start, end }) => [start, end]),
        tokens,
      );
    }),
    { seed, numRuns: 3000 },
  );
});

test('a word has one hash wherever it stands and however its ASCII letters are written, and no other word has it', () => {
  const hashes = new Map<string, string>();
  fc.assert(
    fc.property(texts, (text) => {
      for (const { start, end, hash } of wordsIn(text, 0, text.length)) {
        const word = text.slice(start, end).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        const known = hashes.get(hash) ?? word;
        assert.equal(known, word);
        hashes.set(hash, word);
      }
    }),
    { seed, numRuns: 500 },
  );
  assert.equal(new Set(hashes.values()).size, hashes.size);
});
