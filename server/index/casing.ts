import { tokens } from '../text/tokens.ts';

/**
 * Tells for each word inside a sentence whether it is capitalised. Words that would be capitalised anyway say nothing
 * and are left out: the first of the sentence, of a quotation, after a colon, bracket or dash, and every word of a
 * sentence written wholly in capitals or in title case.
 */
export function countCasing(sentence: string, tell: (word: string, capitalised: boolean) => void): void {
  const inside = tokens(sentence).filter((token, i) => i > 0 && goesOn(sentence, token.start));
  const cased = inside.filter(({ start }) => isCapital(sentence, start) || isLower(sentence, start));
  const capitals = cased.filter(({ start }) => isCapital(sentence, start)).length;
  if (capitals === cased.length && cased.length > 1) return;
  for (const { start, word } of cased) tell(word, isCapital(sentence, start));
}

/** Whether the word at `start` follows another one of the same sentence after one space, or a comma and a space. */
function goesOn(text: string, start: number): boolean {
  if (!/\s/.test(text[start - 1] ?? '')) return false;
  let before = start - 1;
  while (before > 0 && /\s/.test(text[before]!)) before--;
  return /[\p{L}\p{N},;%)]/u.test(text[before]!);
}

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? '');
const isLower = (text: string, at: number): boolean => /\p{Ll}/u.test(text[at] ?? '');
