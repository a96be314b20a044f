import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Locator, Metadata, Passage, ReadSource } from '../sources/source.ts';
import { transaction } from './connection.ts';
import { type SourceKeys, type StoredKey, sourceKeys } from './keys.ts';
import type { BibliographyRecord } from './port.ts';
import { MOST_PASSAGES, REGIONS } from './schema.ts';

/** A source ready to be stored: read, split, and its keys found. */
export interface PreparedSource {
  readonly id: string;
  readonly read: ReadSource;
  readonly passages: readonly Passage[];
  readonly keys: SourceKeys;
}

/** What is remembered of a file: `stamp` tells without reading whether it may have changed, `hash` whether it has. */
export interface FileRecord {
  readonly id: string;
  readonly stamp: string;
  readonly hash: string;
}

/** What one transaction changes. An id stands in at most one of `sources`, `unreadable` and `removed`. */
interface Changes {
  readonly sources: readonly PreparedSource[];
  readonly unreadable: readonly { readonly id: string; readonly message: string }[];
  readonly removed: readonly string[];
  readonly files: readonly FileRecord[];
}

/** What the catalogue says of a source beyond what was read from it. */
export interface Label {
  readonly key: string;
  readonly metadata: Metadata;
}

/** Everything that depends on all sources together, and on the bibliographies. */
interface Catalogue {
  readonly labels: ReadonlyMap<string, Label>;
  readonly entries: readonly BibliographyRecord[];
  /** Lines for the user about bibliographies. */
  readonly problems: readonly string[];
  /** What it was made from; the same state makes the same catalogue. */
  readonly state: string;
}

export interface Writer {
  /** Adds or replaces sources and removes others, all or nothing. */
  apply(changes: Changes): void;
  /** Sets keys, metadata and bibliography; sources without a label keep theirs. True when an answer changed. */
  catalogue(catalogue: Catalogue): boolean;
}

/** Reads out of a source what is stored of it. Throws when it has more passages than an id can tell apart. */
export function prepare(id: string, read: ReadSource, passages: readonly Passage[]): PreparedSource {
  if (passages.length >= MOST_PASSAGES) throw new Error('has more than a million sentences; split it');
  // SQLite keeps UTF-8, which has no lone surrogates; offsets stay.
  const text = read.text.toWellFormed();
  return { id, read: { ...read, text }, passages, keys: sourceKeys(text, passages) };
}

/** The write side of an index; the database must have its tables. */
export function writer(db: DatabaseSync): Writer {
  const store = statements(db);
  return {
    apply: (changes) => transaction(db, () => apply(store, changes)),
    catalogue: (catalogue) => transaction(db, () => setCatalogue(store, catalogue)),
  };
}

type Statements = ReturnType<typeof statements>;

const statements = (db: DatabaseSync) => ({
  numberOf: db.prepare('SELECT number, passages, tail FROM source WHERE id = ?'),
  ownerOf: db.prepare('SELECT id FROM source WHERE number = ?'),
  addSource: db.prepare('INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  dropSource: db.prepare('DELETE FROM source WHERE number = ?'),
  addPassage: db.prepare('INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)'),
  passagesOf: db.prepare(
    'SELECT start, region, lead, text FROM passage WHERE id BETWEEN ? AND ? ORDER BY id',
  ),
  dropPassages: db.prepare('DELETE FROM passage WHERE id BETWEEN ? AND ?'),
  addPosting: db.prepare('INSERT INTO posting (rowid, keys) VALUES (?, ?)'),
  dropPosting: db.prepare('DELETE FROM posting WHERE rowid = ?'),
  tally: db.prepare(
    'INSERT INTO tally VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
  ),
  dropTally: db.prepare('DELETE FROM tally WHERE key = ? AND count <= 0'),
  addUnreadable: db.prepare('INSERT INTO unreadable VALUES (?, ?)'),
  dropUnreadable: db.prepare('DELETE FROM unreadable WHERE id = ?'),
  entries: db.prepare('SELECT * FROM entry'),
  dropEntries: db.prepare('DELETE FROM entry'),
  addEntry: db.prepare('INSERT OR IGNORE INTO entry VALUES (?, ?, ?)'),
  addFile: db.prepare('INSERT OR REPLACE INTO file VALUES (?, ?, ?)'),
  dropFile: db.prepare('DELETE FROM file WHERE id = ?'),
  count: db.prepare('UPDATE meta SET value = value + ? WHERE name = ?'),
  setMeta: db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)'),
  label: db.prepare('UPDATE source SET key = ?, metadata = ? WHERE id = ? AND (key <> ? OR metadata <> ?)'),
});

