import type { DatabaseSync } from 'node:sqlite';
import type { Metadata, Passage, ReadSource } from '../sources/source.ts';
import { type Chunk, chunksOf, passagesOf } from './chunks.ts';
import { transaction } from './connection.ts';
import { type KeyReader, keyReader, type StoredKey, type Tally } from './keys.ts';
import type { BibliographyRecord, UnreadableSource } from './port.ts';
import { firstPassage, MOST_PASSAGES, slotFinder } from './slots.ts';

/** Sources ready to be stored: read, split, and their keys found. */
export interface PreparedGroup {
  readonly sources: readonly PreparedSource[];
  /** Of all together. */
  readonly tally: readonly Tally[];
}

export interface PreparedSource {
  readonly id: string;
  readonly format: string;
  readonly metadata: Metadata;
  /** JSON. */
  readonly losses: string;
  /** Of its text. */
  readonly length: number;
  readonly chunks: readonly Chunk[];
  /** The keys of each passage, joined by spaces. */
  readonly keys: readonly string[];
}

/** What is remembered of a file: `stamp` tells without reading whether it may have changed, `hash` whether it has. */
export interface FileRecord {
  readonly id: string;
  readonly stamp: string;
  readonly hash: string;
}

/** What one transaction changes. An id stands in at most one of `sources`, `unreadable` and `removed`. */
interface Changes {
  readonly sources: readonly PreparedGroup[];
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
  /** Of the bibliographies. */
  readonly problems: readonly UnreadableSource[];
  /** What it was made from; the same state makes the same catalogue. */
  readonly state: string;
}

export interface Writer {
  /** Adds or replaces sources and removes others, all or nothing. */
  apply(changes: Changes): void;
  /** Sets keys, metadata and bibliography; sources without a label keep theirs. True when an answer changed. */
  catalogue(catalogue: Catalogue): boolean;
}

/**
 * Reads out of a source what is stored of it; its keys count in the reader's tally. Throws when it has more passages
 * than can be told apart.
 */
