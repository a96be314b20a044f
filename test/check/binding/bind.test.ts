import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindSentences } from '../../../server/check/binding/bind.ts';
import { viewCorpus } from '../../../server/check/binding/corpus.ts';
import { searchPassages } from '../../../server/check/binding/search.ts';
import { readPiece } from '../../../server/claims/read.ts';
import { openMemoryIndex } from '../../../server/index/memory.ts';
import { parseDraft } from '../../../server/markdown/parse.ts';

const TOWNS = ['Asker', 'Brenn', 'Corvo', 'Dalby', 'Ennis', 'Farrow', 'Gant', 'Hollis', 'Imber', 'Jarrow'];
const THINGS = ['ferry', 'bridge', 'school', 'market', 'harbour', 'museum', 'library', 'tunnel'];

/** Eighty short reports, each about a thing of a town; `id` is both. */
const REPORTS = TOWNS.flatMap((town, i) =>
  THINGS.map((thing, j) => ({
    id: `${town} ${thing}`,
    text:
      `The ${thing} of ${town} opened in ${1950 + i}. It cost ${10 + j} million crowns. ` +
      `Visitors came from every town of the coast, and ${100 + i * 8 + j} people work there.`,
  })),
);

/** The sources that each sentence of the draft is bound to, a line for each sentence. */
async function bound(draft: string, sources: readonly { id: string; text: string }[]): Promise<string> {
  const index = await openMemoryIndex(sources);
  const pieces = parseDraft(draft).chunks.map(({ reading }) => readPiece(reading, draft));
  const sentences = pieces
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => ({
      sentence,
      cited: { sources: new Set<string>(), beyond: false },
    }));
  const lines: string[] = [];
  for await (const { bound } of bindSentences(sentences, [], await viewCorpus(index), async () => {}))
    lines.push(bound.sources.join(', '));
  await index.close();
  return lines.join('\n');
}

test('a sentence is bound to the source that speaks of its thing, and to none of other towns', async () => {
  const names = (await bound('The ferry of Dalby cost 13 million crowns.', REPORTS)).split(', ');
  assert.equal(names[0], 'Dalby ferry');
  assert.ok(names.length <= 2 && names.every((name) => name.startsWith('Dalby')), names.join());
});

test('a wrong figure does not bind a sentence to a source that has it', async () => {
  const [first] = (await bound('The museum of Imber cost 17 million crowns.', REPORTS)).split(', ');
  assert.equal(first, 'Imber museum');
});

test('a sentence that names nothing is bound to the sources of the sentences around it', async () => {
  const draft =
    'The school of Gant opened in 1956. It has 150 workers. The school of Gant cost 12 million crowns.';
  assert.equal((await bound(draft, REPORTS)).split('\n')[1]!.split(', ')[0], 'Gant school');
});

test('a source that gives another figure for the same thing is bound too', async () => {
  const two = [
    { id: 'herald', text: 'The flood destroyed 41 houses in Lower Brenn on Tuesday night, the mayor said.' },
    { id: 'courier', text: 'The flood destroyed 57 houses in Lower Brenn on Tuesday night, the mayor said.' },
  ];
  const lines = await bound('The flood destroyed 41 houses in Lower Brenn.', [...REPORTS, ...two]);
  assert.equal(lines, 'herald, courier');
});

test('the best passage is that of the source which is about the thing as a whole', async () => {
  const index = await openMemoryIndex(REPORTS);
  const [hit] = await searchPassages(
    'How many people work at the library of Farrow?',
    await viewCorpus(index),
    5,
  );
  await index.close();
  assert.equal(hit?.sourceId, 'Farrow library');
});

test('other words of a family find a passage where the word itself is nowhere', async () => {
  const sources = [
    { id: 'a', text: 'The splicing of ropes was taught to every sailor.' },
    { id: 'b', text: 'The painting of hulls was taught to every sailor.' },
  ];
  const index = await openMemoryIndex(sources);
  const [hit] = await searchPassages('Spliced ropes, spliceable by a sailor', await viewCorpus(index), 1);
  await index.close();
  assert.equal(hit?.sourceId, 'a');
});
