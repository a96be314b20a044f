import type { Claim } from '../claims/claim.ts';
import type { NumberMention } from '../mentions/mention.ts';
import { evidenceAt } from './judgement.ts';
import type { NumberPlace } from './number-places.ts';
import type { Evidence } from './report.ts';

/** A value that no source writes but that follows from values that one source gives about the same thing. */
export interface Derivation {
  readonly evidence: readonly Evidence[];
  /** "264 = 53 + 211", in the sources' own figures. */
  readonly note: string;
}

/** Most operands considered; among hundreds of numbers some pair always fits by chance. */
const OPERANDS = 10;
/** Passages this far apart in one source may still add up to one account. */
const REACH = 2;
/** An operand must stand in a passage that covers at least this much of the sentence. */
const COVERED = 0.3;

interface Operation {
  readonly sign: string;
  readonly apply: (a: number, b: number) => number;
  /** Says whether the operation makes sense for this claim and these operands. */
  readonly fits: (claim: NumberMention, a: NumberPlace, b: NumberPlace) => boolean;
}

const OPERATIONS: readonly Operation[] = [
  { sign: '+', apply: (a, b) => a + b, fits: (claim, a, b) => sameUnit(claim, a) && addsUp(a, b) },
  {
    sign: '−',
    apply: (a, b) => a - b,
    fits: (claim, a, b) => sameUnit(claim, a) && a.sameHead && b.sameHead,
  },
  {
    sign: '/',
    apply: (a, b) => a / b,
    fits: (claim, a, b) => isShareClaim(claim) && isCount(a) && isCount(b),
  },
];

/** The first derivation that gives exactly the claim's value, or undefined. */
export function derive(
  claim: Claim & { readonly mention: NumberMention },
  places: readonly NumberPlace[],
): Derivation | undefined {
  if (claim.mention.kind === 'ordinal' || claim.mention.quantity.vague || isSmall(claim.mention))
    return undefined;
  const operands = places
    .filter(isOperand)
    .sort((a, b) => b.related - a.related)
    .slice(0, OPERANDS);
  for (const operation of OPERATIONS)
    for (const a of operands)
      for (const b of operands)
        if (
          a !== b &&
          isOneAccount(a, b) &&
          operation.fits(claim.mention, a, b) &&
          gives(claim.mention, operation.apply(value(a), value(b)))
        )
          return {
            evidence: [a, b].map(({ bound, mention }) => evidenceAt(bound.passage, mention, 'supports')),
            note: `${claim.text} = ${surface(a)} ${operation.sign} ${surface(b)}`,
          };
  return undefined;
}

/** A sum or difference below ten fits too many pairs. */
const isSmall = ({ quantity }: NumberMention): boolean =>
  quantity.unit === undefined && Number.isInteger(quantity.low) && Math.abs(quantity.low) < 10;

const isOperand = ({ bound, mention, sameHead }: NumberPlace): boolean =>
  mention.kind !== 'ordinal' &&
  mention.against === undefined &&
  mention.quantity.low === mention.quantity.high &&
  !mention.quantity.vague &&
  (sameHead || bound.coverage >= COVERED);

const isOneAccount = (a: NumberPlace, b: NumberPlace): boolean =>
  a.bound.passage.sourceId === b.bound.passage.sourceId &&
  Math.abs(a.bound.passage.ordinal - b.bound.passage.ordinal) <= REACH;

const sameUnit = (claim: NumberMention, place: NumberPlace): boolean =>
  claim.quantity.unit === place.mention.quantity.unit;

/** Two parts make a total when one says that it comes on top, or when both count the same noun. */
const addsUp = (a: NumberPlace, b: NumberPlace): boolean =>
  a.mention.quantity.unit === b.mention.quantity.unit &&
  a.mention.kind === b.mention.kind &&
  (b.mention.quantity.increment || (a.sameHead && b.sameHead)) &&
  !a.mention.quantity.increment;

const isShareClaim = ({ quantity }: NumberMention): boolean =>
  quantity.unit === '%' || (quantity.unit === undefined && quantity.high < 1);

const isCount = ({ mention }: NumberPlace): boolean =>
  mention.kind === 'number' && mention.quantity.low >= 10;

const value = ({ mention }: NumberPlace): number => mention.quantity.low;

const surface = ({ mention, bound }: NumberPlace): string =>
  bound.passage.text.slice(mention.start, mention.end);

function gives({ quantity }: NumberMention, result: number): boolean {
  const said = quantity.unit === '%' ? quantity.low / 100 : quantity.low;
  const step = quantity.unit === '%' ? quantity.step / 100 : quantity.step;
  const share = quantity.unit === '%' || said < 1;
  const slack = share
    ? Math.max(Math.min(step / 2, 0.005), said * 0.02)
    : quantity.operator === '~'
      ? said * 0.05
      : 1e-9;
  return Math.abs(result - said) <= slack;
}
