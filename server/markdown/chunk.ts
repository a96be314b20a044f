import { readBlocks } from './blocks.ts';
import { type Cut, cut, type Parsed } from './cut.ts';
import type { Chunk, ChunkReading, Outline } from './draft.ts';
import { move } from './move.ts';

type Destinations = ReadonlyMap<string, string>;

/**
 * Reads a piece, or takes what is known of it where all that it rests on is the same. `next` comes after it: where its last block
 * ends may show only there.
 */
export function readChunk(
  text: string,
  piece: Cut,
  next: Cut | undefined,
  destinations: Destinations,
  above: Outline,
): Chunk {
  const { start, end, from, definitions } = piece;
  if ('asked' in from && isSame(from.above, above) && stillHolds(from.asked, destinations))
    return { start, end, reading: from };
  const parsed = 'asked' in from ? (cut(text, start, next?.end ?? end)[0]!.from as Parsed) : from;
  const asked = new Map<string, string | undefined>();
  const references = (label: string): string | undefined => {
    const found = destinations.get(label);
    asked.set(label, found);
    return found;
  };
  const blocks = readBlocks(parsed.text, parsed.blocks, references, above);
  return { start, end, reading: { ...move(blocks, parsed.at - start), definitions, above, asked } };
}

/** A level without a heading counts too, which `every` would skip. */
const isSame = (a: Outline, b: Outline): boolean =>
  a === b || (a.length === b.length && [...a].every((title, i) => title === b[i]));

function stillHolds(asked: ChunkReading['asked'], destinations: Destinations): boolean {
  for (const [label, found] of asked) if (destinations.get(label) !== found) return false;
  return true;
}
