import { countsOf } from '../check/result.ts';
import type { Render } from './format.ts';
import { draftData } from './json.ts';

/** One JSON object per line, for streams: a line per claim, finding and unreadable file, and last the counts. */
export const jsonl: Render = (result, { version }) => {
  const drafts = result.drafts.flatMap((draft) => {
    const { path, claims, findings, suppressed } = draftData(draft);
    return [
      ...claims.map((claim) => ({ type: 'claim', path, ...claim })),
      ...findings.map((finding) => ({ type: 'finding', path, ...finding })),
      ...suppressed.map((finding) => ({ type: 'suppressed', path, ...finding })),
    ];
  });
  const unreadable = result.unreadable.map((file) => ({ type: 'unreadable', ...file }));
  const rows = [...drafts, ...unreadable, { type: 'counts', version, ...countsOf(result) }];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
};
