import { grown } from '../../text/grown.ts';
import { rootOf, type Vocabulary } from './vocabulary.ts';

/** Passages in a stretch: a news article or a paper is one stretch, a book has one for each chapter's worth. */
export const STRETCH = 200;

/** A source, or a chapter's worth of a long one: what is ranked as one document. Terms are numbers of the vocabulary. */
export interface Stretch {
  readonly sourceId: string;
  /** Position of its first passage among the source's. */
  readonly ordinal: number;
  /** The terms of its passages, one passage after the other; those of the passage at `i` end before `ends[i]`. */
  readonly terms: Uint32Array;
  readonly ends: Uint32Array;
  /** Of each passage, in UTF-16 units. */
  readonly lengths: Uint32Array;
  /** The terms of the source's title. */
  readonly title: readonly number[];
  /** Of all passages together. */
  readonly length: number;
  readonly vocabulary: Vocabulary;
}

/** The terms of the stretch that is being read. */
let scratch = new Uint32Array(1 << 14);

/** Reads the terms of the texts of passages that follow one another from `ordinal`. */
export function readStretch(
  sourceId: string,
  ordinal: number,
  texts: readonly string[],
  title: string,
  vocabulary: Vocabulary,
): Stretch {
  let count = 0;
  const push = (term: number): void => {
    if (count === scratch.length) scratch = grown(scratch);
    scratch[count++] = term;
  };
  const ends = new Uint32Array(texts.length);
  const lengths = new Uint32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    vocabulary.read(text, push);
    ends[at] = count;
    lengths[at] = text.length;
  }
  const titleTerms: number[] = [];
  vocabulary.read(title, (term) => titleTerms.push(term));
  return {
    sourceId,
    ordinal,
    terms: scratch.slice(0, count),
    ends,
    lengths,
    title: titleTerms,
    length: lengths.reduce((sum, length) => sum + length, 0),
    vocabulary,
  };
}

/** Where a key stands: the position of a passage in its stretch, how often there, and so on by turns. */
type Places = readonly number[];

/** What a stretch has of the terms that were asked for. */
export interface Occurrences {
  readonly stretch: Stretch;
  readonly terms: ReadonlyMap<string, Places>;
  /** By the first letters of each term: other words of the same family ("splicing", "spliceosome"). */
  readonly roots: ReadonlyMap<string, Places>;
  /** Those terms and roots that the source's title has. */
  readonly title: ReadonlySet<string>;
  readonly titleRoots: ReadonlySet<string>;
}

/** What each of some stretches has of some terms. */
export function occurrencesIn(
  stretches: readonly Stretch[],
  terms: readonly string[],
): readonly Occurrences[] {
  const finders = new Map<Vocabulary, (stretch: Stretch) => Occurrences>();
  return stretches.map((stretch) => {
    const find = finders.get(stretch.vocabulary) ?? finder(terms, stretch.vocabulary);
    finders.set(stretch.vocabulary, find);
    return find(stretch);
  });
}

/** Finds terms in stretches of one vocabulary. */
function finder(terms: readonly string[], vocabulary: Vocabulary): (stretch: Stretch) => Occurrences {
  const asked = new Map(terms.map((term) => [vocabulary.number(term), term]));
  const families = new Map([...asked].map(([number, term]) => [vocabulary.root(number), rootOf(term)]));
  // Tells of most terms of a text, without looking them up, that none of their family is asked for.
  const mayBe = new Uint8Array(FAMILIES);
  for (const root of families.keys()) mayBe[root % FAMILIES] = 1;
  return (stretch) => {
    const found = { terms: new Map<string, number[]>(), roots: new Map<string, number[]>() };
    for (let at = 0, i = 0; at < stretch.ends.length; at++) {
      for (; i < stretch.ends[at]!; i++) {
        const number = stretch.terms[i]!;
        const root = vocabulary.root(number);
        if (mayBe[root % FAMILIES] === 0) continue;
        const family = families.get(root);
        if (family === undefined) continue;
        count(found.roots, family, at);
        const term = asked.get(number);
        if (term !== undefined) count(found.terms, term, at);
      }
    }
    const title = stretch.title.flatMap((number) => asked.get(number) ?? []);
    const titleRoots = stretch.title.flatMap((number) => families.get(vocabulary.root(number)) ?? []);
    return { stretch, ...found, title: new Set(title), titleRoots: new Set(titleRoots) };
  };
}

const FAMILIES = 1 << 12;

function count(places: Map<string, number[]>, key: string, at: number): void {
  const known = places.get(key);
  if (!known) places.set(key, [at, 1]);
  else if (known[known.length - 2] === at) known[known.length - 1]! += 1;
  else known.push(at, 1);
}
