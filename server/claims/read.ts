import type { Citation, Draft, Segment } from '../markdown/draft.ts';
import type { Casing } from '../mentions/mention.ts';
import { toSource } from '../text/map.ts';
import { contains, type Span } from '../text/span.ts';
import type { Sentence, SentenceReading } from './claim.ts';
import { type Paragraph, readParagraph } from './paragraph.ts';
import { tableRows } from './rows.ts';

/** A paragraph as read, with a name that tells it apart by everything that its reading depends on. */
export interface ParagraphReading {
  readonly name: string;
  readonly sentences: readonly SentenceReading[];
}

/** Where the sentences of a segment stand. */
interface Placed {
  readonly reading: ParagraphReading;
  readonly sentences: readonly Sentence[];
}

/** What is known of the paragraphs of a draft, read with the same casing. */
export interface KnownParagraphs {
  /** Answers with the known reading of the paragraph of this key, or makes it. */
  read(key: string, make: () => readonly SentenceReading[]): ParagraphReading;
  readonly placed: WeakMap<Segment, Placed>;
}

const nothingKnown = (): KnownParagraphs => ({
  read: (key, make) => ({ name: key, sentences: make() }),
  placed: new WeakMap(),
});

/** The sentences of a draft with their claims, in order. `casing` says how the corpus capitalises words. */
export function readSentences(
  draft: Draft,
  casing?: Casing,
  known: KnownParagraphs = nothingKnown(),
): readonly Sentence[] {
  const rows = tableRows(draft);
  return draft.segments.flatMap((segment) => {
    const paragraph: Paragraph = { kind: segment.kind, text: segment.text, row: rows.get(segment) ?? '' };
    const key = [segment.kind, paragraph.row, ...segment.headings, segment.text].join('\u0001');
    const reading = known.read(key, () => readParagraph(paragraph, casing));
    const placed = known.placed.get(segment);
    if (placed?.reading === reading) return placed.sentences;
    const sentences = reading.sentences.map((sentence) => place(draft, segment, reading.name, sentence));
    known.placed.set(segment, { reading, sentences });
    return sentences;
  });
}

function place(draft: Draft, segment: Segment, paragraph: string, reading: SentenceReading): Sentence {
  const source = toSource(segment.map, reading.span);
  return {
    ...reading,
    segment,
    key: `${reading.span.start}\u0001${paragraph}`,
    source,
    claims: reading.claims.map((claim) => ({
      ...claim,
      ...toSource(segment.map, claim.mention),
      core: toSource(segment.map, claim.mention.core),
    })),
    citations: within(draft.citations, source),
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
