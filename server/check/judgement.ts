import type { Span } from '../text/span.ts';
import type { ReadPassage } from './binding/corpus.ts';
import type { Evidence, Relation, Tier, Verdict } from './report.ts';

/** What is found out about one claim. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly tier?: Tier;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly suggestion?: string;
  /** What is judged, in the text of the claim's paragraph, where it is not the claim's own span. */
  readonly at?: Span;
}

/** More places than this say the same again. */
const MOST = 24;

export const unchecked = (note: string): Judgement => ({ verdict: 'unchecked', note, evidence: [] });

export const supported = (tier: Tier, evidence: readonly Evidence[], note?: string): Judgement => ({
  verdict: 'supported',
  tier,
  evidence: distinct(evidence),
  ...(note ? { note } : {}),
});

export const unsupported = (
  elsewhere: readonly Evidence[],
  note?: string,
  suggestion?: string,
): Judgement => ({
  verdict: 'unsupported',
  evidence: distinct(elsewhere),
  ...(note ? { note } : {}),
  ...(suggestion ? { suggestion } : {}),
});

/** Evidence at a span of a passage's own text. */
export function evidenceAt(passage: ReadPassage, span: Span, relation: Relation): Evidence {
  return {
    sourceId: passage.sourceId,
    start: passage.start + span.start,
    end: passage.start + span.end,
    relation,
    value: passage.text.slice(span.start, span.end),
    passage: { start: passage.start, end: passage.end, text: passage.text, locator: passage.locator },
  };
}

/** One piece of evidence per place, in the order given. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence
    .filter(({ sourceId, start }) => {
      const key = `${sourceId}\u0000${start}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST);
}
