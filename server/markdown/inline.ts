import type { TreeCursor } from '@lezer/common';
import { decodeHTMLStrict } from 'entities/decode';
import type { Span } from '../text/span.ts';
import type { Citation, CitationTarget } from './draft.ts';
import { readTag } from './html.ts';
import { destinationOf, type References, readLink } from './links.ts';
import { MARK, Prose, type ProseText } from './prose.ts';

/** What is found in the inline content of a block beside its prose. */
export interface Findings {
  readonly citations: Citation[];
  readonly comments: Span[];
  /** Notes inside this block, each a little block of prose of its own. */
  readonly notes: InlineNote[];
}

interface InlineNote extends Span {
  readonly prose: ProseText;
  readonly targets: readonly CitationTarget[];
}

interface Context {
  readonly text: string;
  readonly references: References;
  readonly found: Findings;
  readonly prose: Prose;
  /** Where the block ends. */
  readonly limit: number;
  /** Nothing before this offset is written any more: it lies inside an opaque HTML element. */
  hiddenTo: number;
}

type Handler = (cx: Context, cursor: TreeCursor) => void;

const vanish: Handler = () => {};

const HANDLERS: Readonly<Record<string, Handler>> = {
  EmphasisMark: vanish,
  StrikethroughMark: vanish,
  HeaderMark: vanish,
  ListMark: vanish,
  TaskMarker: vanish,
  LinkMark: vanish,
  LinkTitle: vanish,
  LinkLabel: vanish,
  QuoteMark: (cx, { to }) => cx.prose.linePrefix(to),
  Comment: (cx, { from, to }) => void cx.found.comments.push({ start: from, end: to }),
  Emphasis: content,
  StrongEmphasis: content,
  Strikethrough: content,
  Escape: (cx, { from, to }) => cx.prose.atom(cx.text.slice(from + 1, to), from, to),
  Entity: entity,
  HardBreak: (cx, { from, to }) => cx.prose.lineBreak(from, to),
  HTMLTag: tag,
  Link: link,
  Image: image,
  WikiLink: wikiLink,
  URL: url,
  Autolink: url,
  Citation: pandoc,
  FootnoteReference: footnote,
  InlineFootnote: note,
};

const opaque: Handler = (cx, { from, to }) => cx.prose.atom(MARK, from, to);

