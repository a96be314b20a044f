import type { Sentence } from '../claims/claim.ts';
import { knownFrom, type PieceReading, readPiece } from '../claims/read.ts';
import type { ChunkReading, Draft } from '../markdown/draft.ts';
import { moveCitation } from '../markdown/move.ts';
import type { Archive } from './archive.ts';
import { type Cited, citedIn, sourcesOf, type UnknownKey, unknownKeys } from './citations/library.ts';
import { type Figure, figuresIn } from './numbers/inconsistent.ts';
import { common, replaced } from './same.ts';

/** A piece of a draft with all that it says by itself; offsets count from where it begins. */
export interface Piece extends PieceReading {
  readonly chunk: ChunkReading;
  readonly figures: readonly Figure[];
  /** Citation keys that nothing has. */
  readonly unknown: readonly UnknownKey[];
  /** What it cites, unless that hangs on notes that may stand elsewhere in the draft. */
  readonly citing?: Citing;
}

interface Citing {
  /** What each sentence cites, in order. */
  readonly sentences: readonly Cited[];
  /** The places in the library of all sources cited. */
  readonly sources: readonly number[];
}

/** A sentence of a piece. */
export interface Said {
  readonly piece: Piece;
  readonly sentence: Sentence;
  readonly cited: Cited;
  /** Where the piece begins in the draft. */
  readonly start: number;
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
  return draft.chunks.map(({ start, end, reading }, at): Piece => {
    const place = same.before(at);
    if (place !== undefined) return before[place]!;
    const piece = readPiece(reading, draft.text.slice(start, end), archive, known);
    const hangs = reading.citations.some(({ style }) => style === 'footnote');
    return {
      ...piece,
      chunk: reading,
      figures: piece.sentences.flatMap(figuresIn),
      unknown: unknownKeys(reading.citations, archive.library),
      ...(hangs ? {} : { citing: citingOf(draft, piece, reading, start, archive) }),
    };
  });
}

function citingOf(
  draft: Draft,
  { sentences }: PieceReading,
  { citations }: ChunkReading,
  start: number,
  { library, places }: Archive,
): Citing {
  const marks = citations.map((citation) => moveCitation(citation, start));
  const ids = marks.flatMap((mark) => sourcesOf(draft, mark, library).map(({ id }) => id));
  return {
    sentences: sentences.map((sentence) => {
      const own = sentence.citations.map((citation) => moveCitation(citation, start));
      return citedIn(draft, own, library);
    }),
    sources: ids.map((id) => places.get(id)!),
  };
}

/** The sentences of pieces in the order of the draft. */
export function sentencesOf(draft: Draft, pieces: readonly Piece[], archive: Archive): readonly Said[] {
  const all: Said[] = [];
  for (const [at, piece] of pieces.entries()) {
    const { start } = draft.chunks[at]!;
    const { sentences: cited } = citingIn(draft, piece, start, archive);
    for (const [n, sentence] of piece.sentences.entries())
      all.push({ piece, sentence, cited: cited[n]!, start });
  }
  return all;
}

/** What a piece cites in the draft as it is now. */
export const citingIn = (draft: Draft, piece: Piece, start: number, archive: Archive): Citing =>
  piece.citing ?? citingOf(draft, piece, piece.chunk, start, archive);
