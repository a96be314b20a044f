import type { Settings } from '../config/settings.ts';
import type { Draft } from '../markdown/draft.ts';
import { writtenKey } from '../markdown/written.ts';
import { lineIndex } from '../text/lines.ts';
import { overlaps, type Span } from '../text/span.ts';
import { missingCitations } from './citations/all.ts';
import { changeEdits } from './citations/change.ts';
import { citeEdits, type Desk, type Home, isCited, openDesk } from './citations/cite.ts';
import { listEdit } from './citations/list.ts';
import type { LinkTo } from './citations/marks.ts';
import { segmentOf } from './citations/place.ts';
import { sourceName } from './messages.ts';
import type { CheckedClaim, Edit, Fix, Report, SourceSummary } from './report.ts';

/** Most sources offered for one claim. */
const OFFERED = 3;

const byId: LinkTo = ({ url, id }) => url ?? encodeURI(id);

/**
 * What the light bulb offers at a span of the draft, best first: the source's value, a citation of the sources that
 * support the claim, an ignore comment. `linkTo` says how a link from the draft to a source is written,
 * `home` is the bibliography that gets the entries of sources that have none.
 */
export function fixesAt(
  draft: Draft,
  report: Report,
  span: Span,
  settings: Settings,
  linkTo: LinkTo = byId,
  home?: Home,
): readonly Fix[] {
  const touches = (other: Span): boolean =>
    overlaps(other, span) || (other.start <= span.start && span.start <= other.end);
  const desk = openDesk(draft, report.sources, settings, linkTo, home);
  const claims = report.claims.flatMap((claim, at) => {
    if (!touches(claim)) return [];
    const findings = report.findings.flatMap((finding, n) => (finding.claim === at ? [n] : []));
    return [
      ...replace(claim, findings[0]),
      ...change(desk, report, claim, findings),
      ...cite(desk, report, claim, findings),
      ...citeParagraph(desk, report, claim),
      ...findings.flatMap((finding) => ignore(draft, report, finding)),
    ];
  });
  const others = report.findings.flatMap((finding, n) =>
    finding.claim === undefined && touches(finding)
      ? [...correct(draft, report, n), ...ignore(draft, report, n)]
      : [],
  );
  return [...claims, ...others];
}

/** One fix that cites every supported claim of the draft, or of a span of it, that lacks a citation. Undefined when none does. */
export function citeAll(
  draft: Draft,
  report: Report,
  settings: Settings,
  linkTo: LinkTo = byId,
  span: Span = { start: 0, end: draft.text.length },
  home?: Home,
): Fix | undefined {
  const desk = openDesk(draft, report.sources, settings, linkTo, home);
  return citing(desk, report, span, 'Cite all supported claims');
}

function citing(desk: Desk, report: Report, span: Span, title: string, fewest = 1): Fix | undefined {
  const wanted = missingCitations(desk, report, span);
  if (wanted.length < fewest) return undefined;
  const edits = citeEdits(desk, wanted);
  if (edits.length === 0) return undefined;
  const sources = wanted.flatMap((one) => one.sources);
  return { title, kind: 'cite', preferred: false, edits, ...listing(desk, sources) };
}

/** The entries that go with a citation. */
function listing(desk: Desk, sources: readonly SourceSummary[]): Pick<Fix, 'other'> {
  const other = listEdit(desk, sources);
  return other ? { other } : {};
}

function citeParagraph(desk: Desk, report: Report, claim: CheckedClaim): readonly Fix[] {
  const paragraph = segmentOf(desk.draft, claim.sentence)?.span;
  if (!paragraph || claim.verdict !== 'supported') return [];
  const fix = citing(desk, report, paragraph, 'Cite all supported claims of this paragraph', 2);
  return fix ? [fix] : [];
}

const about = (finding: number | undefined): { readonly finding?: number } =>
  finding === undefined ? {} : { finding };

function replace(claim: CheckedClaim, finding: number | undefined): readonly Fix[] {
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

const findingOf = (report: Report, findings: readonly number[], rule: string): number | undefined =>
  findings.find((n) => report.findings[n]!.rule === rule);

/** The sources that support a claim, best first. */
function supporting(report: Report, claim: CheckedClaim): readonly SourceSummary[] {
  const ids = claim.evidence.filter(({ relation }) => relation === 'supports').map((e) => e.sourceId);
  return [...new Set(ids)].flatMap((id) => report.sources.find((source) => source.id === id) ?? []);
}

function change(
  desk: Desk,
  report: Report,
  claim: CheckedClaim,
  findings: readonly number[],
): readonly Fix[] {
  const finding = findingOf(report, findings, 'citation-mismatch');
  const source = supporting(report, claim)[0];
  if (finding === undefined || !source) return [];
  const edits = changeEdits(desk, claim, report.claims, source);
  if (edits.length === 0) return [];
  const title = `Change the citation to ${sourceName(source)} (${source.key})`;
  return [{ title, kind: 'replace', preferred: true, edits, finding, ...listing(desk, [source]) }];
}

function cite(desk: Desk, report: Report, claim: CheckedClaim, findings: readonly number[]): readonly Fix[] {
  const finding =
    findingOf(report, findings, 'claim-uncited') ?? findingOf(report, findings, 'citation-mismatch');
  return supporting(report, claim)
    .filter((source) => !isCited(desk, claim.sentence, source))
    .slice(0, OFFERED)
    .flatMap((source, at) => {
      const edits = citeEdits(desk, [{ sentence: claim.sentence, sources: [source] }]);
      const title = `Cite ${sourceName(source)} (${source.key})`;
      const preferred = at === 0 && claim.verdict === 'supported';
      return edits.length > 0
        ? [{ title, kind: 'cite' as const, preferred, edits, ...about(finding), ...listing(desk, [source]) }]
        : [];
    });
}

/** The cure of a finding that is about no claim: the key that was meant. */
function correct(draft: Draft, report: Report, finding: number): readonly Fix[] {
  const { start, end, suggestion } = report.findings[finding]!;
  if (suggestion === undefined) return [];
  const braced = draft.text[start - 1] === '{';
  const text = braced ? suggestion : writtenKey(suggestion);
  if (text === undefined) return [];
  const title = `Replace with “${shorten(suggestion)}”`;
  return [{ title, kind: 'replace', preferred: true, edits: [{ start, end, text }], finding }];
}

/** Stands in an ignore comment until the writer says why. */
export const REASON = 'reason';

function ignore(draft: Draft, report: Report, finding: number): readonly Fix[] {
  const reported = report.findings[finding]!;
  const { rule } = reported;
  if (rule === 'directive-unused' || rule === 'directive-unknown') return [];
  const offer = (where: string, edit: Edit): Fix => ({
    title: `Ignore ${rule} ${where}`,
    kind: 'ignore',
    preferred: false,
    edits: [edit],
    finding,
  });
  const comment = (action: string): string => `<!-- stet-disable-${action} ${rule} -- ${REASON} -->`;
  const lines = lineIndex(draft.text);
  const { end } = lines.line(lines.position(reported.start).line);
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const top = draft.frontMatter?.end ?? 0;
  const [before, after] = top === 0 ? ['', newline + newline] : [newline + newline, ''];
  return [
    offer('on this line', { start: end, end, text: ` ${comment('line')}` }),
    offer('in this file', { start: top, end: top, text: `${before}${comment('file')}${after}` }),
  ];
}
