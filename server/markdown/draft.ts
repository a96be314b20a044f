import type { OffsetMap } from '../text/map.ts';
import type { Span } from '../text/span.ts';

/** A Markdown draft, read once: what a reader would see as prose, and the marks that steer Stet. */
export interface Draft {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly directives: readonly Directive[];
  readonly frontMatter?: FrontMatter;
  /** The draft in pieces, by which the next version of it is read. */
  readonly chunks: readonly Chunk[];
}

export type SegmentKind = 'paragraph' | 'heading' | 'cell' | 'footnote';

/**
 * One block of prose. `text` is what a reader sees: markup gone, entities and escapes decoded, soft breaks as one space,
 * and each opaque inline thing (code, image, citation, footnote mark, bare URL, inline HTML other than a plain tag) as one U+FFFC.
 * `map` leads from `text` to the draft; nothing is ever searched again.
 */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly map: OffsetMap;
  /** The block in the draft, markup included. */
  readonly span: Span;
  /** Headings above, outermost first. */
  readonly headings: readonly string[];
  /** Inside a Markdown block quotation. */
  readonly quoted: boolean;
}

export type CitationStyle = 'pandoc' | 'footnote' | 'link' | 'wiki';

/** A mark in the draft that names a source; `start`/`end` cover the whole mark (the whole bracket group for Pandoc). */
export interface Citation extends Span {
  readonly style: CitationStyle;
  readonly targets: readonly CitationTarget[];
  /** `@key` without brackets, which may be a person's handle or a package as well. */
  readonly bare?: true;
}

/** What one mark points to: a Pandoc key, a footnote label, the destination of a link, or the page of a wiki link. */
export interface CitationTarget extends Span {
  readonly key: string;
}

export interface FootnoteDefinition extends Span {
  readonly label: string;
  /** Keys and link destinations found in the definition's text. */
  readonly targets: readonly CitationTarget[];
}

export type DirectiveAction = 'disable-line' | 'disable-next-line' | 'disable' | 'enable' | 'disable-file';

/** `<!-- stet-disable-line number-unsupported -- checked by phone -->`. No rules means all rules. */
export interface Directive extends Span {
  readonly action: DirectiveAction;
  readonly rules: readonly (Span & { readonly name: string })[];
  readonly reason?: string;
}

export interface FrontMatter extends Span {
  /** The parsed YAML mapping; empty when it cannot be parsed. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

/** Titles of the open headings by level, from 0; a level that was left out has none. */
export type Outline = readonly (string | undefined)[];

/** A link reference definition: normalised label and destination. */
export type Definition = readonly [string, string];

/** What some blocks of a draft hold, each kind in the order of the draft. */
export interface BlockReading {
  readonly segments: readonly Segment[];
  readonly citations: readonly Citation[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly directives: readonly Directive[];
  /** The headings that are open after them; the same object when there was none. */
  readonly outline: Outline;
}

/** A piece of a draft, in its place. */
export interface Chunk extends Span {
  /** The same object as long as it says the same, wherever the piece stands. */
  readonly reading: ChunkReading;
}

/** What a piece holds, with all that its reading rests on besides its own text; offsets count from where the piece begins. */
export interface ChunkReading extends BlockReading {
  readonly definitions: readonly Definition[];
  /** The headings that it stands under. */
  readonly above: Outline;
  /** Every label that it was looked up whether there is a definition of, with what was found. */
  readonly asked: ReadonlyMap<string, string | undefined>;
}
