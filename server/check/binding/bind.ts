import type { Sentence } from '../../claims/claim.ts';
import { nameKeys, valueKeys } from '../../mentions/keys.ts';
import { contentTerms } from '../../text/tokens.ts';
import type { Cited } from '../citations/library.ts';
import { type Latest, latest, type Recall } from '../memo.ts';
import type { CorpusView, ReadPassage } from './corpus.ts';
import { byRank, byScore, coverage, type Ranked, type WeightedTerms } from './rank.ts';
import { NOTHING, type Retrieved, retrieve } from './retrieve.ts';
import { type Answers, answersOf, chooseSources, REACH, windowOf } from './sources.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that speaks of what the sentence speaks of. */
export interface BoundPassage {
  readonly passage: ReadPassage;
  /** How well it answers the sentence; see `rankStretch`. */
  readonly score: number;
  /** Share of what the sentence is about that the passage names, 0 to 1. */
  readonly coverage: number;
}

/** What one sentence is held against; while it is the same, so is all that is judged by it. */
export interface Bound {
  /** Tells it apart from any other while the corpus stays the same. */
  readonly name: string;
  /** What the sentence is about: its content words by rarity, without the words of its figures and dates. */
  readonly about: WeightedTerms;
  /** Bound sources, best first. */
  readonly sources: readonly string[];
  /** Best first. */
  readonly passages: readonly BoundPassage[];
  /** How sure it is that the bound sources speak of this at all: the best passage's coverage, 0 to 1. */
  readonly sure: number;
}

export interface Binding extends Bound {
  readonly sentence: Sentence;
}

/** What the corpus has on a sentence by itself. */
interface Gathered extends Answers {
  readonly about: WeightedTerms;
  readonly found: Retrieved;
  /** What the sentence was bound to last, as long as nothing around it changes. */
  readonly chosen: Latest<readonly string[]>;
  readonly bound: Latest<Promise<Bound>>;
}

/** How the sentences of a draft were bound last, by place. */
interface Last {
  gathered: readonly Gathered[];
  cited: readonly Cited[];
  bound: readonly Bound[];
}

/**
 * Binds each sentence to passages, source by source. A source scores by what it says of the sentence and by how well it
 * serves the sentences around it, so that one sentence of an article is not scattered over every article that shares a word.
 */
export async function bindSentences(
  sentences: readonly { readonly sentence: Sentence; readonly cited: Cited }[],
  view: CorpusView,
  known: Recall,
  pause: () => Promise<void>,
): Promise<readonly Binding[]> {
  const gathered: Gathered[] = [];
  for (const [at, { sentence }] of sentences.entries()) {
    const previous = sentences[at - 1]?.sentence;
    const key = known.get('wanted', sentence.key, () => keyOf(sentence, previous));
    const found = known.later('gather', key, () => gather(sentence, previous, view));
    if (found instanceof Promise) await pause();
    gathered.push(found instanceof Promise ? await found : found);
  }
  const last = known.get('bound', '', (): Last => ({ gathered: [], cited: [], bound: [] }));
  const before = unchanged(gathered, last.gathered);
  const cited = sentences.map((sentence) => sentence.cited);
  const bound: Bound[] = [];
  for (const [at, { sentence }] of sentences.entries()) {
    const old = before(at);
    const same = old !== undefined && sameSources(cited[at]!, last.cited[old]!);
    if (!same) await pause();
    bound.push(same ? last.bound[old]! : await bind(sentence, gathered, at, cited[at]!.sources, known, view));
  }
  Object.assign(last, { gathered, cited, bound });
  return sentences.map(({ sentence }, at) => ({ ...bound[at]!, sentence }));
}

/**
 * Where a sentence was before, if nothing has changed as far around it as has a say in it: an edit leaves what stands before it and what
 * stands after it.
 */
function unchanged<T>(now: readonly T[], before: readonly T[]): (at: number) => number | undefined {
  const most = Math.min(now.length, before.length);
  const shift = before.length - now.length;
  let head = 0;
  while (head < most && now[head] === before[head]) head++;
  let tail = now.length;
  while (tail > now.length - most + head && now[tail - 1] === before[tail - 1 + shift]) tail--;
  if (head === now.length && shift === 0) return (at) => at;
  return (at) => (at + REACH < head ? at : at - REACH >= tail ? at + shift : undefined);
}

