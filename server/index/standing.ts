import type { DatabaseSync } from 'node:sqlite';
import { recent } from '../text/recent.ts';
import { countUpTo } from './rising.ts';
import { firstPassage, slotAt } from './slots.ts';

/** Which source each passage belongs to, in one state of the database. Sources are told by their place in order of number. */
export interface Standing {
  /** The source whose passages begin last before an id, or with it; −1 when there is none. */
  sourceOf(id: number): number;
  /** Id of a source's first passage, and how many it has. */
  first(source: number): number;
  passages(source: number): number;
  idOf(source: number): string;
  /** First and last id of a source's passages, or undefined when it is not there. */
  range(sourceId: string): readonly [number, number] | undefined;
}

/** Ids of sources that are kept, in characters. */
const KEPT = 500_000;

/** What a revision of the database says; read when it is another than before. */
export function standing(db: DatabaseSync): (revision: number) => Standing {
  const all = db.prepare('SELECT number, passages FROM source ORDER BY number');
  const name = db.prepare('SELECT id FROM source WHERE number = ?');
  const numberOf = db.prepare('SELECT number, passages FROM source WHERE id = ?');
  const read = (): Standing => {
    const rows = all.all();
    const numbers = Uint32Array.from(rows, ({ number }) => Number(number));
    const counts = Uint32Array.from(rows, ({ passages }) => Number(passages));
    const names = recent<number, string>(KEPT);
    const ranges = recent<string, readonly [number, number]>(KEPT);
    return {
      sourceOf: (id) => countUpTo(numbers, slotAt(id)) - 1,
      first: (source) => firstPassage(numbers[source]!),
      passages: (source) => counts[source]!,
      idOf: (source) => {
        const known = names.get(source);
        if (known !== undefined) return known;
        const id = String(name.get(numbers[source]!)?.id);
        names.set(source, id, id.length);
        return id;
      },
      range: (sourceId) => {
        const known = ranges.get(sourceId);
        if (known) return known;
        const row = numberOf.get(sourceId);
        if (!row) return undefined;
        const first = firstPassage(Number(row.number));
        const range = [first, first + Number(row.passages) - 1] as const;
        ranges.set(sourceId, range, sourceId.length);
        return range;
      },
    };
  };
  let known: { readonly revision: number; readonly standing: Standing } | undefined;
  return (revision) => {
    if (known?.revision !== revision) known = { revision, standing: read() };
    return known.standing;
  };
}
