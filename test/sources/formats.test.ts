import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { passages } from '../../server/sources/passages.ts';
import { readSource } from '../../server/sources/read.ts';
import type { Locator, ReadSource } from '../../server/sources/source.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const LIMITS = { maxBytes: 1_000_000 };

const fixture = (name: string): Promise<ReadSource> =>
  readSource(name, readFileSync(new URL(name, FIXTURES)), LIMITS);

const CH = 'The Vessa flood, one year on';

/** A file, a passage of it, the region and the place that a person can follow. */
const places: readonly (readonly [file: string, passage: string, region: string, locator: Locator])[] = [
  [
    'report.html',
    'Tarnholt | Displaced 12,700 | Returned 11,900 | Share returned 93.7%',
    'table',
    { line: 190, heading: 'Damage' },
  ],
  [
    'report.html',
    'Without the railway, which lost another 27 million euros.',
    'footnote',
    { line: 215, heading: 'References' },
  ],
  [
    'report.docx',
    'The office put the damage at 318 million euros.',
    'body',
    { paragraph: 7, heading: 'Damage' },
  ],
  [
    'report.docx',
    'Tarnholt | Displaced 12,700 | Returned 11,900 | Share returned 93.7%',
    'table',
    { paragraph: 19, heading: 'Damage' },
  ],
  [
    'report.docx',
    'Without the railway, which lost another 27 million euros.',
    'footnote',
    { heading: 'note 1' },
  ],
  [
    'report.docx',
    'We lost the school, but nobody who was in it, said the mayor of Oskarby, Ilse Brandt.',
    'quotation',
    { paragraph: 24, heading: 'Damage' },
  ],
  [
    'tracked.docx',
    'The board agreed to spend 82,500 euros on new sluices at Oskarby.',
    'body',
    { paragraph: 2, heading: 'Minutes of the dyke board' },
  ],
  ['tracked.docx', 'Two of the 14 pumps failed in the second night.', 'footnote', { heading: 'note 1' }],
  [
    'displaced.xlsx',
    'Oskarby | Counted on: 20 March 2031 | Displaced 18,400 | Share of inhabitants 12.5%',
    'table',
    { sheet: 'Displaced', cells: ['A4', 'B4', 'C4', 'E4'] },
  ],
  ['displaced.xlsx', 'Both | Displaced 31,100', 'table', { sheet: 'Displaced', cells: ['A6', 'C6'] }],
  ['displaced.xlsx', 'People displaced by the Vessa flood', 'caption', { sheet: 'Displaced', cells: ['A1'] }],
  ['report.epub', 'The office put the damage at 318 million euros.', 'body', { chapter: CH, paragraph: 4 }],
  [
    'report.epub',
    'Without the railway, which lost another 27 million euros.',
    'footnote',
    { chapter: CH, paragraph: 12 },
  ],
  ['report.pdf', 'The office put the damage at 318 million euros.', 'body', { page: 1, heading: 'Damage' }],
  [
    'report.pdf',
    'Without the railway, which lost another 27 million euros.',
    'footnote',
    { page: 1, heading: 'References' },
  ],
  ['columns.pdf', 'Lower Vessa | Displaced 10,100 | Returned 8,900', 'table', { page: 1 }],
  ['bulletin.pdf', 'The sluice at Tarnholt has 14 gates.', 'body', { page: 2, heading: 'Pumps and sluices' }],
  ['bulletin.pdf', 'The pumps are of a well-known make.', 'body', { page: 2, heading: 'Pumps and sluices' }],
  [
    'districts.csv',
    'Tarnholt | Year: 2031 | Displaced 12,700 | Share of inhabitants 8.2%',
    'table',
    { line: 3 },
  ],
  ['gauges.json', 'Oskarby | level: 6.4 m | warned people 5200', 'table', { line: 7, path: 'gauges[0]' }],
  [
    'gauges.json',
    'The river reached its highest level since 1911 at all three gauges in the night of 12 March.',
    'body',
    { line: 5, path: 'summary' },
  ],
  [
    'log.jsonl',
    'A total of 640 sandbags were filled by people from the choir.',
    'body',
    { line: 2, path: 'event' },
  ],
  [
    'letter.eml',
    'the ferry carried 3,180 people in March, which is about twice what it carries in other months, and 46 cows.',
    'body',
    { paragraph: 2 },
  ],
  [
    'letter.eml',
    'On Sun, 16 Mar 2031 at 09:12, Ada Berg <berg@lamp.example> wrote: Is it true that the ferry carried 9,000 people in March, as the harbour master says?',
    'quotation',
    { paragraph: 3 },
  ],
  [
    'interview.vtt',
    'Ilse Brandt: We emptied the school in eleven minutes, all 412 children.',
    'body',
    { time: '00:00:01' },
  ],
  ['council.srt', 'They cost 9,400 euros each.', 'body', { time: '01:02:03' }],
];

