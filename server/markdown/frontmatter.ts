import { isMap, parseDocument } from 'yaml';
import type { Draft, FrontMatter } from './draft.ts';

/** Far beyond any metadata; parsing more would keep the editor waiting. */
const LONGEST = 100_000;
const FENCE = /^---[ \t]*$/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/;

/** The lines of a text with their offsets, terminators left out. */
function* linesOf(text: string, from: number): Generator<{ start: number; end: number; next: number }> {
  const ends = /\r\n|\n|\r/g;
  ends.lastIndex = from;
  let start = from;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    yield { start, end: match.index, next: ends.lastIndex };
    start = ends.lastIndex;
  }
  yield { start, end: text.length, next: text.length };
}

/** Where the YAML between the fences lies, or undefined. A blank first line makes the fence a thematic break. */
function yamlSpan(text: string): { start: number; end: number; close: number } | undefined {
  let start = -1;
  for (const line of linesOf(text, text.startsWith('\ufeff') ? 1 : 0)) {
    const content = text.slice(line.start, line.end);
    if (start < 0) {
      if (!FENCE.test(content)) return undefined;
      start = line.next;
    } else if (CLOSE.test(content)) return { start, end: line.start, close: line.end };
    else if (line.start === start && content.trim() === '') return undefined;
  }
  return undefined;
}

/**
 * The YAML front matter at the head of a draft. Prose that happens to stand between two rules is none: it must be a
 * mapping, empty, or broken YAML (then `error` says why). That of `previous` is taken over where it says the same.
 */
export function readFrontMatter(text: string, previous?: Draft): FrontMatter | undefined {
  const span = yamlSpan(text);
  if (!span) return undefined;
  const known = previous?.frontMatter;
  if (known?.end === span.close && text.slice(0, known.end) === previous!.text.slice(0, known.end))
    return known;
  const place = { start: 0, end: span.close };
  if (span.end - span.start > LONGEST)
    return { ...place, data: {}, error: `longer than ${LONGEST} characters` };
  try {
    const document = parseDocument(text.slice(span.start, span.end), {
      logLevel: 'silent',
      prettyErrors: false,
    });
    const problem = document.errors[0];
    if (problem) return { ...place, data: {}, error: problem.message };
    if (document.contents === null) return { ...place, data: {} };
    if (!isMap(document.contents)) return undefined;
    return { ...place, data: document.toJS({ maxAliasCount: 100 }) as Record<string, unknown> };
  } catch (error) {
    return { ...place, data: {}, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The bibliographies that a draft names for Pandoc, as written: one path or a list. */
export function bibliographiesOf(frontMatter: FrontMatter | undefined): readonly string[] {
  const given = frontMatter?.data.bibliography;
  return (Array.isArray(given) ? given : [given]).filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
}
