/**
 * Measures the readers: `npm run bench -- sources`. Speeds are by CPU time of this process, memory is that of a process
 * of its own, and the delay of the main thread is measured while a worker reads a thousand files.
 */
import { fork } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openFolderIndex } from '../../server/index/folder.ts';
import { readSource } from '../../server/sources/read.ts';
import { plainPdf } from './text-pdf.ts';
import { story } from './text-stories.ts';

const FIXTURES = fileURLToPath(new URL('../sources/fixtures/', import.meta.url));
const LIMITS = { maxBytes: 50e6 };
const PAGES = 300;
const FILES = 1000;
const line = (what: string, figure: string): void => console.log(`${what.padEnd(44)}${figure}`);

/** Text of a fair size for each format that can be written by hand. */
function samples(): ReadonlyMap<string, string> {
  const text = story(1, 400_000);
  const paragraphs = text.split('\n\n');
  const rows = Array.from({ length: 8000 }, (_, i) => `District ${i},2031,${i * 37},${(i % 90) + 0.5}`);
  const cues = paragraphs.map(
    (words, i) =>
      `${i + 1}\n00:${pad(i / 60)}:${pad(i % 60)},000 --> 00:${pad(i / 60)}:${pad(i % 60)},900\n${words}\n`,
  );
  const article = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  return new Map([
    ['a.txt', text],
    ['a.md', text],
    ['a.html', `<!doctype html><html><article>${article}</article></html>`],
    ['a.csv', `Region,Year,Displaced,Share (%)\n${rows.join('\n')}`],
    ['a.json', JSON.stringify(paragraphs.map((words, i) => ({ title: `Report ${i}`, text: words })))],
    ['a.srt', cues.join('\n')],
    [
      'a.eml',
      `From: A <a@b.example>\r\nDate: Mon, 17 Mar 2031 10:00:00 +0000\r\nMessage-ID: <1@b>\r\n\r\n${text}`,
    ],
  ]);
}

const pad = (n: number): string => String(Math.floor(n)).padStart(2, '0');

async function speed(name: string, bytes: Uint8Array): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let length = 0;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    length = (await readSource(name, bytes, LIMITS)).text.length;
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  const size = bytes.length / 1e6;
  line(
    `${extname(name)}, ${size.toFixed(2)} MB, ${length} characters`,
    `${(least * 1000).toFixed(0)} ms, ${(length / 1e6 / least).toFixed(1)} M characters/s`,
  );
}

/** Peak memory of a process that reads a long PDF, over what it had before. */
async function memory(): Promise<void> {
  if (process.argv[2] === 'memory') {
    const idle = process.memoryUsage().rss;
    const bytes = readFileSync(process.argv[3]!);
    const { text } = await readSource('long.pdf', bytes, LIMITS);
    const peak = process.resourceUsage().maxRSS * 1024;
    line(
      `${PAGES}-page PDF, ${(bytes.length / 1e6).toFixed(1)} MB, ${text.length} characters`,
      `peak ${((peak - idle) / 1e6).toFixed(0)} MB over ${(idle / 1e6).toFixed(0)} MB idle`,
    );
    return;
  }
  const file = join(folder, 'long.pdf');
  writeFileSync(file, plainPdf(story(2, PAGES * 2600), PAGES));
  await new Promise((done) => fork(fileURLToPath(import.meta.url), ['memory', file]).on('exit', done));
}

/** How late the main thread's timers are while a corpus of mixed files is read. */
async function delay(): Promise<void> {
  const root = join(folder, 'corpus');
  mkdirSync(root);
  const fixtures = readdirSync(FIXTURES).filter(
    (name) => statSync(join(FIXTURES, name)).isFile() && extname(name) !== '.md',
  );
  for (let i = 0; i < FILES; i++) {
    const name = fixtures[i % fixtures.length]!;
    if (i % 3 === 0) writeFileSync(join(root, `${i}.txt`), story(i, 4000));
    else cpSync(join(FIXTURES, name), join(root, `${i}-${name}`));
  }
  const loop = monitorEventLoopDelay({ resolution: 1 });
  let busiest = 0;
  let before = process.threadCpuUsage();
  const watch = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    busiest = Math.max(busiest, (user + system) / 1000);
    before = process.threadCpuUsage();
  }, 2);
  const start = performance.now();
  const opening = openFolderIndex({
    roots: [root],
    exclude: [],
    bibliography: [],
    maxBytes: 20e6,
    cache: join(folder, 'cache'),
  });
  loop.enable();
  const index = await opening;
  await index.ready;
  loop.disable();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const { sources, passages } = await index.totals();
  const unread = (await index.unreadable()).length;
  line(
    `${FILES} mixed files: ${sources} sources, ${unread} refused, ${passages} passages`,
    `${seconds.toFixed(1)} s, main thread late by at most ${(loop.max / 1e6).toFixed(1)} ms (p99 ${(loop.percentile(99) / 1e6).toFixed(1)} ms), busy for at most ${busiest.toFixed(1)} ms of CPU at a time`,
  );
  await index.close();
}

const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
try {
  if (process.argv[2] === 'memory') await memory();
  else {
    for (const [name, text] of samples()) await speed(name, Buffer.from(text));
    for (const name of ['report.docx', 'displaced.xlsx', 'report.epub', 'report.pdf'])
      await speed(name, readFileSync(join(FIXTURES, name)));
    await speed('long.pdf', plainPdf(story(2, PAGES * 2600), PAGES));
    await memory();
    await delay();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
