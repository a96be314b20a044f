import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { isStopword, type Token, term, tokens } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { findWords, wordsOf } from '../wording.ts';
import { kindOf, sharedKind } from './cast/kinds.ts';
import type { Place } from './ladder.ts';

type NameClaim = Claim & { readonly mention: NameMention };

/** Verbs and words that say the same of both sides. */
const MUTUAL: ReadonlySet<string> = new Set(
  `meet met marry wed face play draw drew talk speak spoke discuss fight fought clash tie agree border sign share merge join
  partner cooperate date love friend vs versus alongside compete argue quarrel negotiate divorce`
    .split(/\s+/)
    .map(term),
);

/**
 * A passage that says what the sentence says of two names, with each in the other's place: "Oster beat Varn" where the source has
 * "Varn beat Oster". The place is that of the other name. Undefined where a passage has them as the draft does, and where it makes no difference.
 */
export function findSwap(claim: NameClaim, binding: Binding): Place | undefined {
  const { sentence } = binding;
  if (sentence.names.length > WEIGHTS.swapNames) return undefined;
  const all = tokens(sentence.text);
  const own = inSentence(claim.mention, sentence.span);
  for (const name of sentence.names) {
    const other = inSentence(name, sentence.span);
    const text = sentence.text.slice(other.start, other.end);
    if (other.start === own.start) continue;
    if (sharedKind(kindIn(claim.text, claim.mention), kindIn(text, name)) === undefined) continue;
    const draft: Pair = { all, text: sentence.text, first: own, second: other };
    const swapped = swappedIn(draft, claim.text, text, binding);
    if (swapped) return swapped;
  }
  return undefined;
}

const inSentence = ({ start, end }: Span, sentence: Span): Span => ({
  start: start - sentence.start,
  end: end - sentence.start,
});

const kindIn = (text: string, { label }: NameMention) => kindOf(wordsOf(text), label);

/** Two names in one sentence. */
interface Pair {
  readonly all: readonly Token[];
  readonly text: string;
  readonly first: Span;
  readonly second: Span;
}

function swappedIn(draft: Pair, first: string, second: string, binding: Binding): Place | undefined {
  let found: Place | undefined;
  for (const { passage, coverage } of binding.passages) {
    if (coverage < WEIGHTS.swapCovers) continue;
    const source = pairIn(passage, first, second);
    const order = source && orderOf(draft, source);
    if (order === 'same') return undefined;
    if (order === 'crossed') found ??= { passage, span: source!.second };
  }
  return found;
}

/** Where a passage has the two names, once each. */
function pairIn(passage: ReadPassage, first: string, second: string): Pair | undefined {
  const [a, b] = [first, second].map((name) => onlyPlace(passage, wordsOf(name)));
  return a && b ? { all: passage.tokens, text: passage.text, first: a, second: b } : undefined;
}

function onlyPlace(passage: ReadPassage, words: readonly string[]): Span | undefined {
  const found = findWords(passage.tokens, words);
  const last = words.at(-1)!;
  return found && passage.tokens.filter(({ word }) => word === last).length === 1 ? found : undefined;
}

type Order = 'same' | 'crossed' | undefined;

/** How two sentences that say the same of two names order them, or undefined when nothing tells. */
const orderOf = (draft: Pair, source: Pair): Order =>
  isMutual(draft) || isMutual(source)
    ? undefined
    : (orderBetween(draft, source) ??
      orderBeside(draft, source, 'after') ??
      orderBeside(draft, source, 'before'));

const isMutual = (pair: Pair): boolean =>
  between(pair).some(({ word }) => !isStopword(word) && MUTUAL.has(term(word)));

function between({ all, first, second }: Pair): readonly Token[] {
  const [from, to] = first.start < second.start ? [first.end, second.start] : [second.end, first.start];
  return all.filter(({ start, end }) => start >= from && end <= to);
}

/** By the words between the names: who beats whom. */
function orderBetween(draft: Pair, source: Pair): Order {
  const [ours, theirs] = [linkOf(draft), linkOf(source)];
  const { words } = ours;
  if (words.length === 0 || words.length > WEIGHTS.swapWords || !isAtEnd(words, theirs)) return undefined;
  const forward = ours.forward !== ours.passive;
  return forward === (theirs.forward !== theirs.passive) ? 'same' : 'crossed';
}

/**
 * A source says more between the two than the draft. Where that is much, the first must open the sentence, so that what stands
 * before the second is told of it: "Oster climbed to third place after beating Varn".
 */
function isAtEnd(words: readonly string[], theirs: Link): boolean {
  const long = theirs.words.length > WEIGHTS.swapWords;
  if (long && !theirs.opens) return false;
  const near = long ? theirs.words.slice(-words.length - BESIDE) : theirs.words;
  return words.every((word) => near.includes(word));
}

interface Link {
  /** Stems of the content words between the names; none where a comma or the like stands there too. */
  readonly words: readonly string[];
  /** The first name comes first. */
  readonly forward: boolean;
  /** "by" stands before the later name. */
  readonly passive: boolean;
  /** The earlier name opens the sentence. */
  readonly opens: boolean;
}

/** Content words between two names of a source beyond which the one says nothing of the other. */
const FARTHEST = 12;

function linkOf(pair: Pair): Link {
  const { all, text, first, second } = pair;
  const forward = first.start < second.start;
  const [from, to] = forward ? [first.end, second.start] : [second.end, first.start];
  const inside = between(pair);
  const words = /[,;:.]/.test(text.slice(from, to))
    ? []
    : inside.map(({ word }) => word).filter((word) => !isStopword(word));
  return {
    words: words.length <= FARTHEST ? words.map(term) : [],
    forward,
    passive: inside.at(-1)?.word === 'by' || inside.at(-2)?.word === 'by',
    opens: all.every(({ start, word }) => start >= Math.min(first.start, second.start) || word === 'the'),
  };
}

/** By what stands right beside each name: "Oster second and Varn third". */
function orderBeside(draft: Pair, source: Pair, side: Side): Order {
  const [a, b] = [besideOf(draft, draft.first, side), besideOf(draft, draft.second, side)];
  const [c, d] = [besideOf(source, source.first, side), besideOf(source, source.second, side)];
  const [straight, crossed] = [
    [meet(a, c), meet(b, d)],
    [meet(a, d), meet(b, c)],
  ];
  if (straight.every(Boolean) && !crossed.some(Boolean)) return 'same';
  return crossed.every(Boolean) && !straight.some(Boolean) ? 'crossed' : undefined;
}

type Side = 'before' | 'after';

/** Words beside a name that are looked at. */
const BESIDE = 3;

/** Stems of the content words beside a name, no farther than to a comma or the other name. */
function besideOf({ all, text, first, second }: Pair, name: Span, side: Side): readonly string[] {
  const other = name === first ? second : first;
  const near =
    side === 'after'
      ? all.filter(({ start }) => start >= name.end).slice(0, BESIDE)
      : all.filter(({ end }) => end <= name.start).slice(-BESIDE);
  return near
    .filter(({ start, end }) => {
      const [from, to] = side === 'after' ? [name.end, end] : [start, name.start];
      return !/[,;:.()]/.test(text.slice(from, to)) && (other.end <= from || other.start >= to);
    })
    .filter(({ word }) => !isStopword(word))
    .map(({ word }) => term(word));
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((word) => others.includes(word));
