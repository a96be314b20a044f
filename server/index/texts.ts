import type { DatabaseSync } from 'node:sqlite';
import type { Passage } from '../sources/source.ts';
import { type Chunk, passagesOf } from './chunks.ts';
import type { PassageRecord } from './port.ts';
import { firstPassage, slotAt } from './slots.ts';

/** The texts of the sources, as they are stored. */
export interface Texts {
  /** Passages by id; ids that are not there are left out. Ascending ids are read fastest. */
  byIds(ids: Iterable<number>): readonly PassageRecord[];
  /** Which source each of some ids belongs to, and where in it; ids that are there, rising. */
  standing(ids: readonly number[]): readonly { readonly sourceId: string; readonly ordinal: number }[];
  /** Passages of a source, by ordinal, `to` exclusive. */
  passages(sourceId: string, from: number, to: number): readonly PassageRecord[];
  /** The whole text of a source, or undefined when it is not there. */
  text(sourceId: string): string | undefined;
  /** First and last id of a source's passages, or undefined when it is not there. */
  range(sourceId: string): readonly [number, number] | undefined;
}

type Row = Omit<Chunk, 'ordinal'> & { readonly id: number; readonly source: number };

/** A chunk with its passages. */
interface Opened extends Row {
  readonly passages: readonly Passage[];
}

const CHUNK = 'SELECT id, source, start, marks, locators, text FROM chunk';

export function storedTexts(db: DatabaseSync): Texts {
  const numberOf = db.prepare('SELECT number, passages FROM source WHERE id = ?');
  const idOf = db.prepare('SELECT id FROM source WHERE number = ?');
  const sourceAt = db.prepare(
    'SELECT id, number, passages FROM source WHERE number <= ? ORDER BY number DESC LIMIT 1',
  );
  const chunkAt = db.prepare(`${CHUNK} WHERE id <= ? ORDER BY id DESC LIMIT 1`);
  const textsIn = db.prepare('SELECT text FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id');
  const openedAt = (id: number): Opened | undefined => {
    const row = chunkAt.get(id) as unknown as Row | undefined;
    return row && { ...row, passages: passagesOf(row) };
  };
  const range = (sourceId: string): readonly [number, number] | undefined => {
    const row = numberOf.get(sourceId);
    if (!row) return undefined;
    const first = firstPassage(Number(row.number));
    return [first, first + Number(row.passages) - 1];
  };
  const byIds = (ids: Iterable<number>): readonly PassageRecord[] => {
    const found: PassageRecord[] = [];
    let chunk: Opened | undefined;
    let sourceId = '';
    for (const id of ids) {
      if (!chunk || id < chunk.id || id >= chunk.id + chunk.passages.length) {
        const next = openedAt(id);
        if (next && next.source !== chunk?.source) sourceId = String(idOf.get(next.source)?.id);
        chunk = next;
      }
      const record = chunk && recordOf(chunk, sourceId, id);
      if (record) found.push(record);
    }
    return found;
  };
  const standing = (ids: readonly number[]) => {
    let first = 0;
    let end = 0;
    let sourceId = '';
    return ids.map((id) => {
      if (id >= end) {
        const row = sourceAt.get(slotAt(id))!;
        first = firstPassage(Number(row.number));
        end = first + Number(row.passages);
        sourceId = String(row.id);
      }
      return { sourceId, ordinal: id - first };
    });
  };
  return {
    byIds,
    standing,
    range,
    passages: (sourceId, from, to) => {
      const [first, last] = range(sourceId) ?? [0, -1];
      return byIds(between(first + Math.max(0, from), Math.min(first + to - 1, last)));
    },
    text: (sourceId) => {
      const found = range(sourceId);
      if (!found) return undefined;
      const [first, last] = found;
      return textsIn
        .all(first, Math.max(first, last))
        .map(({ text }) => String(text))
        .join('');
    },
  };
}

function* between(first: number, last: number): Iterable<number> {
  for (let id = first; id <= last; id++) yield id;
}

function recordOf(chunk: Opened, sourceId: string, id: number): PassageRecord | undefined {
  const passage = chunk.passages[id - chunk.id];
  if (!passage) return undefined;
  const text = chunk.text.slice(passage.start - chunk.start, passage.end - chunk.start);
  const { start, end, region, locator } = passage;
  return { id, sourceId, ordinal: id - firstPassage(chunk.source), start, end, text, region, locator };
}