const sameSources = (a: Cited, b: Cited): boolean =>
  a.sources === b.sources ||
  (a.sources.size === b.sources.size && [...a.sources].every((source) => b.sources.has(source)));

/** All that gathering reads: an edit in one sentence of a paragraph leaves what was gathered for the others. */
function keyOf(
  { segment, span, text, terms, claims, names }: Sentence,
  previous: Sentence | undefined,
): string {
  return [
    text,
    terms.join(' '),
    previous?.segment === segment ? previous.terms.join(' ') : '',
    ...segment.headings,
    ...claims.map(({ kind, norm, mention }) => `${kind} ${norm} ${mention.start - span.start}`),
    ...names.map(({ start, end }) => `${start - span.start} ${end - start}`),
  ].join('\u0001');
}

async function gather(
  sentence: Sentence,
  previous: Sentence | undefined,
  view: CorpusView,
): Promise<Gathered> {
  if (sentence.claims.length === 0) {
    return { about: new Map(), found: NOTHING, ...answersOf(NOTHING), chosen: latest(), bound: latest() };
  }
  const figures = figuresOf(sentence);
  const found = await retrieve(
    {
      terms: sentence.terms,
      context: contextTerms(sentence, previous),
      figures,
      values: sentence.claims.flatMap((claim) =>
        claim.kind === 'quotation' || claim.kind === 'name' ? [] : valueKeys(claim.mention),
      ),
      names: sentence.names.flatMap((name) => nameKeys(name, sentence.segment.text)),
    },
    view,
  );
  const idf = await view.idf(sentence.terms);
  const about = new Map([...idf].filter(([term]) => !figures.has(term)));
  return { about, found, ...answersOf(found), chosen: latest(), bound: latest() };
}

function contextTerms(sentence: Sentence, previous: Sentence | undefined): readonly string[] {
  const near = previous?.segment === sentence.segment ? previous.terms : [];
  return [...new Set([...near, ...contentTerms(sentence.segment.headings.join(' '))])];
}

/** The words of a figure or date say nothing about what it is a figure of. */
const figuresOf = (sentence: Sentence): ReadonlySet<string> =>
  new Set(
    sentence.claims
      .filter((claim) => claim.kind === 'number' || claim.kind === 'date')
      .flatMap((claim) =>
        contentTerms(sentence.segment.text.slice(claim.mention.core.start, claim.mention.core.end)),
      ),
  );

async function bind(
  sentence: Sentence,
  all: readonly Gathered[],
  at: number,
  cited: ReadonlySet<string>,
  known: Recall,
  view: CorpusView,
): Promise<Bound> {
  const gathered = all[at]!;
  const { about } = gathered;
  if (sentence.claims.length === 0)
    return gathered.bound([], async () => ({
      name: known.name(),
      about,
      sources: [],
      passages: [],
      sure: 0,
    }));
  const around = windowOf(all, at);
  const chosen = gathered.chosen(around, () => chooseSources(around));
  const sources = [...new Set([...chosen, ...cited])];
  return gathered.bound(sources, async () => {
    const passages = await boundPassages(sources, gathered, view);
    const sure = Math.max(...passages.map(({ coverage }) => coverage), 0);
    return { name: known.name(), about, sources, passages, sure };
  });
}

async function boundPassages(
  sources: readonly string[],
  { about, found }: Gathered,
  view: CorpusView,
): Promise<readonly BoundPassage[]> {
  const best = (await Promise.all(sources.map((source) => bestPassages(source, found)))).flat();
  const passages = await view.at(best);
  return passages
    .flatMap((passage, at) =>
      passage ? [{ passage, score: best[at]!.score, coverage: coverage(about, passage.termSet) }] : [],
    )
    .sort(byScore);
}

/** The passages of one source that have most of what is wanted. */
async function bestPassages(source: string, found: Retrieved): Promise<readonly Ranked[]> {
  const own = found.stretches.filter(({ found }) => found.stretch.sourceId === source);
  const ranked = own.length > 0 ? own : await found.within(source);
  return ranked
    .flatMap(({ passages }) => passages)
    .sort(byRank)
    .slice(0, WEIGHTS.passagesPerSource);
}
