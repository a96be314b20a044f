import type { Span } from '../text/span.ts';
import { readBlocks } from './blocks.ts';
import { type Cut, cut, type Parsed } from './cut.ts';
import type { Chunk, Citation, Outline } from './draft.ts';
import { noteLabel } from './inline.ts';

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
  const { start, end, from } = piece;
  if ('asked' in from && isSame(from.above, above) && stillHolds(from.asked, destinations))
    return move(from, start - from.start);
  const parsed = 'asked' in from ? (cut(text, start, next?.end ?? end)[0]!.from as Parsed) : from;
  const asked = new Map<string, string | undefined>();
  const references = (label: string): string | undefined => {
    const found = destinations.get(label);
    asked.set(label, found);
    return found;
  };
  const reading = readBlocks(parsed.text, parsed.blocks, references, above);
  const { at } = parsed;
  const chunk = {
    ...reading,
    start: start - at,
    end: end - at,
    definitions: piece.definitions,
    above,
    asked,
  };
  return move(chunk, at);
}

/** A level without a heading counts too, which `every` would skip. */
const isSame = (a: Outline, b: Outline): boolean =>
  a === b || (a.length === b.length && [...a].every((title, i) => title === b[i]));

function stillHolds(asked: Chunk['asked'], destinations: Destinations): boolean {
  for (const [label, found] of asked) if (destinations.get(label) !== found) return false;
  return true;
}

function move(chunk: Chunk, by: number): Chunk {
  if (by === 0) return chunk;
  const moved = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...moved(chunk),
    segments: chunk.segments.map((segment) => ({
      ...segment,
      span: moved(segment.span),
      map: segment.map.map((run) => ({ ...run, source: run.source + by })),
    })),
    citations: chunk.citations.map((citation) => ({
      ...moved(citation),
      targets: targetsOf(citation, by).map(moved),
    })),
    footnotes: chunk.footnotes.map((note) => ({
      ...moved(note),
      ...(note.label === noteLabel(note) && { label: noteLabel(moved(note)) }),
      targets: note.targets.map(moved),
    })),
    directives: chunk.directives.map((directive) => ({
      ...moved(directive),
      rules: directive.rules.map(moved),
    })),
  };
}

/** The label of an inline note is its place. */
const targetsOf = (citation: Citation, by: number): Citation['targets'] =>
  citation.targets.map((target) =>
    citation.style === 'footnote' && target.key === noteLabel(citation)
      ? { ...target, key: noteLabel({ start: citation.start + by, end: citation.end + by }) }
      : target,
  );
