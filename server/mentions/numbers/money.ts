import { FLAG } from '../lexicon.ts';
import type { Scanning } from '../scanning.ts';
import { DIGITS, flagsAt, GAP, isDash, joined, keyAt, MARK, type Tokens, WORD } from '../tokens.ts';
import { CURRENCY_SIGNS } from './currencies.ts';

/** A currency before an amount and the token the amount begins at. */
export interface CurrencyMark {
  readonly unit: string;
  readonly next: number;
}

const SIGNS: ReadonlySet<number> = new Set(
  [...CURRENCY_SIGNS.keys()].filter((sign) => sign.length === 1).map((sign) => sign.charCodeAt(0)),
);

/** True for tokens that may begin an amount of money, cheaply. */
export const mayBeCurrency = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === MARK
    ? SIGNS.has(tokens.code[index]!)
    : tokens.code[index + 1] === 0x24 || (flagsAt(tokens, index) & FLAG.currency) !== 0;

/** "$", "US$", "A$", "CHF", "Rs", "Rs." before digits at token `index`. */
export function currencyBefore({ tokens }: Scanning, index: number): CurrencyMark | undefined {
  const dollar = tokens.kind[index] === WORD && tokens.code[index + 1] === 0x24 && joined(tokens, index + 1);
  const last = dollar ? index + 1 : index;
  const unit = CURRENCY_SIGNS.get(tokens.text.slice(tokens.start[index], tokens.end[last]));
  if (!unit || isSummit(tokens, index)) return undefined;
  const dot =
    tokens.kind[last] === WORD &&
    tokens.code[last + 1] === 0x2e &&
    joined(tokens, last + 1) &&
    isAmount(tokens, last + 2);
  const next = dot ? last + 2 : last + 1;
  return isAmount(tokens, next) ? { unit, next } : undefined;
}

/** "COP28": the conferences on the climate, and no pesos. */
const isSummit = (tokens: Tokens, index: number): boolean =>
  keyAt(tokens, index) === 'cop' &&
  joined(tokens, index + 1) &&
  tokens.end[index + 1]! - tokens.start[index + 1]! <= 2;

function isAmount(tokens: Tokens, index: number): boolean {
  if (tokens.gap[index]! > GAP) return false;
  const minus = isDash(tokens, index) && joined(tokens, index + 1) && !joined(tokens, index);
  return (
    tokens.kind[index] === DIGITS ||
    ((minus || tokens.code[index] === 0x2e) && tokens.kind[index + 1] === DIGITS && joined(tokens, index + 1))
  );
}
