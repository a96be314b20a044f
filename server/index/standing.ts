import type { DatabaseSync } from 'node:sqlite';
import { recent } from '../text/recent.ts';
import { countUpTo } from './rising.ts';
import { firstPassage, SLOTS, slotAt } from './slots.ts';

/** A source by its number: the id of its first passage, and the one after its last. */
export interface SourceRange {
  readonly number: number;
  readonly first: number;
  readonly end: number;
}

/** Which source each passage belongs to, in one state of the database. */
export interface Standing {
  /** The source of a passage that is there, by the passage's id. */
  sourceOf(id: number): SourceRange;
  /** The id of the source that has a number. */
  idOf(number: number): string;
  /** First and last id of a source's passages, or undefined when it is not there. */
  range(sourceId: string): readonly [number, number] | undefined;
}

/** Sources that are read and kept together: rising numbers, and how many passages each has. */
interface Shelf {
  readonly numbers: Uint32Array;
  readonly passages: Uint32Array;
}

/** About how many there are in a shelf. */
const SHELF = 64;

/** Sources that are kept, and characters of their ids. */
const KEPT_SOURCES = 400_000;
const KEPT_IDS = 500_000;

/** What a revision of the database says; `sources` is how many there are. */
export function standing(db: DatabaseSync, sources: () => number): (revision: number) => Standing {
  const between = db.prepare(
    `SELECT number, passages FROM source WHERE number < ? AND number >=
       coalesce((SELECT number FROM source WHERE number <= ? ORDER BY number DESC LIMIT 1), 0) ORDER BY number`,
  );
  const name = db.prepare('SELECT id FROM source WHERE number = ?');
  const numberOf = db.prepare('SELECT number, passages FROM source WHERE id = ?');
  const read = (): Standing => {
    const shelves = recent<number, Shelf>(KEPT_SOURCES);
    const names = recent<number, string>(KEPT_IDS);
    const ranges = recent<string, readonly [number, number]>(KEPT_IDS);
    const width = Math.ceil(SLOTS / Math.max(1, sources() / SHELF));
    const shelf = (at: number): Shelf => {
      const known = shelves.get(at);
      if (known) return known;
      const rows = between.all((at + 1) * width, at * width);
      const made = {
        numbers: Uint32Array.from(rows, ({ number }) => Number(number)),
        passages: Uint32Array.from(rows, ({ passages }) => Number(passages)),
      };
      shelves.set(at, made, rows.length + 1);
      return made;
    };
    return {
      sourceOf: (id) => {
        const slot = slotAt(id);
        return rangeAt(shelf(Math.floor(slot / width)), slot);
      },
      idOf: (number) => {
        const known = names.get(number);
        if (known !== undefined) return known;
        const id = String(name.get(number)?.id);
        names.set(number, id, id.length);
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

/** The last source whose number is not above `slot`. */
function rangeAt({ numbers, passages }: Shelf, slot: number): SourceRange {
  const at = Math.max(0, countUpTo(numbers, slot) - 1);
  const number = numbers[at]!;
  const first = firstPassage(number);
  return { number, first, end: first + passages[at]! };
}
