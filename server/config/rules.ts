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
  'citation-unknown': 'error',
  'citation-mismatch': 'warning',
  'claim-uncited': 'off',
  'source-unreadable': 'warning',
  'directive-unused': 'warning',
  'directive-unknown': 'warning',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

export const isRuleId = (name: string): name is RuleId => Object.hasOwn(RULES, name);
