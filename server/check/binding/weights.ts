/**
 * Every threshold of checking, in one place. Scores run from 0 to 1.
 */
export const WEIGHTS = {
  /** A source is bound when it scores this share of the best source of the sentence. */
  sourceShare: 0.85,
  /** The same for a source that answers a sentence nearby best. */
  leaderShare: 0.57,
  /** How much the rest of the draft's agreement on a source adds to its score for one sentence. */
  draftPrior: 0.6,
  /** The say of a sentence, against that of the next nearer one. */
  decay: 0.85,
  /** Most sources bound to one sentence. */
  sources: 12,
  /** Most passages bound per source. */
  passagesPerSource: 8,
  /** Candidates asked of the index for one sentence. */
  candidates: 240,
  /** A sentence of fewer content words than this, figures aside, also speaks of what the one before it speaks of. */
  complete: 2,

  /** Log odds of `NUMBER_MODEL` and `DATE_MODEL` from which a place with the claim's value supports it; below, it only stands elsewhere. */
  supports: -1.35,
  supportsDate: -2.2,
  /** The same for a passage of a source that the sentence is not bound to, and how much of the best bound passage's share of the sentence it must cover. */
  supportsBeyond: 0.5,
  beyondCovers: 0.5,
  /** A passage that shares no word around the figure must at least cover this much of the sentence. */
  common: 0.05,
  /** Another value contradicts only when its passage covers this much of the sentence, is this clear, and, where a single word is all that stands around both figures, covers this much. */
  contradicts: 0.3,
  contradictsClearly: 0.95,
  contradictsAlone: 0.6,
  /** The same for a date, whose surroundings say less. */
  contradictsDate: 0.5,
  /** What covers this share of what the best passage does is about the sentence too: "today" there may be any weekday. */
  aboutShare: 0.5,
  /** A passage must cover this much of the sentence for what it only implies, or writes in another form, to count. */
  written: 0.2,

  /**
   * Log odds of `NAME_MODEL` from which another name of the sources belongs in a name's place; how much of what stands around the name its passage must have,
   * and how many of the rarest words that must amount to; and how far, in words of the draft, what stands around counts (to 1/e).
   */
  misplaced: 2.3,
  misplacedShare: 0.15,
  misplacedAmount: 0.5,
  nearWords: 6,
  /** As many words the same around two names, of which so many mean something, make the one stand in the other's place. */
  frame: 5,
  frameTells: 2,
  /** Two names have changed places: how much of the sentence the passage must cover, how many content words may stand between them, and how many names the sentence may have. */
  swapCovers: 0.5,
  swapWords: 4,
  swapNames: 8,
  /** Share of a quotation's words that the nearest passage must have, in order, for it to be an altered quotation. */
  alteredQuote: 0.6,
} as const;

/**
 * What makes it likely that a value in a source is given for the claim's own thing: logistic models of the features that
 * `numbers/likelihood.ts` explains, for numbers and for dates. Fitted by `scripts/fit-figures.ts` on 22 November 2026 on drafts with
 * annotated errors and with figures exchanged for others of their sources.
 */
export const NUMBER_MODEL = {
  always: 0.46,
  words: 1.56,
  distinct: 0.48,
  behind: -0.86,
  clearerRival: -2.45,
  rivalBeside: -5.16,
  beside: 2.64,
  company: 0.47,
} as const;

/** See `NUMBER_MODEL`; a date says nothing of how distinct it is. */
export const DATE_MODEL = {
  always: 0.43,
  words: 1.6,
  distinct: 0,
  behind: -0.42,
  clearerRival: -3.65,
  rivalBeside: -3.19,
  beside: 2.27,
  company: 1.52,
} as const;

/**
 * What makes it likely that another name of the sources belongs where a name of the draft stands: a logistic model of the features that
 * `names/likelihood.ts` explains. Fitted by `scripts/fit-names.ts` on 23 November 2026 on drafts with annotated errors and with
 * names exchanged for others of their sources. Judged by what was fitted on other sources, above 2.26 are 0.5 % of 6,218 right
 * names, 29.8 % of 9,481 exchanged and 25.4 % of 189 annotated ones; judged by what was fitted on all, above 2.12 0.5, 33.6 and 29.6 %.
 */
export const NAME_MODEL = {
  always: -1.4,
  amount: 0.11,
  ownBeside: -1.24,
  ownTouching: -0.81,
  ownRole: -0.43,
  ownPassage: -0.82,
  ownStretch: -0.62,
  ownProminence: -0.68,
  ownEarly: -0.39,
  beside: 0.47,
  touching: 0.98,
  role: 0.14,
  passage: 0.62,
  stretch: 2.38,
  prominence: 0.85,
  early: 0.23,
  referred: -0.5,
  persons: 1.23,
  likelyPersons: 1.47,
  places: 0.94,
  organisations: 1.64,
  peoples: 1.43,
  ownClear: -2.15,
  ownRun: -1.04,
  tied: 0.83,
  crossed: -0.45,
  run: 0.94,
  figuresLacking: -0.15,
  heft: 0.62,
  ownOtherGender: 1.08,
  gender: 0.55,
  mixed: -0.39,
  besideOnly: -0.28,
  touchingOnly: -0.54,
  passageOnly: 0.22,
  stretchOnly: 0.69,
} as const;

/** How stretches of sources and their passages are ranked. */
export interface Ranking {
  /** BM25's constants. A sentence that has a term twice says little more than one that has it once. */
  readonly stretchSaturation: Saturation;
  readonly passageSaturation: Saturation;
  /** A term of the title counts as so many in the text. */
  readonly title: number;
  /** What other words of a term's family count in a stretch, against the term. */
  readonly roots: number;
  /** What the stretch adds to each of its passages. */
  readonly stretch: number;
  /** What a term counts for a passage that has another of its family. */
  readonly passageRoots: number;
  /** What it counts for a passage that stands one, two, … passages from one with it. */
  readonly near: readonly number[];
  /** What it counts for every passage where the first one has it, and where only the title has it. */
  readonly first: number;
  readonly titled: number;
}

/** How often more or again a key counts in a text of a length against the mean. */
export interface Saturation {
  readonly k1: number;
  readonly b: number;
}

/**
 * Tried one by one and together on claims of encyclopedias and of medicine with the sentence that bears each out, and kept where
 * neither set lost; `scripts/fit-ranking.ts` finds no step that gains and costs no half of either. With it on 22 November 2026: the
 * right source comes first for 95.4 and 82.6 %, the right passage for 86.6 and 56.7 %.
 */
export const RANKING: Ranking = {
  stretchSaturation: { k1: 1.6, b: 0.75 },
  passageSaturation: { k1: 0.1, b: 0.3 },
  title: 4,
  roots: 0.7,
  stretch: 0.5,
  passageRoots: 0.5,
  near: [0.2, 0.15, 0.1, 0.05],
  first: 0.5,
  titled: 0.15,
};

/** What is ranked for one sentence. */
export const RETRIEVAL = {
  /** Passages asked of the index, and stretches of them that are read whole. */
  candidates: 300,
  stretches: 16,
  /** Terms of the neighbouring sentence and of the headings, against the sentence's own. */
  context: 0.25,
} as const;
