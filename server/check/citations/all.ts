import { contains, type Span } from '../../text/span.ts';
import type { CheckedClaim, Report } from '../report.ts';
import type { Desk, Wanted } from './cite.ts';
import { sourcesOf } from './library.ts';
import { segmentOf } from './place.ts';

/**
 * The fewest sources that each sentence in `span` still has to cite, so that every supported claim in it has one that says
 * it. What is cited after the sentence in the same paragraph counts for it; names are not counted, as for claim-uncited.
 */
export function missingCitations(desk: Desk, report: Report, span: Span): readonly Wanted[] {
  const claims = report.claims.filter(
    (claim) => claim.verdict === 'supported' && claim.kind !== 'name' && contains(span, claim),
  );
  const sentences = Map.groupBy(claims, ({ sentence }) => sentence.start);
  return [...sentences.values()].flatMap((group) => missingIn(desk, report, group));
}

function missingIn(desk: Desk, report: Report, claims: readonly CheckedClaim[]): readonly Wanted[] {
  const { sentence } = claims[0]!;
  const cited = citedFrom(desk, sentence);
  const chosen = new Set<string>();
  for (const claim of claims) {
    const says = claim.evidence.filter(({ relation }) => relation === 'supports').map((e) => e.sourceId);
    if (says.length === 0 || says.some((id) => cited.has(id) || chosen.has(id))) continue;
    chosen.add(says[0]!);
  }
  const sources = report.sources.filter(({ id }) => chosen.has(id));
  return sources.length > 0 ? [{ sentence, sources }] : [];
}

/** Sources that a mark names from the sentence to the end of its paragraph. */
function citedFrom({ draft, library }: Desk, sentence: Span): ReadonlySet<string> {
  const paragraph = segmentOf(draft, sentence)?.span ?? sentence;
  const marks = draft.citations.filter(
    (citation) => contains(paragraph, citation) && citation.end > sentence.start,
  );
  return new Set(marks.flatMap((mark) => sourcesOf(draft, mark, library)).map(({ id }) => id));
}
