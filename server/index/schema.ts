import type { DatabaseSync } from 'node:sqlite';
import type { RegionKind } from '../sources/source.ts';
import { POSTING_TABLES } from './postings/segments.ts';

/** Raise whenever the tables or what is kept in them change; an older database is then built anew. */
const VERSION = 5;

export const REGIONS: readonly RegionKind[] = [
  'body',
  'heading',
  'quotation',
  'table',
  'caption',
  'footnote',
  'references',
  'boilerplate',
];

/**
 * `chunk` holds the texts and passages of the sources (see `chunks.ts`); its id is that of its first passage. `found` is
 * the metadata as read, `metadata` what the bibliography makes of it; `mentions` how many of each kind there are. `parsed`
 * keeps what was in each bibliography, since reading a large one takes seconds; `result` what was worked out from all this.
 */
const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE source (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, format TEXT NOT NULL, length INTEGER NOT NULL,
  passages INTEGER NOT NULL, mentions TEXT NOT NULL, found TEXT NOT NULL, losses TEXT NOT NULL, key TEXT NOT NULL,
  metadata TEXT NOT NULL);
CREATE TABLE chunk (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL, marks BLOB NOT NULL, locators TEXT,
  text TEXT NOT NULL);
CREATE TABLE unreadable (id TEXT PRIMARY KEY, message TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (key TEXT PRIMARY KEY, metadata TEXT NOT NULL, source TEXT) WITHOUT ROWID;
CREATE TABLE parsed (hash TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE result (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE file (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
${POSTING_TABLES}
INSERT INTO meta VALUES ('revision', 1), ('edition', 1), ('sources', 0), ('passages', 0);
`;

/** What a database must say of itself to be used: the version of its tables and of the code that fills them. */
const fingerprint = (build: string): string => `${VERSION} ${build}`;

/** Creates the tables in an empty database, in one transaction. */
export function createTables(db: DatabaseSync, build: string): void {
  db.exec(TABLES);
  db.prepare('INSERT INTO meta VALUES (?, ?)').run('fingerprint', fingerprint(build));
}

/** Whether the database is empty, ours and current, or written by another version. Throws on a damaged file. */
export function inspect(db: DatabaseSync, build: string): 'empty' | 'current' | 'other' {
  if (!db.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get()) return 'empty';
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get()) return 'other';
  const row = db.prepare("SELECT value FROM meta WHERE name = 'fingerprint'").get();
  return row?.value === fingerprint(build) ? 'current' : 'other';
}
