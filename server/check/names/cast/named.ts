import type { NameLabel } from '../../../mentions/mention.ts';
import type { Span } from '../../../text/span.ts';
import { isStopword, type Token } from '../../../text/tokens.ts';
import type { ReadPassage } from '../../binding/corpus.ts';
import { wordsOf } from '../../wording.ts';
import { type Gender, genderOf } from './genders.ts';

/** Where a source speaks of one of its cast. */
export interface Appearance {
  /** Among the passages of the cast. */
  readonly passage: number;
  /** The first token, and the first after it. */
  readonly first: number;
  readonly next: number;
  /** Not by name: "she", "the 29-year-old". */
  readonly referred: boolean;
}

/** A name where it stands in a source. */
export interface Named extends Appearance {
  /** Folded, without words like "of". */
  readonly words: readonly string[];
  readonly label: NameLabel;
  readonly gender: Gender | undefined;
  /** "in", "at" or "near" stands before it. */
  readonly located: boolean;
}

/** The names of one thing, the fullest first. */
export type Group = readonly Named[];

/** The names of the passage with this number, in order; without "(AP)" and the like. */
export function namesIn(passage: ReadPassage, at: number): readonly Named[] {
  const { text, tokens, mentions } = passage;
  return mentions.flatMap((mention): readonly Named[] => {
    if (mention.kind !== 'name' || mention.confidence < 0.7 || isGloss(text, mention)) return [];
    const words = wordsOf(text.slice(mention.start, mention.end)).filter((word) => !isStopword(word));
    if (words.length === 0) return [];
    const role = mention.role && text.slice(mention.role.start, mention.role.end);
    const { label } = mention;
    const gender = label === 'place' ? undefined : genderOf(words, role);
    const span = tokenSpan(tokens, mention);
    const located = /^(?:in|at|near|from)$/.test(tokens[span.first - 1]?.word ?? '');
    return [{ ...span, passage: at, words, label, gender, located, referred: false }];
  });
}

/** With the family names that open a passage: alone there they are read as no name where they are words too, "Sterling (top) won". */
export function withOpeners(
  passages: readonly ReadPassage[],
  names: readonly (readonly Named[])[],
): readonly (readonly Named[])[] {
  const people = names.flat().filter(({ label, words }) => label === 'person' && words.length > 1);
  const families = new Set(people.map(({ words }) => words.at(-1)!));
  return passages.map(({ text, tokens }, passage) => {
    const opener = tokens[0];
    if (!opener || names[passage]![0]?.first === 0 || !families.has(opener.word)) return names[passage]!;
    if (!/\p{Lu}/u.test(text.charAt(opener.start))) return names[passage]!;
    const unknown = { label: 'person', gender: undefined, located: false, referred: false } as const;
    return [{ words: [opener.word], passage, first: 0, next: 1, ...unknown }, ...names[passage]!];
  });
}

/** "(CNN)": an agency or an acronym beside what it stands for. */
const isGloss = (text: string, { start, end }: Span): boolean => text[start - 1] === '(' && text[end] === ')';

/** The first token of a span and the first after it. */
export function tokenSpan(
  tokens: readonly Token[],
  { start, end }: Span,
): { readonly first: number; readonly next: number } {
  const [first, next] = [
    lowerBound(tokens, (token) => token.end > start),
    lowerBound(tokens, (token) => token.start >= end),
  ];
  return { first, next };
}

/** The number of the first token of which `holds` is true; it is of all that follow. */
function lowerBound(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(tokens[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of whom any form of a name tells it. */
export const genderIn = (names: Group): Gender | undefined => names.find(({ gender }) => gender)?.gender;
