import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Locator } from '../sources/source.ts';
import { foldWord } from '../text/fold.ts';
import { gather, gatherWithin, matcher, queryKeys } from './gather.ts';
import { storedKey } from './keys.ts';
import type {
  BibliographyRecord,
  Index,
  PassageQuery,
  PassageRecord,
  SourceRecord,
  TermField,
  UnreadableSource,
} from './port.ts';
import { MOST_PASSAGES, REGIONS } from './schema.ts';
import { passageRange } from './write.ts';

type Row = Record<string, SQLOutputValue>;

/** The read side of a database whose tables exist. `close` closes the database. */
export function sqliteIndex(db: DatabaseSync): Index {
  const ask = statements(db);
  const meta = (name: string): number => Number(ask.meta.get(name)?.value ?? 0);
  const count = (key: string): number => Number(ask.count.get(key)?.count ?? 0);
  const sources = remembered(
    () => meta('revision'),
    () => ask.sources.all().map(sourceRecord).sort(byId),
  );
  return {
    revision: async () => meta('revision'),
    totals: async () => ({ sources: meta('sources'), passages: meta('passages') }),
    sources: async () => sources(),
    unreadable: async () => ask.unreadable.all().map(unreadableSource).sort(byId),
    bibliography: async () => ask.entries.all().map(entryRecord).sort(byKey),
    candidates: async (query) => candidates(ask, query, count, meta('passages')),
    frequencies: async (field: TermField, keys) =>
      new Map(keys.map((key) => [key, count(storedKey(field, key))])),
    passages: async (sourceId, from, to) => passages(ask, sourceId, from, to),
    text: async (sourceId) => text(ask, sourceId),
    casing: async (words) => casing(words, count),
    close: async () => {
      if (db.isOpen) db.close();
    },
  };
}

type Statements = ReturnType<typeof statements>;

const PASSAGE = 'SELECT p.id, s.id AS source, p.start, p.region, p.line, p.locator, p.text FROM';
const OF_ID = 'JOIN source s ON s.number = p.id / ';

const statements = (db: DatabaseSync) => ({
  meta: db.prepare('SELECT value FROM meta WHERE name = ?'),
  count: db.prepare('SELECT count FROM tally WHERE key = ?'),
  sources: db.prepare('SELECT id, key, format, length, passages, metadata, losses FROM source'),
  unreadable: db.prepare('SELECT id, message FROM unreadable'),
  entries: db.prepare('SELECT key, metadata, source FROM entry'),
  numberOf: db.prepare('SELECT number, tail FROM source WHERE id = ?'),
  passage: db.prepare(`${PASSAGE} passage p ${OF_ID}${MOST_PASSAGES} WHERE p.id = ?`),
  passagesIn: db.prepare(
    `${PASSAGE} passage p ${OF_ID}${MOST_PASSAGES} WHERE p.id >= ? AND p.id < ? ORDER BY p.id`,
  ),
  textOf: db.prepare('SELECT lead, text FROM passage WHERE id BETWEEN ? AND ? ORDER BY id'),
  match: matcher(db),
});

/** The result of `read`, worked out again only when the revision has changed. */
function remembered<T>(revision: () => number, read: () => T): () => T {
  let known: { readonly revision: number; readonly value: T } | undefined;
  return () => {
    const now = revision();
    if (known?.revision !== now) known = { revision: now, value: read() };
    return known.value;
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

const sourceRecord = (row: Row): SourceRecord => ({
  ...JSON.parse(String(row.metadata)),
  id: String(row.id),
  key: String(row.key),
  format: String(row.format),
  length: Number(row.length),
  passages: Number(row.passages),
  losses: JSON.parse(String(row.losses)),
});

const unreadableSource = (row: Row): UnreadableSource => ({
  id: String(row.id),
  message: String(row.message),
});

const entryRecord = ({ key, metadata, source }: Row): BibliographyRecord => ({
  ...JSON.parse(String(metadata)),
  key: String(key),
  ...(source !== null && { sourceId: String(source) }),
});

function passageRecord(row: Row): PassageRecord {
  const id = Number(row.id);
  const start = Number(row.start);
  const text = String(row.text);
  return {
    id,
    sourceId: String(row.source),
    ordinal: id % MOST_PASSAGES,
    start,
    end: start + text.length,
    text,
    region: REGIONS[Number(row.region)]!,
    locator: locatorOf(row),
  };
}

const locatorOf = ({ line, locator }: Row): Locator => ({
  ...(line !== null && { line: Number(line) }),
  ...(locator !== null && JSON.parse(String(locator))),
});

function candidates(
  ask: Statements,
  query: PassageQuery,
  count: (key: string) => number,
  total: number,
): readonly PassageRecord[] {
  const keys = queryKeys(query).map((key) => ({ key, count: count(key) }));
  const ids = query.sources
    ? gatherWithin(keys, query.limit, total, ask.match, ranges(ask, query.sources))
    : gather(keys, query.limit, total, ask.match);
  const found: PassageRecord[] = [];
  for (const id of ids) {
    const row = ask.passage.get(id);
    if (row) found.push(passageRecord(row));
  }
  return found.sort((a, b) =>
    a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : a.ordinal - b.ordinal,
  );
}

function ranges(ask: Statements, ids: readonly string[]): readonly (readonly [number, number])[] {
  const rows = [...new Set(ids)].map((id) => ask.numberOf.get(id));
  return rows.flatMap((row) => (row ? [passageRange(Number(row.number))] : []));
}

function passages(ask: Statements, sourceId: string, from: number, to: number): readonly PassageRecord[] {
  const row = ask.numberOf.get(sourceId);
  if (!row) return [];
  const [first, last] = passageRange(Number(row.number));
  const end = Math.min(first + Math.max(0, to), last);
  return ask.passagesIn.all(first + Math.max(0, from), end).map(passageRecord);
}

function text(ask: Statements, sourceId: string): string | undefined {
  const row = ask.numberOf.get(sourceId);
  if (!row) return undefined;
  const [first, last] = passageRange(Number(row.number));
  const parts = ask.textOf.all(first, last).map(({ lead, text }) => `${lead}${text}`);
  return parts.join('') + String(row.tail);
}

function casing(words: readonly string[], count: (key: string) => number): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const word of words) {
    const folded = foldWord(word);
    const capitalised = count(storedKey('capitalised', folded));
    const all = capitalised + count(storedKey('lower', folded));
    if (all > 0) shares.set(word, capitalised / all);
  }
  return shares;
}
