import { excerpt, placeWords, sourceWords } from '../check/binding/excerpt.ts';
import type { CheckedClaim, Evidence, Finding, SourceSummary, Verdict } from '../check/report.ts';
import { html, safeLink } from './escape.ts';

/** Verdicts as a reader meets them, worst first. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  contradicted: 'contradicted',
  unsupported: 'not supported',
  disputed: 'disputed',
  unchecked: 'not checked',
  supported: 'supported',
};

/** One claim with all that is known of it. */
export interface Card {
  readonly claim: CheckedClaim;
  readonly findings: readonly Finding[];
  readonly id: string;
  readonly sources: readonly SourceSummary[];
  readonly linkTo?: (sourceId: string) => string | undefined;
}

/** Widest passage that is shown; longer ones are cut around the value. */
const WIDTH = 360;

const RELATION_WORDS = {
  supports: 'says so',
  contradicts: 'says otherwise',
  elsewhere: 'has it about something else',
} as const satisfies Record<Evidence['relation'], string>;

/** The card of a claim; that of a supported one is folded, since nobody has to look at it. */
export function cardOf(card: Card): string {
  const { claim, findings, id } = card;
  const verdict = VERDICT_WORDS[claim.verdict];
  const tier = claim.verdict === 'supported' && claim.tier ? ` (${claim.tier})` : '';
  const head = `<summary><b>${html(oneLine(claim.text))}</b> <span class="verdict">${verdict}${tier}</span></summary>`;
  const notes = [claim.note, ...findings.map(({ message }) => message)].filter((note) => note !== undefined);
  const body = [
    ...notes.map((note) => `<p>${html(note)}</p>`),
    ...claim.evidence.map((evidence) => evidenceText(evidence, card)),
  ];
  const open = claim.verdict === 'supported' ? '' : ' open';
  return `<details class="card ${claim.verdict}" id="c${id}"${open}>${head}${body.join('\n')}</details>`;
}

function evidenceText(evidence: Evidence, { sources, linkTo }: Card): string {
  const source = sources.find(({ id }) => id === evidence.sourceId);
  const place = placeWords(evidence);
  const name = html([source ? sourceWords(source) : evidence.sourceId, place].filter(Boolean).join(', '));
  const address = linkTo?.(evidence.sourceId) ?? source?.url;
  const link = address === undefined ? undefined : safeLink(address);
  const from = link === undefined ? name : `<a href="${html(link)}">${name}</a>`;
  const { before, value, after } = excerpt(evidence, WIDTH);
  return `<figure class="${evidence.relation}"><blockquote>${html(before)}<strong>${html(value)}</strong>${html(after)}</blockquote><figcaption>${from} ${RELATION_WORDS[evidence.relation]}</figcaption></figure>`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
