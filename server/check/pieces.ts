import { knownFrom, type PieceReading, readPiece } from '../claims/read.ts';
import type { ChunkReading, Draft } from '../markdown/draft.ts';
import type { Archive } from './archive.ts';
import { sourcesOf, type UnknownKey, unknownKeys } from './citations/library.ts';
import { type Figure, figuresIn } from './numbers/inconsistent.ts';
import { common, replaced } from './same.ts';

/** A piece of a draft with all that it says by itself; offsets count from where it begins. */
export interface Piece extends PieceReading {
  readonly chunk: ChunkReading;
  readonly figures: readonly Figure[];
  /** Citation keys that nothing has. */
  readonly unknown: readonly UnknownKey[];
  /** The places in the library of the sources that it cites; absent where they hang on notes elsewhere in the draft. */
  readonly cited?: readonly number[];
}

/** The pieces of a draft in order; those that were there `before`, read with the same archive, are the same objects. */
export async function readPieces(
  draft: Draft,
  archive: Archive,
  before: readonly Piece[],
): Promise<readonly Piece[]> {
  const now = draft.chunks.map(({ reading }) => reading);
  const old = before.map(({ chunk }) => chunk);
  const same = common(now, old);
  await archive.askCasing(
    now.slice(same.head, same.tail).flatMap(({ segments }) => segments.map(({ text }) => text)),
  );
  const known = knownFrom(replaced(before, now, same));
  return draft.chunks.map(({ start, end, reading }, at) => {
    const place = same.before(at);
    if (place !== undefined) return before[place]!;
    const piece = readPiece(reading, draft.text.slice(start, end), archive, known);
    return {
      ...piece,
      chunk: reading,
      figures: piece.sentences.flatMap(figuresIn),
      unknown: unknownKeys(reading.citations, archive.library),
      ...citedBy(draft, reading, archive),
    };
  });
}

function citedBy(draft: Draft, { citations }: ChunkReading, archive: Archive): Pick<Piece, 'cited'> {
  if (citations.some(({ style }) => style === 'footnote')) return {};
  const sources = citations.flatMap((citation) => sourcesOf(draft, citation, archive.library));
  return { cited: sources.map(({ id }) => archive.places.get(id)!) };
}
