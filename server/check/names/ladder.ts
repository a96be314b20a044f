import type { Span } from '../../text/span.ts';
import { contentTerms, isStopword, term } from '../../text/tokens.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import type { Tier } from '../report.ts';
import { findWords } from '../wording.ts';
import { acronymOf, longForm } from './acronyms.ts';
import { sameName, type WrittenName } from './forms.ts';
import { isGeneric } from './generic.ts';
import type { KnownNames } from './known.ts';
import { findParts } from './parts.ts';
import { findShared } from './shared.ts';
import { findWithin } from './within.ts';

/** Passages looked at for one name. */
const LOOKED_AT = 120;

/** A name of the draft with what it is held against. */
export interface Asked extends WrittenName {
  /** The bound sources, best first, and the names of each. */
  readonly sources: readonly string[];
  readonly known: readonly KnownNames[];
  readonly view: CorpusView;
}

/** Where a name stands. */
export interface Place {
  readonly passage: ReadPassage;
  /** In the passage's own text. */
  readonly span: Span;
}

/** A name that was found, the places that have it in the draft's own letters first. */
export interface Found {
  readonly tier: Tier;
  readonly places: readonly Place[];
}

/** One way in which a name of the draft and one of the sources can be the same. */
interface Rung {
  readonly name: string;
  readonly climb: (asked: Asked) => Promise<Found | undefined>;
}

/** From the strictest; the first that finds the name wins. */
export const RUNGS: readonly Rung[] = [
  { name: 'the words as written', climb: (asked) => findWhole(asked, asked.sources) },
  { name: 'another form of the name', climb: inAnotherForm },
  { name: 'the end of its words shared with another name', climb: sharing },
  { name: 'the long form of an acronym', climb: spelledOut },
  { name: 'its own words without general ones', climb: loosely },
  { name: 'its words in different places', climb: inParts },
  { name: 'a place that lies in it', climb: withinIt },
];

const folded = (passage: ReadPassage, span: Span): Found => ({ tier: 'folded', places: [{ passage, span }] });

const textOf = ({ passage, span }: Place): string => passage.text.slice(span.start, span.end);

/** Passages that have the words of the name one after the other, in any case: "Marines" is warranted by "marines". */
export async function findWhole(
  { text, words, view }: Asked,
  sources?: readonly string[],
): Promise<Found | undefined> {
  if (sources?.length === 0) return undefined;
  const terms = [...new Set(contentTerms(text))];
  const passages = await view.find({
    terms,
    values: [],
    names: words,
    limit: LOOKED_AT,
    ...(sources ? { sources } : {}),
  });
  const found = passages.flatMap((passage) => {
    const span = findWords(passage.tokens, words) ?? findStem(passage, terms);
    return span ? [{ passage, span }] : [];
  });
  if (found.length === 0) return undefined;
  const exact = found.filter((place) => textOf(place) === text);
  const others = found.filter((place) => textOf(place) !== text);
  return { tier: exact.length > 0 ? 'exact' : 'folded', places: [...exact, ...others] };
}

/** A single word also stands in its inflected forms: "Commandos" in "commando". */
function findStem(passage: ReadPassage, terms: readonly string[]): Span | undefined {
  if (terms.length !== 1 || !passage.termSet.has(terms[0]!)) return undefined;
  return passage.tokens.find(({ word }) => term(word) === terms[0]);
}

async function inAnotherForm(asked: Asked): Promise<Found | undefined> {
  for (const { index } of asked.known)
    for (const known of index().alike(asked)) {
      const why = sameName(asked, known);
      if (why) return folded(known.passage, known.mention);
    }
  return undefined;
}

async function sharing({ words, sources, known, view }: Asked): Promise<Found | undefined> {
  if (words.length < 2) return undefined;
  for (const [at, source] of sources.entries()) {
    if (!words.every((word) => isStopword(word) || known[at]!.stems.has(term(word)))) continue;
    for (const passage of await view.all(source)) {
      const span = findShared(passage, words);
      if (span) return folded(passage, span);
    }
  }
  return undefined;
}

/** "TfGM" where a source writes "Transport for Greater Manchester", capitals and small words in a row. */
async function spelledOut({ text, sources, view }: Asked): Promise<Found | undefined> {
  const letters = acronymOf(text);
  if (!letters) return undefined;
  for (const source of sources)
    for (const passage of await view.all(source)) {
      const run = longForm(passage.text, passage.tokens, letters);
      if (run) return folded(passage, { start: run[0]!.start, end: run.at(-1)!.end });
    }
  return undefined;
}

/**
 * A name other than a person's whose own words stand together in a bound source that has its generic words too: "South
 * Dakota State University" in an article on a state university in South Dakota. A number at the end may be left out where the
 * source gives none: "COVID-19" where it says COVID.
 */
async function loosely({ words, label, sources, known, view }: Asked): Promise<Found | undefined> {
  const own = words.filter(
    (word, at) => !isGeneric(word) && !isStopword(word) && !(at > 0 && isNumeral(word)),
  );
  if (label === 'person' || own.length === 0 || own.length === words.length) return undefined;
  for (const [at, source] of sources.entries()) {
    const { stems } = known[at]!;
    if (!words.every((word) => isStopword(word) || isNumeral(word) || stems.has(term(word)))) continue;
    for (const passage of await view.all(source)) {
      const span = findWords(passage.tokens, own);
      if (span && !isNumbered(passage.text, span.end)) return folded(passage, span);
    }
  }
  return undefined;
}

const isNumeral = (word: string): boolean => /^\d+$/.test(word);

const isNumbered = (text: string, end: number): boolean => /^[-\s]?\d/.test(text.slice(end, end + 2));

async function inParts(asked: Asked): Promise<Found | undefined> {
  for (const known of asked.known) {
    const part = findParts(asked, known);
    if (part) return folded(part.passage, part.mention);
  }
  return undefined;
}

/** "US" where a source has only "Mississippi". */
async function withinIt({ words, known }: Asked): Promise<Found | undefined> {
  for (const names of known) {
    const place = findWithin(words, names);
    if (place) return { tier: 'derived', places: [{ passage: place.passage, span: place.mention }] };
  }
  return undefined;
}
