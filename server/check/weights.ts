/**
 * Every threshold of checking, in one place. Scores run from 0 to 1.
 */
export const WEIGHTS = {
  /** A source is bound when it scores this share of the best source of the sentence. */
  sourceShare: 0.55,
  /** How much the rest of the draft's agreement on a source adds to its score for one sentence. */
  draftPrior: 0.6,
  /** Terms of the neighbouring sentence and of the headings, against the sentence's own. */
  contextTerm: 0.25,
  /** Most sources bound to one sentence. */
  sources: 12,
  /** Most passages bound per source. */
  passagesPerSource: 8,
  /** Candidates asked of the index for one sentence. */
  candidates: 240,

  /** Relatedness of a passage to a claim: shares of its parts. */
  head: 0.4,
  words: 0.5,
  distinct: 0.2,
  /** A matching value supports from this relatedness; below, it only stands elsewhere. */
  supports: 0.22,
  /** The same when the value's own noun is another one than the claim's. */
  supportsOtherHead: 0.5,
  /** Another value contradicts only when the passage covers this much of the sentence. */
  contradicts: 0.5,

  /** Share of a quotation's words that the nearest passage must have, in order, for it to be an altered quotation. */
  alteredQuote: 0.6,
} as const;
