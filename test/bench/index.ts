/**
 * Measures the index: `node test/bench/index.ts [documents ...]`, 5,000 when none is given. Every figure stands beside what
 * it is held against. Nothing here is a test; figures go into docs.
 */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { openMemoryIndex } from '../../server/index/memory.ts';
import { article, random } from '../index/generate.ts';
import { bundledSteps } from './index/bundle.ts';
import { type BenchCorpus, benchCorpus } from './index/corpus.ts';
import type { Figures } from './index/steps.ts';

const run = promisify(execFile);
const line = (what: string, figure: string, bar = ''): void =>
  console.log(`${what.padEnd(46)}${figure.padEnd(34)}${bar}`);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const pair = (figures: Figures, name: string): string =>
  `p50 ${ms(figures[`${name} p50`]!)}, p95 ${ms(figures[`${name} p95`]!)}`;

const steps = await bundledSteps();

async function step(name: string, documents: number): Promise<Figures> {
  const { stdout } = await run(process.execPath, [steps, name, String(documents)], { maxBuffer: 1e7 });
  return JSON.parse(stdout) as Figures;
}

async function measure(documents: number): Promise<void> {
  const corpus = benchCorpus(documents);
  const built = await step('build', documents);
  const { text = 0, time = 0, size = 0 } = built;
  console.log(`\n${documents} documents, ${mb(text)} MB, ${built.passages} passages`);
  line('build', `${(time / 1000).toFixed(1)} s, ${(text / 1e3 / time).toFixed(1)} MB/s`, '8 MB/s');
  line(
    '  processor time, first answer possible after',
    `${(built.cpu! / 1000).toFixed(1)} s, ${ms(built.first!)}`,
  );
  line('  peak memory', `${mb(built.peak!)} MB`, '500 MB');
  line('  index', `${mb(size)} MB, ${(size / text).toFixed(2)} times the text`, '1.8');
  const started = await step('start', documents);
  line('second start: first query, up to date', `${ms(started.open!)}, ${ms(started.ready!)}`, '100 ms, 3 s');
  line('  memory added by opening', `${mb(started.added!)} MB`, '40 MB');
  const asked = await step('ask', documents);
  line('value lookup', pair(asked, 'value'), '0.3 ms');
  line('name lookup', pair(asked, 'name'), '0.5 ms');
  line('best 10 passages for a sentence', pair(asked, 'best'), '6 ms');
  const times = asked['rank p95']! / asked['best p95']!;
  line("  FTS5's own ORDER BY rank", pair(asked, 'rank'), `10 times; is ${times.toFixed(1)} times`);
  line(
    `${asked.found} of ${asked.mentions} values and names of ${asked.words} words`,
    ms(asked.draft!),
    grep(corpus, asked.draft!),
  );
  line('replacing one source', pair(await step('replace', documents), 'replace'), '30 ms');
}

/** The same search by ripgrep, where it is installed. */
function grep({ root, patterns }: BenchCorpus, draft: number): string {
  const begun = performance.now();
  const { error } = spawnSync('rg', ['-F', '-f', patterns, '--count', '--no-messages', root], {
    maxBuffer: 1e9,
  });
  if (error) return 'rg is not installed, so nothing to compare with';
  const time = performance.now() - begun;
  return `0.1 of rg -F -f; is ${(draft / time).toFixed(2)} of ${ms(time)}`;
}

async function measureMemory(): Promise<void> {
  const text = article(random(4), 30).slice(0, 3000);
  const begun = performance.now();
  for (let i = 0; i < 300; i++) await (await openMemoryIndex([{ id: 'a', text }])).close();
  line('\nindex in memory of one text of 3 KB', ms((performance.now() - begun) / 300));
}

const sizes = process.argv.slice(2).map(Number);
for (const documents of sizes.length > 0 ? sizes : [5000]) await measure(documents);
await measureMemory();
