import { isoDate } from '../../sources/dates.ts';
import type { CorpusView } from '../binding/corpus.ts';
import { type Day, isoDay, parseDay } from './calendar.ts';

/** How much of a source is looked through for its datelines: pages have menus above them. */
const TOP = 6000;
/** A dateline is short: the date, and who wrote it. */
const LONGEST = 100;
/** More of them are the datelines of other stories. */
const MOST = 2;

const LABELLED = /\b(?:by|posted|published|updated|created|written|date|first published|last modified)\b/i;
const ALONE = 40;

const known = new WeakMap<CorpusView, Map<string, Promise<readonly Day[]>>>();

/** The days that a source may have been written on: that of its metadata, and those of the datelines at its top. */
export function writtenOn(sourceId: string, view: CorpusView): Promise<readonly Day[]> {
  const days = known.get(view) ?? new Map<string, Promise<readonly Day[]>>();
  known.set(view, days);
  const answer = days.get(sourceId) ?? readDays(sourceId, view);
  days.set(sourceId, answer);
  return answer;
}

async function readDays(sourceId: string, view: CorpusView): Promise<readonly Day[]> {
  const stated = parseDay(view.sources.get(sourceId)?.date);
  const found = datelines(await view.text(sourceId));
  const all = [...(stated ? [stated] : []), ...found];
  return [...new Map(all.map((day) => [isoDay(day), day])).values()];
}

/** A short line that says of a date that something was written then. */
export const tellsOfWriting = (line: string): boolean => line.length <= LONGEST && LABELLED.test(line);

/** The full dates of short lines that hold hardly anything else, or say that they tell of the writing. */
export function datelines(text: string): readonly Day[] {
  const days = text
    .slice(0, TOP)
    .split('\n')
    .filter((line) => line.length <= ALONE || tellsOfWriting(line))
    .flatMap((line) => parseDay(isoDate(line)) ?? []);
  return days.slice(0, MOST);
}
