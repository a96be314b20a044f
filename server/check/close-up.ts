import type { Sentence } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';

/** UTF-16 units on either side of a sentence that judging its claims may look at. */
const AROUND = 48;

/**
 * A sentence with no more of its paragraph than its judgement rests on: what stands close by, or all of it for a quotation, whose
 * speaker may stand anywhere. Spans of mentions, and of the sentence, count from where that begins.
 */
export function closeUp(sentence: Sentence): Sentence {
  const { segment, span, claims, names, tallied } = sentence;
  const { start, end } = stretchOf(sentence);
  const near = <M extends Mention>(mention: M): M => moveMention(mention, -start);
  return {
    ...sentence,
    segment: { ...segment, text: segment.text.slice(start, end) },
    span: moved(span, -start),
    claims: claims.map((claim) => ({ ...claim, mention: near(claim.mention) })),
    names: names.map(near),
    tallied: tallied.map(near),
  };
}

/** Where the close-up of a sentence begins in the text of its paragraph. */
export const closeUpFrom = (sentence: Sentence): number => stretchOf(sentence).start;

/** The same for two sentences if each claim of the one is judged as that of the other, as long as they are held against the same. */
export function judgedAs(sentence: Sentence): string {
  const { start, end } = stretchOf(sentence);
  const relative = (key: string, value: unknown): unknown =>
    (key === 'start' || key === 'end') && typeof value === 'number' ? value - start : value;
  return `${sentence.segment.text.slice(start, end)}\n${JSON.stringify(sentence.reading, relative)}`;
}

function stretchOf({ segment: { text }, span, claims }: Sentence): Span {
  if (claims.some(({ kind }) => kind === 'quotation')) return { start: 0, end: text.length };
  return { start: Math.max(0, span.start - AROUND), end: Math.min(text.length, span.end + AROUND) };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** A mention as it is in a text that begins elsewhere. */
export const moveMention = <M extends Mention>(mention: M, by: number): M => ({
  ...mention,
  ...moved(mention, by),
  core: moved(mention.core, by),
  ...('role' in mention && mention.role ? { role: moved(mention.role, by) } : {}),
});
