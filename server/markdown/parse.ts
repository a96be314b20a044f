import { readChunk } from './chunk.ts';
import { type Cut, cut, cutAgain } from './cut.ts';
import type { Chunk, Draft } from './draft.ts';
import { readFrontMatter } from './frontmatter.ts';

/**
 * Reads a Markdown draft. Total: every text has a reading, in time linear in its length. With the draft as it was before, only
 * what an edit touches is read; the answer is the same.
 */
export function parseDraft(text: string, previous?: Draft): Draft {
  const frontMatter = readFrontMatter(text, previous);
  const from = frontMatter?.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const chunks = readChunks(text, previous ? cutAgain(text, from, previous) : cut(text, from, text.length));
  return {
    text,
    segments: chunks.flatMap(({ segments }) => segments),
    citations: chunks.flatMap(({ citations }) => citations),
    footnotes: chunks.flatMap(({ footnotes }) => footnotes),
    directives: chunks.flatMap(({ directives }) => directives),
    ...(frontMatter ? { frontMatter } : {}),
    chunks,
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
    const above = chunks.at(-1)?.outline ?? [];
    chunks.push(readChunk(text, piece, cuts[i + 1], destinations, above));
  }
  return chunks;
}
