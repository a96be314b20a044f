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
  if (/^ of (?:(?:them|us)\b|(?:these|those)\b(?! \w))/.test(text.slice(number.end))) return undefined;
  return (
    headAfter(text, number, words) ?? predicateOf(text, number, words) ?? headBefore(text, number, words)
  );
}

function headAfter(text: string, number: Span, words: readonly TaggedWord[]): string | undefined {
  let at = words.findIndex((word) => word.start >= number.end);
  if (at < 0) return undefined;
  let from = number.end;
  let head: TaggedWord | undefined;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (isBroken(text, from, word.start)) break;
    if (isNoun(word) || isSubject(word, words[at + 1])) head = word;
    else if (head || !(isModifier(word) || word.tags.has('Value') || LINK_WORDS.has(word.text.toLowerCase())))
      break;
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

/** "Judges dissented": what looks like a verb in the present is a plural noun before the verb of its clause. */
const isSubject = (word: TaggedWord, next: TaggedWord | undefined): boolean =>
  word.tags.has('PresentTense') &&
  word.text.endsWith('s') &&
  next !== undefined &&
  (next.tags.has('PastTense') ||
    next.tags.has('Copula') ||
    next.tags.has('Auxiliary') ||
    next.tags.has('Modal'));

/** "The toll rose to 264": a change, not the thing that changed. */
const CHANGES = /^(rose|fell|climb|dropp|jump|grew|slump|plung|soar|surg)/i;

const SENTENCE_END = /[.!?]["”’')\]]*\s/;

function headBefore(text: string, number: Span, words: readonly TaggedWord[]): string | undefined {
  for (let at = words.findLastIndex((word) => word.end <= number.start); at >= 0; at--) {
    const word = words[at]!;
    if (number.start - word.end > 40 || SENTENCE_END.test(text.slice(word.end, number.start)))
      return undefined;
    if (isNoun(word) && !word.tags.has('ProperNoun') && !CHANGES.test(word.text)) return stemOf(word.text);
  }
  return undefined;
}
