import { FIRST_A, FIRST_B, memo, mixA, mixB } from './memo.ts';

/** Numbers of words, found by how a word is written, without making a string of it. */
export interface WordNumbers {
  /** The number of the word that is written between two offsets. */
  at(text: string, from: number, to: number): number;
  /** The same, for who has mixed the codes of the word already, its capitals of ASCII as small letters. */
  mixed(a: number, b: number, text: string, from: number, to: number): number;
  clear(): void;
}

/** `number` says the number, from 0, of a word as it is written; it is asked once for each way, capitals of ASCII aside. */
export function wordNumbers(number: (written: string) => number): WordNumbers {
  const known = memo();
  const mixed = (a: number, b: number, text: string, from: number, to: number): number => {
    const seen = known.get(a, b);
    if (seen >= 0) return seen;
    const made = number(text.slice(from, to));
    known.set(a, b, made);
    return made;
  };
  return {
    at: (text, from, to) => {
      let a = FIRST_A;
      let b = FIRST_B;
      for (let i = from; i < to; i++) {
        let code = text.charCodeAt(i);
        // ASCII capitals count as small letters, which folding makes of them.
        if (code <= 0x5a && code >= 0x41) code += 32;
        a = mixA(a, code);
        b = mixB(b, code);
      }
      return mixed(a, b, text, from, to);
    },
    mixed,
    clear: known.clear,
  };
}
