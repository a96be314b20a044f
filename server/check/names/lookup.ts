import { term } from '../../text/tokens.ts';
import { acronymOf, initialsOf } from './acronyms.ts';
import { thingOf } from './aliases.ts';
import { placeOf } from './demonyms.ts';
import { blendOf, fullWords, type KnownName, teachingOf, unclipped, type WrittenName } from './forms.ts';
import { romanised } from './spelling.ts';

/** The names of one source, by what another form of a name would share with them. */
export interface NameIndex {
  /** Those that may be the same name, in the order of the source; `sameName` tells which are. */
  alike(name: WrittenName): readonly KnownName[];
  /** Those of as many words whose first and last word begin or end with the same letters: what a slip of the pen leaves of a name. */
  near(words: readonly string[]): readonly KnownName[];
}

/** Indexes the names of a source, so that a name of the draft meets only those that share a key with it. */
export function indexNames(names: readonly KnownName[]): NameIndex {
  const order = new Map(names.map((name, at) => [name, at]));
  const forms = gather(names, keysOfKnown);
  let edges: Index | undefined;
  const all = (index: Index, keys: readonly string[]) =>
    [...new Set(keys.flatMap((key) => index.get(key) ?? []))].sort((a, b) => order.get(a)! - order.get(b)!);
  return {
    alike: (name) => all(forms, keysOfAsked(name)),
    near: (words) => {
      edges ??= gather(names, (name) => edgesOf(name.words));
      return all(edges, edgesOf(words));
    },
  };
}

type Index = ReadonlyMap<string, readonly KnownName[]>;

function gather(names: readonly KnownName[], keys: (name: KnownName) => readonly string[]): Index {
  const index = new Map<string, KnownName[]>();
  for (const name of names)
    for (const key of new Set(keys(name))) {
      const others = index.get(key);
      if (others) others.push(name);
      else index.set(key, [name]);
    }
  return index;
}

/** Keys of which two names share one whenever `sameName` may take them for one, one for each of its reasons. */
function keysOf(words: readonly string[]): readonly string[] {
  const whole = words.join(' ');
  const [thing, place] = [thingOf(whole), placeOf(whole)];
  const full = fullWords(words);
  const teaching = teachingOf(words);
  return [
    `words ${whole}`,
    `stems ${words.map(term).join(' ')}`,
    `fronts ${words.map((word) => unclipped(word).slice(0, FRONT)).join(' ')}`,
    `ends ${full[0]} ${full.at(-1)}`,
    ...spellingsOf(words),
    ...(thing === undefined ? [] : [`thing ${thing}`]),
    ...(place === undefined ? [] : [`place ${place}`]),
    ...(teaching === undefined ? [] : [`teaching ${teaching}`]),
    ...(words.length === 1 || whole.length < 5 ? [] : [`phrase ${whole.slice(0, 5)}`]),
  ];
}

const FRONT = 3;

/** No part of a blend is shorter. */
const fronts = (parts: readonly string[]): string => parts.map((part) => part.slice(0, 2)).join(' ');

function keysOfKnown({ words, passage, mention }: KnownName): readonly string[] {
  const text = passage.text.slice(mention.start, mention.end);
  const letters = acronymOf(text);
  return [
    ...keysOf(words),
    `blended ${fronts(words)}`,
    `blend ${fronts(blendOf(text))}`,
    ...initialsOf(words).map((initials) => `short ${initials}`),
    ...(letters === undefined ? [] : [`long ${letters}`]),
  ];
}

function keysOfAsked({ text, words }: WrittenName): readonly string[] {
  const letters = acronymOf(text);
  return [
    ...keysOf(words),
    `blended ${fronts(blendOf(text))}`,
    `blend ${fronts(words)}`,
    ...words.slice(1).map((_, at) => `words ${words.slice(at + 1).join(' ')}`),
    ...initialsOf(words).map((initials) => `long ${initials}`),
    ...(letters === undefined ? [] : [`short ${letters}`]),
  ];
}

/** By the first and the last word, each by its place or by its first sounds. */
function spellingsOf(words: readonly string[]): readonly string[] {
  const [first, last] = [soundsOf(words[0]!), soundsOf(words.at(-1)!)];
  return first.flatMap((front) => last.map((back) => `sounds ${words.length} ${front} ${back}`));
}

function soundsOf(word: string): readonly string[] {
  const place = placeOf(word);
  const sounds = romanised(word).slice(0, 2);
  return place === undefined ? [sounds] : [sounds, `of ${place}`];
}

/** A slip leaves the beginning or the end of a word; of several words the first and the last are looked at. */
function edgesOf(words: readonly string[]): readonly string[] {
  const [first, last] = [edges(words[0] ?? ''), edges(words.at(-1) ?? '')];
  if (words.length < 2) return first;
  return first.flatMap((front) => last.map((back) => `${words.length} ${front} ${back}`));
}

function edges(word: string): readonly string[] {
  const sounds = romanised(word);
  return [`${sounds.slice(0, FRONT)}-`, `-${sounds.slice(-FRONT)}`];
}
