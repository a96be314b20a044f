import { term } from '../../text/tokens.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { wordsOf } from '../wording.ts';
import type { KnownName } from './forms.ts';
import { indexNames, type NameIndex } from './lookup.ts';

/** What one source has of names, each worked out when it is first asked for. */
export interface KnownNames {
  /** The names that a word stands in. */
  readonly having: ReadonlyMap<string, readonly KnownName[]>;
  /** The names with a title or an office before them, every time, by their last word. */
  readonly titled: ReadonlyMap<string, readonly KnownName[]>;
  /** Words with a capital outside every name: a name that opens a sentence may be read as none. */
  readonly loose: ReadonlySet<string>;
  /** Stems of every word of the source. */
  readonly stems: ReadonlySet<string>;
  readonly index: () => NameIndex;
}

/** Reads the names of a source; for `CorpusView.reading`. Nothing is read before it is asked for: most names stand as written. */
export function readNames(passages: readonly ReadPassage[]): KnownNames {
  const all = once(() => passages.flatMap(namesIn));
  const distinct = once(() => firstOfEach(all()));
  const having = once(() => grouped(distinct(), ({ words }) => words));
  const titled = once(() =>
    grouped(
      all().filter(({ mention }) => mention.role),
      ({ words }) => words.slice(-1),
    ),
  );
  const loose = once(() => new Set(passages.flatMap(looseWords)));
  const stems = once(() => new Set(passages.flatMap(({ tokens }) => tokens.map(({ word }) => term(word)))));
  const index = once(() => indexNames(distinct()));
  return {
    get having() {
      return having();
    },
    get titled() {
      return titled();
    },
    get loose() {
      return loose();
    },
    get stems() {
      return stems();
    },
    index,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The first of the names of the same words, in order. */
function firstOfEach(all: readonly KnownName[]): readonly KnownName[] {
  const first = new Map<string, KnownName>();
  for (const name of all) {
    const key = name.words.join(' ');
    if (!first.has(key)) first.set(key, name);
  }
  return [...first.values()];
}

const namesIn = (passage: ReadPassage): readonly KnownName[] =>
  passage.mentions.flatMap((mention) => {
    if (mention.kind !== 'name') return [];
    const words = wordsOf(passage.text.slice(mention.start, mention.end));
    return words.length === 0 ? [] : [{ words, label: mention.label, passage, mention }];
  });

function grouped(
  names: readonly KnownName[],
  wordsOfName: (name: KnownName) => readonly string[],
): ReadonlyMap<string, readonly KnownName[]> {
  const having = new Map<string, KnownName[]>();
  for (const name of names)
    for (const word of new Set(wordsOfName(name))) {
      const others = having.get(word);
      if (others) others.push(name);
      else having.set(word, [name]);
    }
  return having;
}

function looseWords({ text, tokens, mentions }: ReadPassage): readonly string[] {
  const names = mentions.filter(({ kind }) => kind === 'name');
  const loose: string[] = [];
  let at = 0;
  for (const { start, word } of tokens) {
    while (at < names.length && names[at]!.end <= start) at++;
    const inside = at < names.length && names[at]!.start <= start;
    if (!inside && /\p{Lu}/u.test(text.charAt(start))) loose.push(word);
  }
  return loose;
}
