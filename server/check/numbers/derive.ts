import type { Claim, Sentence } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import { evidenceAt } from '../judgement.ts';
import type { Evidence } from '../report.ts';
import { clarity } from './likelihood.ts';
import { isMatch, type NumberPlace } from './number-places.ts';

/** A value that no source writes but that follows from values that the sources give about the same thing. */
export interface Derivation {
  readonly evidence: readonly Evidence[];
  /** "264 = 53 + another 211", in the sources' own figures. */
  readonly note: string;
}

/** Most operands considered; among hundreds of numbers some pair always fits by chance. */
const OPERANDS = 10;
/** Passages this far apart in one source may still add up to one account. */
export const REACH = 3;
/** An operand that the draft's sentence does not name must stand in a passage that covers this much of the sentence. */
export const COVERED = 0.3;
/** Words after a figure that may say what it counts. */
const COUNTED = 3;

/** An operand with what is known of its part in the sentence. */
interface Operand {
  readonly place: NumberPlace;
  readonly value: number;
  readonly unit: string | undefined;
  /** The draft's sentence gives this value too, or adds it up. */
  readonly named: boolean;
}

interface Operation {
  /** As it is shown, with the sources' own figures. */
  readonly show: (a: string, b: string) => string;
  readonly apply: (a: number, b: number) => number;
  /** Says whether the operation makes sense for this claim and these operands; `text` is the claim's sentence. */
  readonly fits: (claim: NumberMention, a: Operand, b: Operand, text: string) => boolean;
}

/** Tells of a change, which may be told in percent. */
const CHANGE =
  /\b(?:r[io]sen?|rising|f[ea]ll(?:en|ing)?|gr[eo]wn?|growing|growth|increas\w+|decreas\w+|declin\w+|dropp\w+|up|down|more|fewer|less|higher|lower|than|gain\w*|jump\w*|cut|shr[aiu]nk\w*)\b/i;

const SUM: Operation = {
  show: (a, b) => `${a} + ${b}`,
  apply: (a, b) => a + b,
  fits: (claim, a, b) => sameUnit(claim, a, b) && addsUp(a, b),
};
const DIFFERENCE: Operation = {
  show: (a, b) => `${a} − ${b}`,
  apply: (a, b) => a - b,
  fits: (claim, a, b) => sameUnit(claim, a, b) && areOneThing(a, b) && isExact(a) && isExact(b),
};
const PART: Operation = {
  show: (a, b) => `${a} / ${b}`,
  apply: (a, b) => a / b,
  fits: (claim, a, b) => isShare(claim) && isCounted(a) && a.unit === b.unit,
};
const PERCENTAGE_CHANGE: Operation = {
  show: (a, b) => `(${a} − ${b}) / ${b}`,
  apply: (a, b) => Math.abs(a - b) / b,
  fits: (claim, a, b, text) =>
    isShare(claim) &&
    CHANGE.test(text) &&
    isCounted(a) &&
    isCounted(b) &&
    a.unit === b.unit &&
    areOneThing(a, b) &&
    isExact(a) &&
    isExact(b),
};
const OPERATIONS: readonly Operation[] = [SUM, DIFFERENCE, PART, PERCENTAGE_CHANGE];

/**
 * The first derivation that gives the claim's value, or undefined. Values that its sentence names too are the likeliest operands. A value
 * that stands in the sources for something else is no difference, unless it is so small that it stands everywhere.
 */
export function derive(
  claim: Claim & { readonly mention: NumberMention },
  { claims, text, tallied }: Pick<Sentence, 'claims' | 'text' | 'tallied'>,
  places: readonly NumberPlace[],
): Derivation | undefined {
  if (claim.mention.kind === 'ordinal' || claim.mention.quantity.vague) return undefined;
  const operands = operandsOf(
    [...valuesBeside(claim, claims), ...tallied.map(({ quantity }) => quantity.low)],
    places,
  );
  const stands = !isSmall(claim.mention) && places.some(isMatch);
  for (const operation of OPERATIONS.filter((one) => !(stands && one === DIFFERENCE)))
    for (const a of operands)
      for (const b of operands)
        if (
          isPair(claim.mention, a, b) &&
          operation.fits(claim.mention, a, b, text) &&
          gives(claim.mention, operation.apply(a.value, b.value))
        )
          return derivation(claim, [a, b], operation.show(surface(a), surface(b)));
  return isShare(claim.mention) ? shareOfWhole(claim, operands, places) : undefined;
}

const derivation = (claim: Claim, operands: readonly Operand[], sum: string): Derivation => ({
  evidence: operands.map(({ place }) => evidenceAt(place.bound.passage, place.mention, 'supports')),
  note: `${claim.text} = ${sum}`,
});

/**
 * "One in five of those brought out were injured": a part that the passage about it gives, of all that are counted near it in the
 * same source: by the same noun, or as the part and what came on top of it.
 */
