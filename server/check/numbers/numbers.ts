import type { Claim } from '../../claims/claim.ts';
import { valueKeys } from '../../mentions/keys.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported, unchecked, unsupported } from '../judgement.ts';
import type { Evidence, Tier } from '../report.ts';
import { rewrite } from '../rewrite.ts';
import type { Trace } from '../trace.ts';
import { COVERED, derive, isShare, REACH } from './derive.ts';
import { judgeImplied } from './implied.ts';
import { clarity } from './likelihood.ts';
import { judgeListed } from './listed.ts';
import { matchNumbers } from './match.ts';
import { isMatch, isNumber, isRival, type NumberPlace, numberPlaces } from './number-places.ts';
import { openEnded } from './open-ended.ts';
import { lookAnywhere, lookAround, lookIn, lookWider } from './places.ts';
import { judgeDirection } from './reversed.ts';
import { tellPlaces } from './tell.ts';
import { contradicts, oddsAmong, say, supporting } from './weigh.ts';

type NumberClaim = Claim & { readonly mention: NumberMention };

/** Judges a number, percentage, amount, measure or duration. */
export async function judgeNumber(
  claim: NumberClaim,
  binding: Binding,
  view: CorpusView,
  trace?: Trace,
): Promise<Judgement> {
  const passages = await lookIn(claim, binding, view);
  const places = numberPlaces(claim, binding, passages);
  const oddsOf = oddsAmong(claim, places, binding);
  if (trace) tellPlaces(places, (place) => say(claim, place, binding, oddsOf), trace);
  const others = places.filter((place) => isRival(claim, place) && contradicts(claim, place, binding));
  const supports = supporting(places, oddsOf);
  if (supports.length > 0)
    return withConflict(
      supports,
      others.filter((other) => !givesBoth(other, places)),
    );
  const reversed = judgeDirection(claim, places, binding, oddsOf);
  if (reversed) return reversed;
  const around = isShare(claim.mention) ? await lookAround(binding, COVERED, REACH, view) : [];
  const derived = derive(claim, binding.sentence, [...places, ...numberPlaces(claim, binding, around)]);
  trace?.({ tried: 'sums, differences, shares and changes', outcome: derived?.note ?? 'none fits' });
  if (derived) return supported('derived', derived.evidence, derived.note);
  const implied =
    (await judgeListed(claim, binding, view)) ??
    judgeImplied(claim, binding.sentence, passages) ??
    (await judgeWidely(claim, binding, places, view));
  trace?.({ tried: 'lists, and the value in other words', outcome: implied ? implied.verdict : 'none fits' });
  if (implied) return implied;
  if (others.length > 0 && agree(others)) return contradicted(claim, others);
  const beyond = await judgeBeyond(claim, binding, places, view, trace);
  trace?.({ tried: 'the other sources', outcome: beyond ? 'given for the same' : 'none fits' });
  if (beyond) return beyond;
  if (binding.about.size === 0 && claim.near.length === 0) return unchecked('nothing is said of it');
  const open = openEnded(claim, binding.sentence);
  if (open) return unchecked(open);
  const matching = places.filter(isMatch);
  const elsewhere =
    matching.length > 0 ? matching.map((place) => at(place, 'elsewhere')) : await anywhere(claim, view);
  return unsupported(elsewhere);
}

/**
 * The value in a source that the sentence is not bound to, where it clearly stands for the same thing: one of several articles about an
 * event may be the only one that gives it.
 */
async function judgeBeyond(
  claim: NumberClaim,
  binding: Binding,
  places: readonly NumberPlace[],
  view: CorpusView,
  trace: Trace | undefined,
): Promise<Judgement | undefined> {
  const beyond = numberPlaces(claim, binding, await lookAnywhere(claim, binding, view));
  const oddsOf = oddsAmong(claim, [...places, ...beyond], binding);
  if (trace) tellPlaces(beyond, (place) => say(claim, place, binding, oddsOf), trace);
  const clear = beyond.filter(
    (place) =>
      place.relation.sameHead &&
      place.bound.coverage >= binding.sure * (place.relation.shared >= 2 ? WEIGHTS.beyondCovers : 1) &&
      oddsOf(place) >= WEIGHTS.supportsBeyond,
  );
  const supports = supporting(clear, oddsOf);
  return supports.length > 0 ? withConflict(supports, []) : undefined;
}

