import { CAPITALS, DIGITS, GAP, joined, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';

/** True for four digits that look like a year and are part of a name: "Agenda 2030", "asteroid 2031 QK7". */
export const isNamedYear = (tokens: Tokens, index: number): boolean =>
  tokens.end[index]! - tokens.start[index]! === 4 && (isObject(tokens, index) || isProgramme(tokens, index));

/** Two capitals and digits behind the year make the designation of an asteroid. */
const isObject = (tokens: Tokens, index: number): boolean =>
  tokens.gap[index + 1] === GAP &&
  tokens.shape[index + 1] === CAPITALS &&
  tokens.end[index + 1]! - tokens.start[index + 1]! === 2 &&
  joined(tokens, index + 2) &&
  tokens.kind[index + 2] === DIGITS;

/** Programmes, contests, works and programs that have the year in their name. */
const WITH_YEAR = wordSet(
  'agenda vision horizon euro expo runner cyberpunk terminator windows office server photoshop manager fifa nba madden project roadmap',
);

const isProgramme = (tokens: Tokens, index: number): boolean =>
  tokens.gap[index] === GAP &&
  tokens.kind[index - 1] === WORD &&
  tokens.shape[index - 1] !== SMALL &&
  isOneOf(tokens, index - 1, WITH_YEAR);
