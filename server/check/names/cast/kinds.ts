import { FLAG, flagsOfWord } from '../../../mentions/lexicon.ts';
import type { NameLabel } from '../../../mentions/mention.ts';
import { isPeople } from '../demonyms.ts';
import type { Gender } from './genders.ts';

/** What a name is of. The scanner takes two unknown words with capitals for a person; that is no certainty. */
export type Kind = 'person' | 'likely person' | 'place' | 'organisation' | 'demonym' | 'unknown';

/** What a source tells of a name besides the name. */
export interface Signs {
  readonly gender: Gender | undefined;
  /** "he" or "she" seems to be said of it. */
  readonly referred: boolean;
  /** Share of its places with "in", "at" or "near" before it. */
  readonly located: number;
}

const NO_SIGNS: Signs = { gender: undefined, referred: false, located: 0 };

/** More than this share of places after "in" make an unknown name a place's. */
const LOCATED = 0.3;

/** What a name of these folded words is of. */
export function kindOf(words: readonly string[], label: NameLabel, signs: Signs = NO_SIGNS): Kind {
  const flags = flagsOfWord(words[0] ?? '');
  const single = words.length === 1;
  if (single && (flags & FLAG.demonym || (isPeople(words[0]!) && !signs.referred))) return 'demonym';
  if (single && flags & FLAG.place) return 'place';
  if (signs.gender || (flags & FLAG.given && (single || label === 'person'))) return 'person';
  if (label === 'place' || label === 'organisation') return label;
  if (signs.located > LOCATED) return 'place';
  if (label !== 'person' || words.some(isOfPlace) || words.some(isCommon)) return 'unknown';
  return single && !signs.referred ? 'unknown' : 'likely person';
}

/** "Brenland Swimming" is no person. */
const isOfPlace = (word: string): boolean => (flagsOfWord(word) & (FLAG.place | FLAG.demonym)) !== 0;

const isCommon = (word: string): boolean => (flagsOfWord(word) & FLAG.common) !== 0;

/** What two names are both, as far as anything tells; `likely` persons, `mixed` where nothing tells of one of them, `unknown` of both. */
export type Shared = 'persons' | 'places' | 'organisations' | 'peoples' | 'likely' | 'mixed' | 'unknown';

const SAME: Readonly<Record<Kind, Shared>> = {
  person: 'persons',
  'likely person': 'likely',
  place: 'places',
  organisation: 'organisations',
  demonym: 'peoples',
  unknown: 'unknown',
};

/** What two names share; undefined when they cannot be of one kind: no place stands in for its people, and no town for a person. */
export function sharedKind(a: Kind, b: Kind): Shared | undefined {
  if (a === b) return SAME[a];
  if (a === 'demonym' || b === 'demonym') return a === 'unknown' || b === 'unknown' ? 'mixed' : undefined;
  if (isPerson(a) && isPerson(b)) return 'likely';
  return [a, b].some((kind) => kind === 'unknown' || kind === 'likely person') ? 'mixed' : undefined;
}

export const isPerson = (kind: Kind): boolean => kind === 'person' || kind === 'likely person';
