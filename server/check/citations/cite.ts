import type { Settings } from '../../config/settings.ts';
import type { Citation, CitationStyle, Draft, Segment } from '../../markdown/draft.ts';
import { fromSource } from '../../text/map.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Edit, SourceSummary } from '../report.ts';
import { type Library, libraryOf, sourcesOf } from './library.ts';
import { type LinkTo, type Mark, markOf, proseOf, together } from './marks.ts';
import { segmentOf, sentenceEnds } from './place.ts';
import { type Expected, keepsDraft } from './verify.ts';

/** What every citing in a draft needs. */
export interface Desk {
  readonly draft: Draft;
  readonly library: Library;
  readonly style: CitationStyle;
  readonly linkTo: LinkTo;
  /** The draft's bibliography, to which the entries of sources go that are cited and have none. */
  readonly home?: Home;
}

/** A bibliography as it stands on disk. */
export interface Home {
  readonly path: string;
  readonly text: string;
}

/** Sources to cite for one sentence, a span of the draft. */
export interface Wanted {
  readonly sentence: Span;
  readonly sources: readonly SourceSummary[];
}

/** Settles on the style that most of the draft's citations have, or on that of the settings when it has none. */
export function openDesk(
  draft: Draft,
  sources: readonly SourceSummary[],
  settings: Settings,
  linkTo: LinkTo,
  home?: Home,
): Desk {
  const known = libraryOf(sources);
  const byLink = new Map(sources.map((source) => [linkTo(source), source]));
  const library: Library = { ...known, find: (key, style) => known.find(key, style) ?? byLink.get(key) };
  const counts = new Map<CitationStyle, number>();
  for (const citation of draft.citations) {
    if (!isCitation(draft, citation, library)) continue;
    counts.set(citation.style, (counts.get(citation.style) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return { draft, library, style: most?.[0] ?? settings.citationStyle, linkTo, ...(home && { home }) };
}

/** Links point to all kinds of things; only those that lead to a source are citations. What stands in a note is none by itself. */
const isCitation = (draft: Draft, citation: Citation, library: Library): boolean =>
  !draft.footnotes.some((note) => contains(note, citation) && note.start !== citation.start) &&
  (citation.style === 'pandoc' ||
    citation.style === 'footnote' ||
    sourcesOf(draft, citation, library).length > 0);

/** True when a mark inside the sentence already names the source. */
export const isCited = ({ draft, library }: Desk, sentence: Span, source: SourceSummary): boolean =>
  citationsIn(draft, sentence).some((citation) =>
    sourcesOf(draft, citation, library).some(({ id }) => id === source.id),
  );

export const citationsIn = (draft: Draft, sentence: Span): readonly Citation[] =>
  draft.citations.filter((citation) => contains(sentence, citation));

/**
 * The edits that cite sources for some sentences, in the draft's style: joined to a Pandoc group at the end of the
 * sentence if there is one, before the full stop for Pandoc and links, after it for footnotes, whose definitions go to
 * the end. Read again, the draft has the same prose and just these citations more; a sentence where no place allows that
 * is left out. Sorted by place.
 */
export function citeEdits(desk: Desk, wanted: readonly Wanted[]): readonly Edit[] {
  const first = wanted.flatMap((one) => inserted(desk, one).slice(0, 1));
  if (wanted.length > 1 && first.length > 0 && holds(desk, first)) return editsOf(desk.draft, first);
  const sure = wanted.flatMap((one) => {
    const found = inserted(desk, one).find((insertion) => holds(desk, [insertion]));
    return found ? [found] : [];
  });
  return sure.length > 0 ? editsOf(desk.draft, sure) : [];
}

/** One way to cite for one sentence. */
interface Insertion {
  readonly edit: Edit;
  readonly marks: readonly Mark[];
  readonly prose: string;
}

/** The ways to cite for a sentence, best first. */
function inserted(desk: Desk, { sentence, sources }: Wanted): readonly Insertion[] {
  const segment = segmentOf(desk.draft, sentence);
  if (!segment) return [];
  // a note has no notes of its own
  const style = segment.kind === 'footnote' && desk.style === 'footnote' ? 'link' : desk.style;
  const marks = sources
    .filter((source) => !isCited(desk, sentence, source))
    .flatMap((source) => markOf(desk.draft, source, style, desk.library, desk.linkTo) ?? []);
  if (marks.length === 0) return [];
  const ends = sentenceEnds(segment, sentence);
  const text = together(marks, style);
  const prose = proseOf(marks, style);
  const ways = (places: readonly number[], written: string) =>
    places.map((at) => ({ edit: insert(at, written), marks, prose }));
  if (style === 'footnote') return [...ways(ends.after, text), ...ways(ends.after, ` ${text}`)];
  const group = style === 'pandoc' ? closingGroup(desk.draft, segment, sentence) : undefined;
  const joined = group ? ways([group.end - 1], marks.map((mark) => `; ${mark.text}`).join('')) : [];
  return [...joined, ...ways(ends.before, text)];
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** The bracket group that closes a sentence, but for punctuation and other marks. */
const closingGroup = (draft: Draft, { text, map }: Segment, sentence: Span): Citation | undefined =>
  citationsIn(draft, sentence).findLast(({ style, start, end }) => {
    if (style !== 'pandoc' || draft.text[end - 1] !== ']') return false;
    const at = fromSource(map, start) ?? text.length;
    const last = fromSource(map, sentence.end - 1) ?? text.length;
    return /^[\s\uFFFC.!?…:;,"”’»›)\]]*$/.test(text.slice(at, last + 1));
  });

const editsOf = (draft: Draft, insertions: readonly Insertion[]): readonly Edit[] => [
  ...insertions.map(({ edit }) => edit).sort((a, b) => a.start - b.start),
  ...noteEdits(
    draft,
    insertions.flatMap(({ marks }) => marks),
  ),
];

/** The new notes of some marks as one block at the end, close up to notes that stand there. */
export function noteEdits(draft: Draft, marks: readonly Mark[]): readonly Edit[] {
  const notes = new Map(marks.flatMap(({ note }) => (note ? [[note.label, note]] : [])));
  if (notes.size === 0) return [];
  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const end = draft.text.trimEnd().length;
  const close = draft.footnotes.some((note) => note.end >= end - 1 && draft.text[note.start] === '[');
  const texts = [...notes.values()].map(({ text }) => text).join(newline);
  const text = `${close ? newline : newline + newline}${texts}${newline}`;
  return [{ start: end, end: draft.text.length, text }];
}

function holds({ draft }: Desk, insertions: readonly Insertion[]): boolean {
  const marks = insertions.flatMap((insertion) => insertion.marks);
  const expected: Expected = {
    added: marks.map(({ text }) => text),
    notes: new Set(marks.flatMap(({ note }) => note?.label ?? [])),
    prose: [...new Set(insertions.map(({ prose }) => prose))],
  };
  return keepsDraft(draft, editsOf(draft, insertions), expected);
}
