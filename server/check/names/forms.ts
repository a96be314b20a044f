import { FLAG, flagsOfWord } from '../../mentions/lexicon.ts';
import type { NameLabel, NameMention } from '../../mentions/mention.ts';
import { foldWord } from '../../text/fold.ts';
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
  if (isTeaching(name.words, known.words)) return 'a teaching and its people';
  if (isClipped(name.words, known.words)) return 'a short form of its words';
  if (isFullerName(name, known)) return 'a middle name or initial more or less';
  if (isBlend(name.text, known.words) || isBlend(writtenAs(known), name.words))
    return 'a short form of its words';
  if (isAcronym(name.text, known.words) || isAcronym(writtenAs(known), name.words))
    return 'an acronym and its long form';
  return undefined;
}

const writtenAs = ({ passage, mention }: KnownName): string => passage.text.slice(mention.start, mention.end);

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

/** "Nazism" and "Nazis", "Marxist" and "Marxism". */
const isTeaching = (a: readonly string[], b: readonly string[]): boolean =>
  teachingOf(a) !== undefined && teachingOf(a) === teachingOf(b);

/** What a teaching and those who hold it are named after; undefined for other names. */
export const teachingOf = (words: readonly string[]): string | undefined =>
  words.length === 1 ? words[0]!.match(/^(\w{3,}?)(?:ism|ists?|is?)$/)?.[1] : undefined;

/** "LegCo" of "Legislative Council": the beginnings of all words, each with its capital. */
function isBlend(text: string, words: readonly string[]): boolean {
  const parts = blendOf(text);
  return parts.length === words.length && parts.every((part, at) => words[at]!.startsWith(part));
}

/** The folded parts of a word such as "LegCo"; none when it is no such word. */
export function blendOf(text: string): readonly string[] {
  if (!/^(?:\p{Lu}\p{Ll}+){2,4}$/u.test(text)) return [];
  return [...text.matchAll(/\p{Lu}\p{Ll}+/gu)].map(([part]) => foldWord(part));
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
