import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineIndex } from '../../server/text/lines.ts';

const awkward = fc
  .array(fc.constantFrom('a', 'word ', '🎉', '\n', '\r\n', '\r', '\ufeff', '\ud800', 'é', ''), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

const lines: readonly [name: string, marked: string, line: number, character: number][] = [
  ['start', '|ab\ncd', 0, 0],
  ['end of a line', 'ab|\ncd', 0, 2],
  ['start of a line', 'ab\n|cd', 1, 0],
  ['after CRLF', 'ab\r\nc|d', 1, 1],
  ['inside CRLF counts as the end of the line', 'ab\r|\ncd', 0, 2],
  ['a lone CR ends a line', 'ab\r|cd', 1, 0],
  ['an emoji is two units', '🎉|b', 0, 2],
  ['a BOM is one unit', '\ufeff|a', 0, 1],
  ['after the last line end', 'ab\n|', 1, 0],
];

for (const [name, marked, line, character] of lines) {
  test(`position: ${name}`, () => {
    const offset = marked.indexOf('|');
    assert.deepEqual(lineIndex(marked.replace('|', '')).position(offset), { line, character });
  });
}

test('positions outside the text are clamped into it', () => {
  const index = lineIndex('ab\r\ncd');
  assert.equal(index.offset({ line: 0, character: 99 }), 2);
  assert.equal(index.offset({ line: 9, character: 0 }), 6);
  assert.equal(index.offset({ line: -1, character: 5 }), 0);
  assert.equal(index.offset({ line: 1, character: -5 }), 4);
  assert.equal(index.offset({ line: Number.NaN, character: Number.NaN }), 0);
  assert.deepEqual(index.position(-3), { line: 0, character: 0 });
  assert.deepEqual(index.position(99), { line: 1, character: 2 });
});

test('every offset comes back, but for the one between CR and LF', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      const index = lineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(index.offset(index.position(offset)), inside ? offset - 1 : offset);
      }
    }),
    { seed: 1 },
  );
});

test('every place in a line comes back', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      const index = lineIndex(text);
      for (let line = 0; line < index.lineCount; line++) {
        const { start, end } = index.line(line);
        for (let character = 0; character <= end - start; character++) {
          assert.deepEqual(index.position(index.offset({ line, character })), { line, character });
        }
      }
    }),
    { seed: 2 },
  );
});
