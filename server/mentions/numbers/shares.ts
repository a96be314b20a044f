import { FLAG } from '../lexicon.ts';
import type { Scanning } from '../scanning.ts';
import { flagsAt, isDash, joined, keyAt, PARAGRAPH, type Tokens, WORD } from '../tokens.ts';
import { SCALES } from '../words.ts';
import type { Figure } from './figure.ts';
import { figureAt, plain } from './figures.ts';
import { measureAt } from './measures.ts';

const SHARE_BOTTOMS: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10000, 100000, 1000000,
]);

/** "one in five", "9 out of 10", "one bus in five": a share. */
export function shareAt(scanning: Scanning, figure: Figure): Figure | undefined {
  const { tokens } = scanning;
  if (figure.vague || figure.share || figure.exponent > 0 || !Number.isInteger(figure.low)) return undefined;
  const at = shareLink(tokens, figure);
  if (at === undefined) return undefined;
  const bottom = figureAt(scanning, at) ?? everyScale(tokens, at);
  if (!bottom || bottom.vague || bottom.low <= figure.low || !isBottom(figure, bottom)) return undefined;
  if (figure.low > 1 && !isWhole(tokens, figure, bottom, at)) return undefined;
  if (bottom.words !== figure.words && figure.low > 9 && keyAt(tokens, at - 1) !== 'every') return undefined;
  if (
    measureAt(scanning, bottom.next, bottom) ||
    (joined(tokens, bottom.next) && tokens.kind[bottom.next] === WORD)
  )
    return undefined;
  const value = figure.low / bottom.low;
  return {
    ...bottom,
    first: figure.first,
    low: value,
    high: value,
    step: 0.01,
    words: figure.words,
    share: true,
  };
}

/** Round figures, or any behind "one": "one in 2,500". */
const isBottom = (top: Figure, bottom: Figure): boolean =>
  SHARE_BOTTOMS.has(bottom.low) || (top.low === 1 && Number.isInteger(bottom.low) && bottom.low > 10);

const isFew = ({ low, words }: Figure): boolean => low === 1 || (words && low <= 9);

/** "Two men in five", but not "two men in five years" or "in two cars": behind a noun the second figure ends a phrase. */
const isWhole = (tokens: Tokens, figure: Figure, bottom: Figure, at: number): boolean =>
  at === figure.next + 1 ||
  tokens.kind[figure.next] !== WORD ||
  keyAt(tokens, at - 1) !== 'in' ||
  keyAt(tokens, figure.next) === 'in' ||
  (bottom.words &&
    (tokens.kind[bottom.next] !== WORD || (flagsAt(tokens, bottom.next) & FLAG.function) !== 0));

/** Token of the second figure after "in", "out of", "noun in", "-in-". */
function shareLink(tokens: Tokens, figure: Figure): number | undefined {
  let at = figure.next;
  if (tokens.gap[at] === PARAGRAPH) return undefined;
  const tied = isDash(tokens, at) && joined(tokens, at);
  if (tied) at++;
  if (keyAt(tokens, at) === 'out' && (keyAt(tokens, at + 1) === 'of' || isDash(tokens, at + 1)))
    return keyAt(tokens, at + 1) === 'of' ? withEvery(tokens, at + 2) : at + 4;
  if (keyAt(tokens, at) === 'in') return tied ? at + 2 : withEvery(tokens, at + 1);
  const noun = tokens.kind[at] === WORD && isFew(figure) && keyAt(tokens, at + 1) === 'in' && !tied;
  return noun ? withEvery(tokens, at + 2) : undefined;
}

/** The "thousand" of "two in every thousand". */
function everyScale(tokens: Tokens, at: number): Figure | undefined {
  const scale = SCALES.get(keyAt(tokens, at));
  return scale !== undefined && keyAt(tokens, at - 1) === 'every'
    ? plain(at, at + 1, scale, scale)
    : undefined;
}

const withEvery = (tokens: Tokens, at: number): number => (keyAt(tokens, at) === 'every' ? at + 1 : at);
