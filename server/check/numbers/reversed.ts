import type { Claim } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import { evidenceAt, type Judgement } from '../judgement.ts';
import { directionOf } from './direction.ts';
import type { NumberPlace } from './number-places.ts';
import { isGiven, type OddsOf } from './weigh.ts';

/** "Fell by 5%", where a passage about the same says that it rose by 5%: the word is wrong, not the figure. */
export function judgeDirection(
  { mention }: Claim & { readonly mention: NumberMention },
  places: readonly NumberPlace[],
  { sentence }: Binding,
  oddsOf: OddsOf,
): Judgement | undefined {
  const against = places.filter((place) => place.opposite && isGiven(place, oddsOf(place)));
  if (against.length === 0) return undefined;
  return {
    verdict: 'contradicted',
    evidence: against.slice(0, 3).map(({ bound: { passage }, mention }) => {
      const { word } = directionOf(passage.text, mention)!;
      const span = { start: Math.min(word.start, mention.start), end: Math.max(word.end, mention.end) };
      return evidenceAt(passage, span, 'contradicts');
    }),
    at: directionOf(sentence.segment.text, mention)!.word,
  };
}
