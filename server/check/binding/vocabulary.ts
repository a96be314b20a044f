import { codePool } from '../../text/codes.ts';
import { isStopword, term, wordOf } from '../../text/tokens.ts';
import { wordNumbers } from '../../text/word-numbers.ts';
import { noWords, readWords } from '../../text/words.ts';

/** Terms as numbers, so that texts are held against a question without making strings of their words. */
export interface Vocabulary {
  /** How many terms have a number. */
  readonly size: number;
  /** The number of a term, from 1. */
  number(term: string): number;
  /** The number of what words of a term's family share, given the term's. */
  root(term: number): number;
  /** Tells the numbers of the terms of a text, in order, duplicates kept, as `contentTerms` gives them. */
  read(text: string, tell: (term: number) => void): void;
}

/** Letters that words of one family share. */
const ROOT = 4;

/** The first letters of a term; a number or a code is its own root. */
export const rootOf = (term: string): string => (/\d/.test(term) ? term : term.slice(0, ROOT));

/** The number of a word that is no term. */
const NONE = 0;

/** Numbers are given in the order in which terms come up. */
export function vocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const rootNumbers = new Map<string, number>();
  const roots: number[] = [NONE];
  const number = (term: string): number => numbers.get(term) ?? add(term);
  const add = (term: string): number => {
    const root = rootOf(term);
    const family = rootNumbers.get(root) ?? rootNumbers.size + 1;
    rootNumbers.set(root, family);
    numbers.set(term, roots.length);
    return roots.push(family) - 1;
  };
  const words = wordNumbers((written) => {
    const word = wordOf(written);
    return isStopword(word) ? NONE : number(term(word));
  });
  return {
    get size() {
      return numbers.size;
    },
    number,
    root: (term) => roots[term]!,
    read: (text, tell) => {
      readWords(text, codesOf(text), 0, text.length, words, found);
      for (let i = 0; i < found.count; i++) if (found.numbers[i] !== NONE) tell(found.numbers[i]!);
    },
  };
}

/** The text that is being read, and its words. */
const codesOf = codePool();
const found = noWords();
