import type { Sentence } from '../../claims/claim.ts';
import type { PassagePlace, PassageRecord } from '../../index/port.ts';
import { nameKeys, valueKeys } from '../../mentions/keys.ts';
import { contentTerms } from '../../text/tokens.ts';
import { type Cited, sameCited } from '../citations/library.ts';
import { common, type Latest, latest, replaced } from '../same.ts';
import type { CorpusView, ReadPassage } from './corpus.ts';
import { byRank, byScore, type Ranked, type RankedStretch, type WeightedTerms } from './rank.ts';
import { NOTHING, type Retrieved, retrieve } from './retrieve.ts';
import { type Answers, answersOf, chooseSources, REACH, windowOf } from './sources.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that speaks of what the sentence speaks of. */
export interface BoundPassage<P extends PassageRecord = ReadPassage> {
  readonly passage: P;
  /** How well it answers the sentence, see `rankStretch`. It only ranks: judgements do not read it. */
  readonly score: number;
  /** Share of what the sentence is about that the passage names, 0 to 1. */
  readonly coverage: number;
}

/** What one sentence is held against; while it is the same object, so is all that is judged by it. */
export interface Bound {
  /** What the sentence is about: its content words by rarity, without the words of its figures and dates. */
  readonly about: WeightedTerms;
  /** Bound sources, best first. */
  readonly sources: readonly string[];
  /** Best first. What was read out of their texts is not kept with them: a draft has many sentences. */
  readonly passages: readonly BoundPassage<PassageRecord>[];
  /** How sure it is that the bound sources speak of this at all: the best passage's coverage, 0 to 1. */
  readonly sure: number;
}

/** Whether two sentences that say the same are held against the same: all that judging reads of what they are bound to. */
export const holdSame = (a: Bound, b: Bound): boolean =>
  a === b ||
  (isSame([...a.about.keys()], [...b.about.keys()]) &&
    isSame(a.sources, b.sources) &&
    isSame(
      a.passages.map(({ passage }) => passage.id),
      b.passages.map(({ passage }) => passage.id),
    ));

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** A sentence with what it is held against. */
export interface Binding extends Omit<Bound, 'passages'> {
  readonly sentence: Sentence;
  /** Best first. */
  readonly passages: readonly BoundPassage[];
}

export const bindingOf = ({ sentence, bound }: LastBound, view: CorpusView): Binding => ({
  ...bound,
  sentence,
  passages: bound.passages.map((one) => ({ ...one, passage: view.read(one.passage) })),
});

/** What the corpus has on a sentence by itself. */
export interface Gathered extends Answers {
  /** All that was read to gather it. */
  readonly key: string;
  readonly about: WeightedTerms;
  /** The best passages of the sources that answer it. */
  readonly passages: ReadonlyMap<string, readonly Ranked[]>;
  /** Those of another source. */
  readonly within: (source: string) => Promise<readonly Ranked[]>;
  /** What the sentence was bound to last, as long as nothing around it changes. */
  readonly chosen: Latest<readonly string[]>;
  readonly bound: Latest<Promise<Bound>>;
}

/** A sentence of a draft as it was bound last. */
export interface LastBound {
  readonly sentence: Sentence;
  readonly cited: Cited;
  readonly gathered: Gathered;
  readonly bound: Bound;
}

/**
 * Binds each sentence to passages, source by source. A source scores by what it says of the sentence and by how well it
 * serves the sentences around it, so that one sentence of an article is not scattered over every article that shares a word.
 * What has not changed since `last` is taken from there. Each is told before the next one is bound, while the texts of its sources are at hand.
 */
export async function* bindSentences<L extends LastBound>(
  sentences: readonly { readonly sentence: Sentence; readonly cited: Cited }[],
  last: readonly L[],
  view: CorpusView,
  pause: () => Promise<void>,
): AsyncGenerator<L | LastBound, void, undefined> {
  const gathered = await gatherAll(
    sentences.map(({ sentence }) => sentence),
    last,
    view,
    pause,
  );
  const before = unchanged(
    gathered,
    last.map((one) => one.gathered),
  );
  const alike = new Map(last.map((one) => [one.sentence.text, one.bound]));
  for (const [at, { sentence, cited }] of sentences.entries()) {
    const old = last[before(at) ?? -1];
    const same = old !== undefined && sameCited(cited, old.cited);
    if (same && old.sentence === sentence) {
      yield old;
      continue;
    }
    if (!same) await pause();
    const bound = same
      ? old.bound
      : await bind(sentence, gathered, at, cited.sources, view, alike.get(sentence.text));
    yield { sentence, cited, gathered: gathered[at]!, bound };
  }
}

