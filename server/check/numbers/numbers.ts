import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unchecked, unsupported } from '../judgement.ts';
import type { Evidence, Tier } from '../report.ts';
import { rewrite } from '../rewrite.ts';
import { derive } from './derive.ts';
import { judgeImplied } from './implied.ts';
import { judgeListed } from './listed.ts';
import { matchNumbers } from './match.ts';
import { isMatch, isNumber, type NumberPlace, numberPlaces } from './number-places.ts';
import { lookIn, lookWider } from './places.ts';

const TIERS: readonly Tier[] = ['exact', 'folded', 'equal', 'rounded', 'approximate', 'converted', 'derived'];

/** Judges a number, percentage, amount, measure or duration. */
export async function judgeNumber(
  claim: Claim & { readonly mention: NumberMention },
  binding: Binding,
  view: CorpusView,
): Promise<Judgement> {
  const passages = await lookIn(claim, binding, view);
  const places = numberPlaces(claim, binding, passages);
  const rivals = places.filter((place) => isComparable(claim, place));
  const others = rivals.filter(contradicts);
  const supports = places
    .filter((place) => isMatch(place) && isAboutTheSame(place, binding) && !isOutdone(place, rivals))
    .sort(byTier);
  if (supports.length > 0) return withConflict(supports, others);
  const derived = derive(claim, binding.sentence.claims, places);
  if (derived) return supported('derived', derived.evidence, derived.note);
  const implied =
    (await judgeListed(claim, binding, view)) ??
    judgeImplied(claim, passages) ??
    (await judgeWidely(claim, binding, view));
  if (implied) return implied;
  if (others.length > 0 && agree(others)) return contradicted(claim, others);
  if (claim.mention.quantity.vague)
    return unchecked('it is a vague amount, and no source gives a figure for it');
  const matching = places.filter(isMatch);
  const elsewhere =
    matching.length > 0 ? matching.map((place) => at(place, 'elsewhere')) : await anywhere(claim, view);
  return unsupported(elsewhere);
}

/** The value in other words, anywhere in the best sources. */
async function judgeWidely(
  claim: Claim & { readonly mention: NumberMention },
  binding: Binding,
  view: CorpusView,
): Promise<Judgement | undefined> {
  const passages = await lookWider(claim, binding, view);
  const supports = numberPlaces(claim, binding, passages)
    .filter((place) => isMatch(place) && isAboutTheSame(place, binding))
    .sort(byTier);
  return supports.length > 0 ? withConflict(supports, []) : judgeImplied(claim, passages);
}

/** A source that surely speaks of the sentence is believed on less than one that shares a word or two with it. */
const isAboutTheSame = ({ relation }: NumberPlace, { sure }: Binding): boolean =>
  !relation.contrast && relation.score >= (sure >= WEIGHTS.sure ? WEIGHTS.supports : WEIGHTS.supportsUnsure);

/** How clearly a passage speaks of the claim: by the words around the figure and by those of the sentence, 0 to 2. */
const clarity = ({ relation, bound }: NumberPlace): number => relation.local + bound.coverage;

/** Another definite value of the claim's kind and unit. Increments and vague amounts say nothing against a value. */
function isComparable(claim: Claim & { readonly mention: NumberMention }, place: NumberPlace): boolean {
  const { kind, quantity, words } = place.mention;
  if (place.match !== 'differs' || quantity.vague || claim.mention.quantity.vague) return false;
  if (quantity.increment !== claim.mention.quantity.increment || (words && quantity.low === 1)) return false;
  return (
    kind === claim.mention.kind && quantity.unit === claim.mention.quantity.unit && !place.relation.contrast
  );
}

/** The value stands here, but a far clearer passage gives the claim's thing another one. */
const isOutdone = (place: NumberPlace, rivals: readonly NumberPlace[]): boolean =>
  !place.relation.sameHead && rivals.some((rival) => clarity(rival) - clarity(place) >= WEIGHTS.outdone);

/** Of the comparable values, one for the same thing: the same noun, in a passage that clearly speaks of it. */
function contradicts(place: NumberPlace): boolean {
  if (!place.relation.sameHead) return false;
  const { coverage } = place.bound;
  if (coverage < WEIGHTS.contradicts || clarity(place) < WEIGHTS.contradictsClearly) return false;
  return place.relation.shared >= 2 || coverage >= WEIGHTS.contradictsAlone;
}

/** Sources that give several other values leave it open which one the claim should be. */
const agree = (places: readonly NumberPlace[]): boolean =>
  new Set(places.map(({ mention }) => `${mention.quantity.low}..${mention.quantity.high}`)).size === 1;

function withConflict(supports: readonly NumberPlace[], others: readonly NumberPlace[]): Judgement {
  const best = supports[0]!;
  const agreeing = new Set(supports.map(({ bound }) => bound.passage.sourceId));
  const against = others.filter(
    ({ bound, mention }) => !agreeing.has(bound.passage.sourceId) && mention.quantity.operator === '=',
  );
  const judgement = supported(
    best.match as Tier,
    supports.map((place) => at(place, 'supports')),
  );
  if (against.length === 0) return judgement;
  return {
    ...judgement,
    verdict: 'disputed',
    evidence: [
      ...judgement.evidence.slice(0, 3),
      ...against.slice(0, 3).map((place) => at(place, 'contradicts')),
    ],
  };
}

function contradicted(
  claim: Claim & { readonly mention: NumberMention },
  others: readonly NumberPlace[],
): Judgement {
  const sorted = [...others].sort((a, b) => b.relation.score - a.relation.score);
  const best = sorted[0]!;
  return {
    verdict: 'contradicted',
    evidence: sorted.slice(0, 3).map((place) => at(place, 'contradicts')),
    suggestion: rewrite(claim.mention, best.mention, best.bound.passage.text),
  };
}

const byTier = (a: NumberPlace, b: NumberPlace): number =>
  TIERS.indexOf(a.match as Tier) - TIERS.indexOf(b.match as Tier) || b.relation.score - a.relation.score;

const at = ({ bound, mention }: NumberPlace, relation: Evidence['relation']): Evidence =>
  evidenceAt(bound.passage, mention, relation);

/** Where the bare value stands in the whole corpus, about whatever. */
async function anywhere(
  claim: Claim & { readonly mention: NumberMention },
  view: CorpusView,
): Promise<readonly Evidence[]> {
  const passages = await view.find({ terms: [], values: valueKeys(claim.mention), names: [], limit: 8 });
  return passages.flatMap((passage) =>
    passage.mentions
      .filter(isNumber)
      .filter((mention) => {
        const match = matchNumbers(claim.mention, claim.text, mention, '');
        return match === 'equal' || match === 'exact';
      })
      .map((mention) => evidenceAt(passage, mention, 'elsewhere')),
  );
}
