import type { DatabaseSync } from 'node:sqlite';
import type { Metadata, Passage, ReadSource } from '../sources/source.ts';
import { type Chunk, chunksOf, passagesOf } from './chunks.ts';
import { transaction } from './connection.ts';
import { type KeyReader, keyReader } from './keys.ts';
import type { BibliographyRecord, UnreadableSource } from './port.ts';
import type { Inverted } from './postings/invert.ts';
import type { Group } from './postings/merge.ts';
import { segments } from './postings/segments.ts';
import { firstPassage, MOST_PASSAGES, slotFinder } from './slots.ts';

/** Sources ready to be stored: read, split, and their keys found. */
export interface PreparedGroup {
  readonly sources: readonly PreparedSource[];
  /** The keys of their passages, which are numbered through, source after source. */
  readonly keys: Inverted;
}

export interface PreparedSource {
  readonly id: string;
  readonly format: string;
  readonly metadata: Metadata;
  /** JSON. */
  readonly losses: string;
  /** Of its text. */
  readonly length: number;
  readonly passages: number;
  /** How many mentions there are of each of `MENTION_KINDS`. */
  readonly mentions: readonly number[];
  readonly chunks: readonly Chunk[];
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
  /** After much was added: makes the index smaller, and questions cheaper. */
  settle(): void;
}

/**
 * Reads out of a source what is stored of it; its keys go to the reader. Throws when it has more passages than can be
 * told apart.
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
    passages: passages.length,
    chunks: chunksOf(text, passages),
    mentions: reader.read(text, passages),
  };
}

/** The write side of an index; the database must have its tables. */
export function writer(db: DatabaseSync): Writer {
  const store = statements(db);
  return {
    apply: (changes) => transaction(db, () => apply(store, changes)),
    catalogue: (catalogue) => transaction(db, () => setCatalogue(store, catalogue)),
    settle: () => transaction(db, () => settle(store)),
  };
}

type Statements = ReturnType<typeof statements>;

