import type { ReadPassage } from './passage.ts';

/** Passages in a stretch: a news article or a paper is one stretch, a book has one for each chapter's worth. */
export const STRETCH = 200;

/** Where a key stands: the position of a passage in its stretch, how often there, and so on by turns. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** A source, or a chapter's worth of a long one: what is ranked as one document. */
export interface Stretch {
  readonly sourceId: string;
  /** In order; neighbours in the text are neighbours here. */
  readonly passages: readonly ReadPassage[];
  readonly terms: Postings;
  /** By the first letters of each term: other words of the same family ("splicing", "spliceosome"). */
  readonly roots: Postings;
  /** Terms and roots of the source's title. */
  readonly title: ReadonlySet<string>;
  readonly titleRoots: ReadonlySet<string>;
  /** Length of its passages in UTF-16 units. */
  readonly length: number;
}

/** Letters that words of one family share. */
const ROOT = 4;

/** The first letters of a term; a number or a code is its own root. */
export const rootOf = (term: string): string => (/\d/.test(term) ? term : term.slice(0, ROOT));

/** Works out what ranking asks of a stretch. */
export function readStretch(
  sourceId: string,
  passages: readonly ReadPassage[],
  title: readonly string[],
): Stretch {
  const terms = new Map<string, number[]>();
  const roots = new Map<string, number[]>();
  let length = 0;
  for (const [at, passage] of passages.entries()) {
    length += passage.text.length;
    for (const term of passage.terms) {
      count(terms, term, at);
      count(roots, rootOf(term), at);
    }
  }
  return {
    sourceId,
    passages,
    terms,
    roots,
    title: new Set(title),
    titleRoots: new Set(title.map(rootOf)),
    length,
  };
}

function count(postings: Map<string, number[]>, key: string, at: number): void {
  const known = postings.get(key);
  if (!known) postings.set(key, [at, 1]);
  else if (known[known.length - 2] === at) known[known.length - 1]! += 1;
  else known.push(at, 1);
}
