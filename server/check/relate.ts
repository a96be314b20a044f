import type { Claim } from '../claims/claim.ts';
import type { Mention, NumberMention } from '../mentions/mention.ts';
import { term, tokens } from '../text/tokens.ts';
import type { BoundPassage } from './bind.ts';
import type { ReadPassage } from './corpus.ts';
import { WEIGHTS } from './weights.ts';

/** Words on each side of a number that may say what it counts. */
const AFTER = 6;
const BEFORE = 6;

/** Stems of the words near a mention; those after it tell more than those before. */
export function wordsNear(passage: ReadPassage, mention: Mention): ReadonlySet<string> {
  const after = tokens(passage.text.slice(mention.end, mention.end + 80)).slice(0, AFTER);
  const before = tokens(passage.text.slice(Math.max(0, mention.start - 60), mention.start)).slice(-BEFORE);
  const inside = tokens(passage.text.slice(mention.start, mention.end));
  return new Set([...before, ...inside, ...after].map((token) => term(token.word)));
}

/** True when the passage's number counts what the claim's counts, as far as the words beside it tell. */
export const sharesHead = (claim: Claim, near: ReadonlySet<string>): boolean =>
  claim.head !== undefined && near.has(claim.head);

/**
 * How sure it is that a value in a passage is a value of the same thing, 0 to about 1: the counted noun, the words that
 * sentence and passage share, and how unlikely it is to meet the value by chance.
 */
export function relatedness(claim: Claim, bound: BoundPassage, near: ReadonlySet<string>): number {
  const head = claim.head === undefined ? 0.5 : near.has(claim.head) ? 1 : 0;
  return (
    head * WEIGHTS.head +
    Math.min(1, bound.coverage * 1.5) * WEIGHTS.words +
    distinctness(claim.mention) * WEIGHTS.distinct
  );
}

/** Small round numbers are everywhere; 1,234 is met by chance hardly ever. */
function distinctness(mention: Mention): number {
  if (!('quantity' in mention)) return 0.5;
  const { low, step, unit } = (mention as NumberMention).quantity;
  const digits = Math.abs(low) >= 1 ? Math.log10(Math.abs(low)) - Math.log10(Math.max(step, 1e-6)) + 1 : 2;
  const figures = Math.max(0, Math.min(1, (digits - 1) / 3));
  return Math.min(1, figures + (unit === undefined ? 0 : 0.3));
}
