import type { Citation, Draft } from '../../markdown/draft.ts';
import { parseDraft } from '../../markdown/parse.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Edit } from '../report.ts';

/** What edits are meant to change. */
export interface Expected {
  /** Marks, as written. */
  readonly added: readonly string[];
  /** Labels of the notes that are new. */
  readonly notes: ReadonlySet<string>;
  /** What the marks add to the prose. */
  readonly prose: readonly string[];
}

/** True when the edited draft, read again, has the same prose and just the expected citations more. */
export function keepsDraft(draft: Draft, edits: readonly Edit[], expected: Expected): boolean {
  const after = parseDraft(applyEdits(draft.text, edits));
  if (!hasSameProse(draft, after, expected)) return false;
  const added = expected.added.map((mark) => keysOf(parseDraft(`x ${mark}`)).join());
  const keys = keysOf(after, besides(after, expected));
  return [...keysOf(draft), ...added].sort().join('\n') === keys.sort().join('\n');
}

/** True when the edited draft, read again, has the same prose and the expected notes. */
export const sameProse = (draft: Draft, edits: readonly Edit[], expected: Expected): boolean =>
  hasSameProse(draft, parseDraft(applyEdits(draft.text, edits)), expected);

function hasSameProse(before: Draft, after: Draft, expected: Expected): boolean {
  const fresh = after.footnotes.filter(({ label }) => expected.notes.has(label));
  const old = besides(after, expected);
  return fresh.length === expected.notes.size && proseOf(after, expected, old) === proseOf(before, expected);
}

/** Tells what is not in one of the new notes. */
function besides({ footnotes }: Draft, { notes }: Expected): (span: Span) => boolean {
  const fresh = footnotes.filter(({ label }) => notes.has(label));
  return (span) => !fresh.some((note) => contains(note, span));
}

/** The text with edits made; of two at one place the first of the list comes first. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toReversed()
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);

function proseOf(draft: Draft, { prose }: Expected, counts: (span: Span) => boolean = () => true): string {
  const bare = (text: string): string =>
    prose.reduce((rest, added) => (added === '' ? rest : rest.replaceAll(added, '')), text);
  return draft.segments
    .filter(({ span }) => counts(span))
    .map(({ kind, text }) => `${kind} ${bare(text).replace(/\s*\uFFFC/g, '')}`)
    .join('\n');
}

const keysOf = (draft: Draft, counts: (span: Span) => boolean = () => true): string[] =>
  draft.citations.filter(counts).flatMap((citation) => keys(citation));

/** The label of an inline note is its place, which moves. */
const keys = ({ style, targets }: Citation): readonly string[] =>
  targets.map(({ key }) => `${style} ${style === 'footnote' && key.includes(' ') ? '^' : key}`);
