import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { isStopword, type Token, term, tokens } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import type { WeightedTerms } from '../binding/rank.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { wordsOf } from '../wording.ts';
import type { WrittenName } from './forms.ts';
import { isGeneric } from './generic.ts';
import type { Asked, Found } from './ladder.ts';
import { type Slot, slotOf } from './slots.ts';

/** What a name of the draft is compared by. */
export interface Case extends WrittenName {
  /** Stems that give the name away in a passage. */
  readonly own: ReadonlySet<string>;
  /** What else the sentence is about. */
  readonly about: WeightedTerms;
  /** Stems of the whole sentence. */
  readonly said: ReadonlySet<string>;
  readonly slot: Slot;
  /** The tokens of the sentence, and where among them the name stands. */
  readonly tokens: readonly Token[];
  readonly span: Span;
}

/** Works out by what a name that the sources have is compared with their other names. */
export function caseOf(
  { mention }: Claim & { readonly mention: NameMention },
  { text, words, label }: Asked,
  { places }: Found,
  { sentence, about }: Binding,
): Case {
  const stems = new Set(words.map(term));
  const forms = places.flatMap(({ passage, span }) => wordsOf(passage.text.slice(span.start, span.end)));
  const telling = [...words, ...forms].filter((word) => !isStopword(word) && !isGeneric(word));
  const { start } = sentence.span;
  const all = tokens(sentence.text);
  const span = { start: mention.start - start, end: mention.end - start };
  return {
    text,
    words,
    label,
    own: telling.length > 0 ? new Set(telling.map(term)) : stems,
    about: new Map([...about].filter(([stem]) => !stems.has(stem))),
    said: new Set(all.map(({ word }) => term(word))),
    slot: slotOf(all, span),
    tokens: all,
    span,
  };
}

/** True for a token that gives the name away. */
export const isOwn =
  ({ own }: Case) =>
  ({ word }: Token): boolean =>
    own.has(term(word));

/** True for a passage with a word that gives the name away. */
export const hasName = (passage: ReadPassage, own: Case): boolean => passage.tokens.some(isOwn(own));

/** Longer passages than this, in UTF-16 units, are no sentences of prose. */
export const LONGEST = 1000;

/** A heading, a caption or a row of a table has names beside words that say nothing of them. */
export const isSentence = (text: string): boolean =>
  text.length <= LONGEST && /[.!?]["”’)\s]*$/.test(text) && !/\b(?:I|my|we|our)\b/.test(text);

/** The one a source is about is meant by its every "she" and "the company". */
export function isTopic({ own }: Case, counts: ReadonlyMap<string, number>): boolean {
  const most = Math.max(1, ...counts.values());
  const mine = Math.max(0, ...[...own].map((stem) => counts.get(stem) ?? 0));
  return mine > 1 && mine >= most * WEIGHTS.topicShare;
}
