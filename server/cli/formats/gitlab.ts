import type { Render } from './format.ts';
import { openProblems, type Problem } from './problems.ts';

const SEVERITY = { error: 'major', warning: 'minor', information: 'info' } as const;

/** GitLab's Code Quality report (docs.gitlab.com/ci/testing/code_quality). */
export const gitlab: Render = (result) => `${JSON.stringify(openProblems(result).map(entry), null, 2)}\n`;

const entry = ({ path, rule, severity, message, place, fingerprint }: Problem) => ({
  type: 'issue',
  check_name: rule,
  description: message,
  categories: ['Bug Risk'],
  severity: SEVERITY[severity],
  fingerprint,
  location: { path, lines: { begin: place?.line ?? 1, end: place?.endLine ?? 1 } },
});
