import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isBibliography, parseBibliography } from '../sources/bibliography/bibliography.ts';
import type { Bibliography, BibliographyEntry } from '../sources/bibliography/entry.ts';
import { decodeText } from '../sources/decode.ts';
import type { Metadata } from '../sources/source.ts';
import { messageOf } from './errors.ts';
import { catalogued } from './labels.ts';
import type { Corpus } from './place.ts';
import type { UnreadableSource } from './port.ts';
import { sourceId } from './scope.ts';
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
  const state = hash('sha256', JSON.stringify([meta(db, 'edition'), files.map((file) => file.hash)]));
  if (meta(db, 'catalogue') === state) return false;
  const { entries, problems } = await parseAll(files, db);
  const catalogue = catalogued(entries, readSources(db));
  return writer(db).catalogue({ ...catalogue, problems, state });
}

const meta = (db: DatabaseSync, name: string): string =>
  String(db.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.value ?? '');

const readSources = (db: DatabaseSync): readonly { readonly id: string; readonly metadata: Metadata }[] =>
  db
    .prepare('SELECT id, found FROM source ORDER BY id')
    .all()
    .map(({ id, found }) => ({ id: String(id), metadata: JSON.parse(String(found)) as Metadata }));

interface BibliographyFile {
  readonly id: string;
  /** The writer named it as a bibliography; any other JSON may be something else. */
  readonly certain: boolean;
  readonly bytes: Uint8Array;
  readonly problem?: string;
  /** Of name and content. */
  readonly hash: string;
}

/** Those of the settings first, since of two entries with one key the first counts. */
function bibliographyFiles(corpus: Corpus, found: readonly FoundFile[]): readonly BibliographyFile[] {
  const configured = [...new Set(corpus.bibliography)].map((path) => ({
    path,
    id: sourceId(path, corpus.roots),
  }));
  const named = new Set(corpus.bibliography);
  const others = found.filter(({ path, size }) => !named.has(path) && size <= corpus.maxBytes);
  return [...configured, ...others].map(({ path, id }) =>
    load(path, id, named.has(path) || isBibliography(id)),
  );
}

function load(path: string, id: string, certain: boolean): BibliographyFile {
  try {
    const bytes = readFileSync(path);
    return { id, certain, bytes, hash: hash('sha256', `${id} ${hash('sha256', bytes)}`) };
  } catch (error) {
    const missing = (error as { code?: unknown }).code === 'ENOENT';
    const problem = missing
      ? 'there is no such file; mend "bibliography" in stet.json'
      : `cannot be read (${messageOf(error)}); check it`;
    return { id, certain, bytes: new Uint8Array(), problem, hash: `${id} ${problem}` };
  }
}

interface Parsed {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly UnreadableSource[];
}

/** Reads a bibliography that a draft names. Never throws. */
export async function readBibliography(path: string, maxBytes: number): Promise<Bibliography> {
  const file = load(path, path, true);
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
