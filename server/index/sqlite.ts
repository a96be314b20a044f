import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Loss } from '../sources/source.ts';
import { foldWord } from '../text/fold.ts';
import { snapshots } from './connection.ts';
import { gather, gatherWithin, queryKeys } from './gather.ts';
import type {
  BibliographyRecord,
  Index,
  PassageQuery,
  SourceRecord,
  TermField,
  UnreadableSource,
} from './port.ts';
import { keyOf } from './postings/key.ts';
import { type Postings, postings } from './postings/lookup.ts';
import { promising } from './promising.ts';
import { type Standing, standing } from './standing.ts';
import { storedTexts } from './texts.ts';

type Row = Record<string, SQLOutputValue>;

/** The read side of a database whose tables exist. `close` closes the database. */
export function sqliteIndex(db: DatabaseSync): Index {
  const ask = statements(db);
  const texts = storedTexts(db);
  const meta = (name: string): number => Number(ask.meta.get(name)?.value ?? 0);
  const revision = (): number => meta('revision');
  const openPostings = postings(db);
  const openStanding = standing(db, () => meta('sources'));
  const together = snapshots(db, () => {
    const now = revision();
    return { found: openPostings(now), places: openStanding(now) };
  });
  const at = <T>(question: (found: Postings, places: Standing) => T): Promise<T> =>
    together(({ found, places }) => question(found, places));
  const gathered = (query: PassageQuery, found: Postings, places: Standing): Uint32Array =>
    candidates(query, found, places, meta('passages'));
  const sources = remembered(revision, () => ask.sources.all().map(sourceRecord).sort(byId));
  return {
    revision: async () => revision(),
    totals: async () => ({ sources: meta('sources'), passages: meta('passages') }),
    sources: async () => sources(),
    unreadable: async () => [
      ...ask.unreadable.all().map(unreadableSource).sort(byId),
      ...(JSON.parse(String(ask.meta.get('problems')?.value ?? '[]')) as readonly UnreadableSource[]),
    ],
    bibliography: async () => ask.entries.all().map(entryRecord).sort(byKey),
    candidates: (query) =>
      at((found, places) => inOrder(texts.byIds(gathered(query, found, places), places))),
    promising: (query, weights, size, most) =>
      at((found, places) =>
        promising(gathered(query, found, places), weights, size, most, found.among, places),
      ),
    frequencies: (field: TermField, keys) =>
      at((found) => new Map(keys.map((key) => [key, found.count(keyOf(field, key))]))),
    passages: (sourceId, from, to) => at((_, places) => texts.passages(sourceId, from, to, places)),
    texts: (sourceId, from, to) => at((_, places) => texts.texts(sourceId, from, to, places)),
    text: (sourceId) => at((_, places) => texts.text(sourceId, places)),
    casing: (words) => at((found) => casing(words, found)),
    close: async () => {
      if (db.isOpen) db.close();
    },
  };
}

const statements = (db: DatabaseSync) => ({
  meta: db.prepare('SELECT value FROM meta WHERE name = ?'),
  sources: db.prepare('SELECT id, key, format, length, passages, metadata, losses FROM source'),
  unreadable: db.prepare('SELECT id, message FROM unreadable'),
  entries: db.prepare('SELECT key, metadata, source FROM entry'),
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

const NONE: readonly Loss[] = [];

const sourceRecord = (row: Row): SourceRecord => ({
  ...JSON.parse(String(row.metadata)),
  id: String(row.id),
  key: String(row.key),
  format: String(row.format),
  length: Number(row.length),
  passages: Number(row.passages),
  losses: row.losses === '[]' ? NONE : JSON.parse(String(row.losses)),
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

function candidates(query: PassageQuery, found: Postings, places: Standing, total: number): Uint32Array {
  const keys = queryKeys(query).map((key) => ({ key, count: found.count(key) }));
  return query.sources
    ? gatherWithin(keys, query.limit, total, found, ranges(places, query.sources))
    : gather(keys, query.limit, total, found);
}

const inOrder = <T extends { readonly sourceId: string; readonly ordinal: number }>(found: readonly T[]) =>
  found.toSorted((a, b) =>
    a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : a.ordinal - b.ordinal,
  );

const ranges = (standing: Standing, ids: readonly string[]): readonly (readonly [number, number])[] =>
  [...new Set(ids)].flatMap((id) => {
    const range = standing.range(id);
    return range ? [range] : [];
  });

function casing(words: readonly string[], found: Postings): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const word of words) {
    const { count, capitals } = found.word(keyOf('word', foldWord(word)));
    if (count > 0) shares.set(word, capitals / count);
  }
  return shares;
}
