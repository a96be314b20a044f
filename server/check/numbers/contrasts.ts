import { term } from '../../text/tokens.ts';

/**
 * Words that name different things of one family: a figure of one is no figure of the other, however alike the sentences.
 * Each line is a family, each cell one of its members with the words for it.
 */
const FAMILIES = `
civilian resident inhabitant bystander | troop soldier fighter marine serviceman military | police policeman | prisoner detainee
kill killed die died dead death fatality | injure injured wound wounded hurt | missing | arrest arrested detain detained | rescued saved
man male boy | woman female girl | child
import imported | export exported
profit earnings | loss | revenue sales turnover | cost expense | debt
born | died
hire hired recruit | dismiss laid fire fired
coast coastline shore | city town village | country
north northern | south southern | east eastern | west western
minimum | maximum | average median
buy bought purchase | sell sold
`;

interface Member {
  readonly family: number;
  readonly member: number;
}

const MEMBERS: ReadonlyMap<string, Member> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line, family) =>
      line.split('|').flatMap((cell, member) =>
        cell
          .trim()
          .split(/\s+/)
          .map((word) => [term(word), { family, member }] as const),
      ),
    ),
);

/** True when the one set of stems names a member of a family, and the other only other members of it. */
export function contrast(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const here = membersIn(ours);
  const there = membersIn(theirs);
  return [...here].some(([family, members]) => {
    const others = there.get(family);
    return others !== undefined && [...members].every((member) => !others.has(member));
  });
}

function membersIn(stems: ReadonlySet<string>): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const stem of stems) {
    const known = MEMBERS.get(stem);
    if (!known) continue;
    const members = found.get(known.family) ?? new Set();
    found.set(known.family, members.add(known.member));
  }
  return found;
}
