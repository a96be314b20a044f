import { isStopword, term } from '../../text/tokens.ts';
import type { WrittenName } from './forms.ts';
import { isGeneric } from './generic.ts';
import type { KnownName, KnownNames } from './known.ts';

/**
 * Where a source has every word of a name, though never the whole: "Tomas Verrin" where it says "Tomas" here and "Verrin"
 * there, "Oster Harriers" where it says "Oster" and "the Harriers". Undefined when a word is missing, or when the source has a
 * name that this one may be a slip for: "Hanna Verrin", "Oster Youth Court" for "Oster Crown Court".
 */
export function findParts(name: WrittenName, source: KnownNames): KnownName | undefined {
  const words = name.words.filter((word) => !isStopword(word));
  if (words.length < 2 || !words.every((word) => source.stems.has(term(word)))) return undefined;
  return name.label === 'person' ? personInParts(words, source) : thingInParts(words, source);
}

/** Each word stands by itself or with others of the name, and nobody else has the last. */
function personInParts(words: readonly string[], source: KnownNames): KnownName | undefined {
  const having = words.map((word) => source.having.get(word) ?? []);
  const free = having.map((names) => names.find((known) => isWithin(known.words, words)));
  const family = having.at(-1)!.filter(({ label }) => label === 'person');
  return free.every(Boolean) && family.every((known) => isWithin(known.words, words))
    ? free.at(-1)
    : undefined;
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((word) => isStopword(word) || all.includes(word));

/** One of its own words is in a name, and no name differs from it by a word before its last. */
function thingInParts(words: readonly string[], source: KnownNames): KnownName | undefined {
  const akin = words.filter((word) => !isGeneric(word)).flatMap((word) => source.having.get(word) ?? []);
  const rivals = words.flatMap((word) => source.having.get(word) ?? []);
  return rivals.some((known) => isRival(known.words, words)) ? undefined : akin[0];
}

function isRival(known: readonly string[], words: readonly string[]): boolean {
  const others = known.filter((word) => !isStopword(word));
  if (others.length !== words.length || term(others.at(-1)!) !== term(words.at(-1)!)) return false;
  return others.filter((word, at) => term(word) !== term(words[at]!)).length === 1;
}
