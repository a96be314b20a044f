import { FLAG, flagsOfWord } from '../../mentions/lexicon.ts';
import type { NameLabel, NameMention } from '../../mentions/mention.ts';
import { term } from '../../text/tokens.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { abbreviates, acronymOf } from './acronyms.ts';
import { isAlias } from './aliases.ts';
import { isPlace, sameByDemonym } from './demonyms.ts';
import { isRomanisation } from './spelling.ts';

/** A name as it was written, with its folded words. */
export interface WrittenName {
  readonly text: string;
  readonly words: readonly string[];
  readonly label: NameLabel;
}

/** A name of a source, where it stands first. */
export interface KnownName {
  /** Folded, in order. */
  readonly words: readonly string[];
  readonly label: NameLabel;
  readonly passage: ReadPassage;
  readonly mention: NameMention;
}

/** What makes two forms one name, for a person to read; undefined when nothing does. */
export function sameName(name: WrittenName, known: KnownName): string | undefined {
  const [left, right] = [name.words.join(' '), known.words.join(' ')];
  if (left === right) return 'the same words';
  if (isAlias(left, right)) return 'another name for the same';
  if (sameByDemonym(left, right)) return 'a place and its people';
  if (
    name.words.length === known.words.length &&
    name.words.every((word, at) => isSameWord(word, known.words[at]!))
  )
    return 'another spelling';
  if (isWithoutCountry(name, known)) return 'the same without its country';
  if (isInflected(name, known)) return 'another number';
  if (isClipped(name.words, known.words)) return 'a short form of its words';
  if (isFullerName(name, known)) return 'a middle name or initial more or less';
  if (
    isAcronym(name.text, known.words) ||
    isAcronym(known.passage.text.slice(known.mention.start, known.mention.end), name.words)
  )
    return 'an acronym and its long form';
  return undefined;
}

const isSameWord = (a: string, b: string): boolean => a === b || isRomanisation(a, b) || sameByDemonym(a, b);

/** "Liberal Democrat" and "Liberal Democrats"; but Davie is not Davies. */
function isInflected(name: WrittenName, known: KnownName): boolean {
  return (
    !isGiven(name.words[0]!) &&
    !isGiven(known.words[0]!) &&
    name.words.length === known.words.length &&
    name.words.every((word, at) => term(word) === term(known.words[at]!))
  );
}

/** "United States National Film Registry" and "National Film Registry": at home a body's country goes without saying. */
function isWithoutCountry(name: WrittenName, known: KnownName): boolean {
  if (known.words.length < 2 || known.label === 'person' || known.label === 'place') return false;
  const extra = name.words.length - known.words.length;
  const front = name.words.slice(0, Math.max(0, extra)).join(' ');
  return isPlace(front) && known.words.every((word, at) => word === name.words[extra + at]);
}

/** "Man Utd" and "Manchester United", "Lib Dems" and "Liberal Democrats", "Steve Ferris" and "Steven Ferris". */
function isClipped(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const [short, long] = a.join('').length < b.join('').length ? [a, b] : [b, a];
  const given = isGiven(long[0]!);
  return short.every((word, at) => word === long[at] || (!(given && at > 0) && clips(word, long[at]!)));
}

const CLIPPED: ReadonlyMap<string, string> = new Map([
  ['utd', 'united'],
  ['st', 'saint'],
  ['mt', 'mount'],
  ['dept', 'department'],
  ['intl', 'international'],
]);

/** The word that a usual clipping stands for, or the word itself. */
export const unclipped = (word: string): string => CLIPPED.get(word) ?? word;

/** At least three letters of the word, and two fewer than it has; a plural stays one. */
function clips(short: string, long: string): boolean {
  if (CLIPPED.get(short) === long) return true;
  const [front, whole] =
    short.endsWith('s') && long.endsWith('s') ? [short.slice(0, -1), long.slice(0, -1)] : [short, long];
  return front.length >= 3 && front.length <= whole.length - 2 && whole.startsWith(front);
}

const isGiven = (word: string): boolean => (flagsOfWord(word) & FLAG.given) !== 0;

const isInitial = (word: string): boolean => word.length === 1;
const isSuffix = (word: string): boolean => /^(?:jr|sr|ii|iii)$/.test(word);

/** "Donald J. Trump Jr" and "Donald Trump", "Clive Uhr" and "Clive Wentworth Uhr": what stands between may be left out. */
function isFullerName(name: WrittenName, known: KnownName): boolean {
  if (name.label !== 'person' || known.label !== 'person') return false;
  const [ours, theirs] = [fullWords(name.words), fullWords(known.words)];
  if (ours.length < 2 || theirs.length < 2 || ours[0] !== theirs[0] || ours.at(-1) !== theirs.at(-1))
    return false;
  return ours.length === theirs.length ? ours.every((word, at) => word === theirs[at]) : ours.length === 2;
}

/** The words of a name without its middle initials and generation. */
export const fullWords = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at === 0 || !(isInitial(word) || isSuffix(word)));

function isAcronym(text: string, words: readonly string[]): boolean {
  const letters = acronymOf(text);
  return letters !== undefined && abbreviates(letters, words);
}
