import type { CodeLens } from 'vscode-languageserver/node';
import type { CheckedClaim } from '../check/report.ts';
import type { Segment } from '../markdown/draft.ts';
import type { Checked } from './checked.ts';
import { toRange } from './ranges.ts';

/** Above each heading: how many claims its section makes, how many are supported, how many are open. */
export function codeLenses({ document, report }: Checked): CodeLens[] {
  const draft = document.draft();
  const headings = draft.segments.filter(({ kind, quoted }) => kind === 'heading' && !quoted);
  return headings.flatMap((heading, at) => {
    const end = sectionEnd(headings, at) ?? draft.text.length;
    const claims = report.claims.filter(({ start }) => heading.span.start <= start && start < end);
    if (claims.length === 0) return [];
    // a lens without a command is not shown
    const command = { title: counted(claims), command: '' };
    return [{ range: toRange(document.lines, heading.span), command }];
  });
}

/** A section holds those below it. */
const sectionEnd = (headings: readonly Segment[], at: number): number | undefined =>
  headings.slice(at + 1).find((next) => next.headings.length <= headings[at]!.headings.length)?.span.start;

function counted(claims: readonly CheckedClaim[]): string {
  const supported = claims.filter(({ verdict }) => verdict === 'supported').length;
  const unchecked = claims.filter(({ verdict }) => verdict === 'unchecked').length;
  const open = claims.length - supported - unchecked;
  const parts = [
    claims.length === 1 ? '1 claim' : `${claims.length} claims`,
    `${supported} supported`,
    ...(open > 0 ? [`${open} open`] : []),
    ...(unchecked > 0 ? [`${unchecked} not checked`] : []),
  ];
  return parts.join(' · ');
}
