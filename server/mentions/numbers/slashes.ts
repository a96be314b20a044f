import { isCountBefore } from '../names/counting.ts';
import { DIGITS, joined, keyAt, type Tokens, valueAt, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { mayBeUnit } from './measures.ts';

/** What two numbers with a slash between them say, where it is a value: "3/4 lb", "7/12 embryos", "7/2 favourites", "150/95". */
export type Slashed = 'fraction' | 'odds' | 'pressure';

/** The sense of "a/b" at token `index`; undefined for marks such as "24/7" and for single digits. */
export function slashedAt(tokens: Tokens, index: number): Slashed | undefined {
  const slash = index + 1;
  if ((tokens.code[slash] !== 0x2f && tokens.code[slash] !== 0x2044) || !joined(tokens, slash))
    return undefined;
  if (tokens.kind[slash + 1] !== DIGITS || !joined(tokens, slash + 1) || tokens.kind[index] !== DIGITS)
    return undefined;
  const end = index + 3;
  if (joined(tokens, end) && (tokens.kind[end] !== WORD || !mayBeUnit(tokens, end)) && isInner(tokens, end))
    return undefined;
  const top = valueAt(tokens, index);
  const bottom = valueAt(tokens, index + 2);
  if (isOdds(tokens, index, end)) return 'odds';
  if (isPressure(tokens, index, top, bottom)) return 'pressure';
  if (top >= bottom || top === 0 || keyAt(tokens, index - 1) === 'on') return undefined;
  if (top < 10 && SIMPLE.has(bottom)) return 'fraction';
  if (isMeasured(tokens, end)) return EXACT.has(bottom) ? 'fraction' : undefined;
  return isPart(tokens, end) ? 'fraction' : undefined;
}

/** What is stuck to the second number goes on with it, unless it ends a phrase. */
const isInner = (tokens: Tokens, end: number): boolean =>
  tokens.kind[end] !== 3 ||
  (joined(tokens, end + 1) && tokens.kind[end + 1] === DIGITS) ||
  tokens.code[end] === 0x2f;

/** Denominators of fractions, of which single digits need nothing behind them. */
const SIMPLE: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10]);
const EXACT: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100]);

const isMeasured = (tokens: Tokens, end: number): boolean =>
  tokens.kind[end] === WORD && tokens.gap[end]! <= 1 && mayBeUnit(tokens, end);

/** Things in the plural, or their share: "7/12 embryos", "7/12 (58%)". */
const isPart = (tokens: Tokens, end: number): boolean =>
  tokens.kind[end] === WORD
    ? isCountBefore(tokens, end) && !isOneOf(tokens, end, NO_PARTS)
    : tokens.code[end] === 0x28 && tokens.kind[end + 1] === DIGITS && isShare(tokens, end + 1);
const NO_PARTS = wordSet('attacks per percent hours days');

const isShare = (tokens: Tokens, index: number): boolean =>
  tokens.code[index + 1] === 0x25 || (tokens.code[index + 1] === 0x2e && tokens.code[index + 3] === 0x25);

const ODDS = wordSet(
  'favourite favourites favorite favorites outsider outsiders shot shots chance odds on against',
);
const BEFORE_ODDS = wordSet('odds');

/** "7/2 favourites", "at odds of 7/2", "5/1 against". */
const isOdds = (tokens: Tokens, index: number, end: number): boolean =>
  (tokens.gap[end] === 1 &&
    isOneOf(tokens, end, ODDS) &&
    (!isOneOf(tokens, end, SHORT_ODDS) || isOneOf(tokens, index - 1, AT))) ||
  (keyAt(tokens, index - 1) === 'of' && isOneOf(tokens, index - 2, BEFORE_ODDS));
const SHORT_ODDS = wordSet('on against');
const AT = wordSet('at');

const FARTHEST_PRESSURE = 6;
const PRESSURES = wordSet('pressure bp');

/** "His blood pressure was 150/95". */
function isPressure(tokens: Tokens, index: number, high: number, low: number): boolean {
  if (high < 60 || high > 260 || low < 30 || low > 160 || high <= low) return false;
  for (let at = index - 1; at > index - FARTHEST_PRESSURE && tokens.kind[at] === WORD; at--)
    if (isOneOf(tokens, at, PRESSURES)) return true;
  return false;
}
