import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/tokens.ts';

/** Content words on each side of a figure that may say what it counts. */
const WORDS = 6;
/** No farther than this many UTF-16 units. */
const REACH = 90;

/**
 * Stems of the content words around a figure: in its clause, up to the next figure on either side. What stands here says
 * what the figure is a figure of: "Five people died and 11 are missing" gives people, die for 5 and missing for 11.
 */
export function nearTerms(text: string, figure: Mention, mentions: readonly Mention[]): readonly string[] {
  const end = rightEdge(text, figure, mentions);
  const start = leftEdge(text, figure, mentions);
  const after = content(text.slice(figure.end, end)).slice(0, WORDS);
  const inside = content(
    text.slice(figure.start, figure.core.start) + text.slice(figure.core.end, figure.end),
  );
  const before = content(text.slice(start, figure.start)).slice(-WORDS);
  return [...new Set([...inside, ...after, ...before])];
}

const content = (text: string): readonly string[] =>
  tokens(text)
    .filter(({ word, stem }) => stem !== '' && !/^\d/.test(word))
    .map(({ stem }) => stem);

const isFigure = ({ kind }: Mention): boolean =>
  kind !== 'name' && kind !== 'quotation' && kind !== 'date' && kind !== 'time';

/** Also "that": what stands before it says who reports, not what is counted. */
const CLAUSE_END = /[;:()[\]—–|]|\.\s|\sthat\s/;
const CLAUSE_ENDS = new RegExp(CLAUSE_END, 'g');

function rightEdge(text: string, figure: Span, mentions: readonly Mention[]): number {
  const next =
    mentions.find((mention) => isFigure(mention) && mention.start >= figure.end)?.start ?? text.length;
  const edge = Math.min(next, figure.end + REACH);
  const stop = text.slice(figure.end, edge).search(CLAUSE_END);
  return stop < 0 ? edge : figure.end + stop;
}

function leftEdge(text: string, figure: Span, mentions: readonly Mention[]): number {
  const previous = mentions.findLast((mention) => isFigure(mention) && mention.end <= figure.start)?.end ?? 0;
  const edge = Math.max(previous, figure.start - REACH);
  const stretch = text.slice(edge, figure.start);
  const stop = Math.max(...[...stretch.matchAll(CLAUSE_ENDS)].map(({ index }) => index + 1), 0);
  return edge + stop;
}
