import { excerpt, leadingEvidence, placeWords } from '../check/binding/excerpt.ts';
import type { CheckedClaim, Evidence, Relation, Report, SourceSummary, Tier } from '../check/report.ts';
import type { Span } from '../text/span.ts';

/** What is shown over a claim: Markdown, and where it holds. */
export interface HoverText extends Span {
  readonly markdown: string;
}

/** What a hover takes from outside the report. */
export interface HoverPort {
  /** Address of a passage. */
  readonly link: (evidence: Evidence) => string;
  /** The sources that the sentence of a claim cites. */
  readonly cited: (claim: CheckedClaim) => readonly SourceSummary[];
}

/** Longest passage shown, in UTF-16 units: a hover is read in two seconds. */
const WIDTH = 220;

/** Most other sources named. */
const NAMED = 3;

/**
 * The verdict on the claim at an offset, with the best passages. What is wrong stands in the diagnostic, which editors
 * show above, and is not said again.
 */
export function hoverAt(report: Report, offset: number, port: HoverPort): HoverText | undefined {
  const claim = claimAt(report, offset);
  if (!claim) return undefined;
  const cited = port.cited(claim);
  const leading = leadingEvidence(claim, 2);
  const passages = leading.map((evidence) =>
    passageText(evidence, report.sources, port.link(evidence), cited),
  );
  const rest = othersText(claim, leading, report.sources, cited);
  const parts = [verdictText(claim), ...passages, ...(rest ? [rest] : [])];
  return { start: claim.start, end: claim.end, markdown: parts.join('\n\n') };
}

/** The same without markup, for clients that show none. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)\s]*\)/g, '$1')
    .replace(/(?<!\\)\*\*|(?<!\\)`| {2}$/gm, '')
    .replace(/\\([\\`*_{}[\]<>#|~&$.)+=-])/g, '$1');

/** The narrowest claim that covers or touches an offset. */
export function claimAt({ claims }: Report, offset: number): CheckedClaim | undefined {
  const touching = claims.filter(({ start, end }) => start <= offset && offset <= end);
  return touching.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** How a supporting passage matches, in words. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
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
      return `**Supported**${claim.tier ? `, ${TIER_WORDS[claim.tier]}` : ''}${note}${agreeing(claim)}`;
    case 'contradicted':
      return `**Contradicted**${against(claim)}${note}`;
    case 'disputed':
      return `**Disputed**: ${count(claim, 'supports')} for it, ${count(claim, 'contradicts')} against${
        claim.note ? ` (${literal(claim.note)})` : ''
      }`;
    case 'unsupported':
      return `**Not found**${note}${hint(claim)}`;
    case 'unchecked':
      return `**Not checked**${note}`;
  }
}

const idsOf = ({ evidence }: CheckedClaim, relation: Relation): ReadonlySet<string> =>
  new Set(evidence.filter((one) => one.relation === relation).map(({ sourceId }) => sourceId));

function count(claim: CheckedClaim, relation: Relation): string {
  const { size } = idsOf(claim, relation);
  return size === 1 ? 'one source' : `${size} sources`;
}

function agreeing(claim: CheckedClaim): string {
  if (claim.tier === 'derived') return '';
  return idsOf(claim, 'supports').size > 1 ? ` · ${count(claim, 'supports')} agree` : '';
}

const against = (claim: CheckedClaim): string =>
  idsOf(claim, 'contradicts').size > 1 ? ` by ${count(claim, 'contradicts')}` : '';

function hint({ kind, evidence, note }: CheckedClaim): string {
  if (note || !evidence.some(({ relation }) => relation === 'elsewhere')) return '';
  return kind === 'name' ? ' with this; it stands here:' : ' for this; about something else:';
}

/** Sources beyond those shown, by their keys: who agrees, who does not, what is cited and does not speak of it. */
function othersText(
  claim: CheckedClaim,
  leading: readonly Evidence[],
  sources: readonly SourceSummary[],
  cited: readonly SourceSummary[],
): string {
  const seen = new Set(leading.map(({ sourceId }) => sourceId));
  const rest = (relation: Relation) =>
    sources.filter(({ id }) => idsOf(claim, relation).has(id) && !seen.has(id));
  const silent = cited.filter(({ id }) => !claim.evidence.some(({ sourceId }) => sourceId === id));
  return [
    listed('Also', rest('supports')),
    listed('Against', rest('contradicts')),
    listed('Cited, but silent on this', silent),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function listed(what: string, sources: readonly SourceSummary[]): string {
  if (sources.length === 0) return '';
  const more = sources.length > NAMED ? ` and ${sources.length - NAMED} more` : '';
  const keys = sources.slice(0, NAMED).map(({ key }) => `\`@${key}\``);
  return `${what}: ${keys.join(', ')}${more}`;
}

function passageText(
  evidence: Evidence,
  sources: readonly SourceSummary[],
  link: string,
  cited: readonly SourceSummary[],
): string {
  const { before, value, after } = excerpt(evidence, WIDTH);
  const source = sources.find(({ id }) => id === evidence.sourceId);
  const place = placeWords(evidence);
  const facts = [source?.publisher, source?.date, place].filter((fact) => fact).map((fact) => literal(fact!));
  const mark = cited.some(({ id }) => id === evidence.sourceId) ? ' cited' : '';
  const key = source ? [`\`@${source.key}\`${mark}`] : [];
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

/** A text as Markdown that shows just it. */
export const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');

/** A passage that begins like a list must not become one. */
const startSafe = (text: string): string =>
  text.replace(/^([-+=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
