import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isBibliography, parseBibliography } from '../sources/bibliography/bibliography.ts';
import type { BibliographyEntry } from '../sources/bibliography/entry.ts';
import { joinBibliography } from '../sources/bibliography/join.ts';
import { decodeText } from '../sources/decode.ts';
import type { Metadata } from '../sources/source.ts';
import { messageOf } from './errors.ts';
import { labelsOf } from './labels.ts';
import { type Corpus, shownPath } from './place.ts';
import type { FoundFile } from './walk.ts';
import { writer } from './write.ts';

/** What the update did. Problems are lines for the user, about bibliographies. */
export interface CatalogueUpdate {
  readonly changed: boolean;
  readonly problems: readonly string[];
}

/**
 * Gives every source its citation key and the metadata that the bibliographies know of it. Does nothing when neither
 * sources nor bibliographies have changed since the last time.
 */
export async function updateCatalogue(
  db: DatabaseSync,
  corpus: Corpus,
  found: readonly FoundFile[],
): Promise<CatalogueUpdate> {
  const files = bibliographyFiles(corpus, found);
  const state = hash('sha256', JSON.stringify([meta(db, 'edition'), files.map((file) => file.hash)]));
  if (meta(db, 'catalogue') === state) {
    return { changed: false, problems: JSON.parse(meta(db, 'problems')) };
  }
  const { entries, problems } = await parseAll(files);
  const sources = readSources(db);
  const joined = joinBibliography(entries, sources);
  const labels = labelsOf(joined);
  const sourceOf = new Map(joined.flatMap(({ id, key }) => (key === undefined ? [] : [[key, id]])));
  const records = entries.map(({ key, metadata }) => {
    const sourceId = sourceOf.get(key);
    return { ...metadata, key, ...(sourceId !== undefined && { sourceId }) };
  });
  return { changed: writer(db).catalogue({ labels, entries: records, problems, state }), problems };
}

const meta = (db: DatabaseSync, name: string): string =>
  String(db.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.value ?? '');

const readSources = (db: DatabaseSync): readonly { readonly id: string; readonly metadata: Metadata }[] =>
  db
    .prepare('SELECT id, found FROM source ORDER BY id')
    .all()
    .map(({ id, found }) => ({ id: String(id), metadata: JSON.parse(String(found)) as Metadata }));

interface BibliographyFile {
  readonly name: string;
  /** The writer named it as a bibliography; any other JSON may be something else. */
  readonly certain: boolean;
  readonly bytes: Uint8Array;
  readonly problem?: string;
  readonly hash: string;
}

/** Those of the settings first, since of two entries with one key the first counts. */
function bibliographyFiles(corpus: Corpus, found: readonly FoundFile[]): readonly BibliographyFile[] {
  const configured = [...new Set(corpus.bibliography)].map((path) => ({ path, name: shownPath(path) }));
  const named = new Set(corpus.bibliography);
  const others = found
    .filter(({ path, size }) => !named.has(path) && size <= corpus.maxBytes)
    .map(({ path, id }) => ({ path, name: id }));
  return [...configured, ...others].map(({ path, name }) =>
    load(path, name, named.has(path) || isBibliography(name)),
  );
}

function load(path: string, name: string, certain: boolean): BibliographyFile {
  try {
    const bytes = readFileSync(path);
    return { name, certain, bytes, hash: `${name} ${hash('sha256', bytes)}` };
  } catch (error) {
    const missing = (error as { code?: unknown }).code === 'ENOENT';
    const problem = missing
      ? 'there is no such file; mend "bibliography" in stet.json'
      : `cannot be read (${messageOf(error)})`;
    return { name, certain, bytes: new Uint8Array(), problem, hash: `${name} ${problem}` };
  }
}

interface Parsed {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly string[];
}

async function parseAll(files: readonly BibliographyFile[]): Promise<Parsed> {
  const entries = new Map<string, BibliographyEntry>();
  const problems: string[] = [];
  for (const file of files) {
    const parsed = await parse(file);
    for (const entry of parsed.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    problems.push(...parsed.problems);
  }
  return { entries: [...entries.values()], problems };
}

async function parse({ name, certain, bytes, problem }: BibliographyFile): Promise<Parsed> {
  if (problem !== undefined) return { entries: [], problems: [`${name}: ${problem}`] };
  try {
    const { entries, problems } = await parseBibliography(name, decodeText(bytes).text);
    if (entries.length === 0 && !certain) return { entries, problems: [] };
    const lines = problems.map(
      ({ message, line }) => `${name}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
    return { entries, problems: lines };
  } catch (error) {
    return { entries: [], problems: certain ? [`${name}: ${messageOf(error)}`] : [] };
  }
}
