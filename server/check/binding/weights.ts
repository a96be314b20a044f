/**
 * Every threshold of checking, in one place. Scores run from 0 to 1.
 */
export const WEIGHTS = {
  /** A source is bound when it scores this share of the best source of the sentence. */
  sourceShare: 0.45,
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
  /** Of these, the best that may be bound. */
  ranked: 120,

  /** Relatedness of a value to a claim: what its counted noun, the words around it, the words of the whole sentence, and the rarity of the value itself add. */
  head: 0.3,
  local: 0.35,
  words: 0.25,
  distinct: 0.18,
  /** Coverage of its best passage from which a sentence is surely bound. */
  sure: 0.2,
  /** A matching value supports from this relatedness where the sentence is surely bound, from the second where it is not; below, it only stands elsewhere. */
  supports: 0.08,
  supportsUnsure: 0.22,
  /** A value stands for something else when another is given by a passage clearer by this much (clarity runs to 2). */
  outdone: 1.1,
  /** Another value contradicts only when its passage covers this much of the sentence, is this clear, and, where a single word is all that stands around both figures, covers this much. */
  contradicts: 0.3,
  contradictsClearly: 0.95,
  contradictsAlone: 0.6,
  /** The same for a date, whose surroundings say less. */
  contradictsDate: 0.5,
  /** A passage must cover this much of the sentence for what it only implies, or writes in another form, to count. */
  written: 0.2,
  /** By how much its coverage must be above that of the best passage that has the claim's own date. */
  nearer: 0.25,

  /** Another name stands in a name's place: content words that the sentence must have besides the name; how much of them the other's passage must cover; coverage times likeness of the surroundings that it must reach, and be ahead by; and how far ahead of any stretch with the name. */
  rivalTerms: 4,
  rivalCovers: 0.5,
  rivalStrength: 0.2,
  rivalLead: 0.15,
  /** A name is what a source is about from this share of the mentions of its most frequent name. */
  topicShare: 0.8,

  /** Share of a quotation's words that the nearest passage must have, in order, for it to be an altered quotation. */
  alteredQuote: 0.6,
} as const;
