/** Measures the index: `node test/bench/index.ts [documents]`. Nothing here is a test; figures go into docs. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderIndex } from '../../server/index/folder.ts';
import { openMemoryIndex } from '../../server/index/memory.ts';
import type { Index } from '../../server/index/port.ts';
import { contentTerms } from '../../server/text/tokens.ts';
import { article, random, wordOf } from '../index/generate.ts';

const documents = Number(process.argv[2] ?? 5000);
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
const now = (): number => performance.now();
const line = (what: string, figure: string): void => console.log(`${what.padEnd(44)}${figure}`);
const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;

function writeCorpus(root: string): number {
  const next = random(1);
  mkdirSync(root);
  let bytes = 0;
  for (let i = 0; i < documents; i++) {
    const text = article(next, 10 + Math.floor(next() * 40));
    writeFileSync(join(root, `${String(i).padStart(6, '0')}.txt`), text);
    bytes += text.length;
  }
  return bytes;
}

async function measureCandidates(index: Index): Promise<void> {
  const next = random(2);
  const times: number[] = [];
  for (let i = 0; i < 400; i++) {
    const words = Array.from({ length: 8 }, () => wordOf(Math.floor(15_000 ** next())));
    const terms = contentTerms(words.join(' '));
    const start = now();
    await index.candidates({ terms, values: ['x53'], names: [wordOf(i)], limit: 200 });
    times.push(now() - start);
  }
  line(
    'candidates, 8 words, limit 200',
    `p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms, worst ${percentile(times, 0.9999).toFixed(2)} ms`,
  );
}

async function measureFolder(): Promise<void> {
  const root = join(folder, 'corpus');
  const cache = join(folder, 'cache');
  const megabytes = writeCorpus(root) / 1e6;
  const options = { roots: [root], exclude: [], bibliography: [], maxBytes: 20e6, cache };
  const start = now();
  const index = await openFolderIndex(options);
  line('first answer possible after', `${(now() - start).toFixed(0)} ms`);
  await index.ready;
  const seconds = (now() - start) / 1000;
  const { passages } = await index.totals();
  line(
    `build, ${documents} documents, ${megabytes.toFixed(1)} MB, ${passages} passages`,
    `${seconds.toFixed(2)} s, ${(megabytes / seconds).toFixed(1)} MB/s`,
  );
  const size = readdirSync(cache).reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
  line('database', `${(size / 1e6).toFixed(1)} MB, ${(size / 1e6 / megabytes).toFixed(2)} times the text`);
  await measureCandidates(index);
  await index.close();
  const again = now();
  const second = await openFolderIndex(options);
  const open = now() - again;
  await second.ready;
  line('second start: answers, up to date', `${open.toFixed(0)} ms, ${(now() - again).toFixed(0)} ms`);
  const path = join(root, '000000.txt');
  writeFileSync(path, article(random(3), 20));
  const changed = now();
  await second.refresh([path]);
  line('one file changed', `${(now() - changed).toFixed(0)} ms`);
  await second.close();
}

async function measureMemory(): Promise<void> {
  const text = article(random(4), 30).slice(0, 3000);
  for (const rounds of [50, 500]) {
    const start = now();
    for (let i = 0; i < rounds; i++) await (await openMemoryIndex([{ id: 'a', text }])).close();
    line(
      `memory index of one 3 KB text, ${rounds} times`,
      `${((now() - start) / rounds).toFixed(2)} ms each`,
    );
  }
}

try {
  await measureFolder();
  await measureMemory();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
