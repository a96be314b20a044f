import nlp from 'compromise/two';
import type { Span } from '../text/span.ts';

/** A word of a draft with its part of speech; offsets are in the text that was tagged. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}

/** A sentence as compromise cuts them, white space after it included; offsets of its words are in the sentence. */
export interface TaggedSentence {
  readonly text: string;
  readonly words: readonly TaggedWord[];
}

/** A term as compromise keeps it: `pre` and `post` are what stands around it. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags?: ReadonlySet<string>;
}

type Terms = readonly Term[];

/**
 * Tags the words of one paragraph. compromise tags each sentence by itself, so one that is `known` by its text need not be
 * tagged again because another beside it has changed.
 */
export function tagSentences(
  paragraph: string,
  known: ReadonlyMap<string, TaggedSentence> = new Map(),
): readonly TaggedSentence[] {
  if (known.size === 0) return tagged(paragraph);
  return sentencesIn(nlp.tokenize(paragraph)).flatMap((terms) => {
    const text = textOf(terms);
    return known.get(text) ?? tagged(text);
  });
}

const tagged = (text: string): readonly TaggedSentence[] =>
  sentencesIn(nlp(text)).map((terms) => ({ text: textOf(terms), words: wordsOf(terms) }));

const sentencesIn = (view: { readonly document: unknown }): readonly Terms[] =>
  view.document as readonly Terms[];

const textOf = (terms: Terms): string => terms.map(({ pre, text, post }) => pre + text + post).join('');

const NONE: ReadonlySet<string> = new Set();

function wordsOf(terms: Terms): readonly TaggedWord[] {
  const words: TaggedWord[] = [];
  let at = 0;
  for (const { pre, text, post, tags = NONE } of terms) {
    const start = at + pre.length;
    at = start + text.length + post.length;
    // what a contraction leaves out has no text of its own
    if (text !== '') words.push({ text, tags, start, end: start + text.length });
  }
  return words;
}

/** The words of sentences that follow each other; offsets from the beginning of the first. */
export function wordsIn(sentences: readonly TaggedSentence[]): readonly TaggedWord[] {
  const all: TaggedWord[] = [];
  let at = 0;
  for (const { text, words } of sentences) {
    for (const word of words) all.push({ ...word, start: word.start + at, end: word.end + at });
    at += text.length;
  }
  return all;
}
