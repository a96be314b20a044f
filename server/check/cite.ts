import type { Settings } from '../config/settings.ts';
import type { Citation, CitationStyle, Draft, Segment } from '../markdown/draft.ts';
import { fromSource, toSource } from '../text/map.ts';
import { contains, type Span } from '../text/span.ts';
import { isNamedBy, targetsOf } from './citations.ts';
import { sourceName } from './messages.ts';
import type { Edit, SourceSummary } from './report.ts';

/** Leads from the draft to a source, as the destination of a Markdown link. */
export type LinkTo = (source: SourceSummary) => string;

/** The style that most of the draft's citations already have; the setting when it has none. */
function styleOf(
  draft: Draft,
  sources: readonly SourceSummary[],
  settings: Settings,
  linkTo: LinkTo,
): CitationStyle {
  // links point to all kinds of things; only those that lead to a source are citations
  const cites = ({ style, targets }: Citation): boolean =>
    style !== 'link' || targets.some(({ key }) => sources.some((source) => names(key, source, linkTo)));
  const counts = new Map<CitationStyle, number>();
  for (const citation of draft.citations)
    if (cites(citation) && !draft.footnotes.some((note) => contains(note, citation)))
      counts.set(citation.style, (counts.get(citation.style) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? settings.citationStyle;
}

/** True when a mark inside the sentence already names the source. */
export const isCited = (draft: Draft, sentence: Span, source: SourceSummary, linkTo: LinkTo): boolean =>
  citationsIn(draft, sentence).some((citation) =>
    targetsOf(draft, citation).some(({ key }) => names(key, source, linkTo)),
  );

const citationsIn = (draft: Draft, sentence: Span): readonly Citation[] =>
  draft.citations.filter((citation) => contains(sentence, citation));

const names = (target: string, source: SourceSummary, linkTo: LinkTo): boolean =>
  isNamedBy(target, source) || target === linkTo(source);

/**
 * The edits that cite `source`, one of `sources`, for the sentence, in the draft's style: joined to a Pandoc group at the
 * end of the sentence if there is one, before the full stop for Pandoc and links, after it for footnotes, whose definition goes to the end.
 */
export function citeEdits(
  draft: Draft,
  sentence: Span,
  source: SourceSummary,
  sources: readonly SourceSummary[],
  settings: Settings,
  linkTo: LinkTo,
): readonly Edit[] {
  const style = styleOf(draft, sources, settings, linkTo);
  const ends = sentenceEnds(draft, sentence);
  if (style === 'footnote') return footnoteEdits(draft, ends.after, source, linkTo);
  if (style === 'link')
    return [insert(ends.before, ` ([${escapeBrackets(sourceName(source))}](${linkTo(source)}))`)];
  const group = citationsIn(draft, sentence).findLast(
    ({ style, end }) => style === 'pandoc' && draft.text[end - 1] === ']' && end >= ends.before - 1,
  );
  return group ? [insert(group.end - 1, `; @${source.key}`)] : [insert(ends.before, ` [@${source.key}]`)];
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

const escapeBrackets = (text: string): string => text.replace(/[[\]\\]/g, '\\$&');

/** Where a mark goes before the closing punctuation of a sentence, and where after it. */
function sentenceEnds(draft: Draft, sentence: Span): { readonly before: number; readonly after: number } {
  const segment = draft.segments.find(({ span }) => contains(span, sentence));
  if (!segment) return { before: sentence.end, after: sentence.end };
  const start = fromSource(segment.map, sentence.start) ?? 0;
  const end = (fromSource(segment.map, sentence.end - 1) ?? segment.text.length - 1) + 1;
  const text = segment.text.slice(start, end);
  const closing = /[.!?…]+(?:["”’»)\]\uFFFC]|\s)*$/.exec(text);
  const before = start + (closing ? closing.index : text.trimEnd().length);
  return {
    before: afterCharacter(segment, before - 1, sentence),
    after: afterCharacter(segment, end - 1, sentence),
  };
}

/** The draft offset behind a character of the segment, past any marks of emphasis that close right there. */
function afterCharacter(segment: Segment, at: number, sentence: Span): number {
  if (at < 0) return sentence.start;
  const { end } = toSource(segment.map, { start: at, end: at + 1 });
  const next =
    at + 1 < segment.text.length
      ? toSource(segment.map, { start: at + 1, end: at + 2 }).start
      : segment.span.end;
  return isClosingMarks(segment, end, next) ? next : end;
}

/** Between two neighbouring characters the draft holds only markup; after the last one it may hold the block's own end. */
const isClosingMarks = (segment: Segment, from: number, to: number): boolean =>
  to > from && to < segment.span.end;

function footnoteEdits(draft: Draft, at: number, source: SourceSummary, linkTo: LinkTo): readonly Edit[] {
  const known = draft.footnotes.find(
    (note) => note.label === source.key || note.targets.some(({ key }) => names(key, source, linkTo)),
  );
  const mark = insert(at, `[^${known?.label ?? source.key}]`);
  if (known) return [mark];
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const trimmed = draft.text.trimEnd().length;
  const gap = draft.footnotes.some(({ end }) => end >= trimmed - 1) ? newline : newline + newline;
  return [
    mark,
    {
      start: trimmed,
      end: draft.text.length,
      text: `${gap}[^${source.key}]: ${reference(source, linkTo)}${newline}`,
    },
  ];
}

/** "Title. Publisher, 17 May 2031. <link>" as far as known. */
function reference(source: SourceSummary, linkTo: LinkTo): string {
  const published = [source.publisher, source.date].filter((part) => part !== undefined).join(', ');
  return [`[${escapeBrackets(source.title ?? source.key)}](${linkTo(source)})`, published]
    .filter((part) => part !== '')
    .join('. ')
    .concat('.');
}