function setCatalogue(store: Statements, { labels, entries, problems, state }: Catalogue): boolean {
  let changed = false;
  for (const [id, { key, metadata }] of labels) {
    const json = JSON.stringify(metadata);
    if (store.label.run(key, json, id, key, json).changes) changed = true;
  }
  const before = JSON.stringify(store.entries.all());
  store.dropEntries.run();
  for (const { key, sourceId, ...metadata } of entries) {
    store.addEntry.run(key, JSON.stringify(metadata), sourceId ?? null);
  }
  changed ||= JSON.stringify(store.entries.all()) !== before;
  if (changed) store.count.run(1, 'revision');
  store.setMeta.run('catalogue', state);
  store.setMeta.run('problems', JSON.stringify(problems));
  return changed;
}

function apply(store: Statements, { sources, unreadable, removed, files }: Changes): void {
  const tally = new Map<StoredKey, number>();
  for (const { id } of [...sources, ...unreadable]) drop(store, id, tally);
  for (const id of removed) {
    drop(store, id, tally);
    store.dropFile.run(id);
  }
  // Ascending rowids let FTS5 gather the whole batch before it writes.
  const numbered = sources.map((source) => ({ source, number: take(store, source) }));
  for (const { source, number } of numbered.sort((a, b) => a.number - b.number))
    add(store, source, number, tally);
  for (const { id, message } of unreadable) store.addUnreadable.run(id, message);
  for (const { id, stamp, hash } of files) store.addFile.run(id, stamp, hash);
  settle(store, tally);
  if (sources.length + unreadable.length + removed.length === 0) return;
  store.count.run(1, 'revision');
  store.count.run(1, 'edition');
}

/** Ids of passages of one source, first and last possible. */
export const passageRange = (number: number): readonly [number, number] => [
  number * MOST_PASSAGES,
  (number + 1) * MOST_PASSAGES - 1,
];

/** Takes away whatever is stored under an id, and what it added to the counts. */
function drop(store: Statements, id: string, tally: Map<StoredKey, number>): void {
  store.dropUnreadable.run(id);
  const row = store.numberOf.get(id) as { number: number; passages: number; tail: string } | undefined;
  if (!row) return;
  const [first, last] = passageRange(row.number);
  const { text, passages } = stored(store.passagesOf.all(first, last) as never, row.tail);
  for (const [key, n] of sourceKeys(text, passages).tally) tally.set(key, (tally.get(key) ?? 0) - n);
  for (let i = 0; i < row.passages; i++) store.dropPosting.run(first + i);
  store.dropPassages.run(first, last);
  store.dropSource.run(row.number);
  store.count.run(-1, 'sources');
  store.count.run(-row.passages, 'passages');
}

interface StoredPassage {
  readonly start: number;
  readonly region: number;
  readonly lead: string;
  readonly text: string;
}

function stored(rows: readonly StoredPassage[], tail: string): { text: string; passages: Passage[] } {
  const text = rows.map((row) => row.lead + row.text).join('') + tail;
  const passages = rows.map(({ start, region, text }) => ({
    start,
    end: start + text.length,
    region: REGIONS[region]!,
    locator: {},
  }));
  return { text, passages };
}

/** The number a source gets unless another one has it: 32 bits of its id's hash. */
export const numberOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE();

/** Stores a source under its number, or the next free one. */
function take(store: Statements, { id, read, passages }: PreparedSource): number {
  let number = numberOf(id);
  while (store.ownerOf.get(number)) number = (number + 1) % 2 ** 32;
  const metadata = JSON.stringify(read.metadata);
  const losses = JSON.stringify(read.losses);
  const tail = read.text.slice(passages.at(-1)?.end ?? 0);
  const { format, text } = read;
  store.addSource.run(
    number,
    id,
    format,
    text.length,
    passages.length,
    metadata,
    losses,
    tail,
    // Until the catalogue gives it a readable one, its id is the only key sure to be unique.
    id,
    metadata,
  );
  return number;
}

function add(store: Statements, source: PreparedSource, number: number, tally: Map<StoredKey, number>): void {
  const [first] = passageRange(number);
  const { text } = source.read;
  let end = 0;
  for (const [i, passage] of source.passages.entries()) {
    const lead = text.slice(end, passage.start);
    end = passage.end;
    const words = text.slice(passage.start, end);
    const region = REGIONS.indexOf(passage.region);
    const [line, locator] = locatorColumns(passage.locator);
    store.addPassage.run(first + i, passage.start, region, line, locator, lead, words);
    store.addPosting.run(first + i, source.keys.passages[i]!.join(' '));
  }
  for (const [key, n] of source.keys.tally) tally.set(key, (tally.get(key) ?? 0) + n);
  store.count.run(1, 'sources');
  store.count.run(source.passages.length, 'passages');
}

function locatorColumns({ line, ...rest }: Locator): readonly [number | null, string | null] {
  return [line ?? null, Object.keys(rest).length > 0 ? JSON.stringify(rest) : null];
}

function settle(store: Statements, tally: ReadonlyMap<StoredKey, number>): void {
  for (const key of [...tally.keys()].sort()) {
    const n = tally.get(key)!;
    if (n === 0) continue;
    store.tally.run(key, n);
    if (n < 0) store.dropTally.run(key);
  }
}
