import type { Operator } from '../mention.ts';
import type { Scanning } from '../scanning.ts';
import { isHyphen, joined, keyAt, lowerAt, NONE, PARAGRAPH, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';

/** What stands before or after a figure and says how it is meant. */
export interface Modifier {
  readonly operator: Operator;
  readonly increment: boolean;
}

const PHRASES: readonly (readonly [string, Operator | '+'])[] = [
  [
    'about|around|roughly|approximately|approx|circa|some|nearly|almost|close to|an estimated|estimated|c|ca',
    '~',
  ],
  [
    'just about|somewhere around|plus or minus|in the region of|in the order of|on the order of|nearly all of|virtually|practically|around about|maybe|perhaps|possibly|the better part of|the best part of|better part of|best part of',
    '~',
  ],
  [
    'more than|over|above|exceeding|exceeds|exceeded|exceed|in excess of|upwards of|upward of|north of|greater than|higher than|larger than|longer than|older than|well over|just over|well above|just above|slightly more than|slightly over|a little over|a little more than|comfortably over|tops|topped|topping|surpasses|surpassed|surpassing|passed the|beyond|better than',
    '>',
  ],
  [
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|as little as|from at least',
    '>=',
  ],
  [
    'up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|at the most|as high as|no greater than|no longer than|not exceed|not exceeding|not to exceed|never exceed|never exceeds|not exceeded|not above|not over|not more than',
    '<=',
  ],
  [
    'fewer than|less than|under|below|just under|just below|well under|well below|just shy of|shy of|a little under|a little less than|slightly less than|slightly under|south of|lower than|smaller than|younger than|shorter than',
    '<',
  ],
  ['exactly|precisely', '='],
  ['another|a further|an additional|an extra|additional|further|extra|yet another', '+'],
];

const PREFIXES: ReadonlyMap<string, Operator | '+'> = new Map(
  PHRASES.flatMap(([phrases, operator]) => phrases.split('|').map((phrase) => [phrase, operator] as const)),
);

const LAST_WORDS = wordSet([...PREFIXES.keys()].map((phrase) => phrase.split(' ').at(-1)!).join(' '));
/** What longer phrases end with: "than" and "more than" of "no more than". */
const ENDINGS: ReadonlySet<string> = new Set(
  [...PREFIXES.keys()].flatMap((phrase) =>
    [...phrase.matchAll(/ /g)].map((space) => phrase.slice(space.index + 1)),
  ),
);

const SIGNS: ReadonlyMap<number, Operator> = new Map([
  [0x7e, '~'],
  [0x2248, '~'],
  [0x223c, '~'],
  [0xb1, '~'],
  [0x3e, '>'],
  [0x3c, '<'],
  [0x2265, '>='],
  [0x2264, '<='],
]);

const LONGEST = 5;

/** A modifier before a figure and the token it begins at. */
export interface Before extends Modifier {
  readonly first: number;
}

/** What the words before token `index` say of the figure that begins there: "at least another" gives >= and increment. */
export function modifierBefore({ tokens, taken }: Scanning, index: number): Before {
  let first = index;
  let operator: Operator = '=';
  let increment = false;
  for (let rounds = 0; rounds < 3; rounds++) {
    if (first === 0 || tokens.gap[first] === PARAGRAPH || taken[first - 1] !== 0) break;
    const found = signBefore(tokens, first) ?? phraseBefore(tokens, first);
    if (!found) break;
    first = found.first;
    if (found.operator === '+') increment = true;
    else if (operator === '=' || found.operator !== '~') operator = found.operator;
  }
  return { operator, increment, first };
}

interface Phrase {
  readonly operator: Operator | '+';
  readonly first: number;
}

function signBefore(tokens: Tokens, index: number): Phrase | undefined {
  const operator = tokens.kind[index - 1] === WORD ? undefined : SIGNS.get(tokens.code[index - 1]!);
  if (!operator) return undefined;
  if (operator === '~' || tokens.gap[index - 1] !== NONE || !joined(tokens, index))
    return { operator, first: index - 1 };
  return undefined;
}

const POINTED = wordSet('c ca approx est');

function phraseBefore(tokens: Tokens, index: number): Phrase | undefined {
  const dotted = tokens.code[index - 1] === 0x2e && tokens.kind[index - 1] !== WORD && index > 1;
  const end = dotted ? index - 1 : index;
  if (tokens.kind[end - 1] !== WORD || (joined(tokens, index) && !dotted)) return undefined;
  if (!isOneOf(tokens, end - 1, LAST_WORDS)) return undefined;
  let phrase = lowerAt(tokens, end - 1);
  if (dotted && !isOneOf(tokens, end - 1, POINTED)) return undefined;
  if (!dotted && (phrase === 'c' || phrase === 'ca') && !joined(tokens, index)) return undefined;
  let best: Phrase | undefined;
  for (let first = end - 1; ; first--) {
    const operator = PREFIXES.get(phrase);
    if (operator) best = { operator, first };
    const before = first - 1;
    if (end - first >= LONGEST || !ENDINGS.has(phrase) || tokens.kind[before] !== WORD) return best;
    if (tokens.gap[first] === PARAGRAPH || tokens.gap[first] === NONE) return best;
    phrase = `${lowerAt(tokens, before)} ${phrase}`;
  }
}

/** A modifier after a figure and the token behind it. */
export interface After {
  readonly operator: Operator;
  readonly next: number;
}

const SUFFIXES: ReadonlyMap<string, Operator> = new Map([
  ['so', '~'],
  ['thereabouts', '~'],
  ['more', '>='],
  ['over', '>='],
  ['above', '>='],
  ['older', '>='],
  ['up', '>='],
  ['younger', '<='],
  ['under', '<='],
  ['fewer', '<='],
  ['less', '<='],
]);

/** "65 and over": words that open an upper end also behind "and". */
const OPEN_ENDS = /^(over|above|older|up)$/;

/** "or so", "or more", "-odd", "-plus", "+" that follow a figure whose last token is `index - 1`. */
export function modifierAfter({ tokens }: Scanning, index: number): After | undefined {
  if (joined(tokens, index) && tokens.code[index] === 0x2b && tokens.kind[index] !== WORD) {
    return { operator: '>=', next: index + 1 };
  }
  const at = isHyphen(tokens, index) && joined(tokens, index) ? index + 1 : index;
  if (tokens.kind[at] !== WORD || tokens.gap[at] === PARAGRAPH) return undefined;
  const word = keyAt(tokens, at);
  if (word === 'odd' && tokens.kind[at + 1] === WORD) return { operator: '~', next: at + 1 };
  if (word === 'plus' && at > index) return { operator: '>=', next: at + 1 };
  if (word !== 'or' && word !== 'and') return undefined;
  const end = at > index ? at + 2 : at + 1;
  if (tokens.kind[end] !== WORD || (at > index && !isHyphen(tokens, at + 1))) return undefined;
  const last = lowerAt(tokens, end);
  const operator = word === 'or' || OPEN_ENDS.test(last) ? SUFFIXES.get(last) : undefined;
  return operator ? { operator, next: end + 1 } : undefined;
}
