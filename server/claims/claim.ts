import type { Citation, Segment } from '../markdown/draft.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';

/** What a writer can get wrong. Times, durations and every measured value are numbers. */
export type ClaimKind = 'number' | 'date' | 'name' | 'quotation';

/** A mention of the draft with what it is about. `start`/`end` and `core` are in the draft; `mention` is in the segment's text. */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  readonly mention: Mention;
  readonly text: string;
  readonly norm: string;
  readonly core: Span;
  /** Stem of the noun that a number counts. */
  readonly head?: string;
  /** Stems of the words around a figure: what it is a figure of. Empty for other kinds. */
  readonly near: readonly string[];
  /** Why this claim cannot be judged; such a claim is reported as unchecked. */
  readonly unchecked?: string;
}

/** A sentence of the draft: the unit that is bound to passages. */
export interface Sentence {
  readonly segment: Segment;
  /** In the segment's text. */
  readonly span: Span;
  /** In the draft. */
  readonly source: Span;
  readonly text: string;
  /** Stems of the content words, in order, each once. */
  readonly terms: readonly string[];
  readonly names: readonly NameMention[];
  readonly claims: readonly Claim[];
  /** Citation marks inside the sentence. */
  readonly citations: readonly Citation[];
}