export function prepare(
  id: string,
  read: ReadSource,
  passages: readonly Passage[],
  reader: KeyReader,
): PreparedSource {
  if (passages.length >= MOST_PASSAGES) throw new Error('has more than a million sentences; split it');
  // SQLite keeps UTF-8, which has no lone surrogates; offsets stay.
  const text = read.text.toWellFormed();
  return {
    id,
    format: read.format,
    metadata: read.metadata,
    losses: JSON.stringify(read.losses),
    length: text.length,
    chunks: chunksOf(text, passages),
    keys: reader.read(text, passages),
  };
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
  freeSlot: slotFinder(db),
  stored: db.prepare('SELECT id, number, passages, found, key, metadata FROM source WHERE id = ?'),
  addSource: db.prepare('INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  dropSource: db.prepare('DELETE FROM source WHERE number = ?'),
  addChunk: db.prepare('INSERT INTO chunk VALUES (?, ?, ?, ?, ?, ?)'),
  chunksOf: db.prepare('SELECT start, marks, locators, text FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id'),
  dropChunks: db.prepare('DELETE FROM chunk WHERE id BETWEEN ? AND ?'),
  addPosting: db.prepare('INSERT INTO posting (rowid, keys) VALUES (?, ?)'),
  dropPosting: db.prepare("INSERT INTO posting (posting, rowid, keys) VALUES ('delete', ?, ?)"),
  tally: db.prepare(
    `INSERT INTO tally VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count, capitals = capitals + excluded.capitals`,
  ),
  dropTally: db.prepare('DELETE FROM tally WHERE key = ? AND count <= 0'),
  setUnreadable: db.prepare('INSERT OR REPLACE INTO unreadable VALUES (?, ?)'),
  dropUnreadable: db.prepare('DELETE FROM unreadable WHERE id = ?'),
  entries: db.prepare('SELECT * FROM entry'),
  dropEntries: db.prepare('DELETE FROM entry'),
  addEntry: db.prepare('INSERT OR IGNORE INTO entry VALUES (?, ?, ?)'),
  addFile: db.prepare('INSERT OR REPLACE INTO file VALUES (?, ?, ?)'),
  dropFile: db.prepare('DELETE FROM file WHERE id = ?'),
  count: db.prepare('UPDATE meta SET value = value + ? WHERE name = ?'),
  meta: db.prepare('SELECT value FROM meta WHERE name = ?'),
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
  const told = JSON.stringify(problems);
  changed ||= JSON.stringify(store.entries.all()) !== before || store.meta.get('problems')?.value !== told;
  if (changed) store.count.run(1, 'revision');
  store.setMeta.run('catalogue', state);
  store.setMeta.run('problems', told);
  return changed;
}

function apply(store: Statements, { sources: groups, unreadable, removed, files }: Changes): void {
  const counts = counting();
  const sources = groups.flatMap((group) => group.sources);
  const changed = [...sources, ...unreadable].map(({ id }) => id);
  for (const { id } of sources) store.dropUnreadable.run(id);
  for (const id of removed) {
    store.dropUnreadable.run(id);
    store.dropFile.run(id);
  }
  // Ascending ids let FTS5 gather the whole batch before it writes.
  const before = stored(store, [...changed, ...removed]);
  dropAll(store, before, counts);
  const labelled = new Map(before.map((old) => [old.id, old]));
  const numbered = sources.map((source) => ({
    source,
    number: take(store, source, labelled.get(source.id)),
  }));
  for (const { source, number } of numbered.sort(byNumber)) add(store, source, number);
  for (const { tally } of groups) counts.add(tally, 1);
  for (const { id, message } of unreadable) store.setUnreadable.run(id, message);
  for (const { id, stamp, hash } of files) store.addFile.run(id, stamp, hash);
  settle(store, counts);
  if (sources.length + unreadable.length + removed.length === 0) return;
  store.count.run(1, 'revision');
  const others = sources.some(({ id, metadata }) => labelled.get(id)?.found !== JSON.stringify(metadata));
  if (others || before.length !== sources.length) store.count.run(1, 'edition');
}

const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number =>
  a.number - b.number;

interface Stored {
  readonly id: string;
  readonly number: number;
  readonly passages: number;
  /** The metadata as read, the key, and the metadata that it has by the catalogue. */
  readonly found: string;
  readonly key: string;
  readonly metadata: string;
}

/** Those of some sources that are in the tables. */
const stored = (store: Statements, ids: readonly string[]): readonly Stored[] =>
  ids.flatMap((id) => (store.stored.get(id) as Stored | undefined) ?? []).sort(byNumber);

/** Takes away sources, and what they added to the counts. */
function dropAll(store: Statements, sources: readonly Stored[], counts: Counting): void {
  const reader = keyReader();
  for (const source of sources) drop(store, source, reader);
  counts.add(reader.tally(), -1);
}

function drop(store: Statements, { number, passages }: Stored, reader: KeyReader): void {
  const first = firstPassage(number);
  const last = first + Math.max(passages, 1) - 1;
  const chunks = store.chunksOf.all(first, last) as unknown as readonly Chunk[];
  const text = chunks.map((chunk) => chunk.text).join('');
  const keys = reader.read(text, chunks.flatMap(passagesOf));
  for (const [i, posting] of keys.entries()) store.dropPosting.run(first + i, posting);
  store.dropChunks.run(first, last);
  store.dropSource.run(number);
  store.count.run(-1, 'sources');
  store.count.run(-passages, 'passages');
}

/**
 * Stores a source, but for its texts, under a number that becomes its own. It keeps what the catalogue says of it while
 * its metadata are as before; until the catalogue gives it a readable key, its id is the only one sure to be unique.
 */
function take(store: Statements, source: PreparedSource, before: Stored | undefined): number {
  const { id, format, metadata, losses, length, keys } = source;
  const number = store.freeSlot(id, keys.length);
  const found = JSON.stringify(metadata);
  const label = before?.found === found ? before : { key: id, metadata: found };
  store.addSource.run(number, id, format, length, keys.length, found, losses, label.key, label.metadata);
  return number;
}

function add(store: Statements, { chunks, keys }: PreparedSource, number: number): void {
  const first = firstPassage(number);
  for (const { ordinal, start, marks, locators, text } of chunks) {
    store.addChunk.run(first + ordinal, number, start, marks, locators, text);
  }
  for (let i = 0; i < keys.length; i++) store.addPosting.run(first + i, keys[i]!);
  store.count.run(1, 'sources');
  store.count.run(keys.length, 'passages');
}

interface Count {
  count: number;
  capitals: number;
}

interface Counting {
  readonly all: ReadonlyMap<StoredKey, Count>;
  add(tally: readonly Tally[], times: 1 | -1): void;
}

/** Adds up what the sources of one transaction change in the counts, so that each key is written once. */
function counting(): Counting {
  const all = new Map<StoredKey, Count>();
  const add = (tally: readonly Tally[], times: 1 | -1): void => {
    for (const { key, count, capitals } of tally) {
      const sum = all.get(key);
      if (!sum) all.set(key, { count: times * count, capitals: times * capitals });
      else {
        sum.count += times * count;
        sum.capitals += times * capitals;
      }
    }
  };
  return { all, add };
}

function settle(store: Statements, { all }: Counting): void {
  for (const key of [...all.keys()].sort()) {
    const { count, capitals } = all.get(key)!;
    if (count === 0 && capitals === 0) continue;
    store.tally.run(key, count, capitals);
    if (count < 0) store.dropTally.run(key);
  }
}
