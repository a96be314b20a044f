import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { RegionKind } from '../sources/source.ts';
import { sourceKeys } from './keys.ts';

/** Raise whenever the tables or what is kept in them change; an older database is then built anew. */
const VERSION = 1;

/**
 * A passage's id is its source's number times this, plus its ordinal: one range of ids per source, and ids that do not
 * depend on the order of indexing.
 */
export const MOST_PASSAGES = 2 ** 20;

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
 * `posting` is the full-text index: contentless, one column of our own keys, without positions. `passage.lead` is the
 * text between the passage before and this one, so that passages and `source.tail` make the source's whole text.
 * `region` is a position in `REGIONS`; `locator` is JSON where there is more than a line. `found` is the metadata as read, `metadata` what the bibliography makes of it.
 */
const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE source (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, format TEXT NOT NULL, length INTEGER NOT NULL,
  passages INTEGER NOT NULL, found TEXT NOT NULL, losses TEXT NOT NULL, tail TEXT NOT NULL,
  key TEXT NOT NULL, metadata TEXT NOT NULL);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY, start INTEGER NOT NULL, region INTEGER NOT NULL, line INTEGER, locator TEXT,
  lead TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE tally (key TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE unreadable (id TEXT PRIMARY KEY, message TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (key TEXT PRIMARY KEY, metadata TEXT NOT NULL, source TEXT) WITHOUT ROWID;
CREATE TABLE file (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE posting USING fts5(
  keys, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '.,''_-'");
INSERT INTO posting(posting, rank) VALUES ('hashsize', 8388608);
INSERT INTO meta VALUES ('revision', 1), ('edition', 1), ('sources', 0), ('passages', 0);
`;

/** What the database of a running Stet must say of itself: the version of its tables and of the scanner's keys. */
export const fingerprint = (): string => {
  fingerprinted ??= `${VERSION} ${keyFingerprint()}`;
  return fingerprinted;
};

let fingerprinted: string | undefined;

/** Creates the tables in an empty database, in one transaction. */
export function createTables(db: DatabaseSync): void {
  db.exec(TABLES);
  db.prepare('INSERT INTO meta VALUES (?, ?)').run('fingerprint', fingerprint());
}

/** Whether the database is empty, ours and current, or written by another version. Throws on a damaged file. */
export function inspect(db: DatabaseSync): 'empty' | 'current' | 'other' {
  if (!db.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get()) return 'empty';
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get()) return 'other';
  const row = db.prepare("SELECT value FROM meta WHERE name = 'fingerprint'").get();
  return row?.value === fingerprint() ? 'current' : 'other';
}

/** Changes with the tokeniser and the scanner: what they make of a text with something of everything. */
function keyFingerprint(): string {
  const { tally } = sourceKeys(PROBE, [{ start: 0, end: PROBE.length, region: 'body', locator: {} }]);
  return createHash('sha256')
    .update([...tally].map(([key, n]) => `${key} ${n}`).join('\n'))
    .digest('hex')
    .slice(0, 16);
}

const PROBE = `On Monday, 5 May 2031, Governor Ilsa Varn of Port Ombry told the A.B.C. that more than 260 people – fifty-three
of them miners, another 211 from St Osk’s – had left; “we counted twice,” she said at 10:30 a.m. About 35.2% of the $1.2bn fund,
some 12,345 km² and 55 miles of coast, went under between 1990s’ dykes and the quay in Q3 2030. The café’s owner, Zoë O’Brien-Łuk,
waited 72 hours; 5-4 was the vote, two-thirds in favour, half a dozen against. Nobody at No. 10 knew, e.g. why the ferry SS Maud turned.`;
