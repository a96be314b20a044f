import type { CitationStyle, Draft } from '../../markdown/draft.ts';
import { destination, escaped, noteLabel, writtenKey } from '../../markdown/written.ts';
import { sourceName } from '../messages.ts';
import type { SourceSummary } from '../report.ts';
import { type Library, sourcesOf, stem } from './library.ts';

/** Leads from the draft to a source, as the destination of a Markdown link. */
export type LinkTo = (source: SourceSummary) => string;

/** A citation of one source, ready to be set beside others. */
export interface Mark {
  readonly source: SourceSummary;
  readonly text: string;
  /** What a reader sees of it as prose. */
  readonly prose: string;
  /** A footnote that the draft lacks so far. */
  readonly note?: { readonly label: string; readonly text: string };
}

/** How a source is cited in a style; undefined where the style has no way to write it. */
export function markOf(
  draft: Draft,
  source: SourceSummary,
  style: CitationStyle,
  library: Library,
  linkTo: LinkTo,
): Mark | undefined {
  if (style === 'footnote') return noteMark(draft, source, library, linkTo);
  if (style === 'link') {
    const name = sourceName(source);
    return {
      source,
      text: `[${escaped(name)}](${destination(linkTo(source))})`,
      prose: name.replace(/\s+/g, ' '),
    };
  }
  if (style === 'wiki') {
    const name = stem(source.id);
    return /[[\]|#^\n]/.test(name) ? undefined : { source, text: `[[${name}]]`, prose: name };
  }
  const key = writtenKey(source.key);
  return key === undefined ? undefined : { source, text: `@${key}`, prose: '' };
}

function noteMark(draft: Draft, source: SourceSummary, library: Library, linkTo: LinkTo): Mark {
  const label = noteLabel(source.key);
  const known = draft.footnotes.find(
    (note) =>
      !note.label.includes(' ') && (note.label === label || isNoteOn(draft, note.label, source, library)),
  );
  const text = `[^${known?.label ?? label}]`;
  return known
    ? { source, text, prose: '' }
    : { source, text, prose: '', note: { label, text: `[^${label}]: ${reference(source, linkTo)}` } };
}

const isNoteOn = (draft: Draft, label: string, source: SourceSummary, library: Library): boolean => {
  const mark = { start: 0, end: 0, key: label };
  const named = sourcesOf(draft, { start: 0, end: 0, style: 'footnote', targets: [mark] }, library);
  return named.length > 0 && named.every(({ id }) => id === source.id);
};

/** "[Title](address). Publisher, 2031-05-17." as far as known. */
function reference(source: SourceSummary, linkTo: LinkTo): string {
  const published = [source.publisher, source.date].filter((part) => part !== undefined).map(escaped);
  const title = `[${escaped(source.title ?? source.key)}](${destination(linkTo(source))})`;
  return `${[title, published.join(', ')].filter((part) => part !== '').join('. ')}.`;
}

/** Marks of one sentence as they stand together in a style. */
export function together(marks: readonly Mark[], style: CitationStyle): string {
  const texts = marks.map(({ text }) => text);
  if (style === 'footnote') return texts.join('');
  if (style === 'pandoc') return ` [${texts.join('; ')}]`;
  return ` (${texts.join(', ')})`;
}

/** What `together` adds to the prose, placeholders aside. */
export const proseOf = (marks: readonly Mark[], style: CitationStyle): string =>
  style === 'link' || style === 'wiki' ? ` (${marks.map(({ prose }) => prose).join(', ')})` : '';
