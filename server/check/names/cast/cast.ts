import type { NameLabel } from '../../../mentions/mention.ts';
import { term } from '../../../text/tokens.ts';
import type { ReadPassage } from '../../binding/corpus.ts';
import { isGeneric } from '../generic.ts';
import type { Gender } from './genders.ts';
import { isPerson, type Kind, kindOf } from './kinds.ts';
import { type Appearance, type Group, genderIn, type Named, namesIn, withOpeners } from './named.ts';
import { referencesIn } from './references.ts';

/** One that a source names: a person, a place, a body. */
export interface Member {
  /** Folded words of its fullest form, and where that stands. */
  readonly words: readonly string[];
  readonly fullest: Appearance;
  readonly label: NameLabel;
  readonly kind: Kind;
  readonly gender: Gender | undefined;
  /** Stems of its words; the telling ones give it away. */
  readonly stems: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly appearances: readonly Appearance[];
  /** How often it is named, against the most often named: log scale, 0 to 1. */
  readonly prominence: number;
}

/** Whom and what a source names, and where it speaks of them. */
export interface Cast {
  readonly sourceId: string;
  readonly passages: readonly ReadPassage[];
  /** Stems of the tokens of each passage, empty for words like "the". */
  readonly stems: readonly (readonly string[])[];
  readonly members: readonly Member[];
  /** Who appears in each passage. */
  readonly present: readonly (readonly (readonly [Member, Appearance])[])[];
  /** 1 for each token of a passage that is in a name, but for a people's. */
  readonly named: readonly Uint8Array[];
  /** The passages that a stem stands in. */
  readonly having: ReadonlyMap<string, readonly number[]>;
  /** Names that stand side by side somewhere: "Oster, Brenland", "Oster's Tarn". The one may be in or of the other. */
  readonly beside: ReadonlyMap<Member, ReadonlySet<Member>>;
}

/** Reads the cast of a source; for `CorpusView.reading`. */
export function readCast(passages: readonly ReadPassage[]): Cast {
  const names = withOpeners(passages, passages.map(namesIn));
  const groups = gather(names.flat());
  const groupOf = new Map(groups.flatMap((group) => group.map((name): [Named, Group] => [name, group])));
  const referred = referencesIn(passages, names, (name) => groupOf.get(name)!);
  const most = groups.reduce((most, { length }) => Math.max(most, length), 1);
  const members = new Map(groups.map((group) => [group, memberOf(group, referred.get(group) ?? [], most)]));
  const memberAt = (name: Named): Member => members.get(groupOf.get(name)!)!;
  const stems = passages.map(({ tokens }) => tokens.map(({ stem }) => stem));
  const all = [...members.values()];
  return {
    sourceId: passages[0]?.sourceId ?? '',
    passages,
    stems,
    members: all,
    present: presence(all, passages.length),
    named: namedTokens(all, passages),
    having: postings(stems),
    beside: neighbours(passages, names, memberAt),
  };
}

/** A longer form gathers the shorter ones that end as it does or, of a person, begin so. */
function gather(names: readonly Named[]): readonly Group[] {
  const groups = new Map<string, Named[]>();
  for (const name of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const whole = name.words.join(' ');
    const known = groups.get(whole) ?? (name.label === 'place' ? undefined : groups.get(`… ${whole}`));
    if (known) {
      known.push(name);
      continue;
    }
    const group = [name];
    groups.set(whole, group);
    for (const word of shortForms(name)) if (!groups.has(`… ${word}`)) groups.set(`… ${word}`, group);
  }
  return [...new Set(groups.values())];
}

function shortForms({ words, label }: Named): readonly string[] {
  if (label === 'place' || words.length === 1) return [];
  return label === 'person' ? [words[0]!, words.at(-1)!] : [words.at(-1)!];
}

function memberOf(group: Group, referred: readonly Appearance[], most: number): Member {
  const fullest = group[0]!;
  const telling = fullest.words.filter((word) => !isGeneric(word));
  const label = group.find((name) => name.label !== 'other')?.label ?? 'other';
  const gender = genderIn(group);
  return {
    words: fullest.words,
    fullest,
    label,
    gender,
    kind: kindOf(fullest.words, label, {
      gender,
      referred: referred.length > 0,
      located: group.filter(({ located }) => located).length / group.length,
    }),
    stems: new Set(fullest.words.map(term)),
    telling: new Set((telling.length > 0 ? telling : fullest.words).map(term)),
    appearances: [...group, ...referred],
    prominence: Math.log10(1 + (9 * group.length) / most),
  };
}

function presence(members: readonly Member[], passages: number): Cast['present'] {
  const present = Array.from({ length: passages }, (): [Member, Appearance][] => []);
  for (const member of members)
    for (const appearance of member.appearances) present[appearance.passage]!.push([member, appearance]);
  return present;
}

function namedTokens(members: readonly Member[], passages: readonly ReadPassage[]): readonly Uint8Array[] {
  const named = passages.map(({ tokens }) => new Uint8Array(tokens.length));
  for (const { kind, appearances } of members)
    for (const { passage, first, next, referred } of appearances)
      if (kind !== 'demonym' && !referred) named[passage]!.fill(1, first, next);
  return named;
}

function postings(stems: Cast['stems']): Cast['having'] {
  const having = new Map<string, number[]>();
  for (const [at, all] of stems.entries())
    for (const stem of all) {
      if (stem === '') continue;
      const known = having.get(stem);
      if (!known) having.set(stem, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  return having;
}

function neighbours(
  passages: readonly ReadPassage[],
  names: readonly (readonly Named[])[],
  memberAt: (name: Named) => Member,
): Cast['beside'] {
  const beside = new Map<Member, Set<Member>>();
  const join = (one: Member, other: Member): void => {
    const known = beside.get(one);
    if (known) known.add(other);
    else beside.set(one, new Set([other]));
  };
  for (const [at, { text, tokens }] of passages.entries())
    for (const [i, right] of names[at]!.entries()) {
      const left = names[at]![i - 1];
      if (!left || right.first - left.next > 1) continue;
      const gap = text.slice(tokens[left.next - 1]!.end, tokens[right.first]!.start);
      if (!/^(?:['’]s?)? ?(?:,|\(|in |of |, in )? ?$/.test(gap)) continue;
      const [one, other] = [memberAt(left), memberAt(right)];
      if (isPerson(one.kind) && isPerson(other.kind)) continue;
      join(one, other);
      join(other, one);
    }
  return beside;
}
