import type { Claim } from '../../claims/claim.ts';
import type { NameMention } from '../../mentions/mention.ts';
import { contentTerms, isStopword, term } from '../../text/tokens.ts';
import type { Binding } from '../binding/bind.ts';
import type { CorpusView, ReadPassage } from '../binding/corpus.ts';
import { evidenceAt, type Judgement, supported, unsupported } from '../judgement.ts';
import type { Tier } from '../report.ts';
import { findWords, wordsOf } from '../wording.ts';
import { sameByDemonym } from './demonyms.ts';
import { isGeneric } from './generic.ts';
import { isRomanisation, similarity } from './spelling.ts';

/** Passages looked at for one name. */
const LOOKED_AT = 120;
/** Below this likeness a name of the sources is no plausible correction. */
const ALIKE = 0.6;

/** Names of the sources bound to the sentence, for suggestions. */
interface KnownName {
  readonly words: readonly string[];
  readonly passage: ReadPassage;
  readonly mention: NameMention;
}

/** Judges a name: the sources bound to the sentence must have it, in this or an equivalent form. */
export async function judgeName(
  claim: Claim & { readonly mention: NameMention },
  binding: Binding,
  view: CorpusView,
): Promise<Judgement> {
  const words = wordsOf(claim.text).filter(
    (word, at, all) => all.length === 1 || !isStopword(word) || at > 0,
  );
  if (words.length === 0) return unsupported([]);
  const bound = await findName(claim.text, words, view, binding.sources);
  if (bound) return bound;
  const known = await namesOf(binding, view);
  const equivalent = known.find((name) => isEquivalent(words, claim.text, name));
  if (equivalent) return supported('folded', [show(equivalent, 'supports')]);
  const loose = await findLoosely(claim.mention, words, binding, view);
  if (loose) return loose;
  const elsewhere = await findName(claim.text, words, view);
  if (elsewhere)
    return unsupported(
      elsewhere.evidence.map((evidence) => ({ ...evidence, relation: 'elsewhere' as const })),
    );
  const near = nearest(words, known);
  return unsupported(
    near ? [show(near, 'elsewhere')] : [],
    undefined,
    near?.passage.text.slice(near.mention.start, near.mention.end),
  );
}

const show = ({ passage, mention }: KnownName, relation: 'supports' | 'elsewhere') =>
  evidenceAt(passage, mention, relation);

/** Passages that have the words of the name one after the other, in any case: "Marines" is warranted by "marines". */
async function findName(
  surface: string,
  words: readonly string[],
  view: CorpusView,
  sources?: readonly string[],
): Promise<Judgement | undefined> {
  if (sources?.length === 0) return undefined;
  const terms = [...new Set(contentTerms(surface))];
  const passages = await view.find({
    terms,
    values: [],
    names: words,
    limit: LOOKED_AT,
    ...(sources ? { sources } : {}),
  });
  const found = passages.flatMap((passage) => {
    const span = findWords(passage.tokens, words) ?? findStems(passage, terms);
    return span ? [evidenceAt(passage, span, 'supports')] : [];
  });
  if (found.length === 0) return undefined;
  const exact = found.filter(({ value }) => value === surface);
  const tier: Tier = exact.length > 0 ? 'exact' : 'folded';
  return supported(tier, [...exact, ...found]);
}

/**
 * A name other than a person's whose own words stand together in a bound source that has its generic words too: "South
 * Dakota State University" in an article on a state university in South Dakota. A number at the end may be left out where the
 * source gives none: "COVID-19" where it says COVID.
 */
async function findLoosely(
  { label }: NameMention,
  words: readonly string[],
  binding: Binding,
  view: CorpusView,
): Promise<Judgement | undefined> {
  const own = words.filter((word) => !isGeneric(word) && !isStopword(word) && !isNumeral(word));
  if (label === 'person' || own.length === 0 || own.length === words.length) return undefined;
  for (const source of binding.sources) {
    const passages = await view.all(source);
    const stems = new Set(passages.flatMap(({ terms }) => terms));
    if (!words.every((word) => isStopword(word) || isNumeral(word) || stems.has(term(word)))) continue;
    for (const passage of passages) {
      const span = findWords(passage.tokens, own);
      if (span && !isNumbered(passage.text, span.end))
        return supported('folded', [evidenceAt(passage, span, 'supports')]);
    }
  }
  return undefined;
}

const isNumeral = (word: string): boolean => /^\d+$/.test(word);

const isNumbered = (text: string, end: number): boolean => /^[-\s]?\d/.test(text.slice(end, end + 2));

/** A single word also stands in its inflected forms: "Commandos" in "commando". */
function findStems(passage: ReadPassage, terms: readonly string[]) {
  if (terms.length !== 1 || !passage.termSet.has(terms[0]!)) return undefined;
  return passage.tokens.find(({ word }) => term(word) === terms[0]);
}

async function namesOf(binding: Binding, view: CorpusView): Promise<readonly KnownName[]> {
  const known = new Map<string, KnownName>();
  for (const source of binding.sources)
    for (const passage of await view.all(source))
      for (const mention of passage.mentions)
        if (mention.kind === 'name') {
          const words = wordsOf(passage.text.slice(mention.start, mention.end));
          const key = words.join(' ');
          if (words.length > 0 && !known.has(key)) known.set(key, { words, passage, mention });
        }
  return [...known.values()];
}

/** Forms of one name: romanisations, demonyms, acronym and long form. */
function isEquivalent(words: readonly string[], surface: string, name: KnownName): boolean {
  if (words.length === name.words.length && words.every((word, at) => isSameWord(word, name.words[at]!)))
    return true;
  if (isAcronymOf(surface, name.words)) return true;
  const acronym = name.passage.text.slice(name.mention.start, name.mention.end);
  return words.length > 1 && isAcronymOf(acronym, words);
}

const isSameWord = (a: string, b: string): boolean => a === b || isRomanisation(a, b) || sameByDemonym(a, b);

function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.replace(/\./g, '');
  if (!/^\p{Lu}{2,6}$/u.test(letters) || words.length < 2) return false;
  const all = words.map((word) => word[0]).join('');
  const main = words
    .filter((word) => !isStopword(word))
    .map((word) => word[0])
    .join('');
  const folded = letters.toLowerCase();
  return folded === all || folded === main;
}

/** The name of the bound sources that this one is probably meant to be. */
function nearest(words: readonly string[], known: readonly KnownName[]): KnownName | undefined {
  const scored = known
    .filter((name) => name.words.length === words.length)
    .map((name) => ({ name, likeness: likeness(words, name.words) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.name.words.join(' ') < b.name.words.join(' ') ? -1 : 1));
  return scored[0]?.name;
}

/** Every word must be alike; one equal word does not make up for another that is not. */
function likeness(words: readonly string[], others: readonly string[]): number {
  const each = words.map((word, at) =>
    word === others[at] ? 1 : word.length < 4 ? 0 : similarity(word, others[at]!),
  );
  return Math.min(...each) < 0.5 ? 0 : each.reduce((sum, value) => sum + value, 0) / each.length;
}
