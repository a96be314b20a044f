import type { Draft } from '../markdown/draft.ts';
import type { Archive } from './archive.ts';
import { REACH } from './binding/sources.ts';
import { type Leaf, leafOf } from './leaf.ts';
import type { Line } from './line.ts';
import { citingsOf, type Piece, type Said, type Sheet, sentencesOf } from './pieces.ts';
import { common, replaced } from './same.ts';

/** The pieces of a draft, checked, and what of the last check they stand for. */
export interface Leaves {
  readonly leaves: readonly Leaf[];
  /** Leaves that are new, and those of the last check that they replace. */
  readonly changed: readonly Leaf[];
}

/** Checks sentences that follow one another; `last` are the lines that stood there before. */
type CheckLines = (said: readonly Said[], last: readonly Line[]) => Promise<readonly Line[]>;

/**
 * Checks the pieces of a draft. Of those that are there as they were in the `last` check, only the ones from which a changed
 * sentence can be seen are looked at.
 */
export async function checkLeaves(
  draft: Draft,
  pieces: readonly Piece[],
  archive: Archive,
  last: readonly Leaf[],
  check: CheckLines,
): Promise<Leaves> {
  const sheets = sheetsOf(draft, pieces, archive, last);
  const same = common<Sheet>(sheets, last);
  if (same.head === sheets.length && same.head === last.length) return { leaves: last, changed: [] };
  const from = before(sheets, same.head);
  const to = behind(sheets, same.tail);
  const old = last.slice(from, to + last.length - sheets.length);
  const said = sentencesOf(draft, sheets, from, to);
  const lines = await check(
    said,
    old.flatMap(({ lines }) => lines),
  );
  const made = bound(sheets.slice(from, to), lines);
  const swapped = common(made, old);
  return {
    leaves: [...last.slice(0, from), ...made, ...last.slice(from + old.length)],
    changed: [...made.slice(swapped.head, swapped.tail), ...replaced(old, made, swapped)],
  };
}

/** What is the same as in the last check is its leaf. */
function sheetsOf(
  draft: Draft,
  pieces: readonly Piece[],
  archive: Archive,
  last: readonly Leaf[],
): readonly Sheet[] {
  const { before } = common(
    pieces,
    last.map(({ piece }) => piece),
  );
  const leafAt = (at: number): Leaf | undefined => last[before(at) ?? -1];
  const citings = citingsOf(draft, pieces, archive, (at) => leafAt(at)?.citing);
  return pieces.map((piece, at) => {
    const leaf = leafAt(at);
    const citing = citings[at]!;
    return leaf?.citing === citing ? leaf : { piece, citing };
  });
}

/** Sentences beside a change: those that it has a say in, and those that have a say in these. */
const BESIDE = 2 * REACH;

/** The sheet from which on so many sentences stand before another sheet. */
function before(sheets: readonly Sheet[], at: number): number {
  let from = at;
  for (let count = 0; from > 0 && count < BESIDE; ) count += sheets[--from]!.piece.sentences.length;
  return from;
}

function behind(sheets: readonly Sheet[], at: number): number {
  let to = at;
  for (let count = 0; to < sheets.length && count < BESIDE; ) count += sheets[to++]!.piece.sentences.length;
  return to;
}

/** Lines put together by the sheets that they belong to. */
function bound(sheets: readonly Sheet[], lines: readonly Line[]): readonly Leaf[] {
  let next = 0;
  return sheets.map((sheet) => {
    const own = lines.slice(next, next + sheet.piece.sentences.length);
    next += own.length;
    return isLeaf(sheet) && own.every((line, i) => line === sheet.lines[i]) ? sheet : leafOf(sheet, own);
  });
}

const isLeaf = (sheet: Sheet): sheet is Leaf => 'lines' in sheet;
