import type { Line } from './lines.ts';

/** Fewer lines than this on a side are no column. */
const FEWEST = 4;
/** Characters that a line of a column has at least, on average; cells of a table have fewer. */
const SHORTEST = 22;
/** Share of the lines that may cross the space between two columns: titles, wide figures. */
const CROSSING = 0.3;

/**
 * The lines of a page in order of reading: down the left column, then down the right; lines across both part the page
 * into bands that are read one after the other. Lines come from top to bottom and leave so where there are no columns.
 */
export function inReadingOrder(lines: readonly Line[], depth = 0): readonly Line[] {
  const gutter = depth < 4 ? gutterOf(lines) : undefined;
  if (gutter === undefined) return lines;
  const ordered: Line[] = [];
  let band: Line[] = [];
  const close = (): void => {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter(({ right }) => right > gutter);
    ordered.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1));
    band = [];
  };
  const rows = tableRows(lines, gutter);
  for (const line of lines) {
    if (rows.has(line) || (line.left < gutter && line.right > gutter)) {
      close();
      ordered.push(line);
    } else band.push(line);
  }
  close();
  return ordered;
}

/** Lines of a table below or above the columns: several short ones side by side on one side of the space between. */
function tableRows(lines: readonly Line[], gutter: number): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[i]!.y - lines[end]!.y < lines[i]!.size * 0.45) end++;
    const row = lines.slice(i, end);
    const left = row.filter(({ right }) => right <= gutter).length;
    const short = row.every(({ text }) => text.length < SHORTEST);
    if (short && Math.max(left, row.length - left) > 1) for (const line of row) found.add(line);
    i = end;
  }
  return found;
}

/** The place, from the left, that hardly any line crosses and that has the ends of many to its left and right. */
function gutterOf(lines: readonly Line[]): number | undefined {
  if (lines.length < 2 * FEWEST) return undefined;
  const starts = [...new Set(lines.map(({ left }) => Math.round(left)))].sort((a, b) => a - b);
  let best: { readonly at: number; readonly crossing: number } | undefined;
  for (const start of starts.slice(1, 200)) {
    const at = start - 2;
    const left = lines.filter((line) => line.right <= at);
    const right = lines.filter((line) => line.left >= at);
    const crossing = lines.length - left.length - right.length;
    if (left.length < FEWEST || right.length < FEWEST || crossing > lines.length * CROSSING) continue;
    if (!isColumn(left) || !isColumn(right) || !sideBySide(left, right)) continue;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at;
}

const isColumn = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length >= SHORTEST;

/** Both reach over a good part of the same height. */
function sideBySide(left: readonly Line[], right: readonly Line[]): boolean {
  const top = Math.min(left[0]!.y, right[0]!.y);
  const bottom = Math.max(left.at(-1)!.y, right.at(-1)!.y);
  const shorter = Math.min(left[0]!.y - left.at(-1)!.y, right[0]!.y - right.at(-1)!.y);
  return shorter > 0 && top - bottom > shorter * 0.4;
}
