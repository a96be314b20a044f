import type { NumberMention, Quantity } from '../../mentions/mention.ts';
import { convert } from '../../mentions/numbers/units.ts';
import type { Tier } from '../report.ts';

/** `differs`: comparable, and not the same. `incomparable`: another dimension, so it says nothing about the claim. */
export type Match = Tier | 'differs' | 'incomparable';

/** Relative slack of "about": a source's 264 warrants "about 250", not "about 200". */
const ABOUT = 0.09;
const ROUGHLY = 0.2;
/** "more than 260" is a fair way to say 264, hardly one to say 400; "more than 1,000" is one to say 1,400. */
const OPEN_ENDED = 1.5;
const OVER = 0.15;
/** Share of a value that its trailing zeros may stand for: 20,000 for 19,871, but not 600 for 630. */
const ROUNDED = 0.025;
/** Two numbers are one when they differ by no more than the arithmetic of floating point. */
const EPSILON = 1e-9;

/**
 * The first rung of the ladder on which a source's number supports the draft's: exact, equal (another way of writing
 * it), rounded (within the precision as written), approximate (operators allow it), converted (another unit).
 */
export function matchNumbers(
  claim: NumberMention,
  claimText: string,
  found: NumberMention,
  foundText: string,
): Match {
  if ((claim.kind === 'ordinal') !== (found.kind === 'ordinal')) return 'incomparable';
  if ((claim.against === undefined) !== (found.against === undefined)) return 'incomparable';
  if (claim.against !== undefined && claim.against !== found.against) return 'differs';
  if (/^(?:exactly|precisely)\b/i.test(claimText) && found.quantity.operator !== '=') return 'incomparable';
  const scaled = inUnitOf(claim.quantity, found.quantity);
  if (!scaled) return 'incomparable';
  const plain = matchQuantities(claim.quantity, scaled);
  const tier =
    plain === 'differs' && JUST_UNDER.test(foundText)
      ? matchQuantities(claim.quantity, { ...scaled, operator: '~' })
      : plain;
  if (scaled !== found.quantity && isOverExact(claim, found)) return 'incomparable';
  if (scaled !== found.quantity)
    return tier !== 'differs' || isConverted(claim.quantity, scaled) ? 'converted' : tier;
  if (tier === 'differs') return tier;
  if (tier !== 'equal') return tier;
  return claimText.toLowerCase() === foundText.toLowerCase() ? 'exact' : 'equal';
}

/** What is just under 4.3 is about 4.3, and so more than 4. */
const JUST_UNDER =
  /^(?:just (?:under|below|shy of|short of)|shy of|a little (?:under|less than)|slightly (?:under|less than))\b/i;

/** "7 days" says more than "about a week", which may have been six or eight. */
const isOverExact = (claim: NumberMention, found: NumberMention): boolean =>
  claim.kind === 'duration' && claim.quantity.operator === '=' && found.quantity.operator === '~';

/** `found` in the claim's unit, `found` itself when the units are one, or undefined when they cannot be compared. */
function inUnitOf(claim: Quantity, found: Quantity): Quantity | undefined {
  if (claim.unit === found.unit) return found;
  if (isShare(claim) && found.unit === '%') return scale(found, (value) => value / 100);
  if (claim.unit === '%' && isShare(found)) return scale(found, (value) => value * 100);
  if (claim.unit === undefined || found.unit === undefined) return undefined;
  const [from, to] = [found.unit, claim.unit];
  if (convert(1, from, to) === undefined) return undefined;
  return scale(found, (value) => convert(value, from, to)!);
}

/** "one in five", "a third": a plain fraction below one can be said as a percentage. */
const isShare = (quantity: Quantity): boolean =>
  quantity.unit === undefined && quantity.low > 0 && quantity.high < 1;

function scale(quantity: Quantity, by: (value: number) => number): Quantity {
  const low = by(quantity.low);
  return {
    ...quantity,
    low,
    high: by(quantity.high),
    step: Math.abs(by(quantity.low + quantity.step) - low),
  };
}

/** Whoever converts rounds: 22 miles are 35 kilometres. Neither side can be meant finer than it is written. */
const isConverted = (claim: Quantity, found: Quantity): boolean =>
  (claim.operator === found.operator || (claim.operator === '=' && found.operator === '~')) &&
  claim.low === claim.high &&
  found.low === found.high &&
  Math.abs(claim.low - found.low) <=
    Math.min(Math.max(claim.step, found.step) / 2, Math.abs(claim.low) * ROUNDED);

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a), Math.abs(b));

