/** SQLite's own full-text search over the same passages, ranked by itself: what the index is compared with. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { passagesOf } from '../../../server/index/chunks.ts';
import { openFile } from '../../../server/index/connection.ts';
import { contentTerms } from '../../../server/text/tokens.ts';
import type { BenchCorpus } from './corpus.ts';

export interface Reference {
  /** Row ids of the best passages that have any of the terms. */
  best(terms: readonly string[], limit: number): readonly unknown[];
  close(): void;
}

/** Made from the index the first time, and kept. */
export function openReference(corpus: BenchCorpus): Reference {
  if (!existsSync(corpus.reference)) make(corpus);
  const db = new DatabaseSync(corpus.reference, { readOnly: true });
  const query = db.prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?');
  return {
    best: (terms, limit) => query.all([...new Set(terms)].map((term) => `"${term}"`).join(' OR '), limit),
    close: () => db.close(),
  };
}

function make({ cache, reference }: BenchCorpus): void {
  const unfinished = `${reference}.new`;
  rmSync(unfinished, { force: true });
  const name = readdirSync(cache).find((file) => file.endsWith('.sqlite'))!;
  const from = openFile(join(cache, name))!;
  const db = new DatabaseSync(unfinished);
  db.exec(
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE passage USING fts5(terms, content='', tokenize='ascii'); BEGIN",
  );
  const put = db.prepare('INSERT INTO passage (terms) VALUES (?)');
  for (const row of from.prepare('SELECT start, marks, locators, text FROM chunk ORDER BY id').iterate()) {
    const chunk = row as unknown as Parameters<typeof passagesOf>[0] & { readonly text: string };
    for (const { start, end } of passagesOf(chunk)) {
      put.run(contentTerms(chunk.text.slice(start - chunk.start, end - chunk.start)).join(' '));
    }
  }
  db.exec('COMMIT');
  db.close();
  from.close();
  renameSync(unfinished, reference);
}
