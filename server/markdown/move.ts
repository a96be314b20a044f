import type { Span } from '../text/span.ts';
import type { BlockReading, Citation, Directive, FootnoteDefinition, Segment } from './draft.ts';
import { noteLabel } from './inline.ts';

/** What blocks hold, as it is when they stand so many UTF-16 units farther on. */
export const move = (reading: BlockReading, by: number): BlockReading =>
  by === 0
    ? reading
    : {
        outline: reading.outline,
        segments: reading.segments.map((segment) => moveSegment(segment, by)),
        citations: reading.citations.map((citation) => moveCitation(citation, by)),
        footnotes: reading.footnotes.map((note) => moveFootnote(note, by)),
        directives: reading.directives.map((directive) => moveDirective(directive, by)),
      };

const moved = <S extends Span>(span: S, by: number): S => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

export const moveSegment = (segment: Segment, by: number): Segment => ({
  ...segment,
  span: moved(segment.span, by),
  map: segment.map.map((run) => ({ ...run, source: run.source + by })),
});

/** The label of an inline note is its place. */
export function moveCitation(citation: Citation, by: number): Citation {
  const own = citation.style === 'footnote' ? noteLabel(citation) : undefined;
  const targets = citation.targets.map((target) => ({
    ...moved(target, by),
    ...(target.key === own && { key: noteLabel(moved(citation, by)) }),
  }));
  return { ...moved(citation, by), targets };
}

export const moveFootnote = (note: FootnoteDefinition, by: number): FootnoteDefinition => ({
  ...moved(note, by),
  ...(note.label === noteLabel(note) && { label: noteLabel(moved(note, by)) }),
  targets: note.targets.map((target) => moved(target, by)),
});

export const moveDirective = (directive: Directive, by: number): Directive => ({
  ...moved(directive, by),
  rules: directive.rules.map((rule) => moved(rule, by)),
});
