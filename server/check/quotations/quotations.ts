import type { Claim } from '../../claims/claim.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { contentTerms, type Token, tokens } from '../../text/tokens.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import { byCoverage } from '../binding/rank.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unchecked, unsupported } from '../judgement.ts';
import type { Evidence, Relation } from '../report.ts';
import type { Trace } from '../trace.ts';
import { otherSpeaker, speakerOf } from './speaker.ts';

/** Shorter quotations are phrases that anybody may use. */
const SHORTEST = 3;
/** So are those with fewer words that mean something: "are you done yet". */
const TELLING = 2;
/** Passages around the nearest one that a quotation may run over, besides those that its own sentences take; no more than the second. */
const REACH = 3;
const FARTHEST = 40;
/** Nearest passages looked at. */
const NEAREST = 12;

/** A stretch of a source with its words; offsets are in the source's text. */
interface Window {
  readonly passages: readonly ReadPassage[];
  readonly text: string;
  readonly at: number;
  readonly words: readonly Token[];
}

/**
 * Judges a quotation: verbatim but for typography and editors' ellipses and brackets, or altered, or nowhere; and whether
 * the sources give it to the person that the draft names. `text` is the paragraph that it stands in.
 */
export async function judgeQuotation(
  claim: Claim,
  text: string,
  view: CorpusView,
  trace?: Trace,
): Promise<Judgement> {
  const pieces = claim.text
    .split(/\s*(?:\[[^\]]*\]|\.\.\.|…|\(\.\.\.\)|\uFFFC)\s*/)
    .map(words)
    .filter((piece) => piece.length > 0);
  const all = pieces.flat();
  if (all.length < SHORTEST || contentTerms(claim.text).length < TELLING)
    return unchecked('it is too short to be told from a common phrase');
  const windows = await nearest(claim.text, view);
  return (
    wordForWord(claim, pieces, speakerOf(text, claim.mention), windows, trace) ??
    altered(all, claim.text, windows) ??
    unsupported([])
  );
}

/** The first window that has the words, and does not give them to another than the draft does. */
function wordForWord(
  claim: Claim,
  pieces: readonly (readonly string[])[],
  speaker: string | undefined,
  windows: readonly Window[],
  trace?: Trace,
): Judgement | undefined {
  let misgiven: Judgement | undefined;
  for (const window of windows) {
    const found = verbatim(pieces, window);
    trace?.({
      tried: 'word for word in one of the nearest passages',
      outcome: found ? 'found' : 'not found',
      evidence: found ?? evidenceAt(window.passages[0]!, { start: 0, end: 0 }, 'elsewhere'),
    });
    if (!found) continue;
    const other = speaker === undefined ? undefined : givenTo(window, found, speaker);
    if (!other) return supported(found.value === claim.text ? 'exact' : 'folded', [found]);
    trace?.({ tried: `said by “${speaker}”`, outcome: 'said by somebody else', evidence: other });
    misgiven ??= { verdict: 'contradicted', note: `not said by ${speaker}`, evidence: [other, found] };
  }
  return misgiven;
}

/** The other person, or the others, that a source gives the words to. */
function givenTo(window: Window, found: Evidence, speaker: string): Evidence | undefined {
  const span = { start: found.start - window.at, end: found.end - window.at };
  const words = otherSpeaker(window.text, span, speaker);
  return words && evidenceIn(window, words, 'contradicts');
}

const words = (text: string): readonly string[] => tokens(text).map(({ word }) => word);

async function nearest(quotation: string, view: CorpusView): Promise<readonly Window[]> {
  const terms = [...new Set(contentTerms(quotation))];
  const idf = await view.idf(terms);
  const found = byCoverage(idf, await view.find({ terms, values: [], names: [], limit: WEIGHTS.candidates }));
  const reach = Math.min(FARTHEST, REACH + sentences(quotation).length - 1);
  return Promise.all(found.slice(0, NEAREST).map((passage) => windowAround(passage, reach, view)));
}

async function windowAround(passage: ReadPassage, reach: number, view: CorpusView): Promise<Window> {
  const around = await view.around(passage, reach);
  const text = await view.text(passage.sourceId);
  const from = around[0]!.start;
  const stretch = text.slice(from, around.at(-1)!.end);
  return { passages: around, text: stretch, at: from, words: tokens(stretch) };
}

