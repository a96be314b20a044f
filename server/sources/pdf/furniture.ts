import type { Line } from './lines.ts';

/** Lines at the top, and at the bottom, among which running heads and page numbers stand. */
const EDGE = 2;

/** The lines of each page without what comes again from page to page, and without page numbers. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, Set<number>>();
  for (const lines of pages) {
    for (const line of edges(lines)) {
      const key = pattern(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
    }
  }
  const filled = pages.filter((lines) => lines.length > 0).length;
  const least = Math.max(2, Math.min(filled * 0.3, 5));
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter(
      (line) => !edge.has(line) || !(isPageNumber(line.text) || seen.get(pattern(line))!.size >= least),
    );
  });
}

function edges(lines: readonly Line[]): readonly Line[] {
  const heights = [...new Set(lines.map(({ y }) => y))];
  const outer = new Set([...heights.slice(0, EDGE), ...heights.slice(-EDGE)]);
  return lines.filter(({ y }) => outer.has(y));
}

/** Words and height, whatever the numbers: "Page 3 of 9" is "Page # of #". */
const pattern = ({ text, y }: Line): string =>
  `${Math.round(y / 4)} ${text.toLowerCase().replace(/\d+/g, '#')}`;

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—|]\s?)?(?:p(?:age|\.)?\s?)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:of|\/|\|)\s?\d{1,4})?(?:\s?[-–—|])?$/i.test(
    text,
  );
