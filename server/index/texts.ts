import type { DatabaseSync } from 'node:sqlite';
import type { Passage } from '../sources/source.ts';
import { type Chunk, passagesOf, spansOf } from './chunks.ts';
import type { PassageRecord } from './port.ts';
import { firstPassage } from './slots.ts';
import type { Standing } from './standing.ts';

/** The texts of the sources, as they are stored. */
export interface Texts {
  /** Passages by id; ids that are not there are left out. Rising ids are read fastest. */
  byIds(ids: Iterable<number>, standing: Standing): readonly PassageRecord[];
  /** Passages of a source, by ordinal, `to` exclusive. */
  passages(sourceId: string, from: number, to: number, standing: Standing): readonly PassageRecord[];
  /** Only the texts of the same passages. */
  texts(sourceId: string, from: number, to: number, standing: Standing): readonly string[];
  /** The whole text of a source, or undefined when it is not there. */
  text(sourceId: string, standing: Standing): string | undefined;
}

type Row = Omit<Chunk, 'ordinal'> & { readonly id: number; readonly source: number };

/** Some passages of a chunk, by position in it. */
interface Part {
  readonly row: Row;
  readonly first: number;
  readonly end: number;
}

/** A chunk with its passages. */
interface Opened {
  readonly row: Row;
  readonly sourceId: string;
  readonly passages: readonly Passage[];
}

const CHUNK = 'SELECT id, source, start, marks, locators, text FROM chunk';

export function storedTexts(db: DatabaseSync): Texts {
  const chunkAt = db.prepare(`${CHUNK} WHERE id <= ? ORDER BY id DESC LIMIT 1`);
  const chunksIn = db.prepare(`${CHUNK} WHERE id BETWEEN ? AND ? ORDER BY id`);
  const textsIn = db.prepare('SELECT text FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id');
  const opened = (id: number, standing: Standing): Opened | undefined => {
    const row = chunkAt.get(id) as unknown as Row | undefined;
    return row && open(row, standing);
  };
  /** The chunks of some passages, each with the positions in it of those that are asked for. */
  const rowsOf = (sourceId: string, from: number, to: number, standing: Standing): readonly Part[] => {
    const [first, last] = standing.range(sourceId) ?? [0, -1];
    const [start, end] = [first + Math.max(0, from), Math.min(first + to, last + 1)];
    if (start >= end) return [];
    const rows = chunksIn.all(start, end - 1) as unknown as Row[];
    const before = rows[0]?.id === start ? undefined : (chunkAt.get(start) as unknown as Row | undefined);
    return [...(before ? [before] : []), ...rows].map((row) => ({
      row,
      first: Math.max(0, start - row.id),
      end: end - row.id,
    }));
  };
  return {
    byIds: (ids, standing) => {
      const found: PassageRecord[] = [];
      let open: Opened | undefined;
      for (const id of ids) {
        if (!open || id < open.row.id || id >= open.row.id + open.passages.length)
          open = opened(id, standing);
        const record = open && recordOf(open, id - open.row.id);
        if (record) found.push(record);
      }
      return found;
    },
    passages: (sourceId, from, to, standing) =>
      rowsOf(sourceId, from, to, standing).flatMap(({ row, first, end }) => {
        const chunk = open(row, standing);
        return chunk.passages.slice(first, end).map((_, at) => recordOf(chunk, first + at)!);
      }),
    texts: (sourceId, from, to, standing) =>
      rowsOf(sourceId, from, to, standing).flatMap(({ row, first, end }) => {
        const spans = spansOf(row.marks);
        const found: string[] = [];
        for (let at = first; at < Math.min(end, spans.length / 2); at++)
          found.push(row.text.slice(spans[2 * at]!, spans[2 * at + 1]!));
        return found;
      }),
    text: (sourceId, standing) => {
      const found = standing.range(sourceId);
      if (!found) return undefined;
      const [first, last] = found;
      return textsIn
        .all(first, Math.max(first, last))
        .map(({ text }) => String(text))
        .join('');
    },
  };
}

function open(row: Row, standing: Standing): Opened {
  return { row, sourceId: standing.idOf(row.source), passages: passagesOf(row) };
}

function recordOf({ row, sourceId, passages }: Opened, at: number): PassageRecord | undefined {
  const passage = passages[at];
  if (!passage) return undefined;
  const { start, end, region, locator } = passage;
  const text = row.text.slice(start - row.start, end - row.start);
  const ordinal = row.id - firstPassage(row.source) + at;
  return { id: row.id + at, sourceId, ordinal, start, end, text, region, locator };
}
