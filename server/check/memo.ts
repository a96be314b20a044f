import type { Archive } from './archive.ts';
import type { Leaf } from './leaf.ts';
import type { Slips } from './numbers/inconsistent.ts';

/** What the last check of a draft found out, kept for the next one: an edit then costs what it touches, not the draft. */
export interface Memo {
  last?: Last;
}

/** The last check, as long as the corpus and what the settings say to judging are the same. */
export interface Last {
  readonly archive: Archive;
  readonly state: string;
  readonly leaves: readonly Leaf[];
  readonly slips: Slips;
}

/** A memo for one draft. */
export const createMemo = (): Memo => ({});
