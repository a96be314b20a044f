import type { Span } from '../../text/span.ts';
import { isStopword, term, tokens } from '../../text/tokens.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { tokenSpan } from './cast/named.ts';
import { roleAt } from './slots.ts';

/** A sentence without one of its names: what any name in its place is measured by. */
export interface Gap {
  /** What stands around the name, by stem; the weights add up to 1. */
  readonly around: ReadonlyMap<string, Beside>;
  /** How much there is to go by: the weights before they were made to add up to 1. */
  readonly amount: number;
  /** Stems of the nearest content words, where there are any. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly role: string;
  /** Stems of all other words of the sentence. */
  readonly said: ReadonlySet<string>;
}

/** A word beside the gap: the rarer and the nearer, the more it weighs. */
interface Beside {
  readonly weight: number;
  /** Where the nearest of its kind stands. */
  readonly side: Side;
}

export type Side = 'before' | 'after';

/** What a sentence says around the name that stands at `span` of it. */
export async function gapIn(sentence: string, span: Span, view: CorpusView): Promise<Gap> {
  const all = tokens(sentence);
  const stems = all.map(({ word }) => (isStopword(word) ? '' : term(word)));
  const { first, next } = tokenSpan(all, span);
  const idf = await view.idf([...new Set(stems.filter((stem) => stem !== ''))]);
  const around = besides(stems, first, next, idf);
  const amount = [...around.values()].reduce((sum, { weight }) => sum + weight, 0);
  return {
    around: new Map([...around].map(([stem, { weight, side }]) => [stem, { weight: weight / amount, side }])),
    amount,
    before: stems.slice(0, first).findLast((stem) => stem !== ''),
    after: stems.slice(next).find((stem) => stem !== ''),
    role: roleAt(all, first),
    said: new Set(all.filter((_, at) => at < first || at >= next).map(({ word }) => term(word))),
  };
}

function besides(
  stems: readonly string[],
  first: number,
  next: number,
  idf: ReadonlyMap<string, number>,
): ReadonlyMap<string, Beside> {
  const own = new Set(stems.slice(first, next));
  const around = new Map<string, Beside>();
  for (const [at, stem] of stems.entries()) {
    const weight = (idf.get(stem) ?? 0) * Math.exp(-distance(at, first, next) / WEIGHTS.nearWords);
    if (stem === '' || own.has(stem) || weight <= (around.get(stem)?.weight ?? 0)) continue;
    around.set(stem, { weight, side: at < first ? 'before' : 'after' });
  }
  return around;
}

/** Words between a word and the span from `first` to `next`. */
const distance = (at: number, first: number, next: number): number =>
  at < first ? first - at - 1 : at - next;
