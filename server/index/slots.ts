import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/**
 * A source's number is the first of the slots it takes, each of so many passages. Ids of passages are numbered through
 * the slots: one range of ids per source, independent of the order of indexing, and all within 32 bits.
 */
const SLOT = 2 ** 6;
export const SLOTS = 2 ** 26;

/** A source has at most this many passages. */
export const MOST_PASSAGES = 2 ** 20;

/** A source gets the slot that the first 26 bits of this say, or the next free one: the order in which ids follow. */
export const rankOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE();

const slotOf = (id: string): number => rankOf(id) >>> 6;

/** The id of a source's first passage. */
export const firstPassage = (number: number): number => number * SLOT;

/** The slot that an id of a passage lies in: at or after the number of its source. */
export const slotAt = (id: number): number => Math.floor(id / SLOT);

const slotsFor = (passages: number): number => Math.max(1, Math.ceil(passages / SLOT));

/** Finds the number for a source that is to be added, with room for its passages. */
export function slotFinder(db: DatabaseSync): (id: string, passages: number) => number {
  const before = db.prepare(
    'SELECT number, passages FROM source WHERE number < ? ORDER BY number DESC LIMIT 1',
  );
  return (id, passages) => {
    const room = slotsFor(passages);
    let number = slotOf(id);
    for (;;) {
      if (number + room > SLOTS) number = 0;
      const row = before.get(number + room) as { number: number; passages: number } | undefined;
      const end = row ? row.number + slotsFor(row.passages) : 0;
      if (end <= number) return number;
      number = end;
    }
  };
}
