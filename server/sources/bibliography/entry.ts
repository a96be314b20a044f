import type { Span } from '../../text/span.ts';
import type { Metadata } from '../source.ts';

/** One entry of a bibliography; `start`/`end` are offsets in its file, `line` counts from 1. */
export interface BibliographyEntry extends Span {
  readonly key: string;
  readonly line: number;
  readonly metadata: Metadata;
  readonly doi?: string;
  /** The source file as the entry names it. */
  readonly file?: string;
}

/** Why an entry could not be read, for the writer. */
export interface BibliographyProblem {
  readonly message: string;
  readonly line?: number;
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}
