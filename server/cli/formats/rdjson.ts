import { Buffer } from 'node:buffer';
import { lineIndex } from '../../text/lines.ts';
import type { Render } from './format.ts';
import { openProblems, type Place, type Problem } from './problems.ts';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', information: 'INFO' } as const;

/** Columns as reviewdog counts them: from 1, in bytes of UTF-8. */
type ToRange = (place: Place) => {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
};

/** Reviewdog Diagnostic Format (github.com/reviewdog/reviewdog/tree/master/proto/rdf). */
export const rdjson: Render = (result) => {
  const ranges = new Map(result.drafts.map(({ path, text }) => [path, rangesIn(text)]));
  const diagnostics = openProblems(result).map((problem) => diagnostic(problem, ranges.get(problem.path)));
  return `${JSON.stringify({ source: { name: 'stet' }, diagnostics }, null, 2)}\n`;
};

function diagnostic({ path, rule, severity, message, place, replacement }: Problem, toRange?: ToRange) {
  return {
    message,
    location: { path, ...(place && toRange ? { range: toRange(place) } : {}) },
    severity: SEVERITY[severity],
    code: { value: rule },
    ...(replacement && toRange
      ? { suggestions: [{ range: toRange(replacement), text: replacement.text }] }
      : {}),
  };
}

function rangesIn(text: string): ToRange {
  const lines = lineIndex(text);
  const position = (line: number, column: number) => {
    const start = lines.offset({ line: line - 1, character: 0 });
    return { line, column: Buffer.byteLength(text.slice(start, start + column - 1)) + 1 };
  };
  return ({ line, column, endLine, endColumn }) => ({
    start: position(line, column),
    end: position(endLine, endColumn),
  });
}
