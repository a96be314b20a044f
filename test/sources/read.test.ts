import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../../server/sources/read.ts';
import { bytes, read } from './helper.ts';

const formats: readonly (readonly [string, string, string])[] = [
  ['a.txt', 'Some text.', 'text'],
  ['a.md', '# Title', 'markdown'],
  ['notes/A.MARKDOWN', 'Some text.', 'markdown'],
  ['a.html', '<p>Some text.</p>', 'html'],
  ['a.txt', '<!doctype html><title>x</title><p>Some text.</p>', 'html'],
  ['page', '\n<html lang="en"><p>Some text.</p></html>', 'html'],
  ['a.log', 'Some text.', 'text'],
];

for (const [name, text, format] of formats) {
  test(`reads ${name} with ${JSON.stringify(text.slice(0, 20))} as ${format}`, async () => {
    assert.equal((await read(name, text)).format, format);
  });
}

test('an empty file is an error that says what to do', async () => {
  await assert.rejects(read('a.txt', ' \n\ufeff'), { name: 'SourceError', message: /^is empty/ });
});

test('a file over the limit is an error that names the setting', async () => {
  const message = '2.5 MB is over the limit of 2 MB; raise maxSourceMegabytes or exclude it';
  await assert.rejects(readSource('a.txt', new Uint8Array(2_500_000), { maxBytes: 2_000_000 }), { message });
});

test('the text of a plain file is the decoded file', async () => {
  const text = '  One.\r\n\r\n\tTwo.  \r\n';
  assert.equal((await readSource('a.txt', bytes(`\ufeff${text}`), { maxBytes: 100 })).text, text);
});

test('a guess at the encoding is reported', async () => {
  const source = await readSource('a.txt', Buffer.from('caf\u00e9 au lait', 'latin1'), { maxBytes: 100 });
  assert.match(source.losses[0]!.message, /Windows-1252/);
});
