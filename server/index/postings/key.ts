import type { TermField } from '../port.ts';

/**
 * A search key as a number: 51 bits of hash, and one that tells the words of the casing statistics from the rest. Among
 * a million keys the chance that any two share a number is one in four thousand; they would then share their passages,
 * which are read again before anything is said of them.
 */
export type Key = number;

/** Keys are below this. */
export const KEYS = 2 ** 52;

const SEED: Readonly<Record<TermField | 'word', number>> = { term: 1, value: 2, name: 3, word: 4 };

/** The key of a term, value or name, or of a word for its casing. */
export function keyOf(kind: TermField | 'word', text: string): Key {
  const seed = SEED[kind];
  return hash51(text, seed) * 2 + (kind === 'word' ? 1 : 0);
}

/** Whether the key is of the casing statistics: it has counts instead of passages. */
export const isWordKey = (key: Key): boolean => (key & 1) === 1;

/** After cyrb53 by bryc (public domain): two lanes of multiply and shift, mixed at the end. */
function hash51(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b & 0x7ffff) * 2 ** 32 + (a >>> 0);
}
