import type { BlockReading, Citation, Segment } from '../markdown/draft.ts';
import type { Casing } from '../mentions/mention.ts';
import { toSource } from '../text/map.ts';
import { contains, type Span } from '../text/span.ts';
import type { Sentence, SentenceReading } from './claim.ts';
import type { TaggedSentence } from './grammar.ts';
import { type Paragraph, type ParagraphReading, readParagraph } from './paragraph.ts';
import { tableRows } from './rows.ts';

/** The sentences of a piece of a draft, in order, and the readings of its paragraphs that they rest on. */
export interface PieceReading {
  readonly sentences: readonly Sentence[];
  readonly paragraphs: ReadonlyMap<string, ParagraphReading>;
}

/** Paragraphs that were read before with the same casing. */
export interface KnownParagraphs {
  readonly paragraphs: ReadonlyMap<string, ParagraphReading>;
  readonly tagged: ReadonlyMap<string, TaggedSentence>;
}

/** What is known after some pieces have been read. */
export const knownFrom = (pieces: readonly PieceReading[]): KnownParagraphs => ({
  paragraphs: new Map(pieces.flatMap(({ paragraphs }) => [...paragraphs])),
  tagged: new Map(
    pieces.flatMap(({ paragraphs }) =>
      [...paragraphs.values()].flatMap(({ tagged }) => tagged.map((one) => [one.text, one] as const)),
    ),
  ),
});

/** Reads a piece of a draft, the text of which is given. `casing` says how the corpus capitalises words. */
export function readPiece(
  piece: BlockReading,
  text: string,
  casing?: Casing,
  known?: KnownParagraphs,
): PieceReading {
  const rows = tableRows(piece.segments, text);
  const paragraphs = new Map<string, ParagraphReading>();
  const sentences = piece.segments.flatMap((segment) => {
    const paragraph: Paragraph = { kind: segment.kind, text: segment.text, row: rows.get(segment) ?? '' };
    const key = [segment.kind, paragraph.row, ...segment.headings, segment.text].join('\u0001');
    const reading =
      paragraphs.get(key) ?? known?.paragraphs.get(key) ?? readParagraph(paragraph, casing, known?.tagged);
    paragraphs.set(key, reading);
    return reading.sentences.map((sentence) => place(piece, segment, sentence));
  });
  return { sentences, paragraphs };
}

function place({ citations }: BlockReading, segment: Segment, reading: SentenceReading): Sentence {
  const source = toSource(segment.map, reading.span);
  return {
    ...reading,
    segment,
    reading,
    source,
    claims: reading.claims.map((claim) => ({
      ...claim,
      ...toSource(segment.map, claim.mention),
      core: toSource(segment.map, claim.mention.core),
    })),
    citations: within(citations, source),
  };
}

/** Those inside a span; they are sorted by place. */
function within(citations: readonly Citation[], span: Span): readonly Citation[] {
  let low = 0;
  for (let high = citations.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Citation[] = [];
  for (let at = low; at < citations.length && citations[at]!.start <= span.end; at++)
    if (contains(span, citations[at]!)) found.push(citations[at]!);
  return found;
}
