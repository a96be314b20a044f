import { excerpt, onOneLine, placeWords, sourceWords } from '../check/binding/excerpt.ts';
import type {
  CheckedClaim,
  Evidence,
  EvidencePassage,
  Finding,
  SourceSummary,
  Verdict,
} from '../check/report.ts';
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
  /** The claim is marked in the text. */
  readonly marked: boolean;
  readonly sources: readonly SourceSummary[];
  readonly linkTo?: LinkTo;
  /** How a person verified it; empty where they did not say. */
  readonly verified?: string;
}

/** Address of a passage for a link; none where there is nothing to open. */
export type LinkTo = (sourceId: string, passage: EvidencePassage) => string | undefined;

/** Widest passage that is shown; longer ones are cut around the value. */
const WIDTH = 360;

const RELATION_WORDS = {
  supports: 'says so',
  contradicts: 'says otherwise',
  elsewhere: 'has it about something else',
} as const satisfies Record<Evidence['relation'], string>;

/** The card of a claim; that of a supported or verified one is folded, since nobody has to look at it. */
export function cardOf(card: Card): string {
  const { claim, findings, id, marked, verified } = card;
  const verdict = VERDICT_WORDS[claim.verdict];
  const tier = claim.verdict === 'supported' && claim.tier ? ` (${claim.tier})` : '';
  const person = verified === undefined ? '' : ' <span class="by-hand">verified</span>';
  // what links lead to takes the focus, so that the keyboard goes on from there
  const head = `<summary id="c${id}"><b>${html(onOneLine(claim.text))}</b> <span class="verdict">${verdict}${tier}</span>${person}</summary>`;
  const notes = [claim.note, ...findings.map(({ message }) => message)].filter((note) => note !== undefined);
  const body = [
    ...(verified ? [`<p class="by-hand">Verified: ${html(verified)}</p>`] : []),
    ...notes.map((note) => `<p>${html(note)}</p>`),
    ...claim.evidence.map((evidence) => evidenceText(evidence, card)),
    ...(marked ? [`<p><a class="back" href="#m${id}">Back to the draft</a></p>`] : []),
  ];
  const open = claim.verdict === 'supported' || verified !== undefined ? '' : ' open';
  const kind = verified === undefined ? claim.verdict : `${claim.verdict} verified`;
  return `<details class="card ${kind}"${open}>${head}${body.join('\n')}</details>`;
}

function evidenceText(evidence: Evidence, { sources, linkTo }: Card): string {
  const source = sources.find(({ id }) => id === evidence.sourceId);
  const place = placeWords(evidence);
  const name = html([source ? sourceWords(source) : evidence.sourceId, place].filter(Boolean).join(', '));
  const address = linkTo?.(evidence.sourceId, evidence.passage) ?? source?.url;
  const link = address === undefined ? undefined : (editorCommand(address) ?? safeLink(address));
  const from = link === undefined ? name : `<a href="${html(link)}">${name}</a>`;
  const { before, value, after } = excerpt(evidence, WIDTH);
  return `<figure class="${evidence.relation}"><blockquote>${html(before)}<strong>${html(value)}</strong>${html(after)}</blockquote><figcaption>${from} ${RELATION_WORDS[evidence.relation]}</figcaption></figure>`;
}

/** Commands of ours that an editor shows a page with; anywhere else they are nothing. */
const editorCommand = (address: string): string | undefined =>
  /^command:stet\.\w+\?/.test(address) ? address : undefined;
