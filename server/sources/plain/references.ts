import type { RegionKind } from '../source.ts';
import { isReferenceEntry, isReferencesHeading } from './furniture.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * Lists of references: a heading such as "References", and the entries below it. A heading is believed only when most of
 * what follows looks like entries; the list ends where prose goes on (two paragraphs that are none), or with the text.
 */
export function references(paragraphs: readonly Paragraph[]): readonly RegionKind[] {
  const kinds = paragraphs.map((p) => p.kind);
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    if ((p.kind !== 'body' && p.kind !== 'heading') || !isReferencesHeading(p.text)) continue;
    const end = endOfList(paragraphs, i + 1);
    kinds.fill('references', i, end);
    i = Math.max(i, end - 1);
  }
  return kinds.map((kind, i) => (paragraphs[i]!.kind === 'boilerplate' ? 'boilerplate' : kind));
}

/** Just past the last entry; the start itself when there is no list. */
function endOfList(paragraphs: readonly Paragraph[], start: number): number {
  let end = start;
  let entries = 0;
  for (let i = start; i < paragraphs.length && i < end + 2; i++) {
    const p = paragraphs[i]!;
    if (p.kind === 'heading' && i > start) break;
    if (!isReferenceEntry(p.text)) continue;
    entries++;
    end = i + 1;
  }
  return entries * 2 > end - start ? end : start - 1;
}
