import type { NumberMention } from '../mentions/mention.ts';
import { numberInWords } from '../mentions/words.ts';

/** Words are kept as words up to here; larger numbers are written in figures everywhere. */
const LONGEST_IN_WORDS = 100;

/** The source's value as it replaces the core of the claim, in the claim's own style: words for words, digits for digits. */
export function rewrite(claim: NumberMention, found: NumberMention, foundText: string): string {
  const surface = foundText.slice(found.core.start, found.core.end);
  const value = found.quantity.low;
  const whole = Number.isInteger(value) && value === found.quantity.high;
  if (claim.words && whole && value <= LONGEST_IN_WORDS) return numberInWords(value);
  if (!claim.words && found.words && whole) return value >= 10000 ? groupDigits(value) : String(value);
  return surface;
}

const groupDigits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
