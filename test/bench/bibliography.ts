/**
 * Measures a large bibliography: `npm run bench -- bibliography [entries]`. Wall times: reading, which a worker does, and
 * checking, which a typing writer would feel.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDraft } from '../../server/check/check.ts';
import { createMemo } from '../../server/check/memo.ts';
import { DEFAULTS } from '../../server/config/layers.ts';
import { openFolderIndex } from '../../server/index/folder.ts';
import { parseDraft } from '../../server/markdown/parse.ts';

const entries = Number(process.argv[2] ?? 5000);
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
const corpus = join(folder, 'corpus');
mkdirSync(corpus);
writeFileSync(join(corpus, 'ferry.txt'), 'Engineers restored 53 pumps in Tarnwick by noon.\n');
writeFileSync(join(folder, 'large.bib'), Array.from({ length: entries }, (_, n) => entry(n)).join('\n'));

function entry(n: number): string {
  return `@article{author${n}, author = {Holt, Maren and {The Lamp}}, title = {A study of {Lower Kellin} ${n}: {\\"o}ther things},
  journaltitle = {Journal of Things}, date = {20${10 + (n % 20)}-03-1${n % 10}}, doi = {10.1000/x${n}}, url = {https://example.org/a/${n}},
  abstract = {We study things in detail, with many words and some {\\'e} accents. We find that it is so.}, file = {files/${n}.pdf}}\n`;
}

const index = await openFolderIndex({
  roots: [corpus],
  exclude: [],
  bibliography: [],
  maxBytes: 20_000_000,
  cache: join(folder, 'cache'),
});
await index.ready;
const memo = createMemo();

async function timed(what: string, text: string): Promise<void> {
  const start = performance.now();
  const own = await index.forDraft(folder, ['large.bib']);
  const read = performance.now();
  await checkDraft(parseDraft(text), own.index, DEFAULTS, undefined, memo);
  const end = performance.now();
  console.log(`${what}: bibliography ${(read - start).toFixed(1)} ms, check ${(end - read).toFixed(1)} ms`);
}

const draft = (n: number): string =>
  `Engineers restored 53 pumps in Tarnwick by noon [@author7; @autor${n}].\n`.repeat(50);
console.log(`${entries} entries, a draft of 50 sentences with 100 citations`);
await timed('first check', draft(1));
for (let n = 2; n < 5; n++) await timed('after an edit', draft(n));
await index.close();
rmSync(folder, { recursive: true });
