import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver/node';
import { sourceOf } from '../check/pages.ts';
import type { CheckedClaim } from '../check/report.ts';
import { overlaps } from '../text/span.ts';
import type { Checked } from './checked.ts';
import { citedBy } from './cited.ts';
import { toSpan } from './ranges.ts';

/** The key of the best source behind each supported figure, date and quotation, unless the sentence cites it or it was just named. */
export function inlayHints(checked: Checked, range: Range): InlayHint[] {
  const { document, report } = checked;
  const span = toSpan(document.lines, range);
  const hints: InlayHint[] = [];
  let last: string | undefined;
  for (const claim of report.claims) {
    if (!overlaps(claim, span) || claim.kind === 'name') continue;
    const source = sourceBehind(checked, claim);
    const said = source && `${claim.sentence.start} ${source.id}`;
    if (!source || said === last) continue;
    last = said;
    hints.push({
      position: document.lines.position(claim.end),
      label: `@${source.key}`,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      ...(source.title ? { tooltip: source.title } : {}),
    });
  }
  return hints;
}

function sourceBehind(checked: Checked, claim: CheckedClaim) {
  if (claim.verdict !== 'supported') return undefined;
  const id = claim.evidence.find(({ relation }) => relation === 'supports')?.sourceId;
  const source = id === undefined ? undefined : sourceOf(checked.report, id);
  return source && !citedBy(checked, claim).includes(source) ? source : undefined;
}
