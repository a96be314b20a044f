import type { RuleId } from '../config/rules.ts';
import type { CheckedClaim } from './report.ts';

/** The rule that a claim's verdict breaks, or undefined when there is nothing to report. */
export function ruleFor(claim: CheckedClaim): RuleId | undefined {
  switch (claim.verdict) {
    case 'contradicted':
      return contradictedRule(claim);
    case 'unsupported':
      return unsupportedRule(claim);
    case 'disputed':
      return 'sources-disagree';
    default:
      return undefined;
  }
}

const contradictedRule = ({ kind }: CheckedClaim): RuleId =>
  kind === 'quotation' ? 'quote-altered' : kind === 'date' ? 'date-contradicted' : 'number-contradicted';

function unsupportedRule(claim: CheckedClaim): RuleId {
  if (claim.kind === 'quotation') return 'quote-unsupported';
  if (claim.kind === 'date') return 'date-unsupported';
  if (claim.kind === 'number') return 'number-unsupported';
  const [first] = claim.evidence;
  const known = first?.relation === 'contradicts' || (first && claim.suggestion === undefined);
  return known ? 'name-misplaced' : 'name-unknown';
}
