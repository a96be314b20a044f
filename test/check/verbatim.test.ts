import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, verdicts } from './helper.ts';

/** What a source writes is supported or not checked when a draft writes it word for word. */
const VERBATIM: readonly (readonly [name: string, text: string])[] = [
  [
    'a table whose header makes codes of its numbers',
    '# Replies\n\n|Status Code|Name|\n|---|---|\n|404|NotFound|\n|503|Unavailable|',
  ],
  [
    'a table of versions',
    '# Support\n\n|Release|Status|Node.js|\n|---|---|---|\n|4.x|active|20, 22|\n|3.x|maintained|16, 18|',
  ],
  ['a heading that is a number', '# Ferry\n\n## 1.0\n\nThe ferry got a new engine.'],
  [
    'a copyright notice',
    'The ferry has an engine.\n\nCopyright (c) 2031 Brenn Ferries. All rights reserved.',
  ],
  ['a quotation with code in it', 'The keeper wrote "Setting `lamp: on` means that only the tower is lit".'],
  ['a quotation of words that mean little', 'They asked "are you there yet" again and again.'],
  ['packages, handles and tags', 'Use @brenn/lamp 2.1 or {@link lamp}; thanks to @keeper, and to @tower.\n'],
  [
    'a list that runs on in its paragraph',
    'Most are ashamed of these: 1. Mess . 2. Dated lamps . 3. Cracked walls . 4. Smells . They told the keeper so.',
  ],
  [
    'a name with a prefix at the start of a sentence',
    "It was nine o'clock in the tower. O'Brenn joked about the ferry. O'Brenn left at ten o'clock.",
  ],
  [
    'a quotation of many sentences',
    `The keeper said: "${Array.from({ length: 12 }, (_, at) => `Lamp ${'abcdefghijkl'[at]} went out and the ${['tower', 'harbour', 'ferry'][at % 3]} was dark`).join('. ')}."`,
  ],
  [
    'a list of variants',
    'The lamp has modes.\n\n- a signal with one long flash of the lamp\n- a signal with two long flashes of the lamp\n- a signal with three long flashes of the lamp',
  ],
];

for (const [name, text] of VERBATIM)
  test(`word for word: ${name}`, async () => assert.equal(await findings({ manual: text }, text), ''));

test('another number than the code in the row is reported', async () =>
  assert.equal(
    await verdicts({ manual: VERBATIM[0]![1] }, '# Replies\n\n|Status Code|Name|\n|---|---|\n|405|NotFound|'),
    'number «405» unsupported\nname «NotFound» supported exact',
  ));

test('a bare key that nothing has is reported where the draft cites by key, and in brackets anywhere', async () => {
  const sources = { manual: 'The ferry has an engine.' };
  assert.equal(await findings(sources, 'It runs, says @manaul.'), '');
  assert.equal(await findings(sources, 'It runs [@manaul].'), 'citation-unknown «manaul»');
  assert.equal(
    await findings(sources, 'It runs [@manual].\n\nIt stops, says @manaul.'),
    'citation-unknown «manaul»',
  );
});
