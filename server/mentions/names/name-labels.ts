import { FLAG } from '../lexicon.ts';
import type { NameLabel } from '../mention.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  isCapitals,
  isMark,
  joined,
  keyAt,
  SMALL,
  TITLE,
  type Tokens,
  WORD,
} from '../tokens.ts';
import { TRAIT } from '../traits.ts';
import { isOneOf, wordSet } from '../word-sets.ts';

const SPEAKS = wordSet(
  'said says told tells added adds asked asks replied warned warns insisted tweeted wrote writes claimed claims argued argues announced explained continued confirmed denied noted resigned who died was became joined met spoke thinks believes wants has had also is',
);
const SURE_SPEAKS = wordSet(
  'said says told tells added adds asked replied insisted tweeted wrote explained continued who resigned died thinks believes met spoke warned argued',
);
const IN = wordSet(
  'in near outside inside across around throughout leaving reached reaching visited visiting outskirts',
);
const SPOKEN_TO = wordSet('according thanks spoke speaking talking talked married listened');

const isSpokenTo = (tokens: Tokens, first: number): boolean =>
  keyAt(tokens, first - 1) === 'to' && first > 1 && isOneOf(tokens, first - 2, SPOKEN_TO);

const PLACE_NOUN = wordSet(
  'town towns city cities village villages port region capital island province district territory outskirts suburb county state coast people streets ruins siege parts north south east west',
);
const DETERMINER = wordSet('the a an this that its their his her our every each any');
const TOWARDS = wordSet('from to at into towards toward via through between');

/** What a name is a name of, as far as the words and their neighbours tell. `first` to `next` are the name's tokens. */
export function labelOf(tokens: Tokens, first: number, next: number): NameLabel {
  const inner = next === first + 1 ? wordLabel(tokens, first) : innerLabel(tokens, first, next);
  if (inner) return inner;
  if ((flagsAt(tokens, next - 1) & FLAG.cardinal) !== 0) return 'other';
  const words = wordCount(tokens, first, next);
  if (isOneOf(tokens, first - 1, IN)) return 'place';
  const before = keyAt(tokens, first - 1);
  if (before === 'of' && isOneOf(tokens, first - 2, PLACE_NOUN)) return 'place';
  if (words >= 2 && isOneOf(tokens, first - 1, DETERMINER))
    return before === 'the' ? 'organisation' : 'other';
  if (isOneOf(tokens, next, SURE_SPEAKS) || isSpokenTo(tokens, first)) return 'person';
  if (words === 1 && isOneOf(tokens, first - 1, TOWARDS)) return 'place';
  if (words >= 2 && words <= 4) return isQuoted(tokens, first, next) ? 'other' : 'person';
  return isOneOf(tokens, next, SPEAKS) ? 'person' : 'other';
}

/** “Weeping Window”: the title of a work. */
const isQuoted = (tokens: Tokens, first: number, next: number): boolean =>
  (tokens.trait[first - 1]! & TRAIT.quote) !== 0 &&
  joined(tokens, first) &&
  (tokens.trait[next]! & TRAIT.quote) !== 0 &&
  joined(tokens, next);

/** As `innerLabel` for one token, which most names are. */
const wordLabel = (tokens: Tokens, word: number): NameLabel | undefined =>
  isOneOf(tokens, word, NOBLES)
    ? 'person'
    : (singleLabel(tokens, word, word + 1) ??
      shapeLabel(tokens, word, word + 1, true, flagsAt(tokens, word)));

function innerLabel(tokens: Tokens, first: number, next: number): NameLabel | undefined {
  let flags = 0;
  let digits = false;
  for (let index = first; index < next; index++) {
    flags |= flagsAt(tokens, index);
    if (tokens.kind[index] === DIGITS) digits = true;
  }
  const single = wordCount(tokens, first, next) === 1;
  const last = flagsAt(tokens, headIndex(tokens, first, next));
  if (!single && isOneOf(tokens, first, CLUBS)) return 'organisation';
  if (isSaintly(tokens, first, next)) return 'place';
  if (next === first + 3 && isDemonym(tokens, first) && isDemonym(tokens, first + 2)) return 'other';
  const firm = keyAt(tokens, next - 1) === 'plc' && next - first > 1;
  const early = openingLabel(tokens, first, single, last) ?? (firm ? 'organisation' : undefined);
  if (early) return early;
  if (digits) return digitLabel(tokens, first, next);
  if (isOneOf(tokens, first, NOBLES)) return 'person';
  const known = single ? singleLabel(tokens, first, next) : headLabel(flagsAt(tokens, first), last, flags);
  return known ?? shapeLabel(tokens, first, next, single, last);
}

const CLUBS = wordSet(
  'real inter bayern sporting atletico atlético borussia dynamo dinamo lokomotiv spartak cska partizan racing deportivo olympique ajax feyenoord galatasaray juventus',
);

/** "St Albans", "St. Pancras": a town or a church, where the saint's name is no given name in use. */
function isSaintly(tokens: Tokens, first: number, next: number): boolean {
  const name = next - 1;
  const word = name === first + 1 || (name === first + 2 && tokens.kind[first + 1] !== WORD);
  return keyAt(tokens, first) === 'st' && word && (flagsAt(tokens, name) & FLAG.given) === 0;
}

