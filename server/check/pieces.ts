import type { Sentence } from '../claims/claim.ts';
import { knownFrom, type PieceReading, readPiece } from '../claims/read.ts';
import type { ChunkReading, Draft } from '../markdown/draft.ts';
import { moveCitation } from '../markdown/move.ts';
import type { Archive } from './archive.ts';
import {
  type Cited,
  citedIn,
  citesKnown,
  sameCited,
  sourcesOf,
  type UnknownKey,
  unknownKeys,
} from './citations/library.ts';
import { type Figure, figuresIn } from './numbers/inconsistent.ts';
import { common, replaced } from './same.ts';

/** A piece of a draft with all that it says by itself; offsets count from where it begins. */
export interface Piece extends PieceReading {
  readonly chunk: ChunkReading;
  readonly figures: readonly Figure[];
  /** Citation keys that nothing has. */
  readonly unknown: readonly UnknownKey[];
  /** It cites something known by its key. */
  readonly keyed: boolean;
  /** What it cites, unless that hangs on notes that may stand elsewhere in the draft. */
  readonly citing?: Citing;
}

/** What a piece cites. */
export interface Citing {
  /** What each sentence cites, in order. */
  readonly sentences: readonly Cited[];
  /** The places in the library of all sources cited. */
  readonly sources: readonly number[];
}

/** A piece of a draft with what it cites. */
export interface Sheet {
  readonly piece: Piece;
  readonly citing: Citing;
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
      keyed: citesKnown(reading.citations, archive.library),
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

/**
 * What each piece cites in the draft as it is now; where it cites what it did `before`, the same object. Only what hangs on notes
 * can change while the piece does not.
 */
export function citingsOf(
  draft: Draft,
  pieces: readonly Piece[],
  archive: Archive,
  before: (at: number) => Citing | undefined,
): readonly Citing[] {
  return pieces.map((piece, at) => {
    if (piece.citing) return piece.citing;
    const now = citingOf(draft, piece, piece.chunk, draft.chunks[at]!.start, archive);
    const old = before(at);
    return old && isSame(now, old) ? old : now;
  });
}

const isSame = (a: Citing, b: Citing): boolean =>
  a.sources.length === b.sources.length &&
  a.sources.every((source, i) => source === b.sources[i]) &&
  a.sentences.length === b.sentences.length &&
  a.sentences.every((cited, i) => sameCited(cited, b.sentences[i]!));

/** The sentences of pieces from one place to another, in the order of the draft. */
export function sentencesOf(
  draft: Draft,
  sheets: readonly Sheet[],
  from: number,
  to: number,
): readonly Said[] {
  const all: Said[] = [];
  for (let at = from; at < to; at++) {
    const { piece, citing } = sheets[at]!;
    const { start } = draft.chunks[at]!;
    for (const [n, sentence] of piece.sentences.entries())
      all.push({ piece, sentence, cited: citing.sentences[n]!, start });
  }
  return all;
}
