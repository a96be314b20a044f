import type { Index } from '../index/port.ts';
import { foldWord } from '../text/fold.ts';
import { lastUpTo } from '../text/lines.ts';

/** A work that a draft can cite. */
export interface Work {
  readonly key: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly year?: string;
}

/** All that has a key, sources and entries of bibliographies, by key; searched without looking at each. */
export interface Shelf {
  readonly works: readonly Work[];
  /** A line for each work: a line feed, its folded key, and, each after a space, the folded words of author, title, publisher and year. */
  readonly lines: string;
  /** Where the line of each begins. */
  readonly starts: Uint32Array;
}

const shelves = new WeakMap<Index, { readonly revision: number; readonly shelf: Promise<Shelf> }>();

/** The shelf of an index as it is now; worked out once for a revision. */
export async function shelfOf(index: Index): Promise<Shelf> {
  const revision = await index.revision();
  const known = shelves.get(index);
  if (known?.revision === revision) return known.shelf;
  const made = { revision, shelf: fillShelf(index) };
  shelves.set(index, made);
  made.shelf.catch(() => {
    // what failed is tried again
    if (shelves.get(index) === made) shelves.delete(index);
  });
  return made.shelf;
}

/** Works put on the shelf before others have a turn. */
const AT_ONCE = 500;

async function fillShelf(index: Index): Promise<Shelf> {
  const records = [...(await index.bibliography()), ...(await index.sources())];
  const byKey = new Map(records.map((record) => [record.key, record]));
  const sorted = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const works: Work[] = [];
  const lines: string[] = [];
  const starts = new Uint32Array(sorted.length);
  let length = 0;
  for (const [at, { key, title, author, publisher, date }] of sorted.entries()) {
    if (at % AT_ONCE === 0) await new Promise(setImmediate);
    const work = {
      key,
      ...(title && { title }),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(date && { year: date.slice(0, 4) }),
    };
    works.push(work);
    lines.push(lineOf(work));
    starts[at] = length;
    length += lines[at]!.length;
  }
  return { works, lines: lines.join(''), starts };
}

function lineOf({ key, title, author, publisher, year }: Work): string {
  const said = [author, title, publisher, year].filter((text) => text !== undefined).join(' ');
  return `\n${[key, ...(said.match(WORDS) ?? [])].map(foldWord).join(' ')}`;
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** The works that a query means, best first: those whose key begins with it, then those that have all its words. */
export function findWorks(shelf: Shelf, query: string, most: number): readonly Work[] {
  const first = having(shelf, `\n${foldWord(query)}`, most, () => true);
  const parts = (query.match(WORDS) ?? []).map(foldWord).sort((a, b) => b.length - a.length);
  if (parts.length === 0 || first.length === most) return first.map((at) => shelf.works[at]!);
  const begun = new Set(first);
  const others = having(
    shelf,
    parts[0]!,
    most - first.length,
    (line, at) => !begun.has(at) && parts.every((part) => hasWord(line, part)),
  );
  return [...first, ...others].map((at) => shelf.works[at]!);
}

/** Anywhere in the key, else at the beginning of a word. */
function hasWord(line: string, part: string): boolean {
  const at = line.indexOf(part);
  const space = line.indexOf(' ');
  return at >= 0 && (space < 0 || at < space || line.includes(` ${part}`, space));
}

/** The works, no more than `most`, whose line has a string and passes a test; as places on the shelf. */
function having(
  { works, lines, starts }: Shelf,
  wanted: string,
  most: number,
  test: (line: string, at: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let from = 0; found.length < most; ) {
    const place = lines.indexOf(wanted, from);
    if (place < 0) break;
    const at = lastUpTo(starts, place);
    const end = at + 1 < works.length ? starts[at + 1]! : lines.length;
    if (test(lines.slice(starts[at]!, end), at)) found.push(at);
    from = end;
  }
  return found;
}
