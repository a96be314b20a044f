import { EVERYDAY_THINGS, EVERYDAY_VERBS } from '../common.ts';
import { wordSet } from '../word-sets.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const MORE_VERBS =
  'arrest bomb charge jail oust slay sack axe deploy detain evacuate free nab net deport fine claim get give go find keep let look take use make see say help read open add occur appear weigh total number';
const verbs = [...new Set([...list(EVERYDAY_VERBS), ...list(MORE_VERBS)])];
const verbNames = new Set(verbs);
const things = list(EVERYDAY_THINGS);
const thingNames = new Set(things);

const thirdPerson = (verb: string): string =>
  /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|o)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;

/** Verbs in the plain form: "Arrest 12". Many are nouns too. */
export const VERBS = wordSet(verbs.join(' '));
/** Verbs of the third person: "Kills 12". Many are plurals too. */
export const VERBS_WITH_S = wordSet(verbs.map(thirdPerson).join(' '));
/** Those that are no plural of a noun: "appears", "contains". */
export const MERE_VERBS_WITH_S = wordSet(
  verbs
    .filter((verb) => !thingNames.has(verb))
    .map(thirdPerson)
    .join(' '),
);
/** Nouns of things that are no verbs: "grave", "trench". */
export const THINGS = wordSet(
  [
    ...things.filter((thing) => !verbNames.has(thing)),
    ...list(
      'decision interview trench grave painting statue tomb mouse cow bull horse goat pig hen dog cat rat interview tablet papyrus scroll manuscript codex fragment locus exon intron gene allele primer probe vial bottle jar crate pallet container barrel drum cylinder valve relay fuse switch sensor detector camera meter gauge antenna dish mast pole pylon gantry crane hoist winch tug barge trawler lifeboat canoe kayak glider balloon airship rocket missile warhead torpedo howitzer mortar trench bunker pillbox casemate redoubt fort battery hill height ridge spur knoll valley glacier lake pond dam weir lock sluice canal dyke polder adit seam stope incline conveyor kiln hearth oven boiler chimney cooling flag exit thread process core kernel node router host client server cluster shard pod container volume bucket queue topic partition key slot register opcode flag bit byte word offset trisomy monosomy keyhole cohort quartile percentile decile surah sura juz haiku cantata fugue etude mazurka waltz polonaise rhapsody suite partita invention study opera aria verse chorus bar measure diary notebook ledger folder file binder cabinet folio quire leaf panel reel roll tape cylinder cassette cartridge month minute hour sol orbit pass perihelion opposition arm leg',
    ),
  ].join(' '),
);
