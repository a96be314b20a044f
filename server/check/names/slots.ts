import type { Token } from '../../text/tokens.ts';

/** What a word before a name makes of it: where, by whom, against whom; `of` and the like are their own. */
const ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    place: 'in at near from to into across outside inside around',
    agent: 'by',
    with: 'with alongside',
    against: 'against over',
    for: 'for',
    of: 'of',
    on: 'on',
  }).flatMap(([role, words]) => words.split(' ').map((word): [string, string] => [word, role])),
);

const PASSED_OVER =
  /^(?:the|a|an|its|his|her|their|(?:north|south|east|west)(?:ern)?|central|rural|downtown|nearby|upper|lower|greater)$/;

/**
 * The role of the name that begins at a token: by the preposition in front ("place", "agent"), past an article and a direction ("in
 * eastern Brenland"); "opening" for the first words; "plain" otherwise.
 */
export function roleAt(all: readonly Token[], first: number): string {
  let at = first - 1;
  while (at >= 0 && PASSED_OVER.test(all[at]!.word)) at--;
  return at < 0 ? 'opening' : (ROLES.get(all[at]!.word) ?? 'plain');
}
