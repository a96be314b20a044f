import type { Literal } from './numerals.ts';

/** A number without operator and unit: tokens `first` to `next`, and what it is worth. */
export interface Figure {
  readonly first: number;
  readonly next: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly words: boolean;
  readonly vague: boolean;
  /** A share such as "two-thirds" or "half". */
  readonly share: boolean;
  /** Set when the number is plain digits, ungrouped and unscaled. */
  readonly literal: Literal | undefined;
  /** Exponent of the scale word, so that "2 to 3 million" can lend it to the 2. */
  readonly exponent: number;
}
