import type { Span } from '../../text/span.ts';
import { isStopword, type Token, term, tokens } from '../../text/tokens.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import type { Gender } from './cast/genders.ts';
import { tokenSpan } from './cast/named.ts';
import { PRONOUNS } from './cast/references.ts';
import { type Relation, relationTo } from './relations.ts';
import { sameSense } from './senses.ts';
import { roleAt } from './slots.ts';

/** A sentence without one of its names: what any name in its place is measured by. */
export interface Gap {
  /** What stands around the name, by its stem and by those of words that say the same. */
  readonly around: ReadonlyMap<string, Beside>;
  /** Each once; the weights add up to 1. */
  readonly besides: readonly Beside[];
  /** How much there is to go by: the weights before they were made to add up to 1, against that of a word that stands in one passage. */
  readonly amount: number;
  /** The nearest content words, where there are any. */
  readonly before: Beside | undefined;
  readonly after: Beside | undefined;
  readonly role: string;
  /** Of whom a pronoun behind the gap is said, as far as no other name stands before it. */
  readonly gender: Gender | undefined;
  /** The content words on either side from the gap outwards. */
  readonly left: readonly Beside[];
  readonly right: readonly Beside[];
  /** Stems with a digit, wherever they stand. */
  readonly figures: readonly string[];
  /** Stems of all other words of the sentence. */
  readonly said: ReadonlySet<string>;
}

/** A word beside the gap: the rarer and the nearer, the more it weighs. */
export interface Beside {
  readonly stem: string;
  /** Its own and those of words that say the same. */
  readonly stems: readonly string[];
  readonly weight: number;
  /** Where the nearest of its kind stands. */
  readonly side: Side;
  /** What the name is to it. */
  readonly relation: Relation;
}

export type Side = 'before' | 'after';

/** Content words of a run; see `Standing.run`. */
const RUN = 6;

/** What a sentence says around the name that stands at `span` of it. */
export async function gapIn(
  sentence: string,
  span: Span,
  view: Pick<CorpusView, 'idf' | 'passageCount'>,
): Promise<Gap> {
  const all = tokens(sentence);
  const stems = all.map(({ stem }) => stem);
  const { first, next } = tokenSpan(all, span);
  const idf = await view.idf([...new Set(stems.filter((stem) => stem !== ''))]);
  const found = besides(all, stems, first, next, idf);
  const amount = found.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = found.map((one) => ({ ...one, weight: one.weight / amount }));
  const around = byStem(scaled);
  const inOrder = (some: readonly string[]): readonly Beside[] =>
    some.flatMap((stem) => around.get(stem) ?? []);
  const [left, right] = [inOrder(stems.slice(0, first).reverse()), inOrder(stems.slice(next))];
  return {
    around,
    besides: scaled,
    amount: amount / Math.log(2 * view.passageCount + 2),
    before: left[0],
    after: right[0],
    role: roleAt(all, first),
    gender: genderBehind(sentence, all, next),
    left: left.slice(0, RUN),
    right: right.slice(0, RUN),
    figures: [...new Set(stems.filter((stem) => /\d/.test(stem)))],
    said: new Set(all.filter((_, at) => at < first || at >= next).map(({ word }) => term(word))),
  };
}

function besides(
  all: readonly Token[],
  stems: readonly string[],
  first: number,
  next: number,
  idf: ReadonlyMap<string, number>,
): readonly Beside[] {
  const own = new Set(stems.slice(first, next));
  const from = isDescribed(all, first) ? first : 0;
  const around = new Map<string, Beside>();
  for (const [at, stem] of stems.entries()) {
    const weight = (idf.get(stem) ?? 0) * Math.exp(-distance(at, first, next) / WEIGHTS.nearWords);
    if (at < from || stem === '' || own.has(stem) || weight <= (around.get(stem)?.weight ?? 0)) continue;
    around.set(stem, {
      stem,
      stems: sameSense(stem).filter((other) => !own.has(other)),
      weight,
      side: at < first ? 'before' : 'after',
      relation: relationTo(all, first, next, at),
    });
  }
  return [...around.values()];
}

/** A word of the sentence itself before one that says the same as another. */
function byStem(besides: readonly Beside[]): ReadonlyMap<string, Beside> {
  const others = besides.flatMap((one) => one.stems.map((stem): [string, Beside] => [stem, one]));
  const own = besides.map((one): [string, Beside] => [one.stem, one]);
  return new Map([...others, ...own]);
}

/** Words between a word and the span from `first` to `next`. */
const distance = (at: number, first: number, next: number): number =>
  at < first ? first - at - 1 : at - next;

/** True where all before the name says who it is, not what it did: "Swiss businessman". */
const isDescribed = (all: readonly Token[], first: number): boolean =>
  first <= DESCRIPTION &&
  all
    .slice(0, first)
    .every(({ word }) => !isStopword(word) || word === 'the' || word === 'a' || word === 'an');

/** Words of the longest description. */
const DESCRIPTION = 6;

function genderBehind(text: string, all: readonly Token[], next: number): Gender | undefined {
  for (let at = next; at < all.length; at++) {
    const { word, start } = all[at]!;
    const gender = PRONOUNS.get(word);
    if (gender) return gender;
    if (/\p{Lu}/u.test(text.charAt(start))) return undefined;
  }
  return undefined;
}
