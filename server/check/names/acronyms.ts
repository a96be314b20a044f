import { isStopword, type Token } from '../../text/tokens.ts';

/** A numeral of a name stands whole in its acronym: World War II is WWII, Formula 1 is F1. */
const initial = (word: string): string => (/^(?:\d+|[ivx]{2,4})$/.test(word) ? word : word.slice(0, 1));

/** The letters of an acronym, folded; undefined when the text is none. */
export function acronymOf(text: string): string | undefined {
  const letters = text.replace(/\./g, '');
  return /^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(letters) || /^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u.test(letters)
    ? letters.toLowerCase()
    : undefined;
}

/** True when the letters are the initials of the words, with or without those of "of" and "the". */
export const abbreviates = (letters: string, words: readonly string[]): boolean =>
  initialsOf(words).includes(letters);

/** What several words may be abbreviated to: their initials with and without those of "of" and "the". */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const main = words.filter((word) => !isStopword(word));
  const all = words.map(initial).join('');
  return main.length > 1 ? [all, main.map(initial).join('')] : [all];
}

/** Most small words that may stand inside a long form without a letter of their own. */
const SMALL_WORDS = 2;

/**
 * The words of a text that an acronym abbreviates: capitalised but for words like "of", one after the other. Undefined when
 * there are none.
 */
export function longForm(text: string, all: readonly Token[], letters: string): readonly Token[] | undefined {
  for (let at = 0; at < all.length; at++) {
    const opens = isCapital(text, all[at]!) && !isStopword(all[at]!.word);
    const run = opens ? spelt(text, all, at, letters) : undefined;
    if (run) return run;
  }
  return undefined;
}

function spelt(
  text: string,
  all: readonly Token[],
  from: number,
  letters: string,
): readonly Token[] | undefined {
  let [read, small] = [0, 0];
  for (let at = from; at < all.length; at++) {
    const token = all[at]!;
    if (at > from && /[.;:!?\n]/.test(text.slice(all[at - 1]!.end, token.start))) return undefined;
    const letter = initial(token.word);
    const capital = isCapital(text, token);
    if (letters.startsWith(letter, read) && (capital || isStopword(token.word))) read += letter.length;
    else if (capital || !isStopword(token.word) || ++small > SMALL_WORDS) return undefined;
    if (read === letters.length) return capital && at > from ? all.slice(from, at + 1) : undefined;
  }
  return undefined;
}

const isCapital = (text: string, { start }: Token): boolean => /[\p{Lu}\d]/u.test(text.charAt(start));
