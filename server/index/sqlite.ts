import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { foldWord } from '../text/fold.ts';
import { gather, gatherWithin, matcher, queryKeys } from './gather.ts';
import { type StoredKey, storedKey } from './keys.ts';
import type {
  BibliographyRecord,
  Index,
  PassageQuery,
  PassageRecord,
  SourceRecord,
  TermField,
  UnreadableSource,
} from './port.ts';
import { storedTexts, type Texts } from './texts.ts';

type Row = Record<string, SQLOutputValue>;

/** The read side of a database whose tables exist. `close` closes the database. */
export function sqliteIndex(db: DatabaseSync): Index {
  const ask = statements(db);
  const texts = storedTexts(db);
  const meta = (name: string): number => Number(ask.meta.get(name)?.value ?? 0);
  const sources = remembered(
    () => meta('revision'),
    () => ask.sources.all().map(sourceRecord).sort(byId),
  );
  return {
    revision: async () => meta('revision'),
    totals: async () => ({ sources: meta('sources'), passages: meta('passages') }),
    sources: async () => sources(),
    unreadable: async () => [
      ...ask.unreadable.all().map(unreadableSource).sort(byId),
      ...(JSON.parse(String(ask.meta.get('problems')?.value ?? '[]')) as readonly UnreadableSource[]),
    ],
    bibliography: async () => ask.entries.all().map(entryRecord).sort(byKey),
    candidates: async (query) => candidates(ask, texts, query, meta('passages')),
    frequencies: async (field: TermField, keys) =>
      new Map(keys.map((key) => [key, count(ask, storedKey(field, key))])),
    passages: async (sourceId, from, to) => texts.passages(sourceId, from, to),
    text: async (sourceId) => texts.text(sourceId),
    casing: async (words) => casing(words, ask),
    close: async () => {
      if (db.isOpen) db.close();
    },
  };
}

type Statements = ReturnType<typeof statements>;

const statements = (db: DatabaseSync) => ({
  meta: db.prepare('SELECT value FROM meta WHERE name = ?'),
  count: db.prepare('SELECT count, capitals FROM tally WHERE key = ?'),
  sources: db.prepare('SELECT id, key, format, length, passages, metadata, losses FROM source'),
  unreadable: db.prepare('SELECT id, message FROM unreadable'),
  entries: db.prepare('SELECT key, metadata, source FROM entry'),
  match: matcher(db),
});

const count = (ask: Statements, key: StoredKey): number => Number(ask.count.get(key)?.count ?? 0);

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

function candidates(
  ask: Statements,
  texts: Texts,
  query: PassageQuery,
  total: number,
): readonly PassageRecord[] {
  const keys = queryKeys(query).map((key) => ({ key, count: count(ask, key) }));
  const ids = query.sources
    ? gatherWithin(keys, query.limit, total, ask.match, ranges(texts, query.sources))
    : gather(keys, query.limit, total, ask.match);
  const found = [...texts.byIds(ids.toSorted((a, b) => a - b))];
  return found.sort((a, b) =>
    a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : a.ordinal - b.ordinal,
  );
}

const ranges = (texts: Texts, ids: readonly string[]): readonly (readonly [number, number])[] =>
  [...new Set(ids)].flatMap((id) => {
    const range = texts.range(id);
    return range ? [range] : [];
  });

function casing(words: readonly string[], ask: Statements): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const word of words) {
    const row = ask.count.get(storedKey('word', foldWord(word)));
    if (row) shares.set(word, Number(row.capitals) / Number(row.count));
  }
  return shares;
}
