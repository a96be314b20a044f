import { distance } from 'fastest-levenshtein';
import { foldWord } from '../../text/fold.ts';

/**
 * A key under which romanisations of one name fall together: Zelensky, Zelenskyy, Zelenskiy. Only vowels' doublings,
 * the endings -y/-yy/-iy/-ij, and letters that transcribe one sound are merged; nothing that tells two names apart.
 */
const romanised = (word: string): string =>
  foldWord(word)
    .replace(/(?:iy|ij|yi|yy|ii|yj)$/, 'y')
    .replace(/i$/, 'y')
    .replace(/kh/g, 'h')
    .replace(/tz|ts/g, 'c')
    .replace(/ck|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/(.)\1/g, '$1')
    .replace(/[iy](?=[aeou])/g, 'y');

/** True when two words are romanisations of one word. */
export const isRomanisation = (a: string, b: string): boolean =>
  a.length > 3 && romanised(a) === romanised(b);

/** How alike two spellings are, 0 to 1; for offering a correction, never for accepting one. */
export function similarity(a: string, b: string): number {
  const [left, right] = [romanised(a), romanised(b)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 0 : 1 - distance(left, right) / longest;
}