function shareOfWhole(
  claim: Claim & { readonly mention: NumberMention },
  parts: readonly Operand[],
  places: readonly NumberPlace[],
): Derivation | undefined {
  const all = places.map((place) => operand(place, false)).filter(({ place }) => isPlain(place));
  for (const part of parts.filter(isCounted))
    for (const other of all.filter((one) => isBeside(part, one))) {
      const more = other.place.mention.quantity.increment;
      const whole = more ? part.value + other.value : other.value;
      if (
        !(more || (countAlike(part, other) && other.value > part.value)) ||
        !gives(claim.mention, part.value / whole)
      )
        continue;
      const sum = more ? `(${surface(part)} + ${surface(other)})` : surface(other);
      return derivation(claim, [part, other], `${surface(part)} / ${sum}`);
    }
  return undefined;
}

const isBeside = ({ place: a, unit }: Operand, { place: b, ...other }: Operand): boolean =>
  a !== b &&
  unit === other.unit &&
  a.bound.passage.sourceId === b.bound.passage.sourceId &&
  Math.abs(a.bound.passage.ordinal - b.bound.passage.ordinal) <= REACH;

/** Among the first words after both figures is the same one. */
const countAlike = ({ place: a }: Operand, { place: b }: Operand): boolean => {
  const counted = new Set([...b.near].slice(0, COUNTED));
  return [...a.near].slice(0, COUNTED).some((word) => counted.has(word));
};

const valuesBeside = (claim: Claim, sentence: readonly Claim[]): readonly number[] =>
  sentence.flatMap((other) =>
    other !== claim && 'quantity' in other.mention ? [other.mention.quantity.low] : [],
  );

function operandsOf(named: readonly number[], places: readonly NumberPlace[]): readonly Operand[] {
  return places
    .map((place) => operand(place, named.includes(place.mention.quantity.low)))
    .filter(isOperand)
    .sort((a, b) => Number(b.named) - Number(a.named) || clarity(b.place) - clarity(a.place))
    .slice(0, OPERANDS);
}

const operand = (place: NumberPlace, named: boolean): Operand => {
  const { low, unit } = place.mention.quantity;
  return { place, value: low, unit, named };
};

const isOperand = ({ place, named }: Operand): boolean =>
  isPlain(place) && (named || place.relation.sameHead || place.bound.coverage >= COVERED);

const isPlain = ({ mention: { kind, against, quantity } }: NumberPlace): boolean =>
  kind !== 'ordinal' && against === undefined && quantity.low === quantity.high && !quantity.vague;

/** Neighbours in one source, or an increment to the same counted thing wherever it is reported; small values fit too many pairs. */
function isPair(claim: NumberMention, a: Operand, b: Operand): boolean {
  if (a === b || (isSmall(claim) && !a.named && !b.named)) return false;
  const [p, q] = [a.place.bound.passage, b.place.bound.passage];
  if (p.sourceId === q.sourceId) return (a.named && b.named) || Math.abs(p.ordinal - q.ordinal) <= REACH;
  return b.place.mention.quantity.increment && areOneThing(a, b);
}

const isSmall = ({ quantity }: NumberMention): boolean =>
  quantity.unit === undefined && Number.isInteger(quantity.low) && Math.abs(quantity.low) < 10;

const sameUnit = ({ quantity }: NumberMention, a: Operand, b: Operand): boolean =>
  quantity.unit === a.unit && a.unit === b.unit;

/** Two parts make a total when one says that it comes on top, or when both count the same thing. */
const addsUp = (a: Operand, b: Operand): boolean =>
  !a.place.mention.quantity.increment && (b.place.mention.quantity.increment || areOneThing(a, b));

/** Both count the claim's noun, stand in one row of a table, or are both named by the draft's sentence. */
const areOneThing = (a: Operand, b: Operand): boolean =>
  (a.place.relation.sameHead && b.place.relation.sameHead) ||
  (a.named && b.named) ||
  (a.place.bound.passage.region === 'table' && a.place.bound.passage === b.place.bound.passage);

/** What is left of "about a dozen" nobody can tell. */
const isExact = ({ place }: Operand): boolean => place.mention.quantity.operator === '=';

/** A percentage, or a fraction below one. */
export const isShare = ({ quantity }: NumberMention): boolean =>
  quantity.unit === '%' || (quantity.unit === undefined && quantity.high < 1);

const isCounted = ({ place: { mention }, value }: Operand): boolean =>
  (mention.kind === 'number' || mention.kind === 'money' || mention.kind === 'quantity') && value >= 10;

const surface = ({ place: { mention, bound } }: Operand): string =>
  bound.passage.text.slice(mention.start, mention.end);

/** Shares are rounded by nature, "about" has its slack, anything else must be exact. */
function gives({ quantity }: NumberMention, result: number): boolean {
  const percent = quantity.unit === '%';
  const said = percent ? quantity.low / 100 : quantity.low;
  if (!percent && said >= 1)
    return Math.abs(result - said) <= (quantity.operator === '~' ? said * 0.05 : 1e-9);
  const rounded = percent ? Math.min(quantity.step / 200, 0.005) : said * 0.02;
  const about = quantity.operator === '~' ? said * 0.08 : 0;
  return Math.abs(result - said) <= Math.max(rounded, about);
}
