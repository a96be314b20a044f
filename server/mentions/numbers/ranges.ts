import type { Scanning } from '../scanning.ts';
import { DIGITS, isDash, joined, keyAt, lowerAt, PARAGRAPH, type Tokens, valueAt, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import type { Figure } from './figure.ts';
import { figureAt } from './figures.ts';
import { type Measure, measureAt } from './measures.ts';
import { currencyBefore } from './money.ts';
import { modifierBefore } from './operators.ts';
import { convert } from './units.ts';

/** Two figures that belong together: a range, or the two sides of a score. */
export interface Pair {
  readonly low: number;
  readonly high: number;
  readonly next: number;
  /** Where "between" or "from" stands, when it does. */
  readonly first?: number | undefined;
  readonly against?: number;
  /** Set when each side carried the unit. */
  readonly unit?: string | undefined;
  readonly confidence: number;
}

type Joint = 'dash' | 'to' | 'and' | 'or' | 'colon';

interface Link {
  readonly joint: Joint;
  readonly next: number;
}

/** What joins the token at `index` to a second figure. */
function linkAt(tokens: Tokens, index: number): Link | undefined {
  if (index >= tokens.count || tokens.gap[index] === PARAGRAPH) return undefined;
  if (isDash(tokens, index)) {
    const hanging = joined(tokens, index) && !joined(tokens, index + 1) && keyAt(tokens, index + 1) === 'to';
    if (hanging) return { joint: 'to', next: index + 2 };
    const even = joined(tokens, index) === joined(tokens, index + 1);
    if (!even) return undefined;
    if (tokens.code[index + 1] === 0x74 && keyAt(tokens, index + 1) === 'to' && isDash(tokens, index + 2))
      return { joint: 'colon', next: index + 3 };
    return { joint: 'dash', next: index + 1 };
  }
  if (tokens.code[index] === 0x3a && joined(tokens, index) && joined(tokens, index + 1))
    return { joint: 'colon', next: index + 1 };
  if (tokens.kind[index] !== WORD || joined(tokens, index)) return undefined;
  const key = keyAt(tokens, index);
  return key === 'to' || key === 'and' || key === 'or' ? { joint: key, next: index + 1 } : undefined;
}

/** The word before token `index` in the same paragraph, or ''. */
const wordBefore = (tokens: Tokens, index: number): string =>
  index > 0 && tokens.gap[index] !== PARAGRAPH && tokens.kind[index - 1] === WORD
    ? lowerAt(tokens, index - 1)
    : '';

/**
 * The range or score that `figure` begins. `unit` is the one already read for it, with `unitNext` behind it when it was
 * written after the figure.
 */
export function pairAt(
  scanning: Scanning,
  figure: Figure,
  unit?: string,
  unitNext?: number,
): Pair | undefined {
  const { tokens } = scanning;
  const link = linkAt(tokens, unitNext ?? figure.next);
  if (!link || figure.vague || tokens.gap[link.next] === PARAGRAPH) return undefined;
  const start =
    figure.first - (unit !== undefined && unitNext === undefined ? leadTokens(scanning, figure) : 0);
  const lead = leadOf(scanning, start);
  if (link.joint === 'and' && lead !== 'between' && lead !== 'range') return undefined;
  if (isOneOf(tokens, link.next, NIL)) return unit === undefined ? nilPair(figure, link.next) : undefined;
  const money = currencyBefore(scanning, link.next);
  if (money && money.unit !== unit) return undefined;
  const second = figureAt(
    scanning,
    money?.next ?? link.next,
    unit !== undefined && (money || unitNext === undefined) ? 'money' : 'plain',
  );
  if (
    !second ||
    second.vague ||
    second.share !== figure.share ||
    (link.joint === 'dash' && !samePlace(tokens, link, figure, second))
  )
    return undefined;
  return combine(scanning, { figure, second, link, lead, unit, unitNext, money: money !== undefined });
}

const NIL = wordSet('nil');

/** "Five-nil", "19 to nil". */
const nilPair = (figure: Figure, nil: number): Pair | undefined =>
  figure.low <= 99 && !figure.share && figure.exponent === 0
    ? { low: figure.low, high: figure.low, against: 0, next: nil + 1, confidence: 0.9 }
    : undefined;

/** As `leadWord`, but "from" also before an operator: "from under a thousand to 4,310". */
function leadOf(scanning: Scanning, start: number): string {
  const lead = leadWord(scanning.tokens, start);
  if (lead === '' || LEADS.has(lead)) return lead;
  const { first } = modifierBefore(scanning, start);
  return first < start && leadWord(scanning.tokens, first) === 'from' ? 'from' : lead;
}

/** The word before a figure; 'range' for "the range of", 'range' also for "ranging from". */
function leadWord(tokens: Tokens, start: number): string {
  const word = wordBefore(tokens, start);
  const before = word === 'of' || word === 'from' ? wordBefore(tokens, start - 1) : '';
  return RANGES.has(before) ? 'range' : word;
}

const RANGES: ReadonlySet<string> = new Set([
  'range',
  'ranging',
  'ranged',
  'ranges',
  'anywhere',
  'varying',
  'varies',
]);

/** How many tokens the currency mark before a figure takes. */
function leadTokens({ tokens }: Scanning, figure: Figure): number {
  let count = 1;
  while (
    count < 3 &&
    joined(tokens, figure.first - count) &&
    figure.first - count > 0 &&
    tokens.kind[figure.first - count - 1] !== DIGITS &&
    tokens.code[figure.first - count - 1] !== 0x28
  )
    count++;
  return count;
}

/** A dash joins two digits or two words, but not "5 - five". */
const samePlace = (tokens: Tokens, link: Link, figure: Figure, second: Figure): boolean =>
  figure.words === second.words && (joined(tokens, link.next) || !figure.words);

interface Both {
  readonly figure: Figure;
  readonly second: Figure;
  readonly link: Link;
  readonly lead: string;
  readonly unit: string | undefined;
  readonly unitNext: number | undefined;
  readonly money: boolean;
}

/** "Rose 5% to 7%" may be a range; "rose $1 to $84" tells a step and where it led. */
const MOST_TIMES = 5;

function combine(scanning: Scanning, both: Both): Pair | undefined {
  const { figure, second, link, lead, unit, unitNext } = both;
  const after = measureAt(scanning, second.next, second);
  const each = unitNext !== undefined ? after?.unit === unit && after !== undefined : both.money;
  if (unitNext !== undefined && !each) return after && twoUnits(scanning.tokens, both, after);
  if (link.joint === 'colon') return ratio(figure, second, after);
  if (lead === 'from' && (each || changes(scanning.tokens, figure.first))) return undefined;
  if (each && link.joint === 'to' && CHANGES.has(lead) && second.high > MOST_TIMES * figure.low)
    return undefined;
  const low = lend(figure, second);
  const next = unitNext !== undefined && after ? after.next : second.next;
  const first = LEADS.has(lead) ? leadIndex(scanning.tokens, figure) : undefined;
  if (low < second.high && isRange(scanning.tokens, both)) {
    return {
      low,
      high: second.high,
      next,
      confidence: 1,
      first,
      unit: each ? unit : undefined,
    };
  }
  return score(scanning.tokens, both, after);
}

/** "18 months to two years": the upper end in the unit of the lower, where one converts into the other. */
function twoUnits(
  tokens: Tokens,
  { figure, second, link, lead, unit }: Both,
  after: Measure,
): Pair | undefined {
  if (
    unit === undefined ||
    (link.joint !== 'to' && link.joint !== 'dash' && lead !== 'between') ||
    lead === 'from'
  )
    return undefined;
  const high = convert(second.high * after.scale, after.unit, unit);
  if (high === undefined || high <= figure.low) return undefined;
  const first = lead === 'between' ? leadIndex(tokens, figure) : undefined;
  return {
    low: figure.low,
    high,
    next: after.next,
    unit,
    confidence: 1,
    ...(first !== undefined && { first }),
  };
}

const LEADS: ReadonlySet<string> = new Set(['between', 'from', 'range']);
const FARTHEST_LEAD = 8;

/** Where "between" or "from" stands before the figure, if it does. */
function leadIndex(tokens: Tokens, figure: Figure): number | undefined {
  for (let at = figure.first - 1; at >= 0 && at >= figure.first - FARTHEST_LEAD; at--) {
    const key = keyAt(tokens, at);
    if (key === 'between' || key === 'from') return at;
    if (tokens.gap[at] === PARAGRAPH || (tokens.kind[at] === WORD && !RANGE_WORDS.has(lowerAt(tokens, at))))
      break;
  }
  return undefined;
}

/** What may stand between "from" and the first figure: "the range of", a currency in letters. */
const RANGE_WORDS: ReadonlySet<string> = new Set(
  'the a price range of us a c nz hk eur usd gbp chf rs r'.split(' '),
);

/** "2 to 3 million": the scale belongs to both. */
function lend(figure: Figure, second: Figure): number {
  if (figure.exponent > 0 || second.exponent === 0 || figure.low >= 1000) return figure.low;
  return Number(`${figure.low}e${second.exponent}`);
}

const BACKWARD: ReadonlySet<string> = new Set(
  'lost lose loses losing beaten defeat defeated trail trailed trailing drew draw drawn won win wins winning led score scored finished'.split(
    ' ',
  ),
);

/** A rising pair is a range, unless words around it or falling pairs beside it speak of a match. */
function isRange(tokens: Tokens, { figure, second, link, lead, unit }: Both): boolean {
  if (link.joint === 'dash' && unit === undefined && isSet(tokens, figure, second)) return false;
  if (link.joint === 'dash' && unit === undefined && isVoted(tokens, figure)) return false;
  if (link.joint === 'or') return figure.words || unit !== undefined;
  return (
    link.joint !== 'dash' ||
    unit !== undefined ||
    !BACKWARD.has(lead) ||
    figure.words ||
    tokens.kind[figure.first] !== DIGITS
  );
}

const FARTHEST_VOTE = 6;
const VOTING = wordSet('vote votes voted voting');

/** "Voted 33-34", "fell by one vote, 33-34": the sides of a vote, though they rise. */
function isVoted(tokens: Tokens, { first, words }: Figure): boolean {
  for (let at = first - 1; !words && at > first - FARTHEST_VOTE && tokens.gap[at + 1] !== PARAGRAPH; at--) {
    if (tokens.code[at] === 0x2e) return false;
    if (isOneOf(tokens, at, VOTING)) return true;
  }
  return false;
}

const MOST_SETS = 5;

/** "6-4, 3-6, 7-5": in a list of pairs one that falls shows that they are scores. */
function isSet(tokens: Tokens, figure: Figure, second: Figure): boolean {
  for (let sets = 0, at = second.next; sets < MOST_SETS; sets++, at += 4) {
    if (!pairFrom(tokens, at + 1) || !isListMark(tokens, at)) break;
    if (falls(tokens, at + 1)) return true;
  }
  for (let sets = 0, at = figure.first - 4; sets < MOST_SETS && at >= 0; sets++, at -= 4) {
    if (!pairFrom(tokens, at) || !isListMark(tokens, at + 3)) break;
    if (falls(tokens, at)) return true;
  }
  return false;
}

const isListMark = (tokens: Tokens, index: number): boolean =>
  tokens.gap[index + 1]! < PARAGRAPH && (tokens.code[index] === 0x2c || keyAt(tokens, index) === 'and');

const pairFrom = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === DIGITS &&
  isDash(tokens, index + 1) &&
  joined(tokens, index + 1) &&
  tokens.kind[index + 2] === DIGITS &&
  joined(tokens, index + 2);

const falls = (tokens: Tokens, index: number): boolean => valueAt(tokens, index) > valueAt(tokens, index + 2);

/** Verbs after which "from A to B" says what was and what is. */
function changes(tokens: Tokens, first: number): boolean {
  for (let at = first - 2; at >= 0 && at > first - 7; at--) {
    if (tokens.gap[at + 1] === PARAGRAPH || tokens.code[at] === 0x2e) return false;
    if (tokens.kind[at] === WORD && CHANGES.has(lowerAt(tokens, at))) return true;
  }
  return false;
}

const CHANGES: ReadonlySet<string> = new Set(
  'rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase increases increasing decreased decrease decreases decreasing dropped drop drops dropping cut cuts cutting raised raise raises raising went go goes going gone jumped jump jumps jumping climbed climb climbs climbing declined decline declines declining up down reduced reduce reduces reducing expanded expand shrank shrink shrunk doubled doubling tripled slipped slid soared surged surge plunged lowered lifted revised changed moved upgraded downgraded improved narrowed widened slowed accelerated'.split(
    ' ',
  ),
);

/** "5-4", "52–48", "68 to 31"; in words only with a hyphen-free "to" as two counts, so nothing here. */
function score(
  tokens: Tokens,
  { figure, second, link, unit }: Both,
  after: Measure | undefined,
): Pair | undefined {
  const whole =
    figure.literal?.fraction === '' &&
    second.literal?.fraction === '' &&
    figure.exponent === 0 &&
    second.exponent === 0;
  if (!whole || unit !== undefined || link.joint === 'and' || link.joint === 'or') return undefined;
  if (after !== undefined && after.unit !== '%') return undefined;
  if (figure.low > 999 || second.low > 999) return undefined;
  const next = second.next;
  if (isDash(tokens, next) && joined(tokens, next)) return undefined;
  return {
    low: figure.low,
    high: figure.low,
    against: second.low,
    next,
    confidence: link.joint === 'to' ? 0.8 : 0.9,
  };
}

/** "3:1", "10-to-1". */
function ratio(figure: Figure, second: Figure, after: Measure | undefined): Pair | undefined {
  if (after !== undefined || figure.low > 1000 || second.low > 1000) return undefined;
  return { low: figure.low, high: figure.low, against: second.low, next: second.next, confidence: 0.7 };
}
