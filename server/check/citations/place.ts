import type { Draft, Segment } from '../../markdown/draft.ts';
import { MAYBE_FINAL } from '../../text/abbreviations.ts';
import { fromSource, toSource } from '../../text/map.ts';
import { contains, type Span } from '../../text/span.ts';

/** The innermost block of prose that a span of the draft lies in: a note inside a paragraph comes after it. */
export const segmentOf = (draft: Draft, span: Span): Segment | undefined =>
  draft.segments.findLast((segment) => contains(segment.span, span));

/** Offsets in the draft where a mark may go, best first; which of them keep the Markdown whole is not known here. */
export interface Ends {
  /** Before the closing punctuation. */
  readonly before: readonly number[];
  /** After it, where note numbers stand. */
  readonly after: readonly number[];
}

/** The ends of a sentence, given as a span of the draft. */
export function sentenceEnds(segment: Segment, sentence: Span): Ends {
  const { text, map, span } = segment;
  const start = fromSource(map, sentence.start) ?? 0;
  const end = (fromSource(map, sentence.end - 1) ?? text.length - 1) + 1;
  const said = text.slice(start, end);
  const after = start + said.trimEnd().length;
  const before = start + said.slice(0, stopAt(said)).trimEnd().length;
  const late = [...behind(segment, after), span.end];
  return { before: [...new Set([...behind(segment, before), ...late])], after: [...new Set(late)] };
}

const CLOSED = /(?<stop>[.!?…:;,]+)(?<close>["”’»›')\]\s\uFFFC]*)$/;

/** Where the punctuation begins that a citation stands before. One that belongs to a quotation or an abbreviation stays with it. */
function stopAt(sentence: string): number {
  const closed = CLOSED.exec(sentence);
  if (!closed) return sentence.length;
  const { stop, close } = closed.groups as { stop: string; close: string };
  const quoted = /^["”’»›']+/.exec(close);
  if (quoted) return closed.index + stop.length + quoted[0].length;
  return stop === '.' && isShort(sentence.slice(0, closed.index)) ? sentence.length : closed.index;
}

const isShort = (before: string): boolean => {
  const word = /[\p{L}.]+$/u.exec(before.slice(-24))?.[0].toLowerCase() ?? '';
  return word.includes('.') || MAYBE_FINAL.has(word);
};

/** Behind the character before `at`: past the markup that stands there, and before it. */
function behind({ text, map, span }: Segment, at: number): readonly number[] {
  if (at <= 0) return [];
  const { end } = toSource(map, { start: at - 1, end: at });
  const next = at < text.length ? toSource(map, { start: at, end: at + 1 }).start : end;
  return next > end && next < span.end ? [next, end] : [end];
}
