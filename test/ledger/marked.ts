import type { CheckedClaim } from '../../server/check/report.ts';

/** Supported claims at the places marked «» of a draft in which each line is a sentence. */
export function parseMarked(source: string): {
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
} {
  const claims: CheckedClaim[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    const start = text.length;
    const end = start + line.replace(/[«»]/g, '').length;
    for (const [at, part] of line.split(/[«»]/).entries()) {
      const from = text.length;
      text += part;
      if (at % 2 === 0) continue;
      const span = { start: from, end: text.length };
      claims.push({
        ...span,
        kind: 'number',
        text: part,
        norm: part,
        verdict: 'supported',
        evidence: [],
        sentence: { start, end },
        core: span,
      });
    }
    text += '\n';
  }
  return { text, claims };
}
