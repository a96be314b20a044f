import { NAME_MODEL } from '../binding/weights.ts';
import type { Shared } from './cast/kinds.ts';
import type { Standing } from './standing.ts';

/** What speaks for or against another name belonging in a name's place. */
export type Features = Readonly<Record<keyof typeof NAME_MODEL, number>>;

/** A name as a candidate for a gap. */
export interface Candidate {
  readonly standing: Standing;
  /** How much the source speaks of it, 0 to 1, and whether it is named at the beginning. */
  readonly prominence: number;
  readonly early: boolean;
  /** Whether "she" may be said of it where the draft says so; undefined where it does not. */
  readonly gendered: boolean | undefined;
}

/** Another name at one of its places. */
export interface RivalCandidate extends Candidate {
  readonly referred: boolean;
  /** What both names are. */
  readonly shared: Shared;
}

/** `amount` is that of the gap. */
export function featuresOf(amount: number, own: Candidate, rival: RivalCandidate): Features {
  const [ours, theirs] = [own.standing, rival.standing];
  return {
    always: 1,
    amount: Math.min(amount / 4, 1.5),
    ownBeside: scaled(ours.beside),
    ownTouching: ours.touching,
    ownRole: ours.role,
    ownPassage: scaled(ours.passage),
    ownStretch: scaled(ours.stretch),
    ownProminence: own.prominence,
    ownEarly: Number(own.early),
    beside: scaled(theirs.beside),
    touching: theirs.touching,
    role: theirs.role,
    passage: scaled(theirs.passage),
    stretch: scaled(theirs.stretch),
    prominence: rival.prominence,
    early: Number(rival.early),
    referred: Number(rival.referred),
    persons: Number(rival.shared === 'persons'),
    likelyPersons: Number(rival.shared === 'likely'),
    places: Number(rival.shared === 'places'),
    organisations: Number(rival.shared === 'organisations'),
    peoples: Number(rival.shared === 'peoples'),
    ownClear: ours.clear,
    ownRun: ours.run,
    tied: theirs.tied,
    crossed: theirs.crossed,
    run: theirs.run,
    figuresLacking: theirs.figuresLacking,
    heft: Math.min((amount * theirs.passage) / 4, 1.5),
    ownOtherGender: Number(own.gendered === false),
    gender: Number(rival.gendered === true),
    mixed: Number(rival.shared === 'mixed'),
    besideOnly: theirs.beside * (1 - ours.beside),
    touchingOnly: theirs.touching * (1 - ours.touching),
    passageOnly: theirs.passage * (1 - ours.passage),
    stretchOnly: theirs.stretch * (1 - ours.stretch),
  };
}

/** On a log scale, -1 to 0: a little against nothing says more than much against a little more. */
const scaled = (share: number): number => Math.log((share + 0.05) / 1.05) / Math.log(21);

/** Log odds that the other name belongs in the place of this one. */
export function logOdds(features: Features): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(NAME_MODEL)) sum += weight * features[name as keyof Features];
  return sum;
}
