import type { Draft, Segment } from '../markdown/draft.ts';
import type { Casing } from '../mentions/mention.ts';
import { toSource } from '../text/map.ts';
import { contains } from '../text/span.ts';
import type { Sentence, SentenceReading } from './claim.ts';
import { type Paragraph, readParagraph } from './paragraph.ts';
import { tableRows } from './rows.ts';

/** Answers with a known reading of the paragraph of this key, or makes it. */
export type ReadParagraph = (
  key: string,
  make: () => readonly SentenceReading[],
) => readonly SentenceReading[];

/**
 * The sentences of a draft with their claims, in order. `casing` says how the corpus capitalises words; `recall` may answer
 * for paragraphs that were read before with the same casing.
 */
export function readSentences(
  draft: Draft,
  casing?: Casing,
  recall: ReadParagraph = (_, make) => make(),
): readonly Sentence[] {
  const rows = tableRows(draft);
  return draft.segments.flatMap((segment) => {
    const paragraph: Paragraph = { kind: segment.kind, text: segment.text, row: rows.get(segment) ?? '' };
    const key = [segment.kind, paragraph.row, ...segment.headings, segment.text].join('\u0001');
    return recall(key, () => readParagraph(paragraph, casing)).map((reading) =>
      place(draft, segment, key, reading),
    );
  });
}

function place(draft: Draft, segment: Segment, key: string, reading: SentenceReading): Sentence {
  const source = toSource(segment.map, reading.span);
  return {
    ...reading,
    segment,
    key: `${reading.span.start}\u0001${key}`,
    source,
    claims: reading.claims.map((claim) => ({
      ...claim,
      ...toSource(segment.map, claim.mention),
      core: toSource(segment.map, claim.mention.core),
    })),
    citations: draft.citations.filter((citation) => contains(source, citation)),
  };
}
