import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { viewCorpus } from '../server/check/binding/corpus.ts';
import { byRank, type Query, rankStretch } from '../server/check/binding/rank.ts';
import { queryOf, search } from '../server/check/binding/retrieve.ts';
import { wantedOf } from '../server/check/binding/search.ts';
import type { Occurrences } from '../server/check/binding/stretch.ts';
import { RANKING, type Ranking } from '../server/check/binding/weights.ts';
import { openMemoryIndex, type TextSource } from '../server/index/memory.ts';
import type { Index } from '../server/index/port.ts';
import { overlaps, type Span } from '../server/text/span.ts';

/**
 * Measures and fits `RANKING`: `node scripts/fit-ranking.ts [--fit] questions.jsonl sources.jsonl …`, a pair of files for each set. A
 * line of the first is a claim with what bears it out, `{ text, answers: [{ id, start, end }] }`, offsets in the text of that source;
 * a line of the second is a source, `{ id, text, title }`. With `--fit` the weights are raised and lowered one by one; a
 * step is kept when it gains and no half of any set loses.
 */
interface Question {
  readonly text: string;
  readonly answers: readonly (Span & { readonly id: string })[];
}

/** A question with the stretches that were read for it. */
interface Asked {
  readonly query: Query;
  readonly found: readonly Occurrences[];
  /** The places of the passages that answer it, by source. */
  readonly right: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Of some questions: for how many the right source or passage came first, or the right source was read. */
interface Hits {
  readonly questions: number;
  readonly read: number;
  readonly source: number;
  readonly passage: number;
}

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

async function askAll(questions: string, sources: string): Promise<readonly Asked[]> {
  const index = await openMemoryIndex(linesOf(sources) as TextSource[]);
  const view = await viewCorpus(index);
  const all: Asked[] = [];
  for (const { text, answers } of linesOf(questions) as Question[]) {
    const wanted = wantedOf(text);
    const query = await queryOf(wanted, view);
    const found = await search(wanted, query, view);
    all.push({ query, found, right: await placesOf(answers, index) });
  }
  await index.close();
  return all;
}

async function placesOf(answers: Question['answers'], index: Index): Promise<Asked['right']> {
  const places = new Map<string, Set<number>>();
  for (const answer of answers) {
    const known = places.get(answer.id) ?? new Set<number>();
    places.set(answer.id, known);
    for (const passage of await index.passages(answer.id, 0, Number.MAX_SAFE_INTEGER))
      if (overlaps(answer, passage)) known.add(passage.ordinal);
  }
  return places;
}

function hits(questions: readonly Asked[], by: Ranking): Hits {
  let [read, source, passage] = [0, 0, 0];
  for (const { query, found, right } of questions) {
    const first = found
      .flatMap((stretch) => rankStretch({ ...query, by }, stretch).passages)
      .reduce((best, next) => (byRank(next, best) < 0 ? next : best), NONE);
    if (found.some(({ stretch }) => right.has(stretch.sourceId))) read++;
    if (right.has(first.sourceId)) source++;
    if (right.get(first.sourceId)?.has(first.ordinal)) passage++;
  }
  return { questions: questions.length, read, source, passage };
}

const NONE = { sourceId: '', ordinal: -1, score: Number.NEGATIVE_INFINITY, own: 0 };

const percent = (part: number, { questions }: Hits): string =>
  `${((100 * part) / Math.max(1, questions)).toFixed(1)} %`;

const told = (of: Hits): string =>
  `source read ${percent(of.read, of)}, first ${percent(of.source, of)}; passage first ${percent(of.passage, of)}`;

/** Every other run of ten questions, since neighbours often ask for the same thing. */
const halves = (questions: readonly Asked[]): readonly (readonly Asked[])[] =>
  [0, 1].map((half) => questions.filter((_, at) => Math.floor(at / 10) % 2 === half));

type Step = (weights: Ranking, factor: number) => Ranking;

/** How each weight is raised or lowered. */
const STEPS: Readonly<Record<string, Step>> = {
  title: (w, factor) => ({ ...w, title: w.title * factor }),
  roots: (w, factor) => ({ ...w, roots: w.roots * factor }),
  stretch: (w, factor) => ({ ...w, stretch: w.stretch * factor }),
  passageRoots: (w, factor) => ({ ...w, passageRoots: w.passageRoots * factor }),
  near: (w, factor) => ({ ...w, near: w.near.map((weight) => weight * factor) }),
  first: (w, factor) => ({ ...w, first: w.first * factor }),
  titled: (w, factor) => ({ ...w, titled: w.titled * factor }),
  'stretchSaturation.k1': (w, factor) => ({
    ...w,
    stretchSaturation: { ...w.stretchSaturation, k1: w.stretchSaturation.k1 * factor },
  }),
  'stretchSaturation.b': (w, factor) => ({
    ...w,
    stretchSaturation: { ...w.stretchSaturation, b: Math.min(1, w.stretchSaturation.b * factor) },
  }),
  'passageSaturation.b': (w, factor) => ({
    ...w,
    passageSaturation: { ...w.passageSaturation, b: Math.min(1, w.passageSaturation.b * factor) },
  }),
};

function fit(sets: readonly (readonly Asked[])[]): Ranking {
  const parts = sets.flatMap(halves);
  const gained = (by: Ranking): readonly number[] =>
    parts.map((part) => {
      const { source, passage } = hits(part, by);
      return source + passage;
    });
  let weights = RANKING;
  let best = gained(weights);
  for (const factor of [1.3, 1 / 1.3])
    for (const [name, step] of Object.entries(STEPS)) {
      const tried = step(weights, factor);
      const now = gained(tried);
      const change = now.map((hits, at) => hits - best[at]!);
      const kept = change.every((by) => by >= 0) && change.some((by) => by > 0);
      console.log(`${name} × ${factor.toFixed(2)}: ${change.join(' ')}${kept ? ', kept' : ''}`);
      if (kept) [weights, best] = [tried, now];
    }
  return weights;
}

const files = process.argv.slice(2).filter((argument) => argument !== '--fit');
const sets: (readonly Asked[])[] = [];
for (let at = 0; at + 1 < files.length; at += 2) {
  const asked = await askAll(files[at]!, files[at + 1]!);
  sets.push(asked);
  console.log(`${basename(files[at]!)}: ${asked.length} claims, ${told(hits(asked, RANKING))}`);
  for (const half of halves(asked)) console.log(`  half of them: ${told(hits(half, RANKING))}`);
}
if (process.argv.includes('--fit')) console.log(JSON.stringify(fit(sets), undefined, 2));
