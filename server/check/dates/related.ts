import type { Claim } from '../../claims/claim.ts';
import type { DateMention } from '../../mentions/mention.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { coverage } from '../binding/rank.ts';
import { WEIGHTS } from '../binding/weights.ts';
import type { DatePlace } from './date-places.ts';
import { isRelative } from './match-dates.ts';

/** Passages on either side that a date may still hold for. */
const REACH = 3;

/**
 * The places that share at least a word with the sentence, where they stand or near by: the others are met by chance. A dateline holds
 * for all of its source, and so does what its first passage says; "today" is that of its source too. A sentence without a word that
 * the sources have says nothing of that.
 */
export async function related(
  { mention }: Claim & { readonly mention: DateMention },
  places: readonly DatePlace[],
  { about, sure }: Binding,
  view: CorpusView,
): Promise<readonly DatePlace[]> {
  if (sure < WEIGHTS.common || isRelative(mention.date)) return places;
  const found: DatePlace[] = [];
  for (const place of places) {
    const { passage, coverage: covers } = place.bound;
    const near =
      place.dateline ||
      passage.ordinal === 0 ||
      place.relation.shared > 0 ||
      covers >= WEIGHTS.common ||
      coverage(about, await termsNear(place, view)) >= WEIGHTS.common;
    if (near) found.push(place);
  }
  return found;
}

async function termsNear({ bound }: DatePlace, view: CorpusView): Promise<ReadonlySet<string>> {
  const around = await view.around(bound.passage, REACH);
  return new Set(around.flatMap(({ terms }) => terms));
}
