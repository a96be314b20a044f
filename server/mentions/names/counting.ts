import { FLAG } from '../lexicon.ts';
import { DIGITS, flagsAt, joined, PARAGRAPH, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { MERE_VERBS_WITH_S } from './word-kinds.ts';

/** A lower-case word after plain digits may make them a count: "on day 53 soldiers", but also "officer 53 fired". */
export function counts(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (tokens.kind[next] === WORD && tokens.gap[next] !== PARAGRAPH && tokens.shape[next] === SMALL)
    return (flagsAt(tokens, next) & FLAG.function) === 0;
  return isGrouped(tokens, next) || tokens.code[next] === 0x25;
}

/** "On day 53 soldiers" counts; "stage 3 cancer" and "a tier 1 supplier" say which kind. */
export function isCounting(tokens: Tokens, index: number): boolean {
  if (!counts(tokens, index)) return false;
  const next = index + 1;
  return tokens.kind[next] !== WORD || isPluralNoun(tokens, next);
}

const MOST_ADJECTIVES = 3;

/**
 * Whether what stands from token `next` on shows that the digits before it count: a noun in the plural, itself or behind
 * adjectives, a verb in the plural, or a word such as "dead" and "more".
 */
export function isCountBefore(tokens: Tokens, next: number): boolean {
  if (isGrouped(tokens, next) || tokens.code[next] === 0x25) return true;
  if (!isSmall(tokens, next)) return false;
  if (isOneOf(tokens, next, COUNT_WORDS)) return true;
  for (let at = next; at < next + MOST_ADJECTIVES; at++) {
    if (!isSmall(tokens, at)) return false;
    if ((flagsAt(tokens, at) & (FLAG.function | FLAG.cardinal)) !== 0) return false;
    if (isPluralNoun(tokens, at)) return !isVerb(tokens, at);
  }
  return false;
}

const isSmall = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD && tokens.gap[index] !== PARAGRAPH && tokens.shape[index] === SMALL;

/** What follows a count and no label: "In Lyon 45 were held", "12 dead", "a team 12 strong". */
const COUNT_WORDS = wordSet(
  'were are have dead killed injured wounded missing hurt arrested detained more fewer less others strong per percent pc each apiece hundred thousand million billion trillion dozen noon midnight m bn k',
);

/** "Line 4 runs every hour", "Reactor 4 holds the fuel": an object behind the s of a verb. */
const isVerb = (tokens: Tokens, index: number): boolean =>
  tokens.gap[index + 1] !== PARAGRAPH &&
  (tokens.kind[index + 1] === DIGITS ||
    isOneOf(tokens, index + 1, OBJECTS) ||
    (flagsAt(tokens, index + 1) & (FLAG.cardinal | FLAG.currency)) !== 0 ||
    SIGNS.has(tokens.code[index + 1]!));

/** Dollar, pound, yen, euro. */
const SIGNS: ReadonlySet<number> = new Set([0x24, 0xa3, 0xa5, 0x20ac]);

const OBJECTS = wordSet(
  'a an the this that his her its their our my your him them it us me no all every each any some none',
);

const PLURALS = wordSet('people men women children police troops staff aircraft cattle sheep fish personnel');

/** Nouns that end so in the singular too. */
const SINGULARS = wordSet(
  'diabetes herpes rabies measles mumps rickets news physics mathematics maths politics economics gymnastics athletics statistics logistics mechanics lens gas bias canvas atlas pancreas always perhaps sometimes towards afterwards besides',
);

/** A noun in the plural, by its end; verbs of the third person end so too. */
export function isPluralNoun(tokens: Tokens, index: number): boolean {
  if (isOneOf(tokens, index, PLURALS)) return true;
  if (isOneOf(tokens, index, MERE_VERBS_WITH_S) || isOneOf(tokens, index, SINGULARS)) return false;
  const end = tokens.end[index]!;
  if (end - tokens.start[index]! < 4 || tokens.codes[end - 1] !== 0x73) return false;
  const before = tokens.codes[end - 2];
  return before !== 0x73 && before !== 0x75 && before !== 0x69;
}

/** The comma of "3,000". */
const isGrouped = (tokens: Tokens, index: number): boolean =>
  tokens.code[index] === 0x2c &&
  joined(tokens, index) &&
  tokens.kind[index + 1] === DIGITS &&
  joined(tokens, index + 1);
