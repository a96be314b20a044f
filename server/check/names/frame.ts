import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { isStopword, type Token, tokens } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { wordsOf } from '../wording.ts';
import { sameName } from './forms.ts';
import type { Asked, Place } from './ladder.ts';

/** Words on each side of a name that are compared; a sentence that begins or ends there counts as one. */
const WIDTH = 8;

/** What stands where the draft has a name. */
export interface Framed {
  /** A passage has this very name there. */
  readonly own: boolean;
  /** The other name that a passage has there. */
  readonly rival?: Place;
}

/**
 * What the bound passages have where the draft has this name, with word for word the same around it: "Mr Tarn, a 37-year-old, was
 * shot" for "Mr Brenn, a 37-year-old, was shot".
 */
export function nameInFrame(
  { mention }: Claim & { readonly mention: NameMention },
  asked: Asked,
  { sentence, passages }: Binding,
): Framed {
  const ours = framed(tokens(sentence.text), {
    start: mention.start - sentence.span.start,
    end: mention.end - sentence.span.start,
  });
  if (passages.some(({ passage }) => hasOwn(asked, ours, passage))) return { own: true };
  let best: { readonly rival: Place; readonly score: number } | undefined;
  for (const { passage, coverage } of passages)
    for (const name of passage.mentions) {
      if (name.kind !== 'name' || coverage < WEIGHTS.swapCovers) continue;
      const score = likeness(ours, framed(passage.tokens, name));
      if (score < WEIGHTS.frame || (best && score < best.score)) continue;
      if (isSame(asked, passage, name)) return { own: true };
      best = { rival: { passage, span: { start: name.start, end: name.end } }, score };
    }
  return best ? { own: false, rival: best.rival } : { own: false };
}

/** Whether the words of the name stand in the same frame, whatever else they may be read as there. */
const hasOwn = ({ words }: Asked, ours: Frame, { tokens: all }: ReadPassage): boolean =>
  all.some(({ start }, at) => {
    const last = all[at + words.length - 1];
    if (!last || !words.every((word, n) => all[at + n]!.word === word)) return false;
    return likeness(ours, framed(all, { start, end: last.end })) >= WEIGHTS.frame;
  });

/** Another form of the name, or one that has all its words or of whose words it has all. */
function isSame(asked: Asked, passage: ReadPassage, mention: NameMention): boolean {
  const words = wordsOf(passage.text.slice(mention.start, mention.end));
  const [short, long] = words.length < asked.words.length ? [words, asked.words] : [asked.words, words];
  return (
    short.every((word) => long.includes(word)) ||
    sameName(asked, { words, label: mention.label, passage, mention }) !== undefined
  );
}

/** The words on both sides of a name, nearest first; the empty word where the text begins or ends. */
interface Frame {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function framed(all: readonly Token[], { start, end }: Span): Frame {
  const before = all.filter((token) => token.end <= start).slice(-WIDTH);
  const after = all.filter((token) => token.start >= end).slice(0, WIDTH);
  return {
    before: closed(before.reverse()),
    after: closed(after),
  };
}

const closed = (side: readonly Token[]): readonly string[] => {
  const words = side.map(({ word }) => word);
  return words.length < WIDTH ? [...words, ''] : words;
};

/** How many words two frames share on both sides, counted outwards from the name; 0 where these are too few, or mean too little, on one. */
function likeness(ours: Frame, theirs: Frame): number {
  const before = run(ours.before, theirs.before);
  if (before === 0) return 0;
  const after = run(ours.after, theirs.after);
  if (after === 0) return 0;
  const shared = [...ours.before.slice(0, before), ...ours.after.slice(0, after)];
  return shared.filter((word) => word !== '' && !isStopword(word)).length >= WEIGHTS.frameTells
    ? before + after
    : 0;
}

function run(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
