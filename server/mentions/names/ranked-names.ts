import { digitOrdinal } from '../numbers/ordinals.ts';
import { GAP, joined, SMALL, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { isCountBefore } from './counting.ts';

const MOST_WORDS = 4;

/** Units that a plain number tells apart: "3 Commando Brigade", "617 Squadron". */
const NUMBERED_UNITS = wordSet(
  'brigade battalion regiment squadron commando para flotilla company platoon battery troop',
);

/** Behind the number of such a unit, or 0. */
export function numberedUnit(tokens: Tokens, index: number): number {
  const next = index + 1;
  if (tokens.end[index]! - tokens.start[index]! > 3 || joined(tokens, index)) return 0;
  for (let at = next; at < next + MOST_WORDS; at++) {
    if (tokens.kind[at] !== WORD || tokens.shape[at] === SMALL || tokens.gap[at] !== GAP) return 0;
    if (isOneOf(tokens, at, NUMBERED_UNITS)) return isCountBefore(tokens, at + 1) ? 0 : next;
  }
  return 0;
}

/** What armies, streets, courts, peers and dynasties are told apart by. */
const RANKED = wordSet(
  'brigade brigades battalion battalions regiment regiments division divisions army corps fleet squadron squadrons airborne infantry cavalry armoured armored mechanised mechanized motorised motorized artillery panzer marine marines guards rifles lancers hussars dragoons fusiliers highlanders engineers wing flotilla platoon company legion mountain parachute bombardment foot cruiser destroyer carrier street st avenue ave av road lane boulevard drive place terrace arrondissement precinct ward circuit district amendment congress earl duke baron baronet viscount marquess marquis dalai signals signal engineer medical logistics reconnaissance recon commando commandos ranger rangers paratroopers gurkha grenadiers grenadier yeomanry sappers ambulance field transport assault tank naval air bomber fighter missile drone border coastal training support supply special separate',
);

/** Behind the rank of "101st Airborne", "82nd Lowland Regiment" or "West 42nd Street", which is part of a name; or 0. */
export function rankedName(tokens: Tokens, index: number): number {
  if (digitOrdinal(tokens, index) === undefined) return 0;
  const next = index + 2;
  for (let at = next; at < next + MOST_WORDS; at++) {
    if (tokens.kind[at] !== WORD || tokens.shape[at] === SMALL || tokens.gap[at] !== GAP) return 0;
    if (isOneOf(tokens, at, RANKED)) return next;
  }
  return 0;
}
