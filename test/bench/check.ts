/**
 * Measures checking while a draft is written: `npm run bench -- check [words …]`. CPU times of this process for parsing and
 * checking, from nothing and after one word was put into a sentence anywhere, for drafts of 5,000 and 50,000 words against 500 sources in
 * memory, beside markdownlint reading the same draft again. `npm run bench -- check sources [number …]` measures drafts of 5,000 words
 * against so many indexed sources, 100,000 when none is given, beside ripgrep.
 */
import { checkDraft } from '../../server/check/check.ts';
import { createMemo } from '../../server/check/memo.ts';
import { DEFAULTS } from '../../server/config/layers.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import type { Draft } from '../../server/markdown/draft.ts';
import { parseDraft } from '../../server/markdown/parse.ts';
import { article, random } from '../index/generate.ts';
import { measureAgainst } from './check/large.ts';
import { installPackages } from './cli/packages.ts';

const EDITS = 200;
const REFERENCE_RUNS = 10;
const WORDS_PER_SENTENCE = 17;

const [first, ...more] = process.argv.slice(2);
if (first === 'sources') {
  for (const sources of more.length > 0 ? more.map(Number) : [100_000]) await measureAgainst(sources);
  process.exit();
}

installPackages();
const { lint } = (await import(
  new URL('node_modules/markdownlint/lib/exports-sync.mjs', import.meta.url).href
)) as { lint(options: { readonly strings: Readonly<Record<string, string>> }): unknown };

const next = random(11);
const texts = Array.from({ length: 500 }, () => article(next, 30));
const index = await openMemoryIndex(texts.map((text, i) => ({ id: `source-${i}`, text })));
const sizes = process.argv.slice(2).map(Number);

for (const words of sizes.length > 0 ? sizes : [5000, 50_000]) {
  const sentences = draftOf(Math.round(words / WORDS_PER_SENTENCE));
  const memo = createMemo();
  let draft: Draft | undefined;
  const check = () =>
    cpu(async () => {
      draft = parseDraft(sentences.join(''), draft);
      await checkDraft(draft, index, DEFAULTS, undefined, memo);
    });
  const anew = await check();
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const at = Math.floor(next() * sentences.length);
    sentences[at] = sentences[at]!.replace(/ (\S+)/, ` ${wordFor(i)} $1`);
    times.push(await check());
  }
  const reference: number[] = [];
  for (let i = 0; i < REFERENCE_RUNS; i++)
    reference.push(await cpu(async () => lint({ strings: { draft: sentences.join('') } })));
  console.log(
    `${words} words: from nothing ${ms(anew)}; after an edit of one sentence ${ms(share(times, 0.5))} at the median, ` +
      `${ms(share(times, 0.95))} at p95; markdownlint ${ms(share(reference, 0.5))} at the median`,
  );
}
await index.close();

/** Milliseconds of processor time, which tell more than the clock on a busy machine. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The value below which a share of them lies. */
function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

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
