import { term } from '../../text/tokens.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { wordsOf } from '../wording.ts';
import type { KnownName } from './forms.ts';
import { indexNames, type NameIndex } from './lookup.ts';

/** What one source has of names. */
export interface KnownNames {
  /** The names that a word stands in. */
  readonly having: ReadonlyMap<string, readonly KnownName[]>;
  /** The names with a title or an office before them, every time, by their last word. */
  readonly titled: ReadonlyMap<string, readonly KnownName[]>;
  /** How often a word, by its stem, is the last of a name: whom and what the source speaks of most. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words with a capital outside every name: a name that opens a sentence may be read as none. Made when first asked for. */
  readonly loose: ReadonlySet<string>;
  /** Stems of every word of the source. Made when first asked for. */
  readonly stems: ReadonlySet<string>;
  /** Made when first asked for: most drafts have few names that their sources lack. */
  readonly index: () => NameIndex;
}

/** Reads the names of a source; for `CorpusView.reading`. */
export function readNames(passages: readonly ReadPassage[]): KnownNames {
  const all = passages.flatMap(namesIn);
  const names = new Map<string, KnownName>();
  const counts = new Map<string, number>();
  for (const name of all) {
    const key = name.words.join(' ');
    const last = term(name.words.at(-1)!);
    counts.set(last, (counts.get(last) ?? 0) + 1);
    if (!names.has(key)) names.set(key, name);
  }
  const titled = grouped(
    all.filter(({ mention }) => mention.role),
    ({ words }) => words.slice(-1),
  );
  let loose: ReadonlySet<string> | undefined;
  let stems: ReadonlySet<string> | undefined;
  let index: NameIndex | undefined;
  return {
    having: grouped([...names.values()], ({ words }) => words),
    titled,
    counts,
    get loose() {
      loose ??= new Set(passages.flatMap(looseWords));
      return loose;
    },
    get stems() {
      stems ??= new Set(passages.flatMap(({ tokens }) => tokens.map(({ word }) => term(word))));
      return stems;
    },
    index: () => {
      index ??= indexNames([...names.values()]);
      return index;
    },
  };
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