/** Both in one unit. */
function matchQuantities(
  claim: Quantity,
  found: Quantity,
): 'equal' | 'rounded' | 'approximate' | 'differs' | 'incomparable' {
  if (same(claim.low, found.low) && same(claim.high, found.high)) return sameValue(claim, found);
  if (claim.vague || found.vague) return claim.vague && isWithin(found, claim) ? 'approximate' : 'differs';
  if (claim.low !== claim.high || found.low !== found.high) return matchRanges(claim, found);
  return matchPoints(claim, found.low, found);
}

function sameValue(claim: Quantity, found: Quantity): 'equal' | 'approximate' | 'differs' {
  if (claim.operator === found.operator) return 'equal';
  // "more than 264" is not what a source says that gives 264 or about 264
  const bound = claim.operator === '>' || claim.operator === '<';
  if (areOpposed(claim, found)) return 'differs';
  if (bound && (found.operator === '=' || found.operator === '~')) return 'differs';
  return 'approximate';
}

/** "More than three months" and "nearly three months" cannot both be. */
export const areOpposed = (one: Quantity, other: Quantity): boolean =>
  (one.operator.startsWith('>') && other.operator.startsWith('<')) ||
  (one.operator.startsWith('<') && other.operator.startsWith('>'));

/** A source's 48 warrants "dozens"; its "hundreds" does not warrant 900. */
const isWithin = (inner: Quantity, outer: Quantity): boolean =>
  inner.low >= outer.low && inner.high <= outer.high;

/**
 * "Up to 10" is an end of "5 to 10", and "about 7" lies within it; a bare 7 or 10 says something else than the range, yet
 * nothing against it.
 */
function matchRanges(claim: Quantity, found: Quantity): 'approximate' | 'differs' | 'incomparable' {
  const [inner, outer] = found.low === found.high ? [found, claim] : [claim, found];
  if (!isWithin(inner, outer)) return 'differs';
  const ends =
    (claim.operator.startsWith('>') && same(claim.low, found.low)) ||
    (claim.operator.startsWith('<') && same(claim.high, found.high));
  return claim.operator === '~' || ends ? 'approximate' : 'incomparable';
}

function matchPoints(claim: Quantity, value: number, found: Quantity): 'rounded' | 'approximate' | 'differs' {
  const said = claim.low;
  switch (claim.operator) {
    case '>':
    case '>=':
      return value > said && value - said <= openSlack(claim) && found.operator !== '<'
        ? 'approximate'
        : 'differs';
    case '<':
    case '<=':
      return value < said && said - value <= shortSlack(claim) && found.operator !== '>'
        ? 'approximate'
        : 'differs';
    case '~':
      return Math.abs(value - said) <= aboutSlack(claim, found) &&
        (found.operator === '=' || found.operator === '~')
        ? 'approximate'
        : 'differs';
    default:
      return isRounded(claim, value, found) ? 'rounded' : 'differs';
  }
}

/** How far past its bound a value may lie: a step as written, and never half as much again. */
const openSlack = ({ low, step }: Quantity): number =>
  Math.min(Math.abs(low) * (OPEN_ENDED - 1), Math.max(step, Math.abs(low) * OVER));

/** "Up to 20,000" says that it came near: 10,000 are no reason to say so. */
const shortSlack = (claim: Quantity): number =>
  Math.min(openSlack(claim), Math.max(1, Math.abs(claim.low) * ROUGHLY));

/**
 * What is written roundly may lie half a step off, but never by a fifth: about a dozen are not seven. What is written finely may not lie off
 * by more than it is written finely: about 36,000 are not 37,012, nor 105 about 100.
 */
function aboutSlack({ low, step }: Quantity, found: Quantity): number {
  const rough = Math.max(Math.min(step / 2, Math.abs(low) * ROUGHLY), Math.abs(low) * ABOUT);
  const isFiner = step < found.step && found.operator === '~';
  const written = Math.abs(low) % (5 * step) < EPSILON ? 5 * step : step;
  return Math.abs(low) < 10 * step ? rough : Math.min(rough, isFiner ? step : written);
}

/**
 * True when the claim's value is the source's, rounded to the place that the claim writes. Trailing zeros say little ("250",
 * "10 %" may be exact), so there must be two of them, and they never stand for more than a twentieth.
 */
function isRounded(claim: Quantity, value: number, found: Quantity): boolean {
  if (found.operator !== '=' || claim.step <= found.step) return false;
  if (claim.step > 1 && claim.step < 100) return false;
  const slack = claim.step > 1 ? Math.min(claim.step / 2, Math.abs(claim.low) * ROUNDED) : claim.step / 2;
  return Math.abs(value - claim.low) <= slack + EPSILON;
}
