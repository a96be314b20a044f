import type { Span } from '../../text/span.ts';
import type { ReadPassage } from '../binding/corpus.ts';

/**
 * Where a passage gives a name along with another that shares its end: "Duke of Cambridge" in "the Duke and Duchess of Cambridge",
 * "David Oster" in "David and Louise Oster".
 */
export function findShared({ text, tokens }: ReadPassage, words: readonly string[]): Span | undefined {
  if (words.length < 2) return undefined;
  for (let at = 0; at + words.length + 1 < tokens.length; at++) {
    if (tokens[at]!.word !== words[0] || tokens[at + 1]!.word !== 'and') continue;
    if (!words.slice(1).every((word, n) => tokens[at + 3 + n]!.word === word)) continue;
    const span = { start: tokens[at]!.start, end: tokens[at + words.length + 1]!.end };
    if (!/[.,;:!?"“”()\n]/.test(text.slice(span.start, span.end))) return span;
  }
  return undefined;
}
