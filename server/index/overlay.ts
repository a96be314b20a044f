import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isBibliography } from '../sources/bibliography/bibliography.ts';
import type { Bibliography, BibliographyEntry } from '../sources/bibliography/entry.ts';
import { catalogued } from './labels.ts';
import type { Corpus } from './place.ts';
import type { Index, SourceRecord, UnreadableSource } from './port.ts';
import { isSource, sourceId } from './scope.ts';
import { stampOf } from './walk.ts';

/** An index as one draft sees it, with the bibliographies of its own. */
export interface DraftIndex {
  readonly index: Index;
  /** What is wrong in them. */
  readonly problems: readonly UnreadableSource[];
  /** Bibliographies that only this draft has, absolute; what the index answers hangs on them too. */
  readonly own: readonly string[];
  /** The file that new entries go to: the first of the draft's own, else of the settings. */
  readonly home?: string;
}

/** `names` as the draft has them, relative to its folder; when it names none and the settings neither, those beside it count. */
export type ForDraft = (folder: string, names: readonly string[]) => Promise<DraftIndex>;

/** Of so many sets of bibliographies the indexes are kept. */
const KEPT = 16;

/**
 * Lays the bibliographies of drafts over an index. The same unchanged files give the same index again, so that what was
 * found out with it stays known. `parse` reads a file, which may take seconds.
 */
export function overlays(
  base: Index,
  corpus: Corpus,
  parse: (path: string) => Promise<Bibliography>,
): ForDraft {
  const made = new Map<string, Promise<DraftIndex>>();
  return (folder, names) => {
    const own = ownFiles(corpus, folder, names);
    const home = own[0] ?? corpus.bibliography[0];
    const others = own.filter((path) => !isKnown(path, corpus));
    if (others.length === 0)
      return Promise.resolve({ index: base, problems: [], own: [], ...(home && { home }) });
    const key = JSON.stringify(own.map((path) => [path, stampOf(path).stamp]));
    const known = made.get(key) ?? lay(base, corpus, others, home, parse);
    made.delete(key);
    made.set(key, known);
    known.catch(() => made.delete(key));
    if (made.size > KEPT) made.delete(made.keys().next().value!);
    return known;
  };
}

function ownFiles(corpus: Corpus, folder: string, names: readonly string[]): readonly string[] {
  if (names.length > 0) return [...new Set(names.map((name) => resolve(folder, name)))];
  if (corpus.bibliography.length > 0) return [];
  try {
    return readdirSync(folder)
      .filter(isBibliography)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The index has those of the settings and in the corpus already. */
const isKnown = (path: string, corpus: Corpus): boolean =>
  corpus.bibliography.includes(path) || (isBibliography(path) && isSource(path, corpus));

async function lay(
  base: Index,
  corpus: Corpus,
  paths: readonly string[],
  home: string | undefined,
  parse: (path: string) => Promise<Bibliography>,
): Promise<DraftIndex> {
  const entries = new Map<string, BibliographyEntry>();
  const problems: UnreadableSource[] = [];
  for (const path of paths) {
    const parsed = await parse(path);
    for (const entry of parsed.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    problems.push(...parsed.problems.map((problem) => ({ id: sourceId(path, corpus.roots), ...problem })));
  }
  return { index: laid(base, [...entries.values()]), problems, own: paths, ...(home && { home }) };
}

/** Answers as `base`, but that the entries give sources their keys and what they say of them. */
function laid(base: Index, entries: readonly BibliographyEntry[]): Index {
  const own = new Set(entries.map(({ key }) => key));
  const view = async () => {
    const sources = await base.sources();
    const { labels, entries: records } = catalogued(
      entries,
      sources.map(({ id, key: _, format: __, length, passages, losses, ...metadata }) => ({ id, metadata })),
    );
    const named = new Map(records.flatMap(({ sourceId, key }) => (sourceId ? [[sourceId, key]] : [])));
    const found = sources.map((source): SourceRecord => {
      const key = named.get(source.id);
      return key === undefined ? source : { ...source, ...labels.get(source.id)!.metadata, key };
    });
    return { found, records };
  };
  return {
    ...base,
    sources: async () => (await view()).found,
    bibliography: async () => {
      const others = (await base.bibliography()).filter(({ key }) => !own.has(key));
      return [...(await view()).records, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}
