import { excerpt, onOneLine, placeWords } from '../check/binding/excerpt.ts';
import type { BoundView, Explanation } from '../check/explain.ts';
import type { Evidence } from '../check/report.ts';
import type { Step } from '../check/trace.ts';

/** Words of the sentence that are shown, the heaviest. */
const WORDS = 12;
/** Passages that are shown, the best. */
const PASSAGES = 6;
/** Columns of the names of the parts. */
const NAMES = 13;

/** An explanation as lines for a terminal: claim, normal form, verdict, what it is about, passages, what was tried. */
export function explanationText(explanation: Explanation, place: string, width: number): string {
  const { claim, findings, sources } = explanation;
  const keys: KeyOf = (id) => `[@${sources.find((source) => source.id === id)?.key ?? id}]`;
  const verdict = [claim.verdict, claim.tier].filter(Boolean).join(', ');
  return [
    `${place} ${claim.kind} “${onOneLine(claim.text)}”`,
    part('normal form', claim.norm),
    part('verdict', claim.note ? `${verdict}; ${claim.note}` : verdict),
    ...findings.map(({ rule, severity, message }) => part('reported', `${severity} ${rule}: ${message}`)),
    ...(claim.suggestion === undefined ? [] : [part('offered', claim.suggestion)]),
    ...(explanation.head === undefined ? [] : [part('counts', explanation.head)]),
    part('about', aboutWords(explanation)),
    part('bound to', boundWords(explanation)),
    ...explanation.bound.slice(0, PASSAGES).flatMap((one) => passageLines(one, keys, width)),
    part('tried', explanation.steps.length === 0 ? 'nothing' : ''),
    ...explanation.steps.flatMap((step) => stepLines(step, keys, width)),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

type KeyOf = (id: string) => string;

const part = (name: string, text: string): string => `  ${name.padEnd(NAMES)}${text}`;

function aboutWords({ about }: Explanation): string {
  const shown = about.slice(0, WORDS).map(({ term, weight }) => `${term} ${weight.toFixed(1)}`);
  return shown.length === 0 ? 'nothing but the claim itself' : shown.join(', ');
}

function boundWords({ bound, sources }: Explanation): string {
  if (bound.length === 0) return 'no passage';
  const best = Math.max(...bound.map(({ coverage }) => coverage));
  return `${count(bound.length, 'passage')} of ${count(sources.length, 'source')}; the best has ${best.toFixed(2)} of what the sentence is about`;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const INDENT = '    ';
const DEEPER = '      ';

function passageLines(bound: BoundView, keys: KeyOf, width: number): readonly string[] {
  const { sourceId, coverage, score, start } = bound;
  const { after } = excerpt({ passage: bound, start, end: start }, width - DEEPER.length);
  const where = [keys(sourceId), placeWords({ passage: bound, start })].filter(Boolean).join(', ');
  return [`${INDENT}${coverage.toFixed(2)} of it, score ${score.toFixed(1)}, ${where}`, `${DEEPER}${after}`];
}

function stepLines({ tried, outcome, evidence }: Step, keys: KeyOf, width: number): readonly string[] {
  const head = `${INDENT}${onOneLine(tried)}: ${outcome}`;
  return evidence ? [head, `${DEEPER}${evidenceText(evidence, keys, width - DEEPER.length)}`] : [head];
}

function evidenceText(evidence: Evidence, keys: KeyOf, width: number): string {
  const where = [keys(evidence.sourceId), placeWords(evidence)].filter(Boolean).join(', ');
  const { before, value, after } = excerpt(evidence, width - where.length - 4);
  return `${where}: ${before}${value === '' ? '' : `«${value}»`}${after}`;
}
