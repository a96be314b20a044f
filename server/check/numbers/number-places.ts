import type { Claim } from '../../claims/claim.ts';
import type { Mention, NumberMention, Quantity } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import { sidesBeside, termsBeside } from './beside.ts';
import { companyOf } from './company.ts';
import { areOpposite, directionOf } from './direction.ts';
import { areOpposed, type Match, matchNumbers } from './match.ts';
import { meant } from './meant.ts';
import { type Looked, type Place, placesOf, refersBack } from './places.ts';
import { type Relation, relate, sidesOf } from './relate.ts';

/** A number of a source held against the claim's. */
export interface NumberPlace extends Place<NumberMention> {
  readonly match: Match;
  readonly relation: Relation;
  /** Stems of the words around it. */
  readonly near: ReadonlySet<string>;
  /** Both ends of the claim's range stand here, one of them elsewhere in the sentence or the passage. */
  readonly bothEnds: boolean;
  /** The claim's sentence gives this value too, as another claim. */
  readonly told: boolean;
  /** The passage gives another figure of the sentence too. */
  readonly company: boolean;
  /** It tells of a rise where the claim tells of a fall, or the reverse. */
  readonly opposite: boolean;
}

/** Values that differ by more than this factor are no two values of one thing. */
const SCALE = 100;

type NumberClaim = Claim & { readonly mention: NumberMention };

export const isNumber = (mention: Mention): mention is NumberMention => 'quantity' in mention;

/** True when a place gives the claim's value on some rung of the ladder. */
export const isMatch = ({ match }: { readonly match: Match }): boolean =>
  match !== 'differs' && match !== 'incomparable';

/**
 * Another definite value of the claim's kind and unit. Increments and vague amounts say nothing against a value, nor do those that the
 * claim's sentence gives too.
 */
export function isRival(
  { mention: claim }: NumberClaim,
  { match, mention, relation, told }: NumberPlace,
): boolean {
  const { kind, quantity, words } = mention;
  if (told || match !== 'differs' || quantity.vague || claim.quantity.vague || relation.contrast)
    return false;
  if (quantity.increment !== claim.quantity.increment || (words && quantity.low === 1)) return false;
  if (leavesOpen(quantity, claim.quantity)) return false;
  return kind === claim.kind && quantity.unit === claim.quantity.unit;
}

/** "About 260" is no other value than "more than 260", "over a dozen" says nothing against 66, and 120 million is no other value for 1.40. */
function leavesOpen(found: Quantity, claim: Quantity): boolean {
  const { operator, low } = found;
  const value = claim.low;
  if (low === value) return !areOpposed(found, claim);
  if (operator.startsWith('>') ? value >= low : operator.startsWith('<') && value <= low) return true;
  const [small, large] = [Math.abs(low), Math.abs(value)].sort((a, b) => a - b) as [number, number];
  return small > 0 && large / small > SCALE;
}

/** Every number of the passages, held against the claim. */
export function numberPlaces(
  claim: NumberClaim,
  binding: Binding,
  passages: readonly Looked[],
): readonly NumberPlace[] {
  const ways = waysToRead(binding.sentence.segment.text, claim.mention);
  const unitAfter = /^[\s-]+(\w+)/.exec(binding.sentence.segment.text.slice(claim.mention.end))?.[1] ?? '';
  const sides = sidesOf(binding.sentence.segment.text, claim.mention);
  const beside = quantitiesOf(binding.sentence.claims.map(({ mention }) => mention));
  const company = companyOf(claim, binding.sentence.claims);
  const direction = directionOf(binding.sentence.segment.text, claim.mention);
  return placesOf(passages, isNumber).map((place) => {
    const { passage } = place.bound;
    const text = passage.text.slice(place.mention.start, place.mention.end);
    const match = isFigureOfTime(claim, place)
      ? 'incomparable'
      : matchWays(ways, claim.text, waysToRead(passage.text, place.mention), text);
    const near = isMatch({ match }) ? nearOf(place) : termsBeside(passage, place.mention);
    const bare = isBare(claim, place, unitAfter);
    const bothEnds = endsMeet(claim, beside, place);
    return {
      ...place,
      match: isMatch({ match }) || !(bothEnds || bare) ? match : 'equal',
      relation: relate(claim, binding.about, near, [sides, sidesBeside(passage, place.mention)]),
      near,
      bothEnds,
      company: company(place),
      opposite: direction !== undefined && areOpposite(direction, directionOf(passage.text, place.mention)),
      told: beside.some((other) => isSameValue(other, place.mention.quantity)),
    };
  });
}

