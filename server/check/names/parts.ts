import { isStopword, term } from '../../text/tokens.ts';
import { isPlace, sameByDemonym } from './demonyms.ts';
import { fullWords, type KnownName, type WrittenName } from './forms.ts';
import { isGeneric } from './generic.ts';
import type { KnownNames } from './known.ts';

/**
 * Where a source has every word of a name, though never the whole: "Tomas Verrin" where it says "Tomas" here and "Verrin"
 * there, "Oster Harriers" where it says "Oster" and "the Harriers". Undefined when a word is missing, when it stands only in the
 * name of another person, or when the source has a name that this one may be a slip for: "Oster Youth Court" for "Oster Crown
 * Court".
 */
export function findParts(name: WrittenName, source: KnownNames): KnownName | undefined {
  const all = name.label === 'person' ? fullWords(name.words) : name.words;
  const words = all.filter((word) => !isStopword(word));
  if (words.length < 2 || !words.every((word) => isIn(word, source))) return undefined;
  return name.label === 'person' ? personInParts(words, source) : thingInParts(words, source);
}

/** "Georgian" where the source says Georgia. */
const isIn = (word: string, { stems, index }: KnownNames): boolean =>
  stems.has(term(word)) ||
  (isPlace(word) &&
    index()
      .alike({ text: word, words: [word], label: 'place' })
      .some((known) => sameByDemonym(word, known.words.join(' '))));

/** Each word stands by itself or with others of the name somewhere: nobody else's name gives it away. */
function personInParts(words: readonly string[], source: KnownNames): KnownName | undefined {
  const free = words.map((word) =>
    (source.having.get(word) ?? []).find((known) => isWithin(known.words, words)),
  );
  const known = free.every((part, at) => part ?? (at > 0 && source.loose.has(words[at]!)));
  return known ? free.findLast((part) => part !== undefined) : undefined;
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
