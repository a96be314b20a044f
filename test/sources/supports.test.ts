import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { placeWords } from '../../server/check/binding/excerpt.ts';
import { checkDraft } from '../../server/check/check.ts';
import { parseSettings } from '../../server/config/layers.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import type { Index } from '../../server/index/port.ts';
import { fileProblems } from '../../server/index/problems.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stet-formats-'));
const corpus = opened();
after(async () => {
  await (await corpus).close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(): Promise<Index> {
  const exclude = ['make', 'README.md'];
  const options = { roots: [FIXTURES], exclude, bibliography: [], maxBytes: 1e6, cache: folder };
  const index = await openFolderIndex(options);
  await index.ready;
  return index;
}

/** The index as if the corpus had one source: several fixtures say the same. */
const only = (index: Index, file: string): Index => ({
  ...index,
  sources: async () => (await index.sources()).filter(({ id }) => id === file),
  candidates: (query) => index.candidates({ ...query, sources: [file] }),
  promising: (query, ...how) => index.promising({ ...query, sources: [file] }, ...how),
});

/** A file of the corpus, a sentence whose «figure» it alone supports, and where the figure is said to stand. */
const claims: readonly (readonly [file: string, sentence: string, place: string])[] = [
  [
    'report.docx',
    'The flood drove «41,200» people from their homes in the valley of the Vessa.',
    'paragraph 5',
  ],
  [
    'report.epub',
    'The flood drove «41,200» people from their homes in the valley of the Vessa.',
    'The Vessa flood, one year on, paragraph 2',
  ],
  ['report.html', 'The flood drove «41,200» people from their homes in the valley of the Vessa.', 'line 167'],
  ['report.pdf', 'The flood drove «41,200» people from their homes in the valley of the Vessa.', 'page 1'],
  ['columns.pdf', 'The flood reached «6.4 metres» at the gauge of Oskarby.', 'page 1'],
  ['tracked.docx', 'The board will spend «82,500 euros» on new sluices at Oskarby.', 'paragraph 2'],
  ['displaced.xlsx', 'In Oskarby, «12.5%» of the inhabitants were displaced.', 'sheet Displaced, cell E4'],
  ['displaced.xlsx', 'In Tarnholt, «12,700» people were displaced.', 'sheet Displaced, cell C5'],
  ['districts.csv', '«18,400» people were displaced in Oskarby in 2031.', 'line 2'],
  ['districts.csv', 'In Lower Vessa «31%» of the inhabitants were displaced.', 'line 4'],
  ['gauges.json', 'The level at Oskarby was «6.4 metres».', 'line 7, gauges[0]'],
  ['log.jsonl', 'People from the choir filled «640» sandbags.', 'line 2, event'],
  ['letter.eml', 'The ferry carried «3,180» people in March.', 'paragraph 2'],
  ['interview.vtt', 'All «412» children were brought out of the school.', 'at 00:00:01'],
  ['council.srt', 'The council will buy «27» boats for Lower Vessa.', 'at 00:00:02'],
];

for (const [file, sentence, place] of claims) {
  test(`${file} supports: ${sentence}`, async () => {
    const draft = parseDraft(sentence.replace(/[«»]/g, ''));
    const { claims } = await checkDraft(draft, only(await corpus, file), parseSettings({}));
    const figure = /«(.*)»/.exec(sentence)![1];
    const claim = claims.find(({ text }) => text === figure);
    assert.equal(claim?.verdict, 'supported');
    assert.equal(placeWords(claim!.evidence[0]!), place);
  });
}

test('what cannot be read, and what reading lost, is told file by file while the rest is read', async () => {
  const index = await corpus;
  const problems = (await fileProblems(index)).map(({ id, message }) => `${id} ${message.split(/[;,]/)[0]}`);
  assert.deepEqual(problems, [
    'locked.pdf is locked with a password',
    'displaced.xlsx sheet "Displaced": 1 hidden column is not read',
    'displaced.xlsx sheet "Draft figures" is hidden and not read',
    'letter.eml the attachment "ferry.pdf" is not read',
    'log.jsonl 1 line is not valid JSON and not read',
    'scan.pdf page 1 has no text layer',
    'tracked.docx 1 tracked deletion is left out',
    'tracked.docx 1 comment is left out',
  ]);
  assert.equal((await index.sources()).length, 15);
});
