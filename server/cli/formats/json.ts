import type { CheckedClaim, Finding, Suppressed } from '../../check/report.ts';
import { type LineIndex, lineIndex } from '../../text/lines.ts';
import { type CheckedDraft, countsOf } from '../check/result.ts';
import type { Render } from './format.ts';
import { placeOf } from './problems.ts';

/**
 * The format for programs: everything that was found, supported claims included. Offsets are UTF-16 units from zero in
 * the draft without its byte order mark; lines and columns count from one.
 */
export const json: Render = (result, { version }) => {
  const drafts = result.drafts.map(draftData);
  const { unreadable } = result;
  return `${JSON.stringify({ version, drafts, unreadable, counts: countsOf(result) }, null, 2)}\n`;
};

/** One draft as data, each claim and finding with its place. */
export function draftData({ path, text, report }: CheckedDraft) {
  const lines = lineIndex(text);
  return {
    path,
    claims: report.claims.map((claim) => placed(claim, lines)),
    findings: report.findings.map((finding) => placed(finding, lines)),
    suppressed: report.suppressed.map((finding) => placed(finding, lines)),
    sources: report.sources,
  };
}

const placed = <T extends CheckedClaim | Finding | Suppressed>(thing: T, lines: LineIndex) => ({
  ...thing,
  ...placeOf(thing, lines),
});
