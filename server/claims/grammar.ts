import nlp from 'compromise/two';
import type { Span } from '../text/span.ts';

/** A word of a draft with its part of speech; offsets are in the paragraph's text. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}

interface JsonTerm {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

/**
 * Tags the words of one paragraph. Terms carry their own offsets; compromise's sentence offsets go wrong after a
 * quotation mark, so only the terms' are used.
 */
export function tagWords(paragraph: string): readonly TaggedWord[] {
  const sentences = nlp(paragraph).json({ offset: true, terms: { offset: true, tags: true } }) as {
    readonly terms: readonly JsonTerm[];
  }[];
  return sentences
    .flatMap((sentence) => sentence.terms)
    .filter((term) => term.text !== '' && term.offset !== undefined)
    .map((term) => ({
      text: term.text,
      tags: new Set(term.tags),
      start: term.offset.start,
      end: term.offset.start + term.offset.length,
    }));
}
