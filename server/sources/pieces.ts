import type { Locator, LocatorMark, Region, RegionKind } from './source.ts';

/** One block of a source on its way to text: a paragraph, a heading, a table row. */
export interface Piece {
  readonly kind: RegionKind;
  readonly text: string;
  readonly locator: Locator;
  /** Places inside the piece where another locator begins; `at` is in `text`, above 0, rising. */
  readonly marks?: readonly LocatorMark[];
  /** True for a further row of the table, or a further item of the list, that the piece before belongs to. */
  readonly joined?: boolean;
}

export interface Assembled {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly locators: readonly LocatorMark[];
}

/** Pieces as one text, blank lines between (a line break between rows); blank pieces are left out. */
export function assemble(pieces: readonly Piece[]): Assembled {
  const parts: string[] = [];
  const locators: LocatorMark[] = [];
  const starts: (Region & { readonly end: number })[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const gap = at === 0 ? '' : piece.joined ? '\n' : '\n\n';
    const start = at + gap.length;
    parts.push(gap, piece.text);
    at = start + piece.text.length;
    starts.push({ kind: piece.kind, start, end: at });
    locators.push({ at: start, locator: piece.locator });
    for (const mark of piece.marks ?? []) locators.push({ at: start + mark.at, locator: mark.locator });
  }
  return { text: parts.join(''), regions: cover(starts, at), locators };
}

/** Regions that cover `length` units: neighbours of a kind become one, and space between goes to the one before. */
export function cover(parts: readonly Region[], length: number): readonly Region[] {
  const regions: { kind: RegionKind; start: number; end: number }[] = [];
  for (const part of parts) {
    const last = regions.at(-1);
    if (last?.kind === part.kind) continue;
    if (last) last.end = part.start;
    regions.push({ kind: part.kind, start: last ? part.start : 0, end: length });
  }
  if (regions.length === 0 && length > 0) regions.push({ kind: 'body', start: 0, end: length });
  return regions;
}
