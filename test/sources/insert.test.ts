import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseBibliography } from '../../server/sources/bibliography/bibliography.ts';
import { insertEntry, type NewEntry } from '../../server/sources/bibliography/insert.ts';

const FIRE: NewEntry = {
  key: 'herald2031fire',
  file: 'notes/fire.txt',
  metadata: {
    title: 'Fire & smoke',
    author: 'Ada Berg and Ole Lund',
    publisher: 'Herald',
    date: '2031-05-06',
    url: 'https://h.example/a_b',
  },
};

function inserted(name: string, text: string, entry = FIRE): string | undefined {
  const edit = insertEntry(name, text, entry);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

test('an entry goes to the end of a BibTeX file', () => {
  assert.equal(
    inserted('a.bib', '@misc{a, title={A}}\n'),
    `@misc{a, title={A}}

@online{herald2031fire,
  title = {{Fire \\& smoke}},
  author = {Ada Berg and Ole Lund},
  organization = {Herald},
  date = {2031-05-06},
  url = {https://h.example/a_b},
  file = {notes/fire.txt}
}
`,
  );
});

const EMPTY_ONES: readonly (readonly [name: string, text: string])[] = [
  ['a.bib', ''],
  ['a.bib', '@misc{a, title={A}}\r\n'],
  ['a.json', '[]'],
  ['a.json', '[\n  {"id": "a", "title": "A"}\n]\n'],
  ['a.json', '{"items": [{"id": "a"}]}'],
  ['a.yaml', '---\nreferences:\n- id: a\n  title: A\n...\n'],
  ['a.yaml', 'references:\n  - id: a\n    note: |\n      x\n'],
  ['a.yml', '- id: a'],
];

for (const [name, text] of EMPTY_ONES)
  test(`an entry written into ${name} ${JSON.stringify(text)} is read as it was meant`, async () => {
    const before = await parseBibliography(name, text);
    const after = await parseBibliography(name, inserted(name, text)!);
    assert.deepEqual(after.problems, before.problems);
    assert.equal(after.entries.length, before.entries.length + 1);
    const { key, metadata, file } = after.entries.at(-1)!;
    assert.deepEqual({ key, metadata: { ...metadata }, file }, FIRE);
  });

test('where the end of a list is not plain nothing is written', () => {
  assert.equal(inserted('a.yaml', 'references:\n- id: a\nother: b\n'), undefined);
  assert.equal(inserted('a.yaml', 'references: []\n'), undefined);
  assert.equal(inserted('a.json', '{"a": 1}'), undefined);
  assert.equal(inserted('a.bib', '', { ...FIRE, key: 'a b' }), undefined);
});

test('whatever a title holds, the entry is read with its key and those before it stay', async () => {
  const titles = fc.string({
    unit: fc.constantFrom(...'ab {}\\%$#&_~^"\'@,-:[]\n='),
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(titles, fc.constantFrom('a.bib', 'a.json', 'a.yaml'), async (title, name) => {
      const text = name === 'a.bib' ? '@misc{a, title={A}}' : name === 'a.json' ? '[{"id":"a"}]' : '- id: a';
      const entry = { ...FIRE, metadata: { title } };
      const { entries, problems } = await parseBibliography(name, inserted(name, text, entry)!);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map(({ key }) => key),
        ['a', FIRE.key],
      );
    }),
    { seed: 5, numRuns: 300 },
  );
});