for (const [file, passage, region, locator] of places) {
  test(`${file}: ${region} “${passage.slice(0, 50)}”`, async () => {
    const source = await fixture(file);
    const found = passages(source).filter((p) => source.text.slice(p.start, p.end) === passage);
    assert.deepEqual(
      found.map((p) => [p.region, p.locator]),
      [[region, locator]],
    );
  });
}

/** What stands in the file, and must not be evidence. */
const absent: readonly (readonly [file: string, words: string])[] = [
  ['tracked.docx', '75,000'],
  ['tracked.docx', '91,300'],
  ['tracked.docx', '4711'],
  ['displaced.xlsx', '77777'],
  ['displaced.xlsx', '99991'],
  ['displaced.xlsx', '0.125'],
  ['report.docx', 'Weir Press'],
  ['report.pdf', 'Weir Press'],
  ['report.epub', 'Weir Press'],
  ['bulletin.pdf', 'issue 88'],
  ['bulletin.pdf', 'Tarnholt7'],
  ['letter.eml', '555 01 23'],
  ['interview.vtt', 'Recorded by'],
  ['interview.vtt', 'applause'],
];

for (const [file, words] of absent) {
  test(`${file}: “${words}” is no evidence`, async () => {
    const source = await fixture(file);
    assert.ok(!passages(source).some((p) => source.text.slice(p.start, p.end).includes(words)));
  });
}

const losses: readonly (readonly [file: string, ...messages: string[]])[] = [
  [
    'tracked.docx',
    '1 tracked deletion is left out; accept or reject the changes to settle the text',
    '1 comment is left out; a comment is no text of the document',
  ],
  [
    'displaced.xlsx',
    'sheet "Displaced": 1 hidden column is not read',
    'sheet "Draft figures" is hidden and not read; show it if it counts',
  ],
  ['scan.pdf', 'page 1 has no text layer; run text recognition on the file'],
  ['letter.eml', 'the attachment "ferry.pdf" is not read; save it as a file of its own'],
  ['log.jsonl', '1 line is not valid JSON and not read'],
  ['report.pdf'],
  ['report.docx'],
  ['report.epub'],
  ['columns.pdf'],
];

for (const [file, ...messages] of losses) {
  test(`${file}: what reading loses is told`, async () => {
    assert.deepEqual(
      (await fixture(file)).losses.map(({ message }) => message),
      messages,
    );
  });
}

const metadata: readonly (readonly [file: string, object])[] = [
  ['report.pdf', { title: CH, author: 'Ruth Calder', date: '2032-03-04' }],
  ['report.docx', { title: CH, author: 'Ruth Calder', date: '2032-03-04', language: 'en' }],
  ['report.epub', { title: CH, author: 'Ruth Calder', date: '2032-03-04', language: 'en' }],
  ['report.html', { title: CH, author: 'Ruth Calder', language: 'en' }],
  ['columns.pdf', { title: 'Vessa flood report' }],
  [
    'gauges.json',
    { title: 'Gauges of the Vessa', publisher: 'River office of Tarnholt', date: '2031-04-01' },
  ],
  ['letter.eml', { title: 'Re: Figures for the ferry – März', author: 'Agnete Lunde', date: '2031-03-17' }],
];

for (const [file, expected] of metadata) {
  test(`${file}: metadata`, async () => assert.deepEqual({ ...(await fixture(file)).metadata }, expected));
}

test('two columns are read one after the other, words parted at line ends are joined', async () => {
  const { text } = await fixture('columns.pdf');
  const order = [
    'left column begins',
    'the whole valley',
    'The office found that the flood',
    'owners have been offered',
    'lived by.',
    'right column ends',
    'eleven minutes',
  ];
  const at = order.map((words) => text.indexOf(words));
  assert.ok(
    at.every((place, i) => place > (at[i - 1] ?? -1)),
    String(at),
  );
  assert.match((await fixture('bulletin.pdf')).text, /second set of bearings before the autumn/);
});

test('a paragraph that goes on over a page knows both pages', async () => {
  const { text, locators } = await fixture('bulletin.pdf');
  const at = text.indexOf('ings before');
  assert.equal(locators.find((mark) => mark.at === at)?.locator.page, 2);
});

test('a locked file says so', async () => {
  await assert.rejects(fixture('locked.pdf'), { name: 'SourceError', message: /^is locked with a password/ });
});

test('content tells the format whatever the name says', async () => {
  for (const file of [
    'report.docx',
    'report.epub',
    'displaced.xlsx',
    'report.pdf',
    'letter.eml',
    'interview.vtt',
    'council.srt',
  ]) {
    const { format } = await fixture(file);
    const renamed = await readSource('notes.txt', readFileSync(new URL(file, FIXTURES)), LIMITS);
    assert.equal(renamed.format, format, file);
  }
});

test('a list of references in JSON is no source', async () => {
  const csl = '[{"id": "berg2031", "type": "book", "title": "The rivers"}]';
  await assert.rejects(readSource('a.json', Buffer.from(csl), LIMITS), { name: 'NoSource' });
});
