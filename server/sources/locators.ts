import type { LocatorMark } from './source.ts';

/** A mark at the start of each non-blank line: its number from 1. */
export function lineMarks(text: string): readonly LocatorMark[] {
  const marks: LocatorMark[] = [];
  for (let at = 0, line = 1; at < text.length; line++) {
    const end = lineEnd(text, at);
    if (text.slice(at, end).trim() !== '') marks.push({ at, locator: { line } });
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return marks;
}

const BREAK = /[\n\r]/g;

function lineEnd(text: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.test(text) ? BREAK.lastIndex - 1 : text.length;
}
