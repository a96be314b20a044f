import type { Span } from '../text/span.ts';
import { type Token, tokens } from '../text/tokens.ts';

/** Where the words stand one after the other among the tokens of a text, ignoring case, diacritics, hyphens and possessives; or undefined. */
export function findWords(all: readonly Token[], words: readonly string[]): Span | undefined {
  for (let at = 0; at + words.length <= all.length; at++)
    if (words.every((word, n) => all[at + n]!.word === word))
      return { start: all[at]!.start, end: all[at + words.length - 1]!.end };
  return undefined;
}

export const wordsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => word);