/** Writes the content of the node under the cursor between two offsets; the cursor comes back to the node. */
function between(cx: Context, cursor: TreeCursor, from: number, to: number): void {
  let at = from;
  if (cursor.firstChild()) {
    do {
      if (cursor.from < at) continue;
      if (cursor.from >= to) break;
      copy(cx, at, cursor.from);
      at = cursor.to;
      if (cursor.from >= cx.hiddenTo) (HANDLERS[cursor.name] ?? opaque)(cx, cursor);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  copy(cx, at, to);
}

function copy(cx: Context, from: number, to: number): void {
  cx.prose.copy(Math.max(from, Math.min(cx.hiddenTo, to)), to);
}

function content(cx: Context, cursor: TreeCursor): void {
  between(cx, cursor, cursor.from, cursor.to);
}

function entity(cx: Context, { from, to }: TreeCursor): void {
  const written = cx.text.slice(from, to);
  const decoded = decodeHTMLStrict(written);
  if (decoded === written) cx.prose.copy(from, to);
  else cx.prose.atom(/^[\n\r\t]$/.test(decoded) ? ' ' : decoded, from, to);
}

function tag(cx: Context, { from, to }: TreeCursor): void {
  const effect = readTag(cx.text, from, to, cx.limit, cx.prose.tail(8));
  if (effect.kind === 'break') cx.prose.lineBreak(from, to);
  if (effect.kind !== 'opaque') return;
  cx.prose.atom(MARK, from, effect.end);
  cx.hiddenTo = effect.end;
}

function cite(cx: Context, style: Citation['style'], mark: Span, targets: readonly CitationTarget[]): void {
  cx.found.citations.push({ start: mark.start, end: mark.end, style, targets });
}

/** A link to a place in the draft itself names no source. */
function citeLink(cx: Context, mark: Span, target: Span, key: string, style: 'link' | 'wiki' = 'link'): void {
  if (key !== '' && !key.startsWith('#')) cite(cx, style, mark, [{ ...target, key }]);
}

/** A note number set close to the text ("left.[1](…)") or an address as link text is a mark and no prose. */
function isMarkOnly(cx: Context, text: string): boolean {
  if (/^(?:https?:\/\/|www\.)/i.test(text)) return true;
  return /^(?:\\?\[)?\d{1,3}(?:\\?\])?$/.test(text) && /[^\s(]/.test(cx.prose.tail(1));
}

function link(cx: Context, cursor: TreeCursor): void {
  const { from, to } = cursor;
  const parts = readLink(cx.text, cursor.node, cx.references);
  if (!parts) {
    brackets(cx, cursor);
    return;
  }
  citeLink(cx, { start: from, end: to }, parts.destination, parts.key);
  if (isMarkOnly(cx, cx.text.slice(parts.text.start, parts.text.end))) {
    cx.prose.atom(MARK, from, to);
    return;
  }
  const before = cx.found.citations.length;
  between(cx, cursor, parts.text.start, parts.text.end);
  // A handle ("[@user](…)") is no citation key.
  const inside = cx.found.citations.splice(before);
  cx.found.citations.push(...inside.filter(({ style }) => style !== 'pandoc'));
}

/** Brackets that are no link stay as they are; what is inside them is read as usual. */
function brackets(cx: Context, cursor: TreeCursor): void {
  const { from, to } = cursor;
  const label = cursor.node.getChild('LinkLabel');
  const end = label ? label.from : to;
  const open = cx.text[from] === '!' ? 2 : 1;
  copy(cx, from, from + open);
  between(cx, cursor, from + open, end - 1);
  copy(cx, end - 1, to);
}

function image(cx: Context, cursor: TreeCursor): void {
  if (readLink(cx.text, cursor.node, cx.references)) opaque(cx, cursor);
  else brackets(cx, cursor);
}

function wikiLink(cx: Context, { node, from, to }: TreeCursor): void {
  const target = node.getChild('WikiTarget')!;
  const label = node.getChild('WikiLabel') ?? target;
  const key = cx.text.slice(target.from, target.to).trim();
  citeLink(cx, { start: from, end: to }, { start: target.from, end: target.to }, key, 'wiki');
  cx.prose.copy(label.from, label.to);
}

/** A bare or bracketed address. An e-mail address names no source. */
function url(cx: Context, cursor: TreeCursor): void {
  const inner = cursor.name === 'Autolink' ? (cursor.node.getChild('URL') ?? cursor) : cursor;
  const key = destinationOf(cx.text.slice(inner.from, inner.to));
  if (/^(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(key)) {
    citeLink(cx, { start: cursor.from, end: cursor.to }, { start: inner.from, end: inner.to }, key);
  }
  opaque(cx, cursor);
}

function targetsOf(cx: Context, cursor: TreeCursor, child: string): CitationTarget[] {
  return cursor.node.getChildren(child).map(({ from, to }) => ({
    key: cx.text.slice(from, to),
    start: from,
    end: to,
  }));
}

function pandoc(cx: Context, cursor: TreeCursor): void {
  const mark = { start: cursor.from, end: cursor.to };
  const bare = cx.text[cursor.from] !== '[';
  const targets = targetsOf(cx, cursor, 'CitationKey');
  cx.found.citations.push({ ...mark, style: 'pandoc', targets, ...(bare && { bare }) });
  opaque(cx, cursor);
}

function footnote(cx: Context, cursor: TreeCursor): void {
  cite(cx, 'footnote', { start: cursor.from, end: cursor.to }, targetsOf(cx, cursor, 'FootnoteLabel'));
  opaque(cx, cursor);
}

/** Label of an inline note; no written label can have it, since labels have no space. */
export const noteLabel = (note: Span): string => `note ${note.start}`;

function note(cx: Context, cursor: TreeCursor): void {
  const span = { start: cursor.from, end: cursor.to };
  const mark = { start: span.start + 2, end: span.end - 1 };
  cite(cx, 'footnote', span, [{ ...mark, key: noteLabel(span) }]);
  const before = cx.found.citations.length;
  const inner: Context = { ...cx, prose: new Prose(cx.text), limit: mark.end, hiddenTo: 0 };
  between(inner, cursor, mark.start, mark.end);
  const targets = cx.found.citations.slice(before).flatMap((citation) => citation.targets);
  cx.found.notes.push({ ...span, prose: inner.prose.finish(), targets });
  opaque(cx, cursor);
}

/** The prose of the block under the cursor; citations, comments and notes go to `found`. */
export function readInline(
  text: string,
  cursor: TreeCursor,
  references: References,
  found: Findings,
): ProseText {
  const cx = { text, references, found, prose: new Prose(text), limit: cursor.to, hiddenTo: 0 };
  content(cx, cursor);
  return cx.prose.finish();
}
