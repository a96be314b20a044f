import { sentences } from '../../text/sentences.ts';
import { contentTerms } from '../../text/tokens.ts';
import type { RegionKind } from '../source.ts';
import { isOpen, type Paragraph } from './paragraph.ts';

/** A headline, with the one sentence below it where there is one. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly paired: boolean;
}

/** Share of a teaser's terms that the article may have too, by chance; a section of the article shares far more. */
const CHANCE = 0.34;

const SHORTEST_BODY = 60;

/**
 * Headlines with a first sentence each, about other things, after the article: how pages offer more to read. A run of them
 * is boilerplate at the end, or next to a notice, when it shares little vocabulary with the article. Without a notice
 * before it, three pairs of headline and sentence are needed, since a report may end in a list or in short sections.
 */
export function teasers(paragraphs: readonly Paragraph[]): readonly RegionKind[] {
  const kinds = paragraphs.map((p) => p.kind);
  for (const run of openRuns(paragraphs)) {
    const start = teaserStart(paragraphs, run);
    if (start !== undefined) kinds.fill('boilerplate', start, run.end);
  }
  return kinds;
}

interface RunOfOpen {
  readonly start: number;
  readonly end: number;
  /** A notice or a heading such as "Related stories" stands right before. */
  readonly afterNotice: boolean;
  readonly last: boolean;
}

function openRuns(paragraphs: readonly Paragraph[]): readonly RunOfOpen[] {
  const runs: RunOfOpen[] = [];
  let start = 0;
  const lastOpen = paragraphs.findLastIndex(isOpen);
  for (let i = 0; i <= paragraphs.length; i++) {
    const p = paragraphs[i];
    if (p && isOpen(p)) continue;
    const afterNotice = paragraphs[start - 1]?.kind === 'boilerplate';
    if (i > start) runs.push({ start, end: i, afterNotice, last: i > lastOpen });
    start = i + 1;
  }
  return runs;
}

/** Attempts to find where the teasers begin; the first headlines of a run may be sections of the article. */
const STARTS = 12;

/** Where the teasers that close a run begin. */
function teaserStart(paragraphs: readonly Paragraph[], run: RunOfOpen): number | undefined {
  if (!run.last && !run.afterNotice) return undefined;
  const units = closingUnits(paragraphs, run);
  if (units.length < 2) return undefined;
  const body = new Vocabulary();
  const first = units[0]!.start;
  paragraphs.forEach((p, i) => {
    if (isOpen(p) && (i < first || i >= run.end)) body.add(p.text);
  });
  const terms = units.map(
    (u) => new Set(paragraphs.slice(u.start, u.end).flatMap((p) => contentTerms(p.text))),
  );
  for (let i = 0; i < Math.min(units.length, STARTS); i++) {
    const start = units[i]!.start;
    const afterNotice = start === run.start && run.afterNotice;
    if (
      enough(units.slice(i), afterNotice) &&
      body.size >= SHORTEST_BODY &&
      areStrangers(body, terms.slice(i))
    )
      return start;
    for (const p of paragraphs.slice(start, units[i]!.end)) body.add(p.text);
  }
  return undefined;
}

function enough(units: readonly Unit[], afterNotice: boolean): boolean {
  const pairs = units.filter((u) => u.paired).length;
  return afterNotice ? units.length >= 2 : pairs >= 3 && pairs >= units.length / 2;
}

/** The first and nearly all others share no more with the body than chance would have it. */
function areStrangers(body: Vocabulary, units: readonly ReadonlySet<string>[]): boolean {
  const shares = units.map((terms) => body.share(terms));
  return shares[0]! <= CHANCE && shares.filter((share) => share <= CHANCE).length >= units.length * 0.8;
}

/** The terms of the article, and how many words it has. */
class Vocabulary {
  readonly #terms = new Set<string>();
  size = 0;

  add(text: string): void {
    for (const term of contentTerms(text)) this.#terms.add(term);
    this.size += text.split(/\s+/).length;
  }

  share(terms: ReadonlySet<string>): number {
    let shared = 0;
    for (const term of terms) if (this.#terms.has(term)) shared++;
    return shared / Math.max(1, terms.size);
  }
}

/** The longest row of headlines, each alone or with one sentence, that ends a run. */
function closingUnits(paragraphs: readonly Paragraph[], run: RunOfOpen): readonly Unit[] {
  const units: Unit[] = [];
  for (let i = run.end - 1; i >= run.start; i--) {
    if (isHeadline(paragraphs[i]!)) units.push({ start: i, end: i + 1, paired: false });
    else if (i > run.start && isHeadline(paragraphs[i - 1]!) && isOneSentence(paragraphs[i]!)) {
      units.push({ start: i - 1, end: i + 1, paired: true });
      i--;
    } else break;
  }
  return units.reverse();
}

/** Short and without a stop at its end; a bullet or a label with a colon is no headline. */
function isHeadline({ text }: Paragraph): boolean {
  if (text.length > 140 || text.split(/\s+/).length < 3 || /^(?:[-*•–]|\d+[.)])\s/.test(text)) return false;
  return !/[.!?:;,…|]["”’')\]]*$/.test(text) || /\?["”’']*$/.test(text);
}

function isOneSentence({ text }: Paragraph): boolean {
  if (text.length > 320 || !/[.!?…]["”’')]*$/.test(text)) return false;
  return sentences(text).length <= 2;
}
