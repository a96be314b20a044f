import type { Claim } from '../../claims/claim.ts';
import type { Mention, TimeMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { evidenceAt, type Judgement, supported, unsupported } from '../judgement.ts';
import { lookIn, placesOf } from '../numbers/places.ts';

const isTime = (mention: Mention): mention is TimeMention => mention.kind === 'time';

/** Seconds count where both state them. */
const isSame = (a: TimeMention, b: TimeMention): boolean =>
  a.minutes === b.minutes && (a.seconds === undefined || b.seconds === undefined || a.seconds === b.seconds);

/** Judges a time of day: 5pm is 17:00. */
export async function judgeTime(
  claim: Claim & { readonly mention: TimeMention },
  binding: Binding,
  view: CorpusView,
): Promise<Judgement> {
  const places = placesOf(await lookIn(claim, binding, view), isTime).filter(({ mention }) =>
    isSame(mention, claim.mention),
  );
  if (places.length === 0) return unsupported([]);
  const evidence = places.map(({ bound, mention }) => evidenceAt(bound.passage, mention, 'supports'));
  return supported(evidence.some(({ value }) => value === claim.text) ? 'exact' : 'equal', evidence);
}