const isDemonym = (tokens: Tokens, index: number): boolean => (flagsAt(tokens, index) & FLAG.demonym) !== 0;

const RULERS = wordSet('king queen prince princess pope emperor saint');
const NOBLES = wordSet('duke duchess earl archbishop bishop prince princess');

const DEGREES = wordSet('bachelor master masters doctor');

/** Names whose first word says what they are: "King Oskar III", "Bachelor of Arts", "Treaty of Lisbon". */
function openingLabel(tokens: Tokens, first: number, single: boolean, last: number): NameLabel | undefined {
  if (single) return undefined;
  if (isOneOf(tokens, first, RULERS) && (last & (FLAG.placeHead | FLAG.orgHead)) === 0) return 'person';
  const degree = isOneOf(tokens, first, DEGREES) && keyAt(tokens, first + 1) === 'of';
  return degree || isEvent(tokens, first, single) ? 'other' : undefined;
}

/** A single word that the gazetteer knows. */
function singleLabel(tokens: Tokens, first: number, next: number): NameLabel | undefined {
  const start = flagsAt(tokens, first);
  if ((start & FLAG.month) !== 0) return 'person';
  if ((start & FLAG.demonym) !== 0 && (start & FLAG.place) === 0) return 'other';
  if ((start & FLAG.org) !== 0) return 'organisation';
  if ((start & FLAG.place) !== 0) return 'place';
  if ((start & FLAG.given) !== 0) return 'person';
  const short = tokens.end[next - 1]! - tokens.start[first]! <= 6;
  return tokens.shape[first] === CAPITALS && short ? 'organisation' : undefined;
}

/** Several words, by what the first, the last and all of them can be. */
function headLabel(start: number, last: number, flags: number): NameLabel | undefined {
  if ((start & FLAG.given) !== 0 && (last & (FLAG.orgHead | FLAG.placeHead)) === 0) return 'person';
  if ((last & FLAG.otherHead) !== 0) return 'other';
  if ((start & FLAG.orgHead) !== 0) return 'organisation';
  if ((last & FLAG.placeHead) !== 0 && (last & FLAG.orgHead) === 0)
    return (flags & FLAG.orgHead) !== 0 && (last & FLAG.place) === 0 ? 'organisation' : 'place';
  if ((flags & FLAG.orgHead) !== 0) return 'organisation';
  return (start & FLAG.placeHead) !== 0 ? 'place' : undefined;
}

/** What capitals and points tell: "ABC News", "South Norway", "U.S.", "U.N.". */
function shapeLabel(
  tokens: Tokens,
  first: number,
  next: number,
  single: boolean,
  last: number,
): NameLabel | undefined {
  const start = flagsAt(tokens, first);
  const length = tokens.end[first]! - tokens.start[first]!;
  if (!single) {
    if (tokens.shape[first] === CAPITALS && tokens.shape[next - 1] === TITLE && length <= 4)
      return 'organisation';
    if (((start | last) & FLAG.org) !== 0) return 'organisation';
    if ((last & FLAG.place) !== 0 && (start & (FLAG.namey | FLAG.place | FLAG.demonym)) !== 0) return 'place';
  }
  if (length !== 1) return undefined;
  const name = tokens.text.slice(tokens.start[first], tokens.end[next - 1]);
  if (/^U\.[SK]$/.test(name)) return 'place';
  if (!isMark(tokens, next - 1, 0x2e)) return undefined;
  return /^(u\.?[ks]|d\.c)/i.test(name) ? 'place' : 'organisation';
}

const EVENTS = wordSet('storm hurricane typhoon cyclone operation');

/** "Treaty of Lisbon", "Battle of Harrow", "Typhoon Mina". */
const isEvent = (tokens: Tokens, first: number, single: boolean): boolean =>
  !single &&
  (flagsAt(tokens, first) & FLAG.otherHead) !== 0 &&
  (flagsAt(tokens, first) & FLAG.orgHead) === 0 &&
  (keyAt(tokens, first + 1) === 'of' || isOneOf(tokens, first, EVENTS));

function digitLabel(tokens: Tokens, first: number, next: number): NameLabel {
  const name = tokens.text.slice(tokens.start[first], tokens.end[next - 1]);
  if (/^[GE]\d{1,2}$/.test(name) || /^No/.test(name)) return 'organisation';
  return /^[AM]\d+$|^(Route|Highway|Interstate)/.test(name) ||
    (flagsAt(tokens, next - 1) & FLAG.placeHead) !== 0
    ? 'place'
    : 'other';
}

/** The last word that is no Roman numeral: "World War II" is a war. */
function headIndex(tokens: Tokens, first: number, next: number): number {
  if (next - first > 1 && (flagsAt(tokens, next - 1) & FLAG.cardinal) !== 0) return next - 2;
  const roman =
    next - first > 1 &&
    isCapitals(tokens, next - 1) &&
    /^[IVX]+$/.test(tokens.text.slice(tokens.start[next - 1], tokens.end[next - 1]));
  return roman ? next - 2 : next - 1;
}

/** Words of a name that carry capitals. */
export function wordCount(tokens: Tokens, first: number, next: number): number {
  let count = 0;
  for (let index = first; index < next; index++)
    if (tokens.kind[index] === WORD && tokens.shape[index] !== SMALL) count++;
  return count;
}
