import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBibliography } from '../../server/sources/bibliography/bibliography.ts';
import { joinBibliography } from '../../server/sources/bibliography/join.ts';
import { lines } from './helper.ts';

const BIB = lines(`
  % a comment
  @online{lamp2031,
    author = {Egge, Sunniva and {The Lamp}},
    title  = {Night of the {Boats} at L\\"ovik},
    organization = "The Lamp", date = {2031-03-20},
    url    = {https://www.lamp.example/night_of/?utm_source=x},
    file   = {Text:clips/night.txt:text/plain}
  }
  @article{strand, title = {The dam}, journal = {Review}, year = 2031, month = apr, doi = {10.1000/xyz}}
  @article{strand, title = {Again}}`);

test('BibTeX entries with their place', async () => {
  const { entries, problems } = await parseBibliography('a.bib', BIB);
  const [lamp, strand] = entries;
  assert.equal(entries.length, 2);
  assert.deepEqual(
    { ...lamp!.metadata },
    {
      title: 'Night of the Boats at Lövik',
      author: 'Sunniva Egge and The Lamp',
      publisher: 'The Lamp',
      date: '2031-03-20',
      url: 'https://www.lamp.example/night_of/?utm_source=x',
    },
  );
  assert.equal(lamp!.file, 'clips/night.txt');
  assert.deepEqual({ ...strand!.metadata }, { title: 'The dam', publisher: 'Review', date: '2031-04' });
  assert.equal(strand!.doi, '10.1000/xyz');
  assert.deepEqual([lamp!.line, strand!.line], [2, 9]);
  assert.match(BIB.slice(lamp!.start, lamp!.end), /^@online\{lamp2031,[\s\S]*text\/plain\}\n\}$/);
  assert.deepEqual(problems, [{ message: 'key "strand" is already used in line 9; rename one', line: 10 }]);
});

test('CSL-JSON entries with their place', async () => {
  const text = `[
  {"id": "berg", "title": "Boats", "author": [{"family": "Berg", "given": "Ada"}, {"literal": "The Lamp"}],
   "container-title": "Review", "issued": {"date-parts": [[2031, 4, 2]]}, "URL": "https://r.example/1"},
  {"id": 7, "issued": {"date-parts": [["2031"]]}}
]`;
  const { entries, problems } = await parseBibliography('a.json', text);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    entries.map((e) => [e.key, e.line, { ...e.metadata }]),
    [
      [
        'berg',
        2,
        {
          title: 'Boats',
          author: 'Ada Berg and The Lamp',
          publisher: 'Review',
          date: '2031-04-02',
          url: 'https://r.example/1',
        },
      ],
      ['7', 4, { date: '2031' }],
    ],
  );
  assert.equal(
    text.slice(entries[1]!.start, entries[1]!.end),
    '{"id": 7, "issued": {"date-parts": [["2031"]]}}',
  );
});

test('CSL-YAML entries with their place', async () => {
  const text = `---
references:
- id: berg
  title: 'Boats: a life'
  author:
  - family: Berg
    given: Ada
  issued: 2031-04-02
  DOI: 10.1000/b
- id: egge
  issued:
  - year: 2031
    month: 5
...
`;
  const { entries, problems } = await parseBibliography('a.yaml', text);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    entries.map((e) => [e.key, e.line, e.doi, { ...e.metadata }]),
    [
      ['berg', 3, '10.1000/b', { title: 'Boats: a life', author: 'Ada Berg', date: '2031-04-02' }],
      ['egge', 10, undefined, { date: '2031-05' }],
    ],
  );
  assert.match(text.slice(entries[0]!.start, entries[0]!.end), /^id: berg[\s\S]*10\.1000\/b\s*$/);
});

test('a broken BibTeX entry is reported where it begins, and those after it are read', async () => {
  const text = '@misc{a, title={One}}\n\n@misc{b, title={Open, year=2031}\n\n@misc{c, title={Three}}\n';
  const { entries, problems } = await parseBibliography('a.bib', text);
  assert.deepEqual(
    entries.map(({ key }) => key),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(
    problems.map(({ line }) => line),
    [3],
  );
});

const broken: readonly (readonly [string, string])[] = [
  ['a.bib', '@article{x, title = {open'],
  ['a.bib', '@article{'],
  ['a.json', '[{"id": "a" '],
  ['a.json', '"text"'],
  ['a.json', ''],
  ['a.json', '[{"title": "no id"}, 7]'],
  ['a.json', '['.repeat(100_000)],
  ['a.yaml', '['.repeat(20_000)],
  ['a.yaml', 'references: [a'],
  ['a.yaml', 'references:\n- title: no id\n'],
  ['a.yaml', 'a: b'],
  ['a.yaml', ''],
];

for (const [name, text] of broken) {
  test(`${name} with ${JSON.stringify(text.slice(0, 40))} is a problem, not a crash`, async () => {
    const { problems } = await parseBibliography(name, text);
    assert.ok(problems.length > 0);
  });
}

const entry = (key: string, fields: object, file?: string) => ({
  key,
  start: 0,
  end: 0,
  line: 1,
  metadata: fields,
  ...(file && { file }),
});

test('joins by DOI, however it is written', () => {
  const entries = [{ ...entry('byDoi', {}), doi: 'https://doi.org/10.1000/XyZ' }];
  const sources = [{ id: 'a.pdf', metadata: { url: 'https://dx.doi.org/10.1000/xyz' } }];
  assert.equal(joinBibliography(entries, sources)[0]!.key, 'byDoi');
});

test('joins by file, then URL, then title', () => {
  const entries = [
    entry('byTitle', { title: 'The Harbour Light, Again' }),
    entry('byUrl', { url: 'http://lamp.example/night?utm_source=x', title: 'Other' }),
    entry('byFile', { date: '2031' }, 'C:\\clips\\a\\one.txt'),
    entry('nobody', { title: 'Nothing of the kind' }),
  ];
  const sources = [
    { id: 'a/one.txt', metadata: { date: '2031-05-17', title: 'One' } },
    { id: 'b/one.txt', metadata: { title: 'The harbour light again' } },
    { id: 'two.html', metadata: { url: 'https://www.lamp.example/night/', title: 'Two' } },
    { id: 'three.txt', metadata: { title: 'Three' } },
  ];
  const joined = joinBibliography(entries, sources);
  assert.deepEqual(
    joined.map((s) => s.key),
    ['byFile', 'byTitle', 'byUrl', undefined],
  );
  assert.deepEqual(joined[0]!.metadata, { date: '2031-05-17', title: 'One' });
});

test('two sources of one title are told apart by neither', () => {
  const sources = ['a.txt', 'b.txt'].map((id) => ({ id, metadata: { title: 'The harbour light' } }));
  const joined = joinBibliography([entry('k', { title: 'The harbour light' })], sources);
  assert.deepEqual(
    joined.map((s) => s.key),
    [undefined, undefined],
  );
});
