import { excerpt, leadingEvidence, placeWords } from '../check/binding/excerpt.ts';
import type { CheckedClaim, Evidence, Report, SourceSummary, Tier } from '../check/report.ts';
import type { Span } from '../text/span.ts';

/** What is shown over a claim: Markdown, and where it holds. */
export interface HoverText extends Span {
  readonly markdown: string;
}

/** Longest passage shown, in UTF-16 units: a hover is read in two seconds. */
const WIDTH = 220;

/** The verdict on the claim at an offset, with the best passages. `link` is the address of a passage. */
export function hoverAt(
  report: Report,
  offset: number,
  link: (evidence: Evidence) => string,
): HoverText | undefined {
  const claim = claimAt(report, offset);
  if (!claim) return undefined;
  const passages = leadingEvidence(claim, 2).map((evidence) =>
    passageText(evidence, report.sources, link(evidence)),
  );
  return { start: claim.start, end: claim.end, markdown: [verdictText(claim), ...passages].join('\n\n') };
}

/** The same without markup, for clients that show none. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)\s]*\)/g, '$1')
    .replace(/(?<!\\)\*\*|(?<!\\)`| {2}$/gm, '')
    .replace(/\\([\\`*_{}[\]<>#|~&$.)+=-])/g, '$1');

/** The narrowest claim that covers or touches an offset. */
function claimAt(report: Report, offset: number): CheckedClaim | undefined {
  const touching = report.claims.filter(({ start, end }) => start <= offset && offset <= end);
  return touching.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

const TIER: Readonly<Record<Tier, string>> = {
  exact: 'as written',
  folded: 'apart from typography',
  equal: 'the same, written differently',
  rounded: 'rounded',
  approximate: 'approximately',
  converted: 'in another unit',
  derived: 'calculated',
};

function verdictText(claim: CheckedClaim): string {
  const note = claim.note ? `: ${literal(claim.note)}` : '';
  switch (claim.verdict) {
    case 'supported':
      return `**Supported**${claim.tier ? `, ${TIER[claim.tier]}` : ''}${note}`;
    case 'contradicted':
      return `**Contradicted**: ${offer(claim)}${claim.note ? ` (${literal(claim.note)})` : ''}`;
    case 'disputed':
      return `**Disputed**: the sources disagree${claim.note ? ` (${literal(claim.note)})` : ''}`;
    case 'unsupported':
      return `**Not found** in what the sources say about this${note}${hint(claim)}`;
    case 'unchecked':
      return `**Not checked**${note}`;
  }
}

function offer({ suggestion, evidence }: CheckedClaim): string {
  const said = evidence.find(({ relation }) => relation === 'contradicts')?.value ?? suggestion;
  return said === undefined ? 'the sources say otherwise' : `the sources have **${literal(said)}**`;
}

function hint({ kind, suggestion, evidence }: CheckedClaim): string {
  if (suggestion !== undefined) return `. Did you mean **${literal(suggestion)}**?`;
  if (!evidence.some(({ relation }) => relation === 'elsewhere')) return '';
  return kind === 'name'
    ? '; the name stands elsewhere:'
    : '; the value stands elsewhere, about something else:';
}

function passageText(evidence: Evidence, sources: readonly SourceSummary[], link: string): string {
  const { before, value, after } = excerpt(evidence, WIDTH);
  const source = sources.find(({ id }) => id === evidence.sourceId);
  const place = placeWords(evidence);
  const facts = [source?.publisher, source?.date, place].filter((fact) => fact).map((fact) => literal(fact!));
  const key = source ? [`\`@${source.key}\``] : [];
  const title = `[${literal(source?.title ?? evidence.sourceId)}](${link})`;
  // a hard break keeps the two together, and low: a hover has little room
  return `${quoted(before, value, after)}  \n${[title, ...facts, ...key].join(' · ')}`;
}

/** Bold takes no white space at its edges. */
function quoted(before: string, value: string, after: string): string {
  const bare = value.trim();
  if (bare === '') return startSafe(literal(before)) + value + literal(after);
  const [left, right] = value.split(bare, 2);
  return `${startSafe(literal(before))}${left}**${literal(bare)}**${right}${literal(after)}`;
}

const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');

/** A passage that begins like a list must not become one. */
const startSafe = (text: string): string =>
  text.replace(/^([-+=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
