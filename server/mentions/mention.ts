import type { Span } from '../text/span.ts';

/** How a written number relates to its value: `>=` is "at least", `~` is "about". `vague` is "a few", "dozens". */
export type Operator = '=' | '~' | '>' | '>=' | '<' | '<=';

/**
 * Normal form of anything counted or measured.
 * `low === high` unless a range was written. Values are in `unit` as written, scale words multiplied out
 * ("1.2bn" is 1200000000); shares are plain fractions ("one in five" is 0.2, no unit), percentages keep unit `%`.
 */
export interface Quantity {
  readonly operator: Operator;
  readonly low: number;
  readonly high: number;
  /** Canonical unit of `units.ts` ("km/h", "USD", "%", "pp", "year"), or `undefined` for a plain count. */
  readonly unit?: string;
  /** Size of the last significant place as written: 20,000 has 10000, 1.2bn has 100000000, 53 has 1, words have 1. */
  readonly step: number;
  /** "another 211", "a further seven": adds to something already said. */
  readonly increment: boolean;
  /** "dozens", "a few hundred", "scores": a magnitude, not a figure. */
  readonly vague: boolean;
}

/** A calendar expression; absent fields were not stated. Months from 1; weekdays 0 (Sunday) to 6. */
export interface CalendarDate {
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
  readonly weekday?: number;
  /** Last year of a written span ("2019–21", "May 3 to 7" sets `endDay`). */
  readonly endYear?: number;
  readonly endMonth?: number;
  readonly endDay?: number;
  /** The other reading of 03/04/2022. */
  readonly ambiguous?: { readonly month: number; readonly day: number };
  /** Steps of `grain` from the anchor date: yesterday is -1 day, last week -1 week. Weekdays alone have none. */
  readonly relative?: number;
  readonly approximate?: boolean;
}

interface MentionSpan extends Span {
  /** The value without operator, increment or unit words ("53" in "some 53 soldiers"); what a replacement replaces. */
  readonly core: Span;
  /** 0 to 1; below 1 where the form alone leaves doubt that this is a claim. */
  readonly confidence: number;
}

/** "211", "two dozen", "35 %", "$1.2bn", "55 miles", "72-year-old". Ordinals have their rank as value. */
export interface NumberMention extends MentionSpan {
  readonly kind: 'number' | 'ordinal' | 'percent' | 'money' | 'quantity' | 'duration';
  readonly quantity: Quantity;
  /** The second side of a score or vote: 5-4 has low 5 and against 4. */
  readonly against?: number;
  /** True when the value was written in words ("fifty-three"). */
  readonly words: boolean;
}

export interface TimeMention extends MentionSpan {
  readonly kind: 'time';
  /** Whole minutes after midnight. */
  readonly minutes: number;
  /** Where they were written: 8 in "23:41:08". */
  readonly seconds?: number;
  readonly zone?: string;
}

export interface DateMention extends MentionSpan {
  readonly kind: 'date';
  readonly date: CalendarDate;
}

export type NameLabel = 'person' | 'place' | 'organisation' | 'other';

/** `start`/`end` leave out title, possessive and quotes: "President Volodymyr Zelensky's" has span "Volodymyr Zelensky". */
export interface NameMention extends MentionSpan {
  readonly kind: 'name';
  readonly label: NameLabel;
  /** The title or office before the name ("Deputy Defence Minister"). */
  readonly role?: Span;
}

/** `start`/`end` are inside the quotation marks. */
export interface QuotationMention extends MentionSpan {
  readonly kind: 'quotation';
  /** One or two words set in quotation marks: a label, not speech. */
  readonly scare: boolean;
  /** False when the closing mark is missing (a paragraph that goes on, or a slip). */
  readonly closed: boolean;
}

export type Mention = NumberMention | TimeMention | DateMention | NameMention | QuotationMention;

/** The capital-letter habits of a corpus; settles whether a word at the start of a sentence is a name. */
export interface Casing {
  /** Share of the word's occurrences inside sentences that are capitalised, or undefined when it never occurs there. */
  capitalised(word: string): number | undefined;
}
