import type { Claim } from '../claims/claim.ts';
import type { Segment } from '../markdown/draft.ts';
import type { DateMention, Mention, NumberMention } from '../mentions/mention.ts';
import { norm } from '../mentions/norm.ts';
import { scan } from '../mentions/scan.ts';
import { toSource } from '../text/map.ts';
import type { Span } from '../text/span.ts';
import { moveMention } from './close-up.ts';
import type { Judgement } from './judgement.ts';

/** The two ends of a range, the year of a date and the rest of it, a figure and its unit; in the order of the text. */
type Division = readonly [Mention, Mention];

/**
 * A claim as reported: mostly whole; where only one part of it is wrong, the parts apart from each other, each with its own
 * judgement. Offsets of parts count from where the close-up of the sentence begins, so that an answer holds wherever it moves.
 */
export interface JudgedPart {
  /** Absent for the whole claim. */
  readonly part?: Mention;
  readonly judgement: Judgement;
}

/** Looks for the part at fault of a claim that was judged wrong: "$80" of "$80 to $100 million", "2031" of "7 May 2031". */
export async function judgeParts(
  claim: Claim,
  text: string,
  whole: Judgement,
  judge: (part: Claim) => Promise<Judgement>,
): Promise<readonly JudgedPart[]> {
  const { at, ...judgement } = whole;
  if (at) return [{ part: narrow(claim.mention, at), judgement }];
  const all = [{ judgement: whole }];
  const division =
    whole.verdict === 'unsupported' || whole.verdict === 'contradicted'
      ? divide(claim.mention, text)
      : undefined;
  if (!division) return all;
  const parts = await Promise.all(
    division.map(async (part) => ({ part, judgement: await judge(readPart(claim, part, text)) })),
  );
  const wrong = parts.filter(({ judgement }) => judgement.verdict !== 'supported');
  if (wrong.length !== 1) return all;
  return parts.map((part, at) => (part === wrong[0] ? { ...part, judgement: atFault(whole, at) } : part));
}

function atFault({ suggestion: _, ...whole }: Judgement, at: number): Judgement {
  const [first] = whole.evidence;
  const suggestion = first && whole.verdict === 'contradicted' ? counterpart(first.value, at) : undefined;
  return suggestion === undefined ? whole : { ...whole, suggestion };
}

const readPart = (claim: Claim, mention: Mention, text: string): Claim =>
  ({ ...claim, mention, text: text.slice(mention.start, mention.end) }) as Claim;

/** The claim at the place of one of its parts, whose offsets count `from` a place of the paragraph, in the draft. */
export function placePart(
  claim: Claim,
  part: Mention | undefined,
  { text, map }: Segment,
  from: number,
): Claim {
  if (!part) return claim;
  const mention = moveMention(part, from);
  return {
    ...readPart(claim, mention, text),
    ...toSource(map, mention),
    core: toSource(map, mention.core),
    norm: norm(mention, text),
  };
}

/** The words of a source's value that stand where part `at` of the claim stands. */
function counterpart(value: string, at: number): string | undefined {
  const [mention] = scan(value);
  const division = mention && divide(mention, value);
  const part = division?.[at];
  return part && value.slice(part.core.start, part.core.end);
}

function divide(mention: Mention, text: string): Division | undefined {
  if (mention.kind === 'date') return divideDate(mention, text);
  if (!('quantity' in mention) || mention.against !== undefined) return undefined;
  return mention.quantity.low === mention.quantity.high
    ? divideMeasure(mention, text)
    : divideRange(mention, text);
}

/** Narrowed to a span of the same text. */
const narrow = <M extends Mention>(mention: M, span: Span, core: Span = span): M => ({
  ...mention,
  ...span,
  core,
});

function divideRange(mention: NumberMention, text: string): Division | undefined {
  const sign = /[$£€¥]/.test(text.slice(Math.max(0, mention.core.start - 1), mention.core.start)) ? 1 : 0;
  const from = mention.core.start - sign;
  const surface = text.slice(from, mention.end);
  const joint = /\s*[-–—]\s*|\s(?:to|and|or)\s/.exec(surface);
  if (!joint || joint.index === 0) return undefined;
  const end = from + joint.index;
  const next = end + joint[0].length;
  const { low, high } = mention.quantity;
  const at = (span: Span, value: number): NumberMention => ({
    ...narrow(mention, span, {
      start: span.start,
      end: Math.min(span.end, Math.max(mention.core.end, span.start)),
    }),
    quantity: { ...mention.quantity, low: value, high: value },
  });
  return next < mention.end
    ? [at({ start: from, end }, low), at({ start: next, end: mention.end }, high)]
    : undefined;
}

/** Only the words of a unit of time are taken for another one: six weeks for six months. */
function divideMeasure(mention: NumberMention, text: string): Division | undefined {
  if (mention.kind !== 'duration') return undefined;
  const unit = /^[\s-]+/.exec(text.slice(mention.core.end, mention.end));
  if (!unit || mention.core.end + unit[0].length >= mention.end) return undefined;
  const { unit: _, ...bare } = mention.quantity;
  const figure: NumberMention = {
    ...narrow(mention, { start: mention.start, end: mention.core.end }, mention.core),
    quantity: bare,
  };
  return [figure, narrow(mention, { start: mention.core.end + unit[0].length, end: mention.end })];
}

/** The year, where it stands at one end, and the day, month, quarter or season beside it. */
function divideDate(mention: DateMention, text: string): Division | undefined {
  const { year, ...rest } = mention.date;
  if (year === undefined || mention.date.endYear !== undefined) return undefined;
  if (rest.month === undefined && rest.quarter === undefined && rest.season === undefined) return undefined;
  const surface = text.slice(mention.start, mention.end);
  const at = surface.indexOf(String(year));
  if (at < 0) return undefined;
  const own: Span = { start: mention.start + at, end: mention.start + at + 4 };
  const yearPart: DateMention = { ...narrow(mention, own), date: { grain: 'year', year } };
  const other = (span: Span): DateMention => ({ ...narrow(mention, span), date: rest });
  if (own.end === mention.end) {
    const before = surface.slice(0, at).replace(/(?:[\s,./-]|\bof)+$/, '');
    return before === ''
      ? undefined
      : [other({ start: mention.start, end: mention.start + before.length }), yearPart];
  }
  const gap = /^[\s,./-]+/.exec(text.slice(own.end, mention.end))?.[0].length ?? 0;
  return at === 0 ? [yearPart, other({ start: own.end + gap, end: mention.end })] : undefined;
}
