import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { openFile, transaction } from './connection.ts';

/**
 * What was worked out from an index, kept in it until it changes. It is a convenience: what cannot be read or written is
 * worked out again, and nobody hears of it.
 */
export interface Results {
  /** What was kept under a name at a revision, if the index is still that. */
  find(name: string, revision: number): string | undefined;
  keep(name: string, revision: number, text: string): void;
  close(): void;
}

/** Bytes of all results of one index; the oldest go first. */
const ROOM = 24_000_000;

/** One result may not push out all others. */
const LONGEST = ROOM / 8;

/** The results in a database file; it is opened when it is first asked. */
export function fileResults(file: string): Results {
  let db: DatabaseSync | undefined;
  const attempt = <T>(work: (db: DatabaseSync) => T): T | undefined => {
    try {
      db ??= openFile(file);
      return db && work(db);
    } catch {
      return undefined;
    }
  };
  return {
    find: (name, revision) => attempt((db) => find(db, name, revision)),
    keep: (name, revision, text) => void attempt((db) => keep(db, name, revision, text)),
    close: () => {
      db?.close();
      db = undefined;
    },
  };
}

const REVISION = "(SELECT value FROM meta WHERE name = 'revision')";

function find(db: DatabaseSync, name: string, revision: number): string | undefined {
  const row = db
    .prepare(`SELECT content FROM result WHERE name = ? AND revision = ? AND revision = ${REVISION}`)
    .get(name, revision);
  return row ? inflateRawSync(row.content as Uint8Array).toString() : undefined;
}

function keep(db: DatabaseSync, name: string, revision: number, text: string): void {
  const content = deflateRawSync(text, { level: 1 });
  if (content.length > LONGEST) return;
  transaction(db, () => {
    db.exec(`DELETE FROM result WHERE revision <> ${REVISION}`);
    db.prepare(
      `INSERT OR REPLACE INTO result (name, revision, content) SELECT ?, ?, ? WHERE ? = ${REVISION}`,
    ).run(name, revision, content, revision);
    const oldest = db.prepare('DELETE FROM result WHERE number = (SELECT min(number) FROM result)');
    const size = db.prepare('SELECT total(length(content)) AS size FROM result');
    while (Number(size.get()?.size) > ROOM) oldest.run();
  });
}
