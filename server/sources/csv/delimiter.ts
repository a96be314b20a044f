const CANDIDATES = ['\t', ';', ',', '|'] as const;

/** Lines looked at. */
const SAMPLE = 20;

/** The character that parts the values of a table: the one that most lines have equally often, outside quotation marks. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const scores = CANDIDATES.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mode(counts.filter((count) => count > 0));
    return counts.filter((count) => count === usual && count > 0).length;
  });
  const best = Math.max(...scores);
  return best === 0 ? ',' : CANDIDATES[scores.indexOf(best)]!;
}

function mode(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of seen) if (times > (seen.get(best) ?? 0)) best = count;
  return best;
}
