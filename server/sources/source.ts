import type { Span } from '../text/span.ts';

/** Part of a source. Only the kinds in `EVIDENCE` can support or contradict a claim. */
export type RegionKind =
  | 'body'
  | 'heading'
  | 'quotation'
  | 'table'
  | 'caption'
  | 'footnote'
  | 'references'
  | 'boilerplate';

export const EVIDENCE: ReadonlySet<RegionKind> = new Set([
  'body',
  'heading',
  'quotation',
  'table',
  'caption',
  'footnote',
]);

export interface Region extends Span {
  readonly kind: RegionKind;
}

/** Where a person finds a place in the original file. Lines, pages and paragraphs count from 1. */
export interface Locator {
  readonly line?: number;
  readonly page?: number;
  readonly heading?: string;
  readonly paragraph?: number;
  /** Of an e-book, by its title or number. */
  readonly chapter?: string;
  readonly sheet?: string;
  /** Of a spreadsheet row: the cell of each part of the passage between " | ", such as "B5". */
  readonly cells?: readonly string[];
  /** Of a transcript, from its start: "01:02:03". */
  readonly time?: string;
  /** Of a JSON file: "reports[2].text". */
  readonly path?: string;
}

/** `at` is an offset in the extracted text; the locator holds until the next one. */
export interface LocatorMark {
  readonly at: number;
  readonly locator: Locator;
}

export interface Metadata {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** Publication date as ISO 8601: "2031-05-17", or "2031-05", "2031" where no more is known. Anchors relative dates. */
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
}

/** What reading lost or could not be sure of, in words for the writer. */
export interface Loss {
  readonly message: string;
  readonly locator?: Locator;
}

/** What a reader makes of one file. All offsets are in `text`; regions are sorted, do not overlap, and cover it. */
export interface ReadSource {
  readonly format: string;
  readonly text: string;
  readonly regions: readonly Region[];
  readonly locators: readonly LocatorMark[];
  readonly metadata: Metadata;
  readonly losses: readonly Loss[];
}

/** One sentence, table row or heading of a source: the unit of evidence. Never crosses a region. */
export interface Passage extends Span {
  readonly region: RegionKind;
  readonly locator: Locator;
}
