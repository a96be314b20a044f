import type { CheckedClaim, Evidence, SourceSummary } from '../report.ts';

/** A passage cut down to what fits, with the value set apart. */
export interface Excerpt {
  readonly before: string;
  /** Empty when the passage does not hold it as one piece. */
  readonly value: string;
  readonly after: string;
}

/** A passage with the value in it on one line of at most `width` UTF-16 units, cut at words around the value. */
export function excerpt(
  { passage, start, end }: Pick<Evidence, 'passage' | 'start' | 'end'>,
  width: number,
): Excerpt {
  const { text } = passage;
  const inside = start >= passage.start && end <= passage.end && end - passage.start <= text.length;
  const [from, to] = inside ? [start - passage.start, end - passage.start] : [text.length, text.length];
  const value = cutEnd(onOneLine(text.slice(from, to)), width);
  const before = onOneLine(text.slice(0, from)).trimStart();
  const after = onOneLine(text.slice(to)).trimEnd();
  const room = Math.max(0, width - value.length);
  const half = Math.floor(room / 2);
  if (after.length < half) return { before: cutStart(before, room - after.length), value, after };
  const kept = cutStart(before, Math.max(half, room - after.length));
  return { before: kept, value, after: cutEnd(after, room - kept.length) };
}

/** What to show for a claim: both sides of a dispute, the operands of a derivation, else the best `most` passages. */
export function leadingEvidence(
  { verdict, tier, evidence }: CheckedClaim,
  most: number,
): readonly Evidence[] {
  if (verdict !== 'disputed') return evidence.slice(0, tier === 'derived' ? Math.max(most, 2) : most);
  const sides = (['supports', 'contradicts'] as const).map((side) =>
    evidence.find(({ relation }) => relation === side),
  );
  return sides.filter((one) => one !== undefined);
}

/** "Tarn Gazette, 17 May 2031"-like words: title, publisher and date, as far as known, else the key. */
export function sourceWords({ title, publisher, date, id }: SourceSummary): string {
  const known = [title ?? id, publisher, date].filter((word) => word !== undefined);
  return known.join(', ');
}

/** Where the value stands in its file: "line 12", "page 3", "sheet Losses, cell C5", or nothing. */
export function placeWords({ passage, start }: Pick<Evidence, 'passage' | 'start'>): string {
  const { line, page, sheet, cells, time, path, chapter, paragraph } = passage.locator;
  if (page !== undefined) return `page ${page}`;
  if (sheet !== undefined) {
    // One cell for each part of the row.
    const part = passage.text.slice(0, Math.max(0, start - passage.start)).split(' | ').length - 1;
    const cell = cells?.[part] ?? cells?.[0];
    return cell === undefined ? `sheet ${sheet}` : `sheet ${sheet}, cell ${cell}`;
  }
  if (time !== undefined) return `at ${time}`;
  if (line !== undefined) return path === undefined ? `line ${line}` : `line ${line}, ${path}`;
  const known = [chapter, paragraph === undefined ? undefined : `paragraph ${paragraph}`];
  return known.filter((words) => words !== undefined).join(', ');
}

/** Text with its line ends and runs of white space as single spaces. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

function cutEnd(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const cut = wholeUnits(text.slice(0, room - 1));
  const space = cut.lastIndexOf(' ');
  return `${space > room / 2 ? cut.slice(0, space) : cut}…`;
}

function cutStart(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const cut = text.slice(text.length - room + 1).replace(/^[\uDC00-\uDFFF]/, '');
  const space = cut.indexOf(' ');
  return `…${space >= 0 && space < room / 2 ? cut.slice(space) : cut}`;
}

const wholeUnits = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');
