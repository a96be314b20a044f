/** Severities as settings name them; `off` silences a rule. */
export type Severity = 'off' | 'information' | 'warning' | 'error';

/** Every rule with its default severity; order is that of the documentation. */
export const RULES = {
  'number-contradicted': 'error',
  'date-contradicted': 'error',
  'number-unsupported': 'warning',
  'date-unsupported': 'warning',
  'name-unknown': 'warning',
  'name-misplaced': 'information',
  'quote-altered': 'error',
  'quote-unsupported': 'warning',
  'sources-disagree': 'information',
  'draft-inconsistent': 'warning',
  'citation-unknown': 'error',
  'citation-mismatch': 'warning',
  'claim-uncited': 'off',
  'source-unreadable': 'warning',
  'directive-unused': 'warning',
  'directive-unknown': 'warning',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

/** What each rule reports, in one sentence; its page under docs/rules says more. */
export const RULE_SUMMARIES: Readonly<Record<RuleId, string>> = {
  'number-contradicted': 'The passages that speak of the same thing give another number.',
  'date-contradicted': 'The passages that speak of the same event give another date.',
  'number-unsupported': 'No passage that speaks of this gives the number.',
  'date-unsupported': 'No passage that speaks of this gives the date.',
  'name-unknown': 'No source has the name.',
  'name-misplaced': 'The sources have the name, but never together with what the sentence is about.',
  'quote-altered': 'The quotation differs from its source in its words, or in who says them.',
  'quote-unsupported': 'No source has the quotation.',
  'sources-disagree': 'One source supports the claim, another contradicts it.',
  'draft-inconsistent': 'The draft gives two numbers for one thing.',
  'citation-unknown': 'The citation names neither a source nor an entry of a bibliography.',
  'citation-mismatch': 'The cited source does not say it, another one does.',
  'claim-uncited': 'The claim is supported, but its sentence cites nothing.',
  'source-unreadable': 'A source could not be read, or not in full.',
  'directive-unused': 'An ignore comment hides nothing.',
  'directive-unknown': 'An ignore comment names a rule that does not exist.',
};

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

export const isRuleId = (name: string): name is RuleId => Object.hasOwn(RULES, name);
