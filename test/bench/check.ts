/**
 * Measures checking while a draft is written: `npm run bench -- check [words …]`. Wall times of parsing and checking, from
 * nothing and after one sentence was edited, for drafts of 5,000 and 50,000 words against 500 sources in memory.
 */
import { checkDraft } from '../../server/check/check.ts';
import { createMemo } from '../../server/check/memo.ts';
import { DEFAULTS } from '../../server/config/layers.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import { parseDraft } from '../../server/markdown/parse.ts';
import { article, random } from '../index/generate.ts';

const EDITS = 30;
const WORDS_PER_SENTENCE = 17;

const next = random(11);
const texts = Array.from({ length: 500 }, () => article(next, 30));
const index = await openMemoryIndex(texts.map((text, i) => ({ id: `source-${i}`, text })));
const sizes = process.argv.slice(2).map(Number);

for (const words of sizes.length > 0 ? sizes : [5000, 50_000]) {
  const draft = draftOf(Math.round(words / WORDS_PER_SENTENCE));
  const memo = createMemo();
  const check = async (text: string): Promise<number> => {
    const begun = performance.now();
    await checkDraft(parseDraft(text), index, DEFAULTS, undefined, memo);
    return performance.now() - begun;
  };
  const first = await check(draft.join(''));
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const at = Math.floor(next() * draft.length);
    draft[at] = draft[at]!.replace(/ (\S+)/, ` ${wordFor(i)} $1`);
    times.push(await check(draft.join('')));
  }
  const sorted = times.toSorted((a, b) => a - b);
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  console.log(
    `${words} words: from nothing ${ms(first)}; after an edit of one sentence ${ms(sorted[EDITS / 2]!)} at the median, ` +
      `${ms(sorted[Math.floor(EDITS * 0.95)]!)} at p95`,
  );
}
await index.close();

/** Sentences of the sources, a few of one source after the other, in paragraphs. */
function draftOf(sentences: number): string[] {
  return Array.from({ length: sentences }, (_, i) => {
    const lines = texts[Math.floor(i / 6) % texts.length]!.split(/(?<=\.)\s+/);
    return lines[(i * 7) % lines.length]! + (i % 5 === 4 ? '\n\n' : ' ');
  });
}

function wordFor(i: number): string {
  return ['however', 'again', 'some', 'later', 'here'][i % 5]!;
}
