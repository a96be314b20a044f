import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { Binding, BoundPassage } from '../binding/bind.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import type { WeightedTerms } from '../binding/rank.ts';

/** How much the words of a neighbouring passage count for the passage itself. */
const NEIGHBOUR = 0.6;
/** Places of one value looked at in the bound sources. */
const HITS = 60;

/** A passage that was looked at, with what it may refer back to. */
export interface Looked extends BoundPassage {
  /** Stems of the passages before it, where a figure of it counts something named there: "all eight were examined". */
  readonly before?: ReadonlySet<string>;
}

/** A value in a source that may speak of the claim's thing. */
export interface Place<M extends Mention = Mention> {
  readonly bound: Looked;
  readonly mention: M;
}

/**
 * Where a claim is looked for: the passages bound to its sentence, and every passage of the bound sources that has the
 * very value, or one that the sentence adds up, each with how much of the sentence it covers, neighbours counted in part.
 */
export async function lookIn(claim: Claim, binding: Binding, view: CorpusView): Promise<readonly Looked[]> {
  if (binding.sources.length === 0) return [];
  const valued = claim.kind === 'number' || claim.kind === 'date';
  const keys = valued ? [claim.mention, ...binding.sentence.tallied].flatMap(valueKeys) : [];
  const hits =
    keys.length === 0
      ? []
      : await view.find({ terms: [], values: keys, names: [], sources: binding.sources, limit: HITS });
  const known = new Map(binding.passages.map((bound) => [bound.passage.id, bound]));
  const more = await covered(
    hits.filter(({ id }) => !known.has(id)),
    binding.about,
    view,
  );
  const found = await withNeighbours([...known.values(), ...more], binding.about, view);
  return Promise.all(found.map((bound) => withAntecedents(bound, view)));
}

/** Passages that "all eight" may refer back to. */
const BACK = 3;

async function withAntecedents(bound: BoundPassage, view: CorpusView): Promise<Looked> {
  const { passage } = bound;
  if (!passage.mentions.some((mention) => refersBack(passage.text, mention))) return bound;
  const around = await view.around(passage, BACK);
  const terms = around.filter(({ ordinal }) => ordinal < passage.ordinal).flatMap((one) => one.terms);
  return { ...bound, before: new Set(terms) };
}

/** "All eight were", "the other two had", "all three of them": a count of what was named before, without a noun of its own. */
export const refersBack = (text: string, { kind, start, end }: Mention): boolean =>
  kind === 'number' &&
  /\b(?:all|the|those|these)\s(?:other\s)?$/i.test(text.slice(Math.max(0, start - 14), start)) &&
  /^(?:[.,;]\s|\s(?:are|were|had|have|who|will|would|could|can|did|of them|of whom)\b)/.test(text.slice(end));

/** Sources read whole for a value that may be written in another way. */
const WIDE_SOURCES = 3;

/**
 * The passages of the best bound sources that share a word with what stands around the claim, as far as `lookIn` does not
 * give them: an index finds a value as written, not 45,865 for "almost 50,000".
 */
export async function lookWider(
  claim: Claim,
  binding: Binding,
  view: CorpusView,
): Promise<readonly BoundPassage[]> {
  const near = new Map(
    [...claim.near, ...(claim.head === undefined ? [] : [claim.head])].map((term) => [term, 1]),
  );
  const known = new Set(binding.passages.map(({ passage }) => passage.id));
  const all = await Promise.all(binding.sources.slice(0, WIDE_SOURCES).map((source) => view.all(source)));
  const others = all.flat().filter(({ id }) => !known.has(id));
  const shares = await view.covers(near, others);
  const wide = await covered(
    others.filter((_, at) => shares[at]! > 0),
    binding.about,
    view,
  );
  return withNeighbours(wide, binding.about, view);
}

/** The passages around those that cover at least a share of the sentence, as far as `lookIn` does not give them; `reach` on either side. */
export async function lookAround(
  binding: Binding,
  share: number,
  reach: number,
  view: CorpusView,
): Promise<readonly BoundPassage[]> {
  const known = new Set(binding.passages.map(({ passage }) => passage.id));
  const found = new Map<number, ReadPassage>();
  for (const bound of binding.passages.filter(({ coverage }) => coverage >= share))
    for (const passage of await view.around(bound.passage, reach))
      if (!known.has(passage.id)) found.set(passage.id, passage);
  return covered([...found.values()], binding.about, view);
}

/** Passages of any source that have the claim's value, those with the words around it before others. */
const ANYWHERE = 24;

/** The passages with the claim's value in whatever source, as far as `lookIn` does not give them. */
export async function lookAnywhere(
  claim: Claim,
  binding: Binding,
  view: CorpusView,
): Promise<readonly BoundPassage[]> {
  const bound = new Set(binding.sources);
  const query = {
    terms: binding.sentence.terms,
    values: valueKeys(claim.mention),
    names: [],
    limit: ANYWHERE,
  };
  const found = await view.find(query);
  return covered(
    found.filter(({ sourceId }) => !bound.has(sourceId)),
    binding.about,
    view,
  );
}

/** Passages that were not found by what they say of the sentence, with how much of it they cover. */
async function covered(
  passages: readonly ReadPassage[],
  about: WeightedTerms,
  view: CorpusView,
): Promise<readonly BoundPassage[]> {
  const shares = await view.covers(about, passages);
  return passages.map((passage, at) => ({ passage, score: 0, coverage: shares[at]! }));
}

/** A passage that covers so much needs no neighbours to. */
const ENOUGH = 0.8;

async function withNeighbours(
  all: readonly BoundPassage[],
  about: WeightedTerms,
  view: CorpusView,
): Promise<readonly BoundPassage[]> {
  const lacking = all.filter(({ coverage }) => coverage < ENOUGH);
  const shares = await view.covers(
    about,
    lacking.map(({ passage }) => passage),
    1,
  );
  const wide = new Map(lacking.map((bound, at) => [bound, shares[at]!]));
  return all.map((bound) => {
    const share = wide.get(bound);
    if (share === undefined) return bound;
    return { ...bound, coverage: bound.coverage + (share - bound.coverage) * NEIGHBOUR };
  });
}

/** The mentions of these kinds in the passages, in order of the passages. */
export function placesOf<M extends Mention>(
  passages: readonly Looked[],
  isKind: (mention: Mention) => mention is M,
): readonly Place<M>[] {
  return passages.flatMap((bound) =>
    bound.passage.mentions.filter(isKind).map((mention) => ({ bound, mention })),
  );
}
