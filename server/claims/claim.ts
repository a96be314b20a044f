import type { Citation, Segment } from '../markdown/draft.ts';
import type { Mention, NameMention, NumberMention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';

/** What a writer can get wrong. Times, durations and every measured value are numbers. */
export type ClaimKind = 'number' | 'date' | 'name' | 'quotation';

/** A mention of the draft with what it is about, as far as its paragraph tells; `mention` is in the paragraph's text. */
export interface ClaimReading {
  readonly kind: ClaimKind;
  readonly mention: Mention;
  readonly text: string;
  readonly norm: string;
  /** Stem of the noun that a number counts. */
  readonly head?: string;
  /** Stems of the words around a figure: what it is a figure of. Empty for other kinds. */
  readonly near: readonly string[];
  /** Why this claim cannot be judged; such a claim is reported as unchecked. */
  readonly unchecked?: string;
  /** Why it may be no claim at all; it is reported as unchecked unless the sources support it. */
  readonly doubt?: string;
}

/** A claim in its place: `start`/`end` and `core` count from where its piece of the draft begins. */
export interface Claim extends ClaimReading, Span {
  readonly core: Span;
}

/** What a sentence says, as far as its paragraph tells; `span` is in the paragraph's text. */
export interface SentenceReading {
  readonly span: Span;
  readonly text: string;
  /** Stems of the content words, in order, each once. */
  readonly terms: readonly string[];
  readonly names: readonly NameMention[];
  readonly claims: readonly ClaimReading[];
  /** Figures of earlier sentences that it adds up; see `tallied`. */
  readonly tallied: readonly NumberMention[];
}

/** A sentence of the draft: the unit that is bound to passages. Offsets count from where its piece of the draft begins. */
export interface Sentence extends SentenceReading {
  readonly segment: Segment;
  /** What its paragraph tells of it; while it is the same object, so is all that the paragraph says. */
  readonly reading: SentenceReading;
  readonly source: Span;
  readonly claims: readonly Claim[];
  /** Citation marks inside the sentence. */
  readonly citations: readonly Citation[];
}
