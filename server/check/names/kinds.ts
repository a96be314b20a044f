import { FLAG, flagsOfWord } from '../../mentions/lexicon.ts';
import type { NameLabel } from '../../mentions/mention.ts';

type Kind = NameLabel | 'demonym' | 'unknown';

/** What a name surely is. The scanner takes two unknown words with capitals for a person; that is no certainty. */
function kindOf(words: readonly string[], label: NameLabel): Kind {
  const flags = flagsOfWord(words[0] ?? '');
  if (words.length === 1) {
    if (flags & FLAG.demonym) return 'demonym';
    if (flags & FLAG.place) return 'place';
    if (flags & FLAG.given) return 'person';
    return flags & FLAG.org || label === 'place' ? label : 'unknown';
  }
  if (label === 'person') return flags & FLAG.given ? 'person' : 'unknown';
  return label === 'other' ? 'unknown' : label;
}

interface Named {
  readonly words: readonly string[];
  readonly label: NameLabel;
}

/** False when two names cannot be of one kind: a town stands in for no person, and nothing but a demonym for a demonym. */
export function mayBeOfOneKind(a: Named, b: Named): boolean {
  const [left, right] = [kindOf(a.words, a.label), kindOf(b.words, b.label)];
  if (left === right) return true;
  return left !== 'demonym' && right !== 'demonym' && (left === 'unknown' || right === 'unknown');
}

/** True when two names are surely of one kind: two places, two peoples, two persons by their given names. */
export function areOfOneKind(a: Named, b: Named): boolean {
  const [left, right] = [kindOf(a.words, a.label), kindOf(b.words, b.label)];
  return left === right && left !== 'unknown';
}
