import type { DateMention } from '../../mentions/mention.ts';
import { contentTerms } from '../../text/tokens.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import type { Place } from '../numbers/places.ts';
import { tellsOfWriting } from './written.ts';

/** Content words besides the date that a dateline or a heading may have. */
const FEW = 2;
/** Passages on either side that a date in a line of its own may belong to. */
const REACH = 2;

/** What dates in lines of their own say: hardly anything but a date with its year stands in such a passage. */
const standsAlone = ({ bound: { passage }, mention }: Place<DateMention>): boolean =>
  mention.date.year !== undefined &&
  wordsIn(passage.text) <= FEW + wordsIn(passage.text.slice(mention.start, mention.end));

const wordsIn = (text: string): number => contentTerms(text).filter((term) => !/^\d/.test(term)).length;

/** A line of its own that names a day says when its source was written, and so does one that says so: "Last modified on 7 May 2031". */
export const isDateline = (place: Place<DateMention>): boolean =>
  place.mention.date.day !== undefined && (standsAlone(place) || tellsOfWriting(place.bound.passage.text));

/**
 * The stems around each date that heads a section or labels an entry, "Class of 2029", "2031 Prize": those of the passages around it. By
 * passage.
 */
export async function labelled(
  places: readonly Place<DateMention>[],
  view: CorpusView,
): Promise<ReadonlyMap<ReadPassage, ReadonlySet<string>>> {
  const labels = places.filter((place) => standsAlone(place) && !isDateline(place));
  const found = new Map<ReadPassage, ReadonlySet<string>>();
  for (const { bound } of labels) {
    const around = await view.around(bound.passage, REACH);
    found.set(bound.passage, new Set(around.flatMap(({ terms }) => terms)));
  }
  return found;
}
