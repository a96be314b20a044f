import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, passagesOf, read } from './helper.ts';

const cases: readonly (readonly [string, string, string])[] = [
  [
    'headings, prose, quotations, lists',
    `
    # The *lock*

    Water rose by [two metres](https://x.example),
    **at noon**. It fell.

    > We ran.

    - Sand
    - Rope`,
    `
    heading: The lock
    body: Water rose by two metres, at noon.
    body: It fell.
    quotation: We ran.
    body: Sand
    body: Rope`,
  ],
  [
    'tables, a row each',
    `
    | Street | Houses |
    |--------|--------|
    | Mill Lane | **59** |
    | Church Row | 12 |`,
    `
    table: Mill Lane | Houses 59
    table: Church Row | Houses 12`,
  ],
  [
    'code keeps its words, notes vanish',
    'Set `limit` to 40.[^1]\n\n[^1]: Since 2030.',
    'body: Set limit to 40.\nfootnote: Since 2030.',
  ],
  [
    'references are no evidence',
    `
    Rain fell (Berg, 2030).

    ## References

    - Berg, A. (2030). *Rain*. Orre: Weir Press.
    - Lund, O. (2029). More rain. https://x.example/rain`,
    'body: Rain fell (Berg, 2030).',
  ],
];

for (const [what, input, expected] of cases) {
  test(what, async () => assert.equal(await passagesOf('a.md', lines(input)), lines(expected)));
}

test('front matter is metadata', async () => {
  const source = await read(
    'x.md',
    '---\ntitle: The lock\nauthor: [Ada Berg, Ole Lund]\ndate: 17 May 2031\nsource: The Lamp\n---\n\nText.\n',
  );
  assert.deepEqual(
    { ...source.metadata },
    { title: 'The lock', author: 'Ada Berg and Ole Lund', publisher: 'The Lamp', date: '2031-05-17' },
  );
  assert.equal(source.text, 'Text.');
});

test('broken front matter is a loss, and the text is read', async () => {
  const source = await read('x.md', '---\ntitle: [\n---\n\nText.\n');
  assert.match(source.losses[0]!.message, /front matter/);
  assert.match(source.text, /Text\./);
});

test('locators count lines of the file', async () => {
  const source = await read('x.md', '---\ntitle: x\n---\n\nOne.\n\n## Two\n\nThree.\n');
  assert.deepEqual(
    source.locators.map((mark) => mark.locator.line),
    [5, 7, 9],
  );
  assert.equal(source.locators.at(-1)!.locator.heading, 'Two');
});
