import type { Locator, Loss, Metadata, RegionKind } from '../sources/source.ts';

/** A source as the index knows it. `id` is the path below the corpus folder with forward slashes, or what the API was given. */
export interface SourceRecord extends Metadata {
  readonly id: string;
  /** Citation key, unique in the index. */
  readonly key: string;
  readonly format: string;
  /** Length of the extracted text in UTF-16 units. */
  readonly length: number;
  readonly passages: number;
  readonly losses: readonly Loss[];
}

/** A sentence of a source as evidence. `start`/`end` are offsets in the source's extracted text. */
export interface PassageRecord {
  readonly id: number;
  readonly sourceId: string;
  /** Position among the source's passages, from 0; neighbours are ±1. */
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly region: RegionKind;
  readonly locator: Locator;
}

/** What to look for. Terms are those of `text/tokens.ts`, values and names those of `mentions/keys.ts`. */
export interface PassageQuery {
  readonly terms: readonly string[];
  readonly values: readonly string[];
  readonly names: readonly string[];
  /** Restrict to these sources. */
  readonly sources?: readonly string[];
  /** Most passages to return. */
  readonly limit: number;
}

/** A place among the passages of a source. */
export type PassagePlace = Pick<PassageRecord, 'sourceId' | 'ordinal'>;

/** What terms count for. */
export type TermWeights = ReadonlyMap<string, number>;

export type TermField = 'term' | 'value' | 'name';

export interface Totals {
  readonly sources: number;
  readonly passages: number;
}

/** Why a file of the corpus is not (wholly) evidence, or what is wrong in a bibliography; becomes `source-unreadable`. */
export interface UnreadableSource {
  /** As that of a source; a bibliography elsewhere is named by the way from the first corpus folder. */
  readonly id: string;
  /** Where in the file, from 1. */
  readonly line?: number;
  /** Says what is wrong and what to do, without the path. */
  readonly message: string;
}

/** An entry of a bibliography: a key that a draft may cite, whether or not there is a source for it. */
export interface BibliographyRecord extends Metadata {
  readonly key: string;
  /** The source that it describes. */
  readonly sourceId?: string;
}

/**
 * What checking may ask of an index. Asynchronous, so that an engine in another process can stand behind it; every
 * answer is deterministic: sources by id, passages by source then offset.
 */
export interface Index {
  /** Changes whenever an answer could. */
  revision(): Promise<number>;
  totals(): Promise<Totals>;
  sources(): Promise<readonly SourceRecord[]>;
  /** Files by id, then bibliographies in the order they are read. */
  unreadable(): Promise<readonly UnreadableSource[]>;
  /** Entries of all bibliographies, by key. */
  bibliography(): Promise<readonly BibliographyRecord[]>;
  /**
   * Passages that share keys with the query, gathered from its rarest keys first until `limit`; unranked.
   * Only evidence regions are indexed.
   */
  candidates(query: PassageQuery): Promise<readonly PassageRecord[]>;
  /**
   * Where the candidates of a query stand closest together: of the runs of `size` passages that each source falls into, the
   * `most` that have the most weight, that of their best candidate and that of all their candidates together, best first.
   * Says where each run begins. Costs much less than reading the candidates.
   */
  promising(
    query: PassageQuery,
    weights: TermWeights,
    size: number,
    most: number,
  ): Promise<readonly PassagePlace[]>;
  /** In how many passages each key stands; absent keys have 0. */
  frequencies(field: TermField, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Passages `from` to `to` (exclusive) of one source, by ordinal. */
  passages(sourceId: string, from: number, to: number): Promise<readonly PassageRecord[]>;
  /** Only the texts of the same passages: what it takes to rank them. */
  texts(sourceId: string, from: number, to: number): Promise<readonly string[]>;
  /** The whole extracted text of a source, or undefined when it is not there. */
  text(sourceId: string): Promise<string | undefined>;
  /** Share of a word's mid-sentence occurrences that are capitalised; undefined when it never occurs there. */
  casing(words: readonly string[]): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}