const statements = (db: DatabaseSync) => ({
  segments: segments(db),
  freeSlot: slotFinder(db),
  stored: db.prepare('SELECT id, number, passages, found, key, metadata FROM source WHERE id = ?'),
  addSource: db.prepare('INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  dropSource: db.prepare('DELETE FROM source WHERE number = ?'),
  addChunk: db.prepare('INSERT INTO chunk VALUES (?, ?, ?, ?, ?, ?)'),
  chunksOf: db.prepare('SELECT start, marks, locators, text FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id'),
  dropChunks: db.prepare('DELETE FROM chunk WHERE id BETWEEN ? AND ?'),
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
  labels: db.prepare('SELECT number, id, key, metadata FROM source ORDER BY number'),
  label: db.prepare('UPDATE source SET key = ?, metadata = ? WHERE number = ?'),
});

/** Who has read the segments finds by the revision that there are others. */
function settle(store: Statements): void {
  if (store.segments.settle()) store.count.run(1, 'revision');
}

function setCatalogue(store: Statements, { labels, entries, problems, state }: Catalogue): boolean {
  let changed = setLabels(store, labels);
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

/** In order of number, so that each page is touched once. */
function setLabels(store: Statements, labels: Catalogue['labels']): boolean {
  const others: (readonly [number, Label])[] = [];
  for (const { number, id, key, metadata } of store.labels.iterate()) {
    const label = labels.get(String(id));
    if (!label || (label.key === key && JSON.stringify(label.metadata) === metadata)) continue;
    others.push([Number(number), label]);
  }
  for (const [number, { key, metadata }] of others) store.label.run(key, JSON.stringify(metadata), number);
  return others.length > 0;
}

function apply(store: Statements, { sources: groups, unreadable, removed, files }: Changes): void {
  const sources = groups.flatMap((group) => group.sources);
  const changed = [...sources, ...unreadable].map(({ id }) => id);
  for (const { id } of sources) store.dropUnreadable.run(id);
  for (const id of removed) {
    store.dropUnreadable.run(id);
    store.dropFile.run(id);
  }
  const before = stored(store, [...changed, ...removed]);
  dropAll(store, before);
  addAll(store, groups, new Map(before.map((old) => [old.id, old])));
  for (const { id, message } of unreadable) store.setUnreadable.run(id, message);
  for (const { id, stamp, hash } of files) store.addFile.run(id, stamp, hash);
  if (sources.length + unreadable.length + removed.length === 0) return;
  store.count.run(sources.length - before.length, 'sources');
  store.count.run(passagesOfAll(sources) - passagesOfAll(before), 'passages');
  store.count.run(1, 'revision');
  const found = new Map(before.map((old) => [old.id, old.found]));
  const others = sources.some(({ id, metadata }) => found.get(id) !== JSON.stringify(metadata));
  if (others || before.length !== sources.length) store.count.run(1, 'edition');
}

const passagesOfAll = (sources: readonly { readonly passages: number }[]): number =>
  sources.reduce((sum, { passages }) => sum + passages, 0);

interface Stored {
  readonly id: string;
  readonly number: number;
  readonly passages: number;
  /** The metadata as read, the key, and the metadata that it has by the catalogue. */
  readonly found: string;
  readonly key: string;
  readonly metadata: string;
}

/** Those of some sources that are in the tables, in order of number. */
const stored = (store: Statements, ids: readonly string[]): readonly Stored[] =>
  ids.flatMap((id) => (store.stored.get(id) as Stored | undefined) ?? []).sort((a, b) => a.number - b.number);

/** Takes away sources, and their passages from the postings. */
function dropAll(store: Statements, sources: readonly Stored[]): void {
  if (sources.length === 0) return;
  const reader = keyReader();
  const ids: number[] = [];
  for (const { number, passages } of sources) {
    const first = firstPassage(number);
    const last = first + Math.max(passages, 1) - 1;
    const chunks = store.chunksOf.all(first, last) as unknown as readonly Chunk[];
    reader.read(chunks.map((chunk) => chunk.text).join(''), chunks.flatMap(passagesOf));
    for (let i = 0; i < passages; i++) ids.push(first + i);
    store.dropChunks.run(first, last);
    store.dropSource.run(number);
  }
  store.segments.add([{ inverted: reader.result(), ids: Uint32Array.from(ids) }], -1);
}

function addAll(
  store: Statements,
  groups: readonly PreparedGroup[],
  before: ReadonlyMap<string, Stored>,
): void {
  const added: Group[] = [];
  const numbered: { readonly source: PreparedSource; readonly number: number; readonly first: number }[] = [];
  for (const { sources, keys } of groups) {
    const ids = new Uint32Array(passagesOfAll(sources));
    let at = 0;
    for (const source of sources) {
      const number = add(store, source, before.get(source.id));
      const first = firstPassage(number);
      numbered.push({ source, number, first });
      for (let i = 0; i < source.passages; i++) ids[at++] = first + i;
    }
    added.push({ inverted: keys, ids });
  }
  // In order, the pages of the table are filled to their end.
  for (const { source, number, first } of numbered.sort((a, b) => a.first - b.first)) {
    for (const { ordinal, start, marks, locators, text } of source.chunks) {
      store.addChunk.run(first + ordinal, number, start, marks, locators, text);
    }
  }
  if (added.length > 0) store.segments.add(added.sort(byFirstId), 1);
}

/** Several readers are done with their groups in any order. */
const byFirstId = (a: Group, b: Group): number => (a.ids[0] ?? 0) - (b.ids[0] ?? 0);

/**
 * Stores a source but for its texts, and answers its number. It keeps what the catalogue says of it while its metadata are as before; until
 * the catalogue gives it a readable key, its id is the only one sure to be unique.
 */
function add(store: Statements, source: PreparedSource, before: Stored | undefined): number {
  const { id, format, metadata, losses, length, passages, mentions } = source;
  const number = store.freeSlot(id, passages);
  const found = JSON.stringify(metadata);
  const label = before?.found === found ? before : { key: id, metadata: found };
  const counts = mentions.join(' ');
  store.addSource.run(number, id, format, length, passages, counts, found, losses, label.key, label.metadata);
  return number;
}
