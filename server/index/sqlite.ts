import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { foldWord } from '../text/fold.ts';
import { snapshot } from './connection.ts';
import { gather, gatherWithin, queryKeys } from './gather.ts';
import type {
  BibliographyRecord,
  Index,
  PassagePlace,
  PassageQuery,
  SourceRecord,
  TermField,
  UnreadableSource,
} from './port.ts';
import { keyOf } from './postings/key.ts';
import { type Postings, postings } from './postings/lookup.ts';
import { storedTexts, type Texts } from './texts.ts';

type Row = Record<string, SQLOutputValue>;

/** The read side of a database whose tables exist. `close` closes the database. */
export function sqliteIndex(db: DatabaseSync): Index {
  const ask = statements(db);
  const texts = storedTexts(db);
  const openPostings = postings(db);
  const at = <T>(question: () => T): Promise<T> => Promise.resolve().then(() => snapshot(db, question));
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
    candidates: (query) =>
      at(() => inOrder(texts.byIds(candidates(openPostings(), texts, query, meta('passages'))))),
    places: (query, terms) =>
      at(() => {
        const found = openPostings();
        const ids = [...candidates(found, texts, query, meta('passages'))];
        return inOrder(placesOf(ids, terms, found, texts));
      }),
    frequencies: (field: TermField, keys) =>
      at(() => {
        const found = openPostings();
        return new Map(keys.map((key) => [key, found.count(keyOf(field, key))]));
      }),
    passages: (sourceId, from, to) => at(() => texts.passages(sourceId, from, to)),
    text: (sourceId) => at(() => texts.text(sourceId)),
    casing: (words) => at(() => casing(words, openPostings())),
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

function candidates(found: Postings, texts: Texts, query: PassageQuery, total: number): Iterable<number> {
  const keys = queryKeys(query).map((key) => ({ key, count: found.count(key) }));
  return query.sources
    ? gatherWithin(keys, query.limit, total, found, ranges(texts, query.sources))
    : gather(keys, query.limit, total, found);
}

const inOrder = <T extends { readonly sourceId: string; readonly ordinal: number }>(found: readonly T[]) =>
  found.toSorted((a, b) =>
    a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : a.ordinal - b.ordinal,
  );

/** `ids` are rising. */
function placesOf(
  ids: readonly number[],
  terms: readonly string[],
  found: Postings,
  texts: Texts,
): readonly PassagePlace[] {
  const has: number[][] = ids.map(() => []);
  for (const [term, word] of terms.entries()) {
    for (const at of shared(ids, found.ids(keyOf('term', word)))) has[at]!.push(term);
  }
  return texts.standing(ids).map((place, at) => ({ ...place, has: has[at]! }));
}

/** Positions of those of a few rising numbers that are among many. */
function* shared(few: readonly number[], many: Uint32Array): Generator<number> {
  let low = 0;
  for (const [at, id] of few.entries()) {
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (many[middle]! < id) low = middle + 1;
      else high = middle;
    }
    if (many[low] === id) yield at;
  }
}

const ranges = (texts: Texts, ids: readonly string[]): readonly (readonly [number, number])[] =>
  [...new Set(ids)].flatMap((id) => {
    const range = texts.range(id);
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
