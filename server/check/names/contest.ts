import type { NameLabel } from '../../mentions/mention.ts';
import { isStopword, term } from '../../text/tokens.ts';
import { WEIGHTS } from '../binding/weights.ts';
import type { Cast, Member } from './cast/cast.ts';
import { type Gender, genderOf } from './cast/genders.ts';
import { isPerson, type Kind, kindOf, type Shared, sharedKind } from './cast/kinds.ts';
import type { Appearance } from './cast/named.ts';
import { placeOf, sameByDemonym } from './demonyms.ts';
import type { Gap } from './gap.ts';
import { isGeneric } from './generic.ts';
import type { Candidate, RivalCandidate } from './likelihood.ts';
import { extentOf } from './regions.ts';
import { bestOf, type Shares, sharesOf, standingOf } from './standing.ts';
import { landsOf } from './within.ts';

/** A name that is said to belong in a gap. */
export interface Claimed {
  /** Folded. */
  readonly words: readonly string[];
  readonly label: NameLabel;
  /** Stems that give it away in a source. */
  readonly telling: ReadonlySet<string>;
}

/** Another one of the sources at one of its places. */
export interface Rival extends RivalCandidate {
  readonly cast: Cast;
  readonly member: Member;
  readonly place: Appearance;
}

/** The claimed name against the others of the sources that could stand in the gap. */
export interface Contest {
  readonly own: Candidate;
  readonly rivals: readonly Rival[];
}

/** The stems by which sources give a name away, from its own words and those of its other forms. */
export function tellingStems(words: readonly string[]): ReadonlySet<string> {
  const telling = words.filter((word) => !isStopword(word) && !isGeneric(word));
  return new Set((telling.length > 0 ? telling : words).map(term));
}

/** Holds a name against the casts of the bound sources. */
export function contestFor(gap: Gap, claimed: Claimed, casts: readonly Cast[]): Contest {
  const scenes = casts.map((cast) => sceneOf(gap, claimed, cast));
  const kind = kindOfClaimed(
    claimed,
    scenes.flatMap(({ own }) => [...own]),
  );
  return {
    own: ownCandidate(gap, claimed, scenes),
    rivals: scenes.flatMap((scene) => rivalsIn(gap, claimed, kind, scene)),
  };
}

/** A cast as far as it concerns a name. */
interface Scene {
  readonly cast: Cast;
  readonly shares: Shares;
  /** The members that share a telling word with the name. */
  readonly own: ReadonlySet<Member>;
  /** Where they are, and where words of the name are that were not taken for a name. */
  readonly places: readonly Appearance[];
}

/** The members of a cast that are surely or likely of the kind of a name and could stand in its place, were it not for what they stand beside. */
export function othersIn(gap: Gap, claimed: Claimed, cast: Cast): readonly Member[] {
  const scene = sceneOf(gap, claimed, cast);
  const kind = kindOfClaimed(claimed, [...scene.own]);
  return cast.members.filter((member) => {
    const shared = sharedWith(gap, claimed, kind, scene, member);
    return shared !== undefined && shared !== 'unknown' && shared !== 'mixed';
  });
}

function sceneOf(gap: Gap, claimed: Claimed, cast: Cast): Scene {
  const own = new Set(cast.members.filter((member) => isSame(member, claimed)));
  const named = [...own].flatMap(({ appearances }) => appearances);
  return { cast, shares: sharesOf(gap, cast), own, places: [...named, ...placesOf(claimed.telling, cast)] };
}

/** One that shares a telling word with the name, or is of its place: "the Crimean peninsula" for Crimea. */
function isSame(member: Member, { words, telling }: Claimed): boolean {
  for (const stem of member.stems) if (telling.has(stem)) return true;
  return member.words.some((word) => words.some((own) => sameByDemonym(own, word)));
}

