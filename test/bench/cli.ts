/**
 * Measures the command line as it is shipped: `npm run bench -- cli`. "First" checks from nothing, as the other programs do;
 * "again" finds the results of an earlier run. The programs that it is held against have a lock file of
 * their own beside this file and are installed when they lack.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article, random } from '../index/generate.ts';
import { byTurns, median, type Program, timeOf } from './cli/measure.ts';
import { installPackages } from './cli/packages.ts';
import { benchCorpus } from './index/corpus.ts';

const HERE = import.meta.dirname;
const CLI = join(HERE, '../../dist/cli.js');
const HOME = join(tmpdir(), 'stet-bench', 'cli');
const SOURCES = 5000;
const ROUNDS = 5;

const ms = (time: number): string => `${time.toFixed(0).padStart(6)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0).padStart(5)} MB`;

/** A program of a package that the bench has for itself. */
const reference = (name: string, file: string, ...args: string[]): Program => ({
  name,
  args: [join(HERE, 'node_modules', file), ...args],
  cwd: HOME,
  codes: [0, 1],
});

const stet = (name: string, ...args: string[]): Program => ({
  name,
  args: [CLI, ...args],
  cwd: HOME,
  codes: [0, 1],
});

function prepare(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
  installPackages();
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(join(HOME, 'drafts'), { recursive: true });
  const { root, cache } = benchCorpus(SOURCES);
  writeFileSync(join(HOME, 'stet.json'), JSON.stringify({ corpus: root, drafts: 'drafts/*.md' }));
  const preset = join(HERE, 'node_modules/remark-preset-lint-recommended/index.js');
  writeFileSync(join(HOME, '.remarkrc.json'), JSON.stringify({ plugins: [preset] }));
  writeFileSync(join(HOME, 'draft.md'), article(random(4), 290));
  const next = random(5);
  for (let i = 0; i < 200; i++) writeFileSync(join(HOME, 'drafts', `${i}.md`), article(next, 4));
  timeOf(stet('index', 'index', '--cache-location', cache));
  timeOf(stet('check', 'check', '--cache-location', cache));
  timeOf(stet('check', 'check', 'draft.md', '--cache-location', cache));
}

/** Its time beside that of Node doing nothing, the least of many runs and the median. */
function measureVersion(): void {
  const nothing: Program = { name: 'node -e 0', args: ['-e', '0'], cwd: HOME, codes: [0] };
  const version = stet('stet --version', '--version');
  const times = Array.from({ length: 25 }, () => [timeOf(nothing), timeOf(version)] as const);
  const [idle, ours] = [times.map(([time]) => time), times.map(([, time]) => time)];
  const least = Math.min(...ours) / Math.min(...idle);
  console.log(`node -e 0       ${ms(Math.min(...idle))} least, ${ms(median(idle))} median`);
  console.log(`stet --version  ${ms(Math.min(...ours))} least, ${ms(median(ours))} median`);
  console.log(`                ${least.toFixed(2)} times (least), bar 2`);
}

function measureDraft(cache: string): void {
  console.log(`\none draft of 5,000 words, ${SOURCES} sources indexed; medians of ${ROUNDS} runs by turns`);
  report([
    stet('stet check, first', 'check', 'draft.md', '--no-cache', '--cache-location', cache),
    stet('stet check, again', 'check', 'draft.md', '--cache-location', cache),
    reference('remark-cli', 'remark-cli/cli.js', 'draft.md', '--quiet', '-o', 'remark.md'),
    reference('markdownlint-cli2', 'markdownlint-cli2/markdownlint-cli2-bin.mjs', 'draft.md'),
    reference('cspell', 'cspell/bin.mjs', 'draft.md', '--no-progress', '--quiet'),
  ]);
}

function measureMany(cache: string): void {
  console.log('\n200 drafts of 70 words, the same index; one run each');
  const check = ['check', '--cache-location', cache, '--threads'];
  const first = (threads: string) => stet(`first, ${threads} threads`, ...check, threads, '--no-cache');
  report([first('1'), first('2')], 1);
  report([stet('again', ...check, '1')]);
}

function report(programs: readonly Program[], rounds = ROUNDS): void {
  for (const [name, { wall, cpu, peak }] of byTurns(programs, rounds))
    console.log(`${name.padEnd(20)}${ms(wall)}, processor ${ms(cpu)}, peak memory ${mb(peak)}`);
}

prepare();
const { cache } = benchCorpus(SOURCES);
measureVersion();
measureDraft(cache);
measureMany(cache);
