import { type CorpusView, viewCorpus } from '../check/binding/corpus.ts';
import type { Index } from '../index/port.ts';
import { foldWord } from '../text/fold.ts';

/** A work that a draft can cite. */
export interface Work {
  readonly key: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly year?: string;
  /** What it is looked up by, folded: the key first, then the words of author, title, publisher and year. */
  readonly words: readonly string[];
}

/** What is asked of a whole corpus while writing, kept until the corpus changes. */
export interface Shelf {
  /** All that has a key: sources and entries of bibliographies, by key. */
  readonly works: Promise<readonly Work[]>;
  readonly view: Promise<CorpusView>;
}

const shelves = new WeakMap<Index, { readonly revision: number; readonly shelf: Shelf }>();

export async function shelfOf(index: Index): Promise<Shelf> {
  const revision = await index.revision();
  const known = shelves.get(index);
  if (known?.revision === revision) return known.shelf;
  const shelf = makeShelf(index);
  shelves.set(index, { revision, shelf });
  return shelf;
}

/** Both are worked out when first asked for. */
function makeShelf(index: Index): Shelf {
  let works: Promise<readonly Work[]> | undefined;
  let view: Promise<CorpusView> | undefined;
  return {
    get works() {
      works ??= worksOf(index);
      return works;
    },
    get view() {
      view ??= viewCorpus(index);
      return view;
    },
  };
}

async function worksOf(index: Index): Promise<readonly Work[]> {
  const records = [...(await index.bibliography()), ...(await index.sources())];
  const byKey = new Map(records.map((record) => [record.key, record]));
  return [...byKey.values()]
    .map(({ key, title, author, publisher, date }) => {
      const year = date?.slice(0, 4);
      const said = [author, title, publisher, year].filter((text) => text !== undefined).join(' ');
      return {
        key,
        ...(title && { title }),
        ...(author && { author }),
        ...(publisher && { publisher }),
        ...(year && { year }),
        words: [key, ...(said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])].map(foldWord),
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The works that a query means, best first: those whose key begins with it, then those that have all its words. */
export function findWorks(works: readonly Work[], query: string, most: number): readonly Work[] {
  const whole = foldWord(query);
  const parts = (query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
  const first: Work[] = [];
  const others: Work[] = [];
  for (const work of works) {
    if (work.words[0]!.startsWith(whole)) first.push(work);
    else if (others.length < most && hasAll(work, parts)) others.push(work);
    if (first.length >= most) break;
  }
  return [...first, ...others].slice(0, most);
}

const hasAll = ({ words }: Work, parts: readonly string[]): boolean =>
  parts.length > 0 &&
  parts.every((part) => words.some((word, at) => (at === 0 ? word.includes(part) : word.startsWith(part))));
