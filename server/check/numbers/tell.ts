import type { Mention } from '../../mentions/mention.ts';
import { evidenceAt } from '../judgement.ts';
import type { Evidence } from '../report.ts';
import type { Trace } from '../trace.ts';
import type { Place } from './places.ts';

/** More places than this are not read by anybody. */
const TOLD = 12;

/** Tells what each place of a source was held to be, those with the claim's own value first. */
export function tellPlaces<P extends Place<Mention>>(
  places: readonly P[],
  say: (place: P) => { readonly outcome: string; readonly relation: Evidence['relation'] },
  trace: Trace,
): void {
  const told = places.map((place) => ({ place, ...say(place) }));
  const order = ['supports', 'contradicts', 'elsewhere'];
  told.sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
  for (const { place, outcome, relation } of told.slice(0, TOLD)) {
    const { passage } = place.bound;
    const value = passage.text.slice(place.mention.start, place.mention.end);
    trace({ tried: `“${value}”`, outcome, evidence: evidenceAt(passage, place.mention, relation) });
  }
  if (told.length > TOLD) trace({ tried: `${told.length - TOLD} more places`, outcome: 'no closer' });
}
