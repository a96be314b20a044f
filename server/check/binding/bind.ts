import type { Sentence } from '../../claims/claim.ts';
import { nameKeys, valueKeys } from '../../mentions/keys.ts';
import { contentTerms } from '../../text/tokens.ts';
import type { Cited } from '../citations/library.ts';
import { type Latest, latest, type Recall } from '../memo.ts';
import type { CorpusView, ReadPassage } from './corpus.ts';
import { byScore, coverage, type Ranked, type WeightedTerms } from './rank.ts';
import { NOTHING, type Retrieved, retrieve } from './retrieve.ts';
import { type Answers, answersOf, chooseSources, windowOf } from './sources.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that speaks of what the sentence speaks of. */
export interface BoundPassage {
  readonly passage: ReadPassage;
  /** How well it answers the sentence; see `rankStretch`. */
  readonly score: number;
  /** Share of what the sentence is about that the passage names, 0 to 1. */
  readonly coverage: number;
}

/** What one sentence is held against. */
export interface Binding {
  readonly sentence: Sentence;
  /** What the sentence is about: its content words by rarity, without the words of its figures and dates. */
  readonly about: WeightedTerms;
  /** Bound sources, best first. */
  readonly sources: readonly string[];
  /** Best first. */
  readonly passages: readonly BoundPassage[];
  /** How sure it is that the bound sources speak of this at all: the best passage's coverage, 0 to 1. */
  readonly sure: number;
}

/** What the corpus has on a sentence by itself. */
interface Gathered extends Answers {
  readonly about: WeightedTerms;
  readonly found: Retrieved;
  /** What the sentence was bound to last, as long as nothing around it changes. */
  readonly chosen: Latest<readonly string[]>;
  readonly passages: Latest<Promise<readonly BoundPassage[]>>;
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
    await pause();
    const previous = sentences[at - 1]?.sentence;
    gathered.push(
      await known.get('gather', keyOf(sentence, previous), () => gather(sentence, previous, view)),
    );
  }
  const bindings: Binding[] = [];
  for (const [at, { sentence, cited }] of sentences.entries()) {
    await pause();
    bindings.push(await bind(sentence, gathered, at, cited.sources));
  }
  return bindings;
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
  view: CorpusView,
): Promise<Gathered> {
  if (sentence.claims.length === 0) {
    return { about: new Map(), found: NOTHING, ...answersOf(NOTHING), chosen: latest(), passages: latest() };
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
  return { about, found, ...answersOf(found), chosen: latest(), passages: latest() };
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
): Promise<Binding> {
  const gathered = all[at]!;
  const { about } = gathered;
  if (sentence.claims.length === 0) return { sentence, about, sources: [], passages: [], sure: 0 };
  const around = windowOf(all, at);
  const chosen = gathered.chosen(around, () => chooseSources(around));
  const sources = [...new Set([...chosen, ...cited])];
  const passages = await gathered.passages(sources, () => boundPassages(sources, gathered));
  const sure = Math.max(...passages.map(({ coverage }) => coverage), 0);
  return { sentence, about, sources, passages, sure };
}

async function boundPassages(
  sources: readonly string[],
  { about, found }: Gathered,
): Promise<readonly BoundPassage[]> {
  const passages: BoundPassage[] = [];
  for (const source of sources)
    for (const { passage, score } of await bestPassages(source, found))
      passages.push({ passage, score, coverage: coverage(about, passage.termSet) });
  return passages.sort(byScore);
}

/** The passages of one source that have most of what is wanted. */
async function bestPassages(source: string, found: Retrieved): Promise<readonly Ranked[]> {
  const own = found.stretches.filter(({ stretch }) => stretch.sourceId === source);
  const ranked = own.length > 0 ? own : await found.within(source);
  return ranked
    .flatMap(({ passages }) => passages)
    .sort(byScore)
    .slice(0, WEIGHTS.passagesPerSource);
}
