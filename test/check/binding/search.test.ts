import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewCorpus } from '../../../server/check/binding/corpus.ts';
import { searchPassages } from '../../../server/check/binding/search.ts';
import { openMemoryIndex } from '../../../server/index/memory.ts';

/** The text with the best passage for the question between marks. */
async function marked(question: string, text: string): Promise<string> {
  const index = await openMemoryIndex([{ id: 'report', text }]);
  const [best] = await searchPassages(question, await viewCorpus(index), 1);
  await index.close();
  if (!best) return text;
  return `${text.slice(0, best.start)}«${text.slice(best.start, best.end)}»${text.slice(best.end)}`;
}

const FILL = 'Nobody came. The wind rose. Rain fell. Lamps went out. Dogs barked.';
const WORK = 'They opened it in spring.';

const cases: readonly [question: string, marked: string][] = [
  [
    'Workers opened the harbour in spring.',
    `The harbour lies at Brenn. Rain fell. «${WORK}» ${FILL} ${WORK}`,
  ],
  [
    'Workers opened the harbour in spring.',
    `Tea was served. ${WORK} ${FILL} «${WORK}» Rain fell. The harbour lies at Brenn.`,
  ],
  [
    'Workers opened the harbour in spring.',
    `Tea was served. ${WORK} ${FILL} Rain fell. «In spring the harbour of Brenn opened.» ${WORK}`,
  ],
];

for (const [question, expected] of cases)
  test(`of passages that say the same, the one nearest to the rest of the question: ${expected}`, async () => {
    assert.equal(await marked(question, expected.replace(/[«»]/g, '')), expected);
  });
