import type { DatabaseSync } from 'node:sqlite';
import { parseBibliography } from '../sources/bibliography/bibliography.ts';
import type { Bibliography, BibliographyEntry } from '../sources/bibliography/entry.ts';
import { decodeText } from '../sources/decode.ts';
import type { Metadata } from '../sources/source.ts';
import {
  type BibliographyFile,
  bibliographyFiles,
  loadBibliography,
  meta,
  stateOf,
} from './bibliographies.ts';
import { catalogued } from './labels.ts';
import type { Corpus } from './place.ts';
import type { UnreadableSource } from './port.ts';
import type { FoundFile } from './walk.ts';
import { writer } from './write.ts';

/**
 * Gives every source its citation key and the metadata that the bibliographies know of it. Does nothing when neither
 * sources nor bibliographies have changed since the last time. True when an answer changed.
 */
export async function updateCatalogue(
  db: DatabaseSync,
  corpus: Corpus,
  found: readonly FoundFile[],
): Promise<boolean> {
  const files = bibliographyFiles(corpus, found);
  const state = stateOf(db, files);
  if (meta(db, 'catalogue') === state) return false;
  const { entries, problems } = await parseAll(files, db);
  const catalogue = catalogued(entries, readSources(db));
  return writer(db).catalogue({ ...catalogue, problems, state });
}

const readSources = (db: DatabaseSync): readonly { readonly id: string; readonly metadata: Metadata }[] =>
  db
    .prepare('SELECT id, found FROM source ORDER BY id')
    .all()
    .map(({ id, found }) => ({ id: String(id), metadata: JSON.parse(String(found)) as Metadata }));

interface Parsed {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly UnreadableSource[];
}

/** Reads a bibliography that a draft names. Never throws. */
export async function readBibliography(path: string, maxBytes: number): Promise<Bibliography> {
  const file = loadBibliography(path, path, true);
  const tooLarge = file.bytes.length > maxBytes;
  const problem = tooLarge ? 'is too large; raise maxSourceMegabytes or name another' : file.problem;
  if (problem === undefined) return parseBibliography(path, decodeText(file.bytes).text);
  return { entries: [], problems: [{ message: problem.replace(' in stet.json', '') }] };
}

async function parseAll(files: readonly BibliographyFile[], db: DatabaseSync): Promise<Parsed> {
  const entries = new Map<string, BibliographyEntry>();
  const problems: UnreadableSource[] = [];
  const remembered = memory(db);
  for (const file of files) {
    const parsed = file.problem === undefined ? await remembered.of(file) : undefined;
    for (const entry of parsed?.entries ?? []) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    const wrong = parsed?.problems ?? [{ message: file.problem! }];
    if (!file.certain && parsed?.entries.length === 0) continue;
    problems.push(...wrong.slice(0, MOST_PROBLEMS).map((problem) => ({ id: file.id, ...problem })));
  }
  remembered.forgetOthers();
  return { entries: [...entries.values()], problems };
}

/** Told of one file; whoever has more to mend begins with these. */
const MOST_PROBLEMS = 50;

/** Bibliographies as they were parsed before, by their content. */
function memory(db: DatabaseSync) {
  const ask = db.prepare('SELECT content FROM parsed WHERE hash = ?');
  const keep = db.prepare('INSERT OR REPLACE INTO parsed VALUES (?, ?)');
  const used = new Set<string>();
  return {
    of: async ({ id, bytes, hash }: BibliographyFile): Promise<Bibliography> => {
      used.add(hash);
      const known = ask.get(hash);
      if (known) return JSON.parse(String(known.content)) as Bibliography;
      const parsed = await parseBibliography(id, decodeText(bytes).text);
      keep.run(hash, JSON.stringify(parsed));
      return parsed;
    },
    forgetOthers: () => {
      for (const { hash } of db.prepare('SELECT hash FROM parsed').all()) {
        if (!used.has(String(hash))) db.prepare('DELETE FROM parsed WHERE hash = ?').run(hash!);
      }
    },
  };
}
