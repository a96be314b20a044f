import type { Range, TextEdit } from 'vscode-languageserver/node';
import type { Edit } from '../check/report.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A span as the protocol has it; the lines know how the client counts. */
export const toRange = (lines: LineIndex, { start, end }: Span): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

export const toSpan = (lines: LineIndex, { start, end }: Range): Span => ({
  start: lines.offset(start),
  end: lines.offset(end),
});

export const toTextEdit = (lines: LineIndex, edit: Edit): TextEdit => ({
  range: toRange(lines, edit),
  newText: edit.text,
});

/** The beginning of a line that counts from 1. */
export const lineRange = (line: number): Range => {
  const start = { line: line - 1, character: 0 };
  return { start, end: start };
};
