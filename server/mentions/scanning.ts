import type { Casing, Mention } from './mention.ts';
import type { Tokens } from './tokens.ts';

/** What the recognisers of one scan share. `taken` says which tokens an earlier recogniser has used. */
export interface Scanning {
  readonly tokens: Tokens;
  readonly taken: Uint8Array;
  readonly casing: Casing | undefined;
}

/** Values of `taken`. */
export const FREE = 0;
export const IN_DATE = 1;
export const IN_NAME = 2;
/** Digits that count nothing: list marks, footnotes, versions, telephone numbers. */
export const IN_IDENTIFIER = 3;

/** A mention and the token after it. */
export interface Found {
  readonly mention: Mention;
  readonly next: number;
}
