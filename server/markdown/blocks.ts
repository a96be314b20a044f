import type { SyntaxNode, TreeCursor } from '@lezer/common';
import { byPlace, type Span } from '../text/span.ts';
import { readDirective } from './directives.ts';
import type { BlockReading, FootnoteDefinition, Outline, Segment, SegmentKind } from './draft.ts';
import { type Findings, noteLabel, readInline } from './inline.ts';
import type { References } from './links.ts';

/** Reads blocks that follow each other below the headings of `outline`. */
export function readBlocks(
  text: string,
  blocks: readonly SyntaxNode[],
  references: References,
  outline: Outline,
): BlockReading {
  const reading: Reading = {
    text,
    references,
    segments: [],
    citations: [],
    footnotes: [],
    comments: [],
    notes: [],
    outline,
  };
  for (const node of blocks) block(reading, node.cursor(), { quoted: false, footnote: false });
  const directives = reading.comments.map((comment) => readDirective(text, comment));
  return {
    segments: reading.segments,
    citations: reading.citations.sort(byPlace),
    footnotes: reading.footnotes.sort(byPlace),
    directives: directives.filter((directive) => directive !== undefined),
    outline: reading.outline,
  };
}

interface Reading extends Findings {
  readonly text: string;
  readonly references: References;
  readonly segments: Segment[];
  readonly footnotes: FootnoteDefinition[];
  outline: Outline;
}

interface Place {
  readonly quoted: boolean;
  readonly footnote: boolean;
}

/** Blocks that only hold others. */
const WRAPPERS = new Set(['BulletList', 'OrderedList', 'ListItem', 'Table', 'TableHeader', 'TableRow']);

const HEADING = /^(?:ATX|Setext)Heading(\d)$/;

/** Reads each child of the block under the cursor. */
function children(reading: Reading, cursor: TreeCursor, place: Place): void {
  if (!cursor.firstChild()) return;
  do block(reading, cursor, place);
  while (cursor.nextSibling());
  cursor.parent();
}

function block(reading: Reading, cursor: TreeCursor, place: Place): void {
  const { name, from, to } = cursor;
  if (WRAPPERS.has(name)) children(reading, cursor, place);
  else if (name === 'Blockquote') children(reading, cursor, { ...place, quoted: true });
  else if (name === 'FootnoteDefinition') footnote(reading, cursor, place);
  else if (name === 'Paragraph' || name === 'Task')
    segment(reading, cursor, place.footnote ? 'footnote' : 'paragraph', place);
  else if (name === 'TableCell') segment(reading, cursor, 'cell', place);
  else if (name === 'CommentBlock') reading.comments.push({ start: from, end: to });
  else if (HEADING.test(name)) heading(reading, cursor, place);
}

/** Adds the block under the cursor, and the notes in it, unless a reader sees nothing of it. Returns its prose. */
function segment(reading: Reading, cursor: TreeCursor, kind: SegmentKind, place: Place): string {
  const prose = readInline(reading.text, cursor, reading.references, reading);
  const headings = reading.outline.filter((title) => title !== undefined);
  const add = (kind: SegmentKind, { text, map }: typeof prose, span: Span) => {
    if (text !== '') reading.segments.push({ kind, text, map, span, headings, quoted: place.quoted });
  };
  const end = reading.text[cursor.to - 1] === '\r' ? cursor.to - 1 : cursor.to;
  add(kind, prose, { start: cursor.from, end });
  for (const note of reading.notes.splice(0)) {
    const span = { start: note.start, end: note.end };
    add('footnote', note.prose, span);
    reading.footnotes.push({ ...span, label: noteLabel(span), targets: note.targets });
  }
  return prose.text;
}

function heading(reading: Reading, cursor: TreeCursor, place: Place): void {
  const level = Number(HEADING.exec(cursor.name)![1]);
  const inOutline = !place.quoted && !place.footnote;
  const above = reading.outline.slice(0, level - 1);
  if (inOutline) reading.outline = above;
  const title = segment(reading, cursor, 'heading', place);
  if (inOutline) reading.outline = Object.assign([], above, { [level - 1]: title });
}

function footnote(reading: Reading, cursor: TreeCursor, place: Place): void {
  const span = { start: cursor.from, end: cursor.to };
  const name = cursor.node.getChild('FootnoteLabel')!;
  const before = reading.citations.length;
  const at = reading.footnotes.length;
  children(reading, cursor, { ...place, footnote: true });
  const targets = reading.citations.slice(before).filter(({ style }) => style !== 'footnote');
  reading.footnotes.splice(at, 0, {
    ...span,
    label: reading.text.slice(name.from, name.to),
    targets: targets.flatMap((citation) => citation.targets),
  });
}
