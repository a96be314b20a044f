import { GAP, isHyphen, joined, keyAt, TITLE, type Tokens, WORD } from '../tokens.ts';
import { CARDINALS } from '../words.ts';
import type { Piece } from './date-pieces.ts';
import { isCountedNoun } from './years.ts';

const FIRST_CENTURY = 11;
const LAST_CENTURY = 20;

/** "nineteen eighty-four", "twenty twenty-two": a century and two more digits, as years are spoken. */
export function wordYear(tokens: Tokens, index: number): Piece | undefined {
  const century = CARDINALS.get(keyAt(tokens, index));
  if (century === undefined || century < FIRST_CENTURY || century > LAST_CENTURY) return undefined;
  const at = index + 1;
  const tens = tokens.gap[at] === GAP ? CARDINALS.get(keyAt(tokens, at)) : undefined;
  if (tens === undefined || tens < 10 || tokens.shape[at] === TITLE) return undefined;
  const unit = tens >= 20 ? unitBehind(tokens, at + 1) : undefined;
  const next = unit?.next ?? at + 1;
  const tied = isHyphen(tokens, next) && joined(tokens, next);
  const counts = tokens.kind[next] === WORD && keyAt(tokens, next) in NUMBERS;
  if (tied || counts || isCountedNoun(tokens, next)) return undefined;
  return { date: { grain: 'year', year: century * 100 + tens + (unit?.value ?? 0) }, next, confidence: 0.9 };
}

/** Words that make a count of what looked like a year: "nineteen forty thousand" is no date. */
const NUMBERS: Readonly<Record<string, true>> = {
  hundred: true,
  thousand: true,
  million: true,
  billion: true,
  percent: true,
  per: true,
};

function unitBehind(
  tokens: Tokens,
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  const at =
    isHyphen(tokens, index) && joined(tokens, index) && joined(tokens, index + 1) ? index + 1 : index;
  if (at === index && tokens.gap[at] !== GAP) return undefined;
  const value = CARDINALS.get(keyAt(tokens, at));
  return value !== undefined && value > 0 && value < 10 ? { value, next: at + 1 } : undefined;
}
