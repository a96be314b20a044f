import { excerpt, placeWords, sourceWords } from '../check/binding/excerpt.ts';
import { sourceOf } from '../check/pages.ts';
import type { CheckedClaim, Evidence, Relation } from '../check/report.ts';
import type { Step } from '../check/trace.ts';
import type { Span } from '../text/span.ts';
import type { Checked } from './checked.ts';
import { citedBy } from './cited.ts';
import type { Engine } from './engine.ts';
import { claimAt, literal, TIER_WORDS } from './hover.ts';
import { linkTo } from './places.ts';

const RELATIONS: Readonly<Record<Relation, string>> = {
  supports: 'For it',
  contradicts: 'Against it',
  elsewhere: 'The same value about something else',
};

/** How the verdict on the claim at an offset came about, as a page of Markdown; undefined where there is no claim. */
export async function explainAt(
  { explain }: Engine,
  checked: Checked,
  offset: number,
): Promise<string | undefined> {
  const claim = claimAt(checked.report, offset);
  if (!claim) return undefined;
  const { document, own, settings } = checked;
  const explained = await explain(document.draft(), own.index, settings, claim);
  const { steps } = explained.find(({ claim: one }) => sameSpan(one, claim)) ?? { steps: [] };
  return page(checked, claim, steps);
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function page(checked: Checked, claim: CheckedClaim, steps: readonly Step[]): string {
  const { text } = checked.document;
  const sentence = text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ');
  const cited = citedBy(checked, claim).map(({ key }) => `\`@${key}\``);
  const facts = [
    `- Claim: **${literal(claim.text)}**, read as ${claim.kind} \`${claim.norm}\``,
    `- Sentence: ${literal(sentence)}`,
    `- Verdict: **${claim.verdict}**${claim.tier ? `, ${TIER_WORDS[claim.tier]}` : ''}`,
    ...(claim.note ? [`- Why: ${literal(claim.note)}`] : []),
    ...(cited.length > 0 ? [`- The sentence cites ${cited.join(', ')}`] : []),
    ...findingLines(checked, claim),
  ];
  const relations = (Object.keys(RELATIONS) as Relation[]).flatMap((relation) =>
    evidenceText(checked, claim, relation),
  );
  const none = claim.evidence.length === 0 ? ['No passage of the sources speaks of this.'] : [];
  const title = `# “${literal(claim.text)}”`;
  return `${[title, facts.join('\n'), ...relations, ...none, ...stepsText(steps)].join('\n\n')}\n`;
}

/** What judging tried, in order. */
function stepsText(steps: readonly Step[]): readonly string[] {
  if (steps.length === 0) return [];
  const lines = steps.map(({ tried, outcome }, at) => `${at + 1}. ${literal(tried)}: ${literal(outcome)}`);
  return ['## What was tried', lines.join('\n')];
}

function findingLines({ report }: Checked, claim: CheckedClaim): readonly string[] {
  const at = report.claims.indexOf(claim);
  const reported = report.findings.filter((finding) => finding.claim === at);
  const silent = report.suppressed.filter((finding) => finding.claim === at);
  return [
    ...reported.map(({ rule, message }) => `- \`${rule}\`: ${literal(message)}`),
    ...silent.map(({ rule, by, reason }) => {
      const words = by === 'baseline' ? 'is in the baseline' : 'is hidden by a comment in the draft';
      return `- \`${rule}\` ${words}${reason ? `: ${literal(reason)}` : ''}`;
    }),
  ];
}

function evidenceText(checked: Checked, claim: CheckedClaim, relation: Relation): readonly string[] {
  const found = claim.evidence.filter((one) => one.relation === relation);
  if (found.length === 0) return [];
  return [`## ${RELATIONS[relation]}`, ...found.map((evidence) => passageText(checked, evidence))];
}

function passageText(checked: Checked, evidence: Evidence): string {
  const { before, value, after } = excerpt(evidence, 1_000);
  const source = sourceOf(checked.report, evidence.sourceId);
  const bold = value.trim() === '' ? value : `**${literal(value.trim())}**`;
  const words = literal(source ? sourceWords(source) : evidence.sourceId);
  const place = placeWords(evidence);
  const from = [`[${words}](${linkTo(checked, evidence)})`, ...(place ? [place] : [])];
  const key = source ? [`\`@${source.key}\``] : [];
  return `> ${literal(before)}${bold}${literal(after)}\n>\n> ${[...from, ...key].join(' · ')}`;
}
