import { distance } from 'fastest-levenshtein';
import { foldWord } from '../../text/fold.ts';

/**
 * A key under which romanisations of one name fall together: Zelensky, Zelenskyy, Zelenskiy. Only vowels' doublings,
 * the endings -y/-yy/-iy/-ij, Mac and Mc, and letters that transcribe one sound are merged; nothing that tells two names apart.
 */
export function romanised(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = romanise(word);
  if (keys.size >= MEMO_SIZE) keys.clear();
  keys.set(word, key);
  return key;
}

/** Every name of a source is compared with every unknown name of a draft. */
const MEMO_SIZE = 50_000;
const keys = new Map<string, string>();

const romanise = (word: string): string =>
  foldWord(word)
    .replace(/^mac(?=[b-df-hj-np-tv-z])/, 'mc')
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
