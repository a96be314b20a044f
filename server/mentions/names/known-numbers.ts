import { GAP, isApostrophe, joined, keyAt, lowerAt, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, type WordSet, wordSet } from '../word-sets.ts';
import { isCountBefore } from './counting.ts';

/** Words of every day in the names of works and bands, by the number behind them. */
const NAMED: ReadonlyMap<string, WordSet> = new Map([
  ['7', wordSet('blake')],
  ['11', wordSet('ocean')],
  ['12', wordSet('ocean')],
  ['13', wordSet('ocean')],
  ['17', wordSet('heaven')],
  ['41', wordSet('sum')],
  ['42', wordSet('level')],
  ['54', wordSet('studio')],
  ['100', wordSet('haircut')],
]);

/** Token behind the digits of "Sum 41" or "Blake's 7", or 0: works and bands that one has to know. */
export function knownNumber(tokens: Tokens, index: number): number {
  if (tokens.gap[index] !== GAP || tokens.kind[index - 1] !== WORD) return 0;
  const owner =
    keyAt(tokens, index - 1) === 's' && joined(tokens, index - 1) && isApostrophe(tokens, index - 2);
  const word = owner ? index - 3 : index - 1;
  if (tokens.shape[word] === SMALL || tokens.kind[word] !== WORD) return 0;
  const known = NAMED.get(lowerAt(tokens, index));
  return known && isOneOf(tokens, word, known) && !isCountBefore(tokens, index + 1) ? index + 1 : 0;
}

/** The company: "3M said", "by 3M's rivals"; three million where things are counted. */
export function isThreeM(tokens: Tokens, index: number): boolean {
  const letter = index + 1;
  if (tokens.code[index] !== 0x33 || tokens.code[letter] !== 0x4d || !joined(tokens, letter)) return false;
  const alone = tokens.end[letter]! - tokens.start[index]! === 2 && !joined(tokens, index);
  if (!alone) return false;
  if (isApostrophe(tokens, letter + 1)) return keyAt(tokens, letter + 2) === 's';
  return isOneOf(tokens, letter + 1, FIRM_WORDS);
}

/** What a firm does, and counts do not. */
const FIRM_WORDS = wordSet(
  'said says lost gained rose fell climbed slid dropped jumped added shed reported announced agreed settled company co corp makes made sells faces plans will has is was had expects',
);

/** Numbers that are called for help. */
const EMERGENCY: ReadonlySet<string> = new Set(
  '101 110 111 112 116 117 118 119 188 190 211 311 411 511 611 711 811 911 988 999'.split(' '),
);
const SERVICES = wordSet(
  'service services line helpline hotline call calls operator operators dispatcher number caller callers',
);
const CALLING = wordSet('called calls calling dialled dialed dialling dialing phoned phoning rang ringing');

/** "Called 999", "the 111 service". */
export const isEmergency = (tokens: Tokens, index: number): boolean =>
  tokens.end[index]! - tokens.start[index]! === 3 &&
  (isOneOf(tokens, index - 1, CALLING)
    ? EMERGENCY.has(lowerAt(tokens, index)) && !isCountBefore(tokens, index + 1)
    : isOneOf(tokens, index + 1, SERVICES) &&
      keyAt(tokens, index - 1) === 'the' &&
      EMERGENCY.has(lowerAt(tokens, index)));
