import { readChunk } from './chunk.ts';
import { type Cut, cut, cutAgain } from './cut.ts';
import type { Chunk, ChunkReading, Draft, FrontMatter } from './draft.ts';
import { readFrontMatter } from './frontmatter.ts';
import { moveCitation, moveDirective, moveFootnote, moveSegment } from './move.ts';

/**
 * Reads a Markdown draft. Total: every text has a reading, in time linear in its length. With the draft as it was before, only
 * what an edit touches is read; the answer is the same.
 */
export function parseDraft(text: string, previous?: Draft): Draft {
  const frontMatter = readFrontMatter(text, previous);
  const from = frontMatter?.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const chunks = readChunks(text, previous ? cutAgain(text, from, previous) : cut(text, from, text.length));
  return placed(text, chunks, frontMatter);
}

/** The lists of a draft are put together when they are asked for: whoever reads it piece by piece needs none of them. */
function placed(text: string, chunks: readonly Chunk[], frontMatter: FrontMatter | undefined): Draft {
  const segments = listed(chunks, ({ segments }) => segments, moveSegment);
  const citations = listed(chunks, ({ citations }) => citations, moveCitation);
  const footnotes = listed(chunks, ({ footnotes }) => footnotes, moveFootnote);
  const directives = listed(chunks, ({ directives }) => directives, moveDirective);
  return {
    text,
    get segments() {
      return segments();
    },
    get citations() {
      return citations();
    },
    get footnotes() {
      return footnotes();
    },
    get directives() {
      return directives();
    },
    ...(frontMatter ? { frontMatter } : {}),
    chunks,
  };
}

/** One kind of what the pieces hold, with offsets in the draft; made once. */
function listed<T>(
  chunks: readonly Chunk[],
  kind: (reading: ChunkReading) => readonly T[],
  move: (one: T, by: number) => T,
): () => readonly T[] {
  let all: readonly T[] | undefined;
  return () => {
    all ??= chunks.flatMap(({ start, reading }) => kind(reading).map((one) => move(one, start)));
    return all;
  };
}

/** The first definition of a label wins, wherever it stands. */
function readChunks(text: string, cuts: readonly Cut[]): readonly Chunk[] {
  const destinations = new Map<string, string>();
  for (const { definitions } of cuts)
    for (const [label, destination] of definitions)
      if (!destinations.has(label)) destinations.set(label, destination);
  const chunks: Chunk[] = [];
  for (const [i, piece] of cuts.entries()) {
    const above = chunks.at(-1)?.reading.outline ?? [];
    chunks.push(readChunk(text, piece, cuts[i + 1], destinations, above));
  }
  return chunks;
}
