import type { Cast } from './cast/cast.ts';
import type { Appearance } from './cast/named.ts';
import type { Gap, Side } from './gap.ts';
import { roleAt } from './slots.ts';

/** How what a source says around a name answers what the draft says around one; shares of the weight, 0 to 1. */
export interface Standing {
  /** What stands on the same side, the nearer the more. */
  readonly beside: number;
  /** The draft's nearest words on both sides, within three words. */
  readonly touching: number;
  /** 1 where the same preposition, or none, is in front. */
  readonly role: number;
  /** What the passage has, and what it has with its neighbours. */
  readonly passage: number;
  readonly stretch: number;
}

export const NOWHERE: Standing = { beside: 0, touching: 0, role: 0, passage: 0, stretch: 0 };

/** How much of a gap each passage of a cast has, and with its neighbours. */
export interface Shares {
  readonly passage: Float64Array;
  readonly stretch: Float64Array;
}

/** Works out the shares of all passages of a cast. */
export function sharesOf(gap: Gap, { passages, having }: Cast): Shares {
  const [passage, stretch] = [new Float64Array(passages.length), new Float64Array(passages.length)];
  for (const [stem, { weight }] of gap.around) {
    let done = 0;
    for (const at of having.get(stem) ?? []) {
      passage[at]! += weight;
      const last = Math.min(at + 2, passages.length);
      for (let near = Math.max(done, at - 1); near < last; near++) stretch[near]! += weight;
      done = last;
    }
  }
  return { passage, stretch };
}

/** Words to either side of a name that are looked at: farther ones would hardly count. */
const REACH = 40;
/** How far, in words, what stands beside a name counts (to 1/e). */
const NEAR = 8;
const TOUCH = 3;

/** How an appearance answers a gap. */
export function standingOf(gap: Gap, cast: Cast, shares: Shares, place: Appearance): Standing {
  const stems = cast.stems[place.passage]!;
  return {
    beside: besideOn('before', gap, stems, place) + besideOn('after', gap, stems, place),
    touching: touching(gap, stems, place),
    role: roleAt(cast.passages[place.passage]!.tokens, place.first) === gap.role ? 1 : 0,
    passage: shares.passage[place.passage]!,
    stretch: shares.stretch[place.passage]!,
  };
}

function besideOn(
  side: Side,
  { around }: Gap,
  stems: readonly string[],
  { first, next }: Appearance,
): number {
  const seen = new Set<string>();
  let sum = 0;
  for (let away = 0; away < REACH; away++) {
    const stem = stems[side === 'before' ? first - 1 - away : next + away];
    if (stem === undefined) break;
    const beside = around.get(stem);
    if (beside?.side !== side || seen.has(stem)) continue;
    seen.add(stem);
    sum += beside.weight * Math.exp(-away / NEAR);
  }
  return sum;
}

function touching({ around, before, after }: Gap, stems: readonly string[], place: Appearance): number {
  const left = around.get(before ?? '')?.weight ?? 0;
  const right = around.get(after ?? '')?.weight ?? 0;
  if (left + right === 0) return 0;
  const found =
    (has(stems, place.first - TOUCH, place.first, before) ? left : 0) +
    (has(stems, place.next, place.next + TOUCH, after) ? right : 0);
  return found / (left + right);
}

function has(stems: readonly string[], from: number, to: number, stem: string | undefined): boolean {
  for (let at = Math.max(0, from); at < to && at < stems.length; at++) if (stems[at] === stem) return true;
  return false;
}

/** The best of several places in each respect: what speaks for a name wherever it stands. */
export const bestOf = (standings: readonly Standing[]): Standing =>
  standings.reduce(
    (best, one) => ({
      beside: Math.max(best.beside, one.beside),
      touching: Math.max(best.touching, one.touching),
      role: Math.max(best.role, one.role),
      passage: Math.max(best.passage, one.passage),
      stretch: Math.max(best.stretch, one.stretch),
    }),
    NOWHERE,
  );