async function gatherAll(
  sentences: readonly Sentence[],
  last: readonly LastBound[],
  view: CorpusView,
  pause: () => Promise<void>,
): Promise<readonly Gathered[]> {
  const old = last.map(({ sentence }) => sentence);
  const same = common(sentences, old);
  const known = new Map(replaced(last, sentences, same).map(({ gathered }) => [gathered.key, gathered]));
  const all: Gathered[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const place = same.before(at);
    if (place !== undefined) {
      all.push(last[place]!.gathered);
      continue;
    }
    const previous = sentences[at - 1];
    const key = keyOf(sentence, previous);
    const found = known.get(key) ?? (await gather(sentence, previous, key, view));
    known.set(key, found);
    all.push(found);
    await pause();
  }
  return all;
}

/** Where a sentence was before, if nothing has changed as far around it as has a say in it. */
function unchanged<T>(now: readonly T[], before: readonly T[]): (at: number) => number | undefined {
  const same = common(now, before);
  const { head, tail } = same;
  if (head === now.length && head === before.length) return same.before;
  return (at) => (at + REACH < head || at - REACH >= tail ? same.before(at) : undefined);
}

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
  key: string,
  view: CorpusView,
): Promise<Gathered> {
  const nothing = { key, chosen: latest<readonly string[]>(), bound: latest<Promise<Bound>>() };
  if (sentence.claims.length === 0) return { ...nothing, about: new Map(), ...heldOf(NOTHING) };
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
  const idf = await view.idf(topicOf(sentence, previous, figures));
  const about = new Map([...idf].filter(([term]) => !figures.has(term)));
  return { ...nothing, about, ...heldOf(found) };
}

/** "That makes 264.", "Seven more followed." speak of what the sentence before speaks of. */
function topicOf(
  { terms, segment }: Sentence,
  previous: Sentence | undefined,
  figures: ReadonlySet<string>,
): readonly string[] {
  const own = terms.filter((term) => !figures.has(term));
  if (own.length >= WEIGHTS.complete || previous?.segment !== segment) return terms;
  return [...new Set([...terms, ...previous.terms])];
}

/** What is kept of all that was found. */
function heldOf(found: Retrieved): Answers & Pick<Gathered, 'passages' | 'within'> {
  const bySource = Map.groupBy(found.stretches, ({ sourceId }) => sourceId);
  const passages = new Map([...bySource].map(([source, stretches]) => [source, bestOf(stretches)]));
  return { ...answersOf(found), passages, within: bestWithin(found.within) };
}

/** Apart from what was found, so that nothing of that is held by it. */
const bestWithin =
  (within: Retrieved['within']): Gathered['within'] =>
  async (source) =>
    bestOf(await within(source));

/** The passages of one source that have most of what is wanted. */
const bestOf = (stretches: readonly RankedStretch[]): readonly Ranked[] =>
  stretches
    .flatMap(({ passages }) => passages)
    .sort(byRank)
    .slice(0, WEIGHTS.passagesPerSource);

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
  view: CorpusView,
  alike: Bound | undefined,
): Promise<Bound> {
  const gathered = all[at]!;
  const { about } = gathered;
  if (sentence.claims.length === 0)
    return gathered.bound([], async () => ({
      about,
      sources: [],
      passages: [],
      sure: 0,
    }));
  const around = windowOf(all, at);
  const chosen = gathered.chosen(around, () => chooseSources(around));
  const sources = [...new Set([...chosen, ...cited])];
  return gathered.bound(sources, async () => {
    const passages = await boundPassages(sources, gathered, view, alike);
    const sure = Math.max(...passages.map(({ coverage }) => coverage), 0);
    return { about, sources, passages, sure };
  });
}

/** Of a sentence `alike`, that is about the same, the passages are known that both are bound to. */
async function boundPassages(
  sources: readonly string[],
  { about, passages, within }: Gathered,
  view: CorpusView,
  alike: Bound | undefined,
): Promise<readonly BoundPassage<PassageRecord>[]> {
  const own = sources.map((source) => passages.get(source) ?? within(source));
  const best = (await Promise.all(own)).flat();
  const same = alike && isSame([...alike.about.keys()], [...about.keys()]) ? alike.passages : [];
  const known = new Map(same.map((one) => [placeOf(one.passage), one]));
  const missing = best.filter((place) => !known.has(placeOf(place)));
  const [found, covers] = await Promise.all([view.at(missing), view.covers(about, missing)]);
  const read = new Map(missing.map((place, at) => [place, at]));
  return best
    .flatMap((place): readonly BoundPassage<PassageRecord>[] => {
      const old = known.get(placeOf(place));
      if (old) return [{ ...old, score: place.score }];
      const at = read.get(place)!;
      const passage = found[at];
      return passage ? [{ passage: recordOf(passage), score: place.score, coverage: covers[at]! }] : [];
    })
    .sort(byScore);
}

const placeOf = ({ sourceId, ordinal }: PassagePlace): string => `${sourceId}\u0000${ordinal}`;

const recordOf = ({
  id,
  sourceId,
  ordinal,
  start,
  end,
  text,
  region,
  locator,
}: ReadPassage): PassageRecord => ({
  id,
  sourceId,
  ordinal,
  start,
  end,
  text,
  region,
  locator,
});
