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
 * Tags the words of those sentences of one paragraph that have a say in what is asked about the spans `asked`, which are in order; the
 * others are left without words, since tagging is half of what reading a draft costs. compromise tags each sentence by itself, so one that
 * is `known` by its text need not be tagged again because another beside it has changed.
 */
export function tagSentences(
  paragraph: string,
  asked: readonly Span[],
  known: ReadonlyMap<string, TaggedSentence> = new Map(),
): readonly TaggedSentence[] {
  if (asked.length === 0) return [];
  const texts = sentencesIn(nlp.tokenize(paragraph)).map(textOf);
  const wanted = wantedOf(texts, asked);
  if (known.size === 0 && wanted.every((is) => is)) return tagged(paragraph);
  return texts.flatMap((text, at) => (wanted[at] ? (known.get(text) ?? tagged(text)) : { text, words: [] }));
}

/** So far before a span, in UTF-16 units, its noun may stand. */
const BEFORE = 40;

/** Which of the sentences stand close enough to a span that its noun may be in them. */
function wantedOf(texts: readonly string[], asked: readonly Span[]): readonly boolean[] {
  let start = 0;
  let goesOn = false;
  return texts.map((text) => {
    const [from, to] = [start, start + text.length];
    start = to;
    const has = asked.some((span) => span.start - BEFORE - 1 <= to && span.end > from);
    const wanted = has || goesOn;
    goesOn = wanted && !ENDS.test(text);
    return wanted;
  });
}

/** The end of a sentence that no noun phrase runs across: a stop, but none that may be an abbreviation's. */
const ENDS = /(?:\p{Ll}\p{Ll}\.|\d\.|[!?:;])["”’')\]]*\s*$/u;

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