/** The value in other words, anywhere in the best sources. */
async function judgeWidely(
  claim: NumberClaim,
  binding: Binding,
  places: readonly NumberPlace[],
  view: CorpusView,
): Promise<Judgement | undefined> {
  const passages = await lookWider(claim, binding, view);
  const wide = numberPlaces(claim, binding, passages);
  const supports = supporting(wide, oddsAmong(claim, [...places, ...wide], binding));
  return supports.length > 0 ? withConflict(supports, []) : judgeImplied(claim, binding.sentence, passages);
}

/** Sources that give several other values leave it open which one the claim should be. */
const agree = (places: readonly NumberPlace[]): boolean =>
  new Set(places.map(({ mention }) => `${mention.quantity.low}..${mention.quantity.high}`)).size === 1;

/** "16, 256 and 16 million colours" is not at odds with 256. */
const givesBoth = ({ bound }: NumberPlace, places: readonly NumberPlace[]): boolean =>
  places.some((place) => isMatch(place) && place.bound.passage.id === bound.passage.id);

function withConflict(supports: readonly NumberPlace[], others: readonly NumberPlace[]): Judgement {
  const best = supports[0]!;
  const agreeing = new Set(supports.map(({ bound }) => bound.passage.sourceId));
  const against = [
    ...others.filter(
      ({ bound, mention }) => !agreeing.has(bound.passage.sourceId) && mention.quantity.operator === '=',
    ),
    ...supports.filter((place) => isOpposed(place, best)),
  ];
  const judgement = supported(
    best.match as Tier,
    supports.map((place) => at(place, 'supports')),
  );
  if (against.length === 0) return judgement;
  return {
    ...judgement,
    verdict: 'disputed',
    evidence: [
      ...supports
        .filter((place) => !against.includes(place))
        .slice(0, 3)
        .map((place) => at(place, 'supports')),
      ...against.slice(0, 3).map((place) => at(place, 'contradicts')),
    ],
  };
}

/** Another source gives the same figure, but from the other side: more than three months, nearly three months. */
const isOpposed = (place: NumberPlace, best: NumberPlace): boolean =>
  place.bound.passage.sourceId !== best.bound.passage.sourceId &&
  place.mention.quantity.low === best.mention.quantity.low &&
  sideOf(place) * sideOf(best) < 0;

const SHORT_OF = /^(?:nearly|almost|not quite|just under|just short of)\b/i;

/** 1 for what is more than the figure, -1 for what falls short of it, 0 for either. */
function sideOf({ mention, bound }: NumberPlace): number {
  const { operator } = mention.quantity;
  if (operator.startsWith('>')) return 1;
  const text = bound.passage.text.slice(mention.start, mention.end);
  return operator.startsWith('<') || SHORT_OF.test(text) ? -1 : 0;
}

function contradicted(claim: NumberClaim, others: readonly NumberPlace[]): Judgement {
  const sorted = [...others].sort((a, b) => clarity(b) - clarity(a));
  const best = sorted[0]!;
  return {
    verdict: 'contradicted',
    evidence: sorted.slice(0, 3).map((place) => at(place, 'contradicts')),
    suggestion: rewrite(claim.mention, best.mention, best.bound.passage.text),
  };
}

const at = ({ bound, mention }: NumberPlace, relation: Evidence['relation']): Evidence =>
  evidenceAt(bound.passage, mention, relation);

/** Where the bare value stands in the whole corpus, about whatever. */
async function anywhere(claim: NumberClaim, view: CorpusView): Promise<readonly Evidence[]> {
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
