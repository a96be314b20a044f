import type { Index, SourceRecord } from '../index/port.ts';
import { foldWord } from '../text/fold.ts';
import { type CorpusView, viewCorpus } from './binding/corpus.ts';
import { type Library, libraryOf } from './citations/library.ts';
import type { SourceSummary } from './report.ts';

/** What all drafts share that are checked with one index, for one revision of it. */
export interface Archive {
  readonly view: CorpusView;
  readonly library: Library;
  /** The place of each source in the library, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** Share of a word's occurrences in the corpus that are capitalised, as far as it was asked about. */
  readonly capitalised: (word: string) => number | undefined;
  /** Asks how the corpus writes the capitalised words of some texts; each word is asked about once. */
  askCasing(texts: Iterable<string>): Promise<void>;
}

const archives = new WeakMap<Index, { readonly revision: number; readonly archive: Promise<Archive> }>();

/** The archive of an index as it is now. */
export async function archiveOf(index: Index): Promise<Archive> {
  const revision = await index.revision();
  const known = archives.get(index);
  if (known?.revision === revision) return known.archive;
  const made = { revision, archive: openArchive(index) };
  archives.set(index, made);
  made.archive.catch(() => {
    // what failed is tried again
    if (archives.get(index) === made) archives.delete(index);
  });
  return made.archive;
}

async function openArchive(index: Index): Promise<Archive> {
  const view = await viewCorpus(index);
  const library = await readLibrary(view, index);
  const places = new Map(library.sources.map(({ id }, at) => [id, at]));
  return { view, library, places, ...casingOf(index) };
}

function casingOf(index: Index): Pick<Archive, 'capitalised' | 'askCasing'> {
  const shares = new Map<string, number | undefined>();
  return {
    capitalised: (word) => shares.get(foldWord(word)),
    async askCasing(texts) {
      const missing = new Set<string>();
      for (const text of texts) for (const word of capitalsIn(text)) if (!shares.has(word)) missing.add(word);
      if (missing.size === 0) return;
      const found = await index.casing([...missing]);
      for (const word of missing) shares.set(word, found.get(word));
    },
  };
}

function* capitalsIn(text: string): Iterable<string> {
  for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)) yield foldWord(word);
}

async function readLibrary(view: CorpusView, index: Index): Promise<Library> {
  const keys = new Set((await index.bibliography()).map(({ key }) => key));
  const sources = [...view.sources.values()].map((source) => summary(source, keys.has(source.key)));
  return libraryOf(sources, keys);
}

function summary(
  { id, key, title, publisher, author, date, url }: SourceRecord,
  listed: boolean,
): SourceSummary {
  const stated = Object.entries({ title, publisher, author, date, url }).filter(
    ([, value]) => value !== undefined,
  );
  return { id, key, ...Object.fromEntries(stated), ...(listed && { listed }) };
}