/** Of a figure that counts what was named before it, what stands there too. */
function nearOf({ bound: { passage, before }, mention }: Place<NumberMention>): ReadonlySet<string> {
  const near = termsBeside(passage, mention);
  return before && refersBack(passage.text, mention) ? new Set([...near, ...before]) : near;
}

const isSameValue = (a: Quantity, b: Quantity): boolean =>
  a.low === b.low && a.high === b.high && a.unit === b.unit;

function waysToRead(text: string, mention: NumberMention): readonly NumberMention[] {
  const other = meant(text, mention);
  return other ? [mention, other] : [mention];
}

/** The first supporting match among the readings of both sides, else that of the plain ones. */
function matchWays(
  claims: readonly NumberMention[],
  claimText: string,
  founds: readonly NumberMention[],
  foundText: string,
): Match {
  const matches = claims.flatMap((claim) =>
    founds.map((found) => matchNumbers(claim, claimText, found, foundText)),
  );
  const best = matches.find((match) => isMatch({ match })) ?? matches[0]!;
  // an age is no other value for a count
  return best === 'differs' && claims.length < founds.length ? 'incomparable' : best;
}

const quantitiesOf = (mentions: readonly Mention[]): readonly Quantity[] =>
  mentions.filter(isNumber).map(({ quantity }) => quantity);

const TIME_AFTER = /^[\s-](?:\w+[\s-])?(?:second|minute|hour|day|week|month|year)s?\b/i;

/** "Six" of "six months" is found only where time is told, "200 man-hours" among it, not in six boats. */
const isFigureOfTime = (
  { mention: { kind, quantity } }: NumberClaim,
  { mention, bound }: Place<NumberMention>,
): boolean =>
  kind === 'duration' &&
  quantity.unit === undefined &&
  mention.kind !== 'duration' &&
  !TIME_AFTER.test(bound.passage.text.slice(mention.end, mention.end + 30));

/** The figure of a duration without its unit, where a source gives another unit. */
const isBare = (
  { mention: { kind, quantity } }: NumberClaim,
  { mention }: Place<NumberMention>,
  unitAfter: string,
): boolean =>
  kind === 'duration' &&
  quantity.unit === undefined &&
  mention.kind === 'duration' &&
  mention.quantity.low === quantity.low &&
  !unitAfter.toLowerCase().startsWith(mention.quantity.unit ?? '\n');

/** "From 30 to 40" is written as two numbers, "30 to 40" as one: both ends of the one must stand on the other side. */
function endsMeet(
  claim: NumberClaim,
  beside: readonly Quantity[],
  { mention, bound }: Place<NumberMention>,
): boolean {
  const [ours, theirs] = [claim.mention.quantity, mention.quantity];
  if (ours.unit !== theirs.unit || ours.vague || theirs.vague) return false;
  if (ours.low === ours.high && theirs.low !== theirs.high)
    return isEndOf(ours, theirs, beside) || beside.some((range) => isSameEnd(ours.low, range, theirs));
  if (ours.low !== ours.high && theirs.low === theirs.high)
    return isEndOf(theirs, ours, quantitiesOf(bound.passage.mentions));
  return false;
}

/** The claim is one end of a range of its sentence, and that of the source has the same end. */
const isSameEnd = (value: number, ours: Quantity, theirs: Quantity): boolean =>
  ours.low !== ours.high &&
  ((ours.low === value && theirs.low === value) || (ours.high === value && theirs.high === value));

function isEndOf(end: Quantity, range: Quantity, others: readonly Quantity[]): boolean {
  const other = end.low === range.low ? range.high : end.low === range.high ? range.low : undefined;
  return others.some(({ low, high, unit }) => low === other && high === other && unit === range.unit);
}
