import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { isStopword, type Token, term } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { wordsOf } from '../wording.ts';
import { type Case, caseOf, hasName, isOwn, isSentence, isTopic } from './case.ts';
import { sameName } from './forms.ts';
import { areOfOneKind } from './kinds.ts';
import type { Asked, Found, Place } from './ladder.ts';
import { sameRole, slotOf } from './slots.ts';

/** What stands around a name in the draft: stems with their weights, which add up to 1. */
type Surroundings = ReadonlyMap<string, number>;

/**
 * The name that the sources have amid what stands around this one: a passage has most of it near another name that is surely of the
 * same kind and role, and what the sources have near this name, or in the sentences beside it, is much less.
 */
export async function findNearer(
  claim: Claim & { readonly mention: NameMention },
  asked: Asked,
  found: Found,
  binding: Binding,
): Promise<Place | undefined> {
  const own = caseOf(claim, asked, found, binding);
  const around = await surroundingsOf(own, asked.view);
  if (around.size < WEIGHTS.rivalTerms) return undefined;
  const rivals = binding.passages
    .filter(
      ({ passage }) => isSentence(passage.text) && !hasName(passage, own) && agreesInFigures(passage, own),
    )
    .filter(({ passage }) => shareIn(passage.termSet, around) >= WEIGHTS.nearerShare)
    .flatMap(({ passage }) => rivalsIn(passage, own, around))
    .sort((a, b) => b.share - a.share);
  const best = rivals[0];
  return best && (await isFarther(own, best, around, asked)) ? best : undefined;
}

interface Rival extends Place {
  /** Of the surroundings that stand near the name, 0 to 1. */
  readonly share: number;
}

async function surroundingsOf(own: Case, view: CorpusView): Promise<Surroundings> {
  const [first, next] = edgesIn(own.tokens, own.span);
  const weights = new Map<string, number>();
  const idf = await view.idf([...own.said]);
  for (const [at, { word }] of own.tokens.entries()) {
    const stem = term(word);
    if (isStopword(word) || own.own.has(stem) || (at >= first && at < next)) continue;
    const away = at < first ? first - at : at - next + 1;
    const weight = (idf.get(stem) ?? 0) * Math.exp((1 - away) / WEIGHTS.nearWords);
    weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map(all === 0 ? [] : [...weights].map(([stem, weight]) => [stem, weight / all]));
}

/** The first token of a span and the first after it. */
function edgesIn(all: readonly Token[], { start, end }: Span): readonly [number, number] {
  const first = all.findIndex((token) => token.end > start);
  const next = all.findIndex((token) => token.start >= end);
  return [first < 0 ? all.length : first, next < 0 ? all.length : next];
}

const shareIn = (terms: ReadonlySet<string>, around: Surroundings): number =>
  [...around].reduce((sum, [stem, weight]) => sum + (terms.has(stem) ? weight : 0), 0);

/** How much of the surroundings stands near a span of a passage: the farther away, the less it counts. */
function nearness({ tokens }: ReadPassage, span: Span, around: Surroundings): number {
  const [first, next] = edgesIn(tokens, span);
  const near = new Map<string, number>();
  for (const [at, { word }] of tokens.entries()) {
    const stem = term(word);
    const weight = around.get(stem);
    if (weight === undefined) continue;
    const away = Math.max(0, at < first ? first - at - 1 : at - next);
    near.set(stem, Math.max(near.get(stem) ?? 0, weight * Math.exp(-away / WEIGHTS.farWords)));
  }
  return [...near.values()].reduce((sum, weight) => sum + weight, 0);
}

function rivalsIn(passage: ReadPassage, own: Case, around: Surroundings): readonly Rival[] {
  return passage.mentions.flatMap((mention): readonly Rival[] => {
    if (mention.kind !== 'name' || mention.confidence < 0.7) return [];
    const words = wordsOf(passage.text.slice(mention.start, mention.end));
    const known = { words, label: mention.label, passage, mention };
    if (words.some((word) => own.said.has(term(word))) || !areOfOneKind(own, known)) return [];
    if (!sameRole(own.slot, slotOf(passage.tokens, mention)) || sameName(own, known)) return [];
    const share = nearness(passage, mention, around);
    return share < WEIGHTS.nearerShare ? [] : [{ passage, span: mention, share }];
  });
}

/** A passage with other figures than the sentence's speaks of something else. */
function agreesInFigures(passage: ReadPassage, own: Case): boolean {
  const theirs = figuresIn(passage.tokens);
  return theirs.size === 0 || [...figuresIn(own.tokens)].every((figure) => theirs.has(figure));
}

const figuresIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.map(({ word }) => word).filter((word) => /^\d/.test(word)));

async function isFarther(
  own: Case,
  rival: Rival,
  around: Surroundings,
  { known, sources, view }: Asked,
): Promise<boolean> {
  const counts = known[sources.indexOf(rival.passage.sourceId)]?.counts;
  if (counts && isTopic(own, counts)) return false;
  for (const source of sources)
    for (const passage of await view.all(source)) {
      if (!hasName(passage, own)) continue;
      const near = passage.tokens.filter(isOwn(own)).map((token) => nearness(passage, token, around));
      if (Math.max(...near) > rival.share - WEIGHTS.nearerLead) return false;
      const stretch = new Set((await view.around(passage, 1)).flatMap(({ terms }) => terms));
      if (shareIn(stretch, around) > WEIGHTS.nearerBeside) return false;
    }
  return true;
}
