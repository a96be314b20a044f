import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { openMemory } from '../../server/index/connection.ts';
import type { FolderOptions } from '../../server/index/folder.ts';
import { keyReader } from '../../server/index/keys.ts';
import type { Index, PassageQuery, PassageRecord } from '../../server/index/port.ts';
import { sqliteIndex } from '../../server/index/sqlite.ts';
import { type PreparedGroup, prepare, writer } from '../../server/index/write.ts';
import { passages } from '../../server/sources/passages.ts';
import { readPlain } from '../../server/sources/plain/plain.ts';

/** Files by path: text in. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const LIMITS = { maxBytes: 100_000 };

/** A plain text as the indexer would store it, a group by itself. */
export function prepared(id: string, text: string): PreparedGroup {
  const read = readPlain(id, { text, encoding: 'utf-8', bom: false, damaged: 0 });
  const keys = keyReader();
  const sources = [prepare(id, read, passages(read), keys)];
  return { sources, keys: keys.result() };
}

/** A temporary folder that goes with the test. */
export function temporary(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-index-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Options for a folder `corpus` with these files, and a cache beside it. */
export function corpusOf(t: TestContext, files: Files): FolderOptions & { readonly root: string } {
  const folder = temporary(t);
  const root = join(folder, 'corpus');
  mkdirSync(root);
  write(root, files);
  return { root, roots: [root], exclude: [], bibliography: [], cache: join(folder, 'cache'), ...LIMITS };
}

/** `id: text` of each passage found. */
export const shown = (found: readonly PassageRecord[]): readonly string[] =>
  found.map(({ sourceId, text }) => `${sourceId}: ${text.replace(/\s+/g, ' ')}`);

export const query = (words: Partial<PassageQuery>): PassageQuery => ({
  terms: [],
  values: [],
  names: [],
  limit: 100,
  ...words,
});

/** What to ask of an index whose every answer is wanted. */
export interface Questions {
  readonly queries: readonly PassageQuery[];
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

/** Every answer of an index, without the ids of passages, which say nothing. */
export async function everything(index: Index, { queries, terms, words }: Questions): Promise<unknown> {
  const sources = await index.sources();
  const bare = (found: readonly PassageRecord[]) => found.map(({ id: _, ...passage }) => passage);
  return {
    totals: await index.totals(),
    sources: sources.map(({ key: _, ...source }) => source),
    texts: await Promise.all(sources.map(({ id }) => index.text(id))),
    passages: await Promise.all(sources.map(async ({ id }) => bare(await index.passages(id, 0, 1e6)))),
    pieces: await Promise.all(sources.map(({ id }) => index.texts(id, 1, 7))),
    candidates: await Promise.all(queries.map(async (query) => bare(await index.candidates(query)))),
    promising: await Promise.all(queries.map((query) => index.promising(query, weightsOf(terms), 4, 6))),
    frequencies: await Promise.all(
      (['term', 'value', 'name'] as const).map((field) => index.frequencies(field, terms)),
    ),
    casing: await index.casing(words),
  };
}

/** Weights that tell any two sets of a few terms apart, nearly always. */
export const weightsOf = (terms: readonly string[]): ReadonlyMap<string, number> =>
  new Map(terms.map((term, at) => [term, Math.sqrt(at + 2)]));

/** An index built at one go, in order of id, from some texts. */
export function rebuilt(texts: ReadonlyMap<string, string>): Index {
  const db = openMemory();
  const sources = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => prepared(id, text));
  writer(db).apply({ sources, unreadable: [], removed: [], files: [] });
  return sqliteIndex(db);
}

/** The texts that an index says it has. */
export async function textsOf(index: Index): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { id } of await index.sources()) texts.set(id, (await index.text(id))!);
  return texts;
}
