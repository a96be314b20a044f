import type { Settings } from '../config/settings.ts';
import type { Draft } from '../markdown/draft.ts';
import { lineIndex } from '../text/lines.ts';
import { overlaps, type Span } from '../text/span.ts';
import { citeEdits, isCited, type LinkTo } from './cite.ts';
import { sourceName } from './messages.ts';
import type { CheckedClaim, Fix, Report } from './report.ts';

/** Most sources offered for one claim. */
const OFFERED = 3;

const byId: LinkTo = ({ url, id }) => url ?? encodeURI(id);

/**
 * What the light bulb offers at a span of the draft, best first: the source's value, a citation of the sources that
 * support the claim, an ignore comment. `linkTo` says how a link from the draft to a source is written.
 */
export function fixesAt(
  draft: Draft,
  report: Report,
  span: Span,
  settings: Settings,
  linkTo: LinkTo = byId,
): readonly Fix[] {
  const touches = (other: Span): boolean =>
    overlaps(other, span) || (other.start <= span.start && span.start <= other.end);
  return report.claims.flatMap((claim, at) => {
    if (!touches(claim)) return [];
    const finding = report.findings.findIndex((candidate) => candidate.claim === at);
    return [
      ...replace(claim, finding),
      ...cite(draft, report, claim, settings, linkTo),
      ...ignore(draft, report, finding),
    ];
  });
}

const about = (finding: number): { readonly finding?: number } => (finding < 0 ? {} : { finding });

function replace(claim: CheckedClaim, finding: number): readonly Fix[] {
  if (claim.suggestion === undefined) return [];
  const { start, end } = claim.core;
  return [
    {
      title: `Replace with “${shorten(claim.suggestion)}”`,
      kind: 'replace',
      preferred: true,
      edits: [{ start, end, text: claim.suggestion }],
      ...about(finding),
    },
  ];
}

const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

function cite(
  draft: Draft,
  report: Report,
  claim: CheckedClaim,
  settings: Settings,
  linkTo: LinkTo,
): readonly Fix[] {
  const supporting = new Set(
    claim.evidence.filter(({ relation }) => relation === 'supports').map(({ sourceId }) => sourceId),
  );
  const fresh = [...supporting]
    .flatMap((id) => report.sources.find((source) => source.id === id) ?? [])
    .filter((source) => !isCited(draft, claim.sentence, source, linkTo));
  return fresh.slice(0, OFFERED).map((source, at) => ({
    title: `Cite ${sourceName(source)} (${source.key})`,
    kind: 'cite' as const,
    preferred: at === 0 && claim.verdict === 'supported',
    edits: citeEdits(draft, claim.sentence, source, report.sources, settings, linkTo),
  }));
}

function ignore(draft: Draft, report: Report, finding: number): readonly Fix[] {
  const reported = report.findings[finding];
  if (!reported) return [];
  const lines = lineIndex(draft.text);
  const { line } = lines.position(reported.start);
  const next = lines.offset({ line: line + 1, character: 0 });
  const from = next > reported.end ? next : draft.text.length;
  const end = lines.offset({
    line,
    character: draft.text.slice(lines.offset({ line, character: 0 }), from).replace(/[\r\n]+$/, '').length,
  });
  return [
    {
      title: `Ignore ${reported.rule} on this line`,
      kind: 'ignore',
      preferred: false,
      edits: [{ start: end, end, text: ` <!-- stet-disable-line ${reported.rule} -->` }],
      finding,
    },
  ];
}