/** A source that has the name in full tells of what kind "Morvane" is. */
function kindOfClaimed({ words, label }: Claimed, members: readonly Member[]): Kind {
  const kind = kindOf(words, label);
  if (kind === 'person' || kind === 'demonym') return kind;
  const kinds = members
    .filter((member) => words.every((word) => member.words.includes(word)))
    .filter((member) => isPerson(member.kind) || member.words.length === words.length)
    .map((member) => member.kind);
  return kinds.find(isPerson) ?? kinds.find((one) => one !== 'unknown') ?? kind;
}

/** Passages from the beginning of a source that introduce whom it is about. */
const OPENING = 3;

const isEarly = ({ appearances }: Member): boolean => appearances.some(({ passage }) => passage < OPENING);

/** Whether what the sentence calls "she" may be of this gender; undefined where nothing tells. */
const isGendered = (gap: Gap, gender: Gender | undefined): boolean | undefined =>
  gap.gender && gender ? gap.gender === gender : undefined;

function ownCandidate(gap: Gap, claimed: Claimed, scenes: readonly Scene[]): Candidate {
  const members = scenes.flatMap(({ own }) => [...own]);
  return {
    standing: bestOf(
      scenes.flatMap(({ cast, shares, places }) =>
        places.map((place) => standingOf(gap, cast, shares, place)),
      ),
    ),
    prominence: members.reduce((most, { prominence }) => Math.max(most, prominence), 0),
    early: members.some(isEarly),
    gendered: isGendered(
      gap,
      genderOf(claimed.words, undefined) ?? members.find(({ gender }) => gender)?.gender,
    ),
  };
}

/** Where words of the name stand, whether or not they were taken for a name. */
function placesOf(telling: ReadonlySet<string>, { stems, having }: Cast): readonly Appearance[] {
  return [...telling].flatMap((stem) =>
    (having.get(stem) ?? []).flatMap((passage) =>
      stems[passage]!.flatMap((other, at) =>
        other === stem ? [{ passage, first: at, next: at + 1, referred: false }] : [],
      ),
    ),
  );
}

function rivalsIn(gap: Gap, claimed: Claimed, kind: Kind, scene: Scene): readonly Rival[] {
  const { cast, shares } = scene;
  const known = new Map<Member, Shared | undefined>();
  const least = Math.max(WEIGHTS.misplacedShare, WEIGHTS.misplacedAmount / gap.amount);
  return cast.present.flatMap((present, at): readonly Rival[] => {
    if (shares.passage[at]! < least) return [];
    return present.flatMap(([member, place]): readonly Rival[] => {
      if (!known.has(member)) known.set(member, sharedWith(gap, claimed, kind, scene, member));
      const shared = known.get(member);
      if (!shared) return [];
      return [
        {
          cast,
          member,
          place,
          shared,
          standing: standingOf(gap, cast, shares, place),
          prominence: member.prominence,
          early: isEarly(member),
          gendered: isGendered(gap, member.gender),
          referred: place.referred,
        },
      ];
    });
  });
}

/**
 * What a member and the name are both; undefined when it is no rival: named in the sentence too,
 * or the one in the other, as a town in its county.
 */
function sharedWith(
  { said }: Gap,
  claimed: Claimed,
  kind: Kind,
  { cast, own }: Scene,
  member: Member,
): Shared | undefined {
  if (own.has(member)) return undefined;
  if (extentOf(member.words) < extentOf(claimed.words) && !liesElsewhere(member, claimed.words, cast))
    return undefined;
  for (const stem of member.stems) if (said.has(stem)) return undefined;
  for (const other of cast.beside.get(member) ?? []) if (own.has(other)) return undefined;
  return sharedKind(kind, member.kind);
}

/** A town that is known to lie in another land than the claimed one, or that the source puts beside another. */
function liesElsewhere(member: Member, claimed: readonly string[], { beside }: Cast): boolean {
  const land = placeOf(claimed.join(' '));
  if (land === undefined) return false;
  const lands = landsOf(member.words.join(' '));
  if (lands) return !lands.has(land);
  const around = [...(beside.get(member) ?? [])].map(({ words }) => placeOf(words.join(' ')));
  return around.some((other) => other !== undefined && other !== land && !landsOf(other)?.has(land));
}
