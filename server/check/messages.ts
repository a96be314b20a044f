import type { RuleId } from '../config/rules.ts';
import type { CheckedClaim, Evidence, SourceSummary } from './report.ts';

/** How a source is called in a message: its publisher, else its title, else its key. */
export const sourceName = (source: SourceSummary): string => source.publisher ?? source.title ?? source.key;

/** One sentence or two for the writer: what is wrong with the claim, and what the sources have instead. */
export function messageFor(
  rule: RuleId,
  claim: CheckedClaim,
  sources: ReadonlyMap<string, SourceSummary>,
): string {
  const said = `“${claim.text}”`;
  const first = claim.evidence[0];
  switch (rule) {
    case 'number-contradicted':
    case 'date-contradicted':
      return `${said} is not what the sources say: ${says(first!, sources)}.`;
    case 'quote-altered':
      return claim.evidence.some(({ relation }) => relation === 'supports')
        ? `These words are ${claim.note}: ${where(first!, sources)} has them from “${first!.value}”.`
        : `The quotation differs from its source: ${says(first!, sources)}.`;
    case 'quote-unsupported':
      return 'No source has this quotation.';
    case 'sources-disagree':
      return `The sources disagree about ${said}: ${disagreement(claim, sources)}.`;
    case 'name-unknown':
      return `No source has the name ${said}.${claim.suggestion ? ` Did you mean “${claim.suggestion}”?` : ''}`;
    case 'name-misplaced':
      return misplaced(said, claim, sources);
    case 'date-unsupported':
      return `No source gives the date ${said} for this.${elsewhere(first, sources)}`;
    case 'citation-mismatch':
      return `The source cited here does not say ${said}; ${where(supporting(claim) ?? first!, sources)} does.`;
    case 'claim-uncited':
      return `${said} is supported by ${where(first!, sources)}, but the sentence cites nothing.`;
    default:
      return `No source gives ${said} for this.${elsewhere(first, sources)}`;
  }
}

/** `line` is that of the other value, counted from 1. */
export const inconsistencyMessage = (text: string, other: string, line: number): string =>
  `The draft gives “${text}” here and “${other}” in line ${line} for the same thing.`;

function misplaced(
  said: string,
  { evidence, suggestion }: CheckedClaim,
  sources: ReadonlyMap<string, SourceSummary>,
): string {
  const first = evidence[0]!;
  const meant = suggestion && !suggestion.includes(first.value) ? `, probably ${suggestion}` : '';
  return first.relation === 'contradicts'
    ? `Where the sources say this they do not name ${said}: ${says(first, sources)}${meant}.`
    : `The sources about this do not name ${said}; it stands in ${where(first, sources)}.`;
}

const supporting = ({ evidence }: CheckedClaim): Evidence | undefined =>
  evidence.find(({ relation }) => relation === 'supports');

const says = (evidence: Evidence, sources: ReadonlyMap<string, SourceSummary>): string =>
  `${where(evidence, sources)} has “${evidence.value}”`;

const where = (evidence: Evidence, sources: ReadonlyMap<string, SourceSummary>): string => {
  const source = sources.get(evidence.sourceId);
  return source ? sourceName(source) : evidence.sourceId;
};

const elsewhere = (evidence: Evidence | undefined, sources: ReadonlyMap<string, SourceSummary>): string =>
  evidence ? ` The value stands elsewhere, about something else, in ${where(evidence, sources)}.` : '';

function disagreement(claim: CheckedClaim, sources: ReadonlyMap<string, SourceSummary>): string {
  const pick = (relation: Evidence['relation']) =>
    claim.evidence.find((evidence) => evidence.relation === relation);
  return [pick('supports'), pick('contradicts')]
    .filter((evidence) => evidence !== undefined)
    .map((evidence) => says(evidence, sources))
    .join(', ');
}
