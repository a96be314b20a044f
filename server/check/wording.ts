import type { Span } from '../text/span.ts';
import { tokens } from '../text/tokens.ts';

/** Where the words stand one after the other in `text`, ignoring case, diacritics, hyphens and possessives; or undefined. */
export function findWords(text: string, words: readonly string[]): Span | undefined {
  const all = tokens(text);
  for (let at = 0; at + words.length <= all.length; at++)
    if (words.every((word, n) => all[at + n]!.word === word))
      return { start: all[at]!.start, end: all[at + words.length - 1]!.end };
  return undefined;
}

export const wordsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => word);
