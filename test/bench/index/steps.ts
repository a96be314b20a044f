/** The steps of the measurement of the index, each run in a process of its own: `node steps.js STEP DOCUMENTS`, or from this file. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewCorpus } from '../../../server/check/binding/corpus.ts';
import { searchPassages } from '../../../server/check/binding/search.ts';
import { STRETCH } from '../../../server/check/binding/stretch.ts';
import { openFolderIndex } from '../../../server/index/folder.ts';
import type { Index, PassageQuery } from '../../../server/index/port.ts';
import { nameKeys, valueKeys } from '../../../server/mentions/keys.ts';
import { scan } from '../../../server/mentions/scan.ts';
import { sentences } from '../../../server/text/sentences.ts';
import { contentTerms } from '../../../server/text/tokens.ts';
import { article, random } from '../../index/generate.ts';
import { type BenchCorpus, benchCorpus, indexOptions } from './corpus.ts';
import { openReference } from './reference.ts';

/** What a step measured, by name. Times are milliseconds, sizes bytes. */
export type Figures = Readonly<Record<string, number>>;

const now = (): number => performance.now();

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const sizeOf = (folder: string): number => files(folder).reduce((sum, file) => sum + statSync(file).size, 0);

async function build(corpus: BenchCorpus): Promise<Figures> {
  rmSync(corpus.cache, { recursive: true, force: true });
  const start = now();
  const index = await openFolderIndex(indexOptions(corpus));
  const first = now() - start;
  await index.ready;
  const time = now() - start;
  const { user, system } = process.cpuUsage();
  // Before the files are listed to add up their sizes, which takes memory too.
  const peak = process.resourceUsage().maxRSS * 1024;
  const { passages } = await index.totals();
  await index.close();
  const size = sizeOf(corpus.cache);
  const text = sizeOf(corpus.root);
  return {
    first,
    time,
    cpu: (user + system) / 1000,
    peak,
    text,
    size,
    passages,
  };
}

async function start(corpus: BenchCorpus): Promise<Figures> {
  const before = process.memoryUsage.rss();
  const begun = now();
  const index = await openFolderIndex(indexOptions(corpus));
  await index.candidates({ terms: contentTerms('harbour water'), values: ['x53'], names: [], limit: 10 });
  const open = now() - begun;
  const added = process.memoryUsage.rss() - before;
  await index.ready;
  const ready = now() - begun;
  await index.close();
  return { open, added, ready };
}

/** Sentences of 6 to 12 content words from all over the corpus. */
function someSentences(corpus: BenchCorpus, count: number): readonly string[] {
  const all = files(corpus.root);
  const next = random(2);
  const found: string[] = [];
  while (found.length < count) {
    const text = readFileSync(all[Math.floor(next() * all.length)]!, 'utf8').replaceAll('\n', ' ');
    const spans = sentences(text);
    const span = spans[Math.floor(next() * spans.length)]!;
    const sentence = text.slice(span.start, span.end);
    const words = new Set(contentTerms(sentence)).size;
    if (words >= 6 && words <= 12) found.push(sentence);
  }
  return found;
}

async function timed<T>(cases: readonly T[], work: (value: T) => unknown): Promise<readonly number[]> {
  // Warm: the code, and the pages of the database.
  for (const value of cases.slice(0, Math.ceil(cases.length / 4))) await work(value);
  const times: number[] = [];
  for (const value of cases) {
    const begun = now();
    await work(value);
    times.push(now() - begun);
  }
  return times;
}

const both = (name: string, times: readonly number[]): Figures => ({
  [`${name} p50`]: percentile(times, 0.5),
  [`${name} p95`]: percentile(times, 0.95),
});

const LOOKUP = { terms: [], values: [], names: [], limit: 10 };

async function ask(corpus: BenchCorpus): Promise<Figures> {
  const index = await openFolderIndex(indexOptions(corpus));
  await index.ready;
  const chosen = someSentences(corpus, 200);
  const mentions = chosen.flatMap((text) => scan(text).map((mention) => ({ mention, text })));
  const values = mentions.flatMap(({ mention }) => (mention.kind === 'name' ? [] : [valueKeys(mention)]));
  const names = mentions.flatMap(({ mention, text }) =>
    mention.kind === 'name' ? [nameKeys(mention, text)] : [],
  );
  const reference = openReference(corpus);
  const view = await viewCorpus(index);
  const figures = {
    ...both(
      'value',
      await timed(values.slice(0, 400), (keys) => index.candidates({ ...LOOKUP, values: keys })),
    ),
    ...both('name', await timed(names.slice(0, 400), (keys) => index.candidates({ ...LOOKUP, names: keys }))),
    ...both('best', await timed(chosen, (text) => searchPassages(text, view, 10))),
    ...both('rank', await timed(chosen.slice(0, 60), (text) => reference.best(contentTerms(text), 10))),
  };
  reference.close();
  const draft = await draftSearch(index, corpus.patterns);
  await index.close();
  return { ...figures, ...draft };
}

/**
 * In which articles every value and name of a draft of 5,000 words stands, asked at once: what `rg --count` says of files. As for `rg`,
 * what to look for is known before.
 */
async function draftSearch(index: Index, file: string): Promise<Figures> {
  const text = article(random(7), 290);
  const mentions = scan(text).filter(({ kind }) => kind !== 'quotation');
  const queries = mentions.map((mention): PassageQuery => {
    if (mention.kind === 'name') return { ...LOOKUP, names: nameKeys(mention, text) };
    return { ...LOOKUP, values: mention.kind === 'quotation' ? [] : valueKeys(mention) };
  });
  const begun = now();
  const found = await Promise.all(
    queries.map((query) => index.promising(query, new Map(), STRETCH, query.limit)),
  );
  const time = now() - begun;
  const patterns = new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')));
  writeFileSync(file, `${[...patterns].join('\n')}\n`);
  return {
    draft: time,
    words: text.split(/\s+/).length,
    mentions: mentions.length,
    found: found.filter(({ length }) => length > 0).length,
  };
}

/** One source after another is replaced. */
async function replace(corpus: BenchCorpus): Promise<Figures> {
  const index = await openFolderIndex(indexOptions(corpus));
  await index.ready;
  const all = files(corpus.root);
  const next = random(3);
  const times: number[] = [];
  for (let i = 0; i < 60; i++) {
    const path = all[Math.floor(next() * all.length)]!;
    const before = readFileSync(path, 'utf8');
    for (const text of [`${article(next, 30)}`, before]) {
      writeFileSync(path, text);
      const begun = now();
      await index.refresh([path]);
      times.push(now() - begun);
    }
  }
  await index.close();
  return both('replace', times);
}

const STEPS: Readonly<Record<string, (corpus: BenchCorpus) => Promise<Figures>>> = {
  build,
  start,
  ask,
  replace,
};

const [step, documents] = process.argv.slice(2);
if (step !== undefined && import.meta.filename === process.argv[1]) {
  console.log(JSON.stringify(await STEPS[step]!(benchCorpus(Number(documents)))));
}
