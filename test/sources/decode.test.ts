import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, decodeUtf8 } from '../../server/sources/decode.ts';
import { bytes } from './helper.ts';

const utf16 = (text: string, big = false): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return big ? buffer.swap16() : buffer;
};

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const TEXT = 'Größe: “35 €” — naïve café, forty-two tonnes of wet sand';

const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['UTF-8', bytes(TEXT), 'utf-8', TEXT],
  ['UTF-8 with a mark', bytes(`\ufeff${TEXT}`), 'utf-8', TEXT],
  ['UTF-16 little endian', utf16(`\ufeff${TEXT}`), 'utf-16le', TEXT],
  ['UTF-16 big endian', utf16(`\ufeff${TEXT}`, true), 'utf-16be', TEXT],
  ['UTF-16 without a mark', utf16(TEXT), 'utf-16le', TEXT],
  ['UTF-16 big endian without a mark', utf16(TEXT, true), 'utf-16be', TEXT],
  ['Windows-1252', latin('Gr\u00f6\u00dfe \u0093ja\u0094 35 \u0080'), 'windows-1252', 'Größe “ja” 35 €'],
  [
    'a declared charset',
    latin('<meta charset="iso-8859-2">Wa\u00b3\u00easa'),
    'declared',
    '<meta charset="iso-8859-2">Wałęsa',
  ],
  ['nothing', bytes(''), 'utf-8', ''],
];

for (const [what, input, encoding, text] of cases) {
  test(`decodes ${what}`, () => {
    const found = decodeText(input);
    assert.equal(found.text, text);
    assert.equal(found.encoding, encoding);
  });
}

test('keeps a UTF-8 text that was cut in mid-character', () => {
  const found = decodeText(bytes('äöüß äöüß äöüß é').subarray(0, -1));
  assert.deepEqual([found.text, found.damaged], ['äöüß äöüß äöüß \ufffd', 1]);
});

const binaries: readonly (readonly [string, Uint8Array, RegExp])[] = [
  [
    'an image',
    latin('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'),
    /^binary file \(a PNG image\): exclude it or convert/,
  ],
  ['a PDF', latin('%PDF-1.7\n\u0000\u0001\u0002'), /^binary file \(PDF\)/],
  ['zeros', new Uint8Array(100), /^binary file: exclude it/],
  ['control characters', latin('ab\u0001\u0002\u0003\u0004\u0005'), /^binary file/],
];

for (const [what, input, message] of binaries) {
  test(`refuses ${what}`, () => assert.throws(() => decodeText(input), { name: 'SourceError', message }));
}

test('says when a draft is not UTF-8', () => {
  assert.equal(decodeUtf8(latin('caf\u00e9')), undefined);
  assert.deepEqual(decodeUtf8(bytes('\ufeffcafé')), {
    text: 'café',
    encoding: 'utf-8',
    bom: true,
    damaged: 0,
  });
});
