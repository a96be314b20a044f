import type { Span } from '../text/span.ts';
import { isStopword, term, tokens } from '../text/tokens.ts';
import type { TaggedWord } from './grammar.ts';

const LINK_WORDS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'all',
  'those',
  'these',
  'or',
  'more',
  'other',
  'per',
]);

const stemOf = (word: string): string | undefined => {
  const last = tokens(word).at(-1)?.word;
  return last && !isStopword(last) ? term(last) : undefined;
};

const isNoun = (word: TaggedWord): boolean =>
  word.tags.has('Noun') && !word.tags.has('Pronoun') && !word.tags.has('Value');

const isModifier = (word: TaggedWord): boolean =>
  word.tags.has('Adjective') ||
  word.tags.has('Adverb') ||
  word.tags.has('Participle') ||
  word.tags.has('Gerund') ||
  word.tags.has('Hyphenated');

/** True when something other than spaces, hyphens and quotation marks stands between two words. */
const isBroken = (text: string, from: number, to: number): boolean =>
  /[,;:.!?()[\]—–\uFFFC]/.test(text.slice(from, to));

/**
 * The stem of the noun that a number counts: "53 badly-wounded soldiers" → soldier, "90% of the city" → citi.
 * Looks right of the number first ("264 people"), then at its predicate ("11 are missing"), then for the noun before it
 * ("the toll rose to 264").
 * Undefined when the sentence gives none.
 */
export function headOf(text: string, number: Span, words: readonly TaggedWord[]): string | undefined {
  return headAfter(text, number, words) ?? predicateOf(text, number, words) ?? headBefore(number, words);
}

function headAfter(text: string, number: Span, words: readonly TaggedWord[]): string | undefined {
  let at = words.findIndex((word) => word.start >= number.end);
  if (at < 0) return undefined;
  let from = number.end;
  let head: TaggedWord | undefined;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (isBroken(text, from, word.start)) break;
    if (isNoun(word)) head = word;
    else if (head || !(isModifier(word) || LINK_WORDS.has(word.text.toLowerCase()))) break;
    from = word.end;
  }
  return head && stemOf(head.text);
}

/** "11 are missing": where no noun follows, what is said of the counted ones tells them from others. */
function predicateOf(text: string, number: Span, words: readonly TaggedWord[]): string | undefined {
  const [verb, next] = words.filter((word) => word.start >= number.end);
  if (!verb || !next || !verb.tags.has('Copula') || isBroken(text, number.end, next.start)) return undefined;
  return next.tags.has('Adjective') || next.tags.has('Verb') ? stemOf(next.text) : undefined;
}

function headBefore(number: Span, words: readonly TaggedWord[]): string | undefined {
  for (let at = words.findLastIndex((word) => word.end <= number.start); at >= 0; at--) {
    const word = words[at]!;
    if (number.start - word.end > 40) return undefined;
    if (isNoun(word) && !word.tags.has('ProperNoun')) return stemOf(word.text);
  }
  return undefined;
}
