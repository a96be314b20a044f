import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Block, blocks } from './blocks.ts';
import {
  EVIDENCE,
  type Locator,
  type LocatorMark,
  type Passage,
  type ReadSource,
  type Region,
} from './source.ts';

/**
 * The sentences, table rows and headings of a source that can be evidence, in order. Offsets are in `source.text`; no
 * passage crosses a region or a paragraph, none is blank, and regions that are no evidence have none.
 */
export function passages(source: ReadSource): readonly Passage[] {
  const found: Passage[] = [];
  const locate = locator(source.locators);
  let next = 0;
  const all = blocks(source.text);
  const unnumbered = listMarks(source.text, all);
  for (const region of source.regions) {
    while (next < all.length && all[next]!.end <= region.start) next++;
    for (let i = next; i < all.length && all[i]!.start < region.end; i++) {
      if (!EVIDENCE.has(region.kind)) continue;
      for (const span of split(source.text, unnumbered(clip(all[i]!, region)), region)) {
        found.push({ start: span.start, end: span.end, region: region.kind, locator: locate(span.start) });
      }
    }
  }
  return found;
}

const clip = (block: Block, region: Region): Span => ({
  start: Math.max(block.start, region.start),
  end: Math.min(block.end, region.end),
});

function split(text: string, block: Span, region: Region): readonly Span[] {
  if (region.kind === 'heading') return [block];
  if (region.kind === 'table') return rows(text, block);
  // A wrapped line goes on in the next one; same length, so offsets hold.
  const paragraph = text.slice(block.start, block.end).replace(/[\n\r\f\u2028\u2029]/g, ' ');
  return sentences(paragraph)
    .filter((s) => paragraph.slice(s.start, s.end).trim() !== '')
    .map((s) => ({ start: block.start + s.start, end: block.start + s.end }));
}

const MARK = /^(?:[-*•–—]|\(?(\d{1,3})[.)])\s+(?=\S)/;

/** What nearly all paragraphs begin with, and no mark. */
const isLetter = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a;

/** Leaves out bullets, and numbers that belong to a list since the one before or after begins a paragraph too. */
function listMarks(text: string, all: readonly Block[]): (block: Span) => Span {
  const mark = (block: Span): RegExpExecArray | null =>
    isLetter(text.charCodeAt(block.start))
      ? null
      : MARK.exec(text.slice(block.start, Math.min(block.end, block.start + 12)));
  const numbers = new Set(all.map((block) => Number(mark(block)?.[1])));
  return (block) => {
    const found = mark(block);
    const n = Number(found?.[1]);
    if (!found || (found[1] && !numbers.has(n - 1) && !numbers.has(n + 1))) return block;
    return { start: block.start + found[0].length, end: block.end };
  };
}

function rows(text: string, block: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = block.start; at < block.end; ) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 || stop > block.end ? block.end : stop;
    if (text.slice(at, end).trim() !== '') found.push({ start: at, end });
    at = end + 1;
  }
  return found;
}

/** The locator that holds at an offset; offsets must be asked in rising order. */
function locator(marks: readonly LocatorMark[]): (offset: number) => Locator {
  let i = -1;
  return (offset) => {
    while (i + 1 < marks.length && marks[i + 1]!.at <= offset) i++;
    return marks[i]?.locator ?? {};
  };
}
