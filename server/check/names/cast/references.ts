import type { Token } from '../../../text/tokens.ts';
import type { ReadPassage } from '../../binding/corpus.ts';
import type { Gender } from './genders.ts';
import { type Appearance, type Group, genderIn, type Named } from './named.ts';

/** Whom the source has spoken of last; the first of a sentence before the others of it. */
interface Recent {
  readonly group: Group;
  readonly gender: Gender | undefined;
  readonly passage: number;
}

/** Passages farther back than this do not say who "she" is. */
const BACK = 3;

/** Nor do more people than this in one sentence: it is a list. */
const MOST = 12;

/**
 * Whom the passages of a source mean by "he", "she" and "the 29-year-old": the first person named before it in the sentence, or the
 * first of the sentences before, whose given name or title does not forbid it. Often right and never sure.
 */
export function referencesIn(
  passages: readonly ReadPassage[],
  names: readonly (readonly Named[])[],
  groupOf: (name: Named) => Group,
): ReadonlyMap<Group, readonly Appearance[]> {
  const found = new Map<Group, Appearance[]>();
  let before: readonly Recent[] = [];
  for (const [at, { tokens }] of passages.entries()) {
    const here: Recent[] = [];
    const speakOf = (group: Group): void => {
      if (here.length === MOST || here.some((one) => one.group === group)) return;
      here.push({ group, gender: genderIn(group), passage: at });
    };
    const people = names[at]!.filter(mayBePerson);
    let next = 0;
    for (const { gender, ...span } of pointersIn(tokens)) {
      for (; next < people.length && people[next]!.first < span.first; next++)
        speakOf(groupOf(people[next]!));
      const meant = [...here, ...before].find((one) => agree(gender, one.gender));
      if (!meant) continue;
      const appearance = { ...span, passage: at, referred: true };
      const all = found.get(meant.group);
      if (all) all.push(appearance);
      else found.set(meant.group, [appearance]);
      speakOf(meant.group);
    }
    for (; next < people.length; next++) speakOf(groupOf(people[next]!));
    const lately = before.filter(
      ({ group, passage }) => at - passage < BACK && !here.some((one) => one.group === group),
    );
    before = [...here, ...lately];
  }
  return found;
}

const mayBePerson = ({ label, gender, located }: Named): boolean =>
  gender !== undefined || (label === 'person' && !located);

const agree = (a: Gender | undefined, b: Gender | undefined): boolean =>
  a === undefined || b === undefined || a === b;

interface Pointer {
  readonly first: number;
  readonly next: number;
  readonly gender: Gender | undefined;
}

/** Folded pronouns of one gender. */
export const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word): [string, Gender] => [word, 'man']),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Gender] => [word, 'woman']),
]);

function pointersIn(tokens: readonly Token[]): readonly Pointer[] {
  const found: Pointer[] = [];
  for (const [at, { word, stem }] of tokens.entries()) {
    // all of these words are stopwords
    if (stem !== '') continue;
    const gender = PRONOUNS.get(word);
    if (gender) found.push({ first: at, next: at + 1, gender });
    else if (isAged(tokens, at)) found.push({ first: at, next: at + 4, gender: undefined });
  }
  return found;
}

/** "the 29-year-old". */
const isAged = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word === 'the' &&
  /^\d{1,3}$/.test(tokens[at + 1]?.word ?? '') &&
  tokens[at + 2]?.word === 'year' &&
  tokens[at + 3]?.word === 'old';
