import type { LocatorMark } from './source.ts';

/** A mark at the start of each non-blank line: its number from 1. */
export function lineMarks(text: string): readonly LocatorMark[] {
  const marks: LocatorMark[] = [];
  let line = 1;
  for (const found of text.matchAll(/([^\n\r]*)(\r\n|\n|\r|$)/g)) {
    if (found[1]!.trim() !== '') marks.push({ at: found.index, locator: { line } });
    line++;
  }
  return marks;
}