/** Every piece word for word, in order. */
function verbatim(pieces: readonly (readonly string[])[], window: Window): Evidence | undefined {
  let from = 0;
  let first: number | undefined;
  for (const piece of pieces) {
    const at = indexOf(window.words, piece, from);
    if (at < 0) return undefined;
    first ??= at;
    from = at + piece.length;
  }
  return evidence(window, first!, from - 1, 'supports');
}

function indexOf(all: readonly Token[], piece: readonly string[], from: number): number {
  for (let at = from; at + piece.length <= all.length; at++)
    if (piece.every((word, n) => all[at + n]!.word === word)) return at;
  return -1;
}

/** The stretch that has most of the quotation's words in order, when it is near enough to be what was said. */
function altered(
  quoted: readonly string[],
  surface: string,
  windows: readonly Window[],
): Judgement | undefined {
  let best: { readonly window: Window; readonly run: Alignment } | undefined;
  for (const window of windows) {
    const run = align(quoted, window.words);
    if (run && (!best || run.share > best.run.share)) best = { window, run };
  }
  if (!best || best.run.share < WEIGHTS.alteredQuote) return undefined;
  const found = evidence(best.window, best.run.first, best.run.last, 'contradicts');
  // the comma or stop at the end belongs to the sentence around the quotation
  const closing = /[.,!?…]*$/.exec(surface)![0];
  return { verdict: 'contradicted', evidence: [found], suggestion: found.value + closing };
}

interface Alignment {
  readonly first: number;
  readonly last: number;
  /** Share of the quotation's words matched, less what the stretch has besides. */
  readonly share: number;
}

/** Longest common subsequence of the quotation with each stretch of about its length. */
function align(quoted: readonly string[], all: readonly Token[]): Alignment | undefined {
  const width = Math.ceil(quoted.length * 1.3);
  let best: Alignment | undefined;
  for (let start = 0; start < all.length; start++) {
    if (!quoted.includes(all[start]!.word)) continue;
    const matched = subsequence(quoted, all, start, Math.min(all.length, start + width));
    const share = matched.count / Math.max(quoted.length, matched.last - start + 1);
    if (!best || share > best.share) best = { first: start, last: matched.last, share };
  }
  return best && widened(best, quoted, all);
}

/** Takes in a differing first or last word, so that the whole changed quotation is shown and replaced. */
function widened(run: Alignment, quoted: readonly string[], all: readonly Token[]): Alignment {
  const before = quoted.indexOf(all[run.first]!.word);
  const after = quoted.length - 1 - quoted.lastIndexOf(all[run.last]!.word);
  return {
    ...run,
    first: Math.max(0, run.first - (before <= 2 ? before : 0)),
    last: Math.min(all.length - 1, run.last + (after <= 2 ? after : 0)),
  };
}

function subsequence(
  quoted: readonly string[],
  all: readonly Token[],
  start: number,
  end: number,
): { readonly count: number; readonly last: number } {
  let row = new Array<number>(quoted.length + 1).fill(0);
  let best = { count: 0, last: start };
  for (let at = start; at < end; at++) {
    const next = [0];
    for (let n = 1; n <= quoted.length; n++)
      next.push(quoted[n - 1] === all[at]!.word ? row[n - 1]! + 1 : Math.max(row[n]!, next[n - 1]!));
    row = next;
    if (row[quoted.length]! > best.count) best = { count: row[quoted.length]!, last: at };
  }
  return best;
}

const evidence = (window: Window, first: number, last: number, relation: Relation): Evidence =>
  evidenceIn(window, { start: window.words[first]!.start, end: window.words[last]!.end }, relation);

/** At a span of the window's text, which may run over several passages; the one that it begins in is shown. */
function evidenceIn({ passages, at, text }: Window, span: Span, relation: Relation): Evidence {
  const start = at + span.start;
  const passage = passages.findLast((one) => one.start <= start) ?? passages[0]!;
  return {
    sourceId: passage.sourceId,
    start,
    end: at + span.end,
    relation,
    value: text.slice(span.start, span.end),
    passage: { start: passage.start, end: passage.end, text: passage.text, locator: passage.locator },
  };
}
