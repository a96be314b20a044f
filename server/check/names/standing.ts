import type { Token } from '../../text/tokens.ts';
import type { Cast } from './cast/cast.ts';
import type { Appearance } from './cast/named.ts';
import type { Beside, Gap, Side } from './gap.ts';
import { areOpposed, relationTo, WITHIN_REACH } from './relations.ts';
import { roleAt } from './slots.ts';

/** How what a source says around a name answers what the draft says around one; shares of the weight, 0 to 1. */
export interface Standing {
  /** What stands on the same side, the nearer the more. */
  readonly beside: number;
  /** The draft's nearest words on both sides, within three words. */
  readonly touching: number;
  /** What it is the subject, the object or the place of as in the draft; and that without another name in between. */
  readonly tied: number;
  readonly clear: number;
  /** What it does where in the draft it is done to it, or the other way round. */
  readonly crossed: number;
  /** What stands on both sides in the same order from the name outwards. */
  readonly run: number;
  /** 1 where the same preposition, or none, is in front. */
  readonly role: number;
  /** What the passage has, and what it has with its neighbours. */
  readonly passage: number;
  readonly stretch: number;
  /** Of the sentence's figures, those that the passage lacks. */
  readonly figuresLacking: number;
}

export const NOWHERE: Standing = {
  beside: 0,
  touching: 0,
  tied: 0,
  clear: 0,
  crossed: 0,
  run: 0,
  role: 0,
  passage: 0,
  stretch: 0,
  figuresLacking: 0,
};

/** How much of a gap each passage of a cast has, and with its neighbours. */
export interface Shares {
  readonly passage: Float64Array;
  readonly stretch: Float64Array;
  readonly figuresLacking: Float64Array;
}

/** Works out the shares of all passages of a cast. */
export function sharesOf(gap: Gap, { passages, having }: Cast): Shares {
  const zeros = (): Float64Array => new Float64Array(passages.length);
  const [passage, stretch] = [zeros(), zeros()];
  for (const { weight, stems } of gap.besides) {
    let done = 0;
    for (const at of havingAny(stems, having)) {
      passage[at]! += weight;
      const last = Math.min(at + 2, passages.length);
      for (let near = Math.max(done, at - 1); near < last; near++) stretch[near]! += weight;
      done = last;
    }
  }
  const figuresLacking = zeros().fill(gap.figures.length > 0 ? 1 : 0);
  for (const figure of gap.figures)
    for (const at of having.get(figure) ?? []) figuresLacking[at]! -= 1 / gap.figures.length;
  return { passage, stretch, figuresLacking };
}

/** Passages with any of some stems, rising. */
function havingAny(stems: readonly string[], having: Cast['having']): readonly number[] {
  const lists = stems.flatMap((stem) => having.get(stem) ?? NO_LIST);
  return lists.length > 0 && stems.length > 1 ? [...new Set(lists)].sort((a, b) => a - b) : lists;
}

const NO_LIST: readonly number[] = [];

/** Words to either side of a name that are looked at: farther ones would hardly count. */
const REACH = 40;
/** How far, in words, what stands beside a name counts (to 1/e). */
const NEAR = 8;
const TOUCH = 3;

/** How an appearance answers a gap. */
export function standingOf(gap: Gap, cast: Cast, shares: Shares, place: Appearance): Standing {
  const stems = cast.stems[place.passage]!;
  const { tokens } = cast.passages[place.passage]!;
  return {
    beside: besideOn('before', gap, stems, place) + besideOn('after', gap, stems, place),
    touching: touching(gap, stems, place),
    ...tiesOf(gap, stems, tokens, cast.named[place.passage]!, place),
    run:
      run(gap, gap.left, (away) => stems[place.first - 1 - away]) +
      run(gap, gap.right, (away) => stems[place.next + away]),
    role: roleAt(tokens, place.first) === gap.role ? 1 : 0,
    passage: shares.passage[place.passage]!,
    stretch: shares.stretch[place.passage]!,
    figuresLacking: shares.figuresLacking[place.passage]!,
  };
}

function besideOn(
  side: Side,
  { around }: Gap,
  stems: readonly string[],
  { first, next }: Appearance,
): number {
  const seen = new Set<Beside>();
  let sum = 0;
  for (let away = 0; away < REACH; away++) {
    const stem = stems[side === 'before' ? first - 1 - away : next + away];
    if (stem === undefined) break;
    const beside = around.get(stem);
    if (beside?.side !== side || seen.has(beside)) continue;
    seen.add(beside);
    sum += beside.weight * Math.exp(-away / NEAR);
  }
  return sum;
}

function touching({ around, before, after }: Gap, stems: readonly string[], place: Appearance): number {
  const [left, right] = [before?.weight ?? 0, after?.weight ?? 0];
  if (left + right === 0) return 0;
  const has = (from: number, to: number, wanted: Beside | undefined): boolean =>
    wanted !== undefined &&
    stems.slice(Math.max(0, from), to).some((stem) => stem !== '' && around.get(stem) === wanted);
  const found =
    (has(place.first - TOUCH, place.first, before) ? left : 0) +
    (has(place.next, place.next + TOUCH, after) ? right : 0);
  return found / (left + right);
}

/** From the name outwards, each word by the first of its places; `named` marks the tokens of names. */
function tiesOf(
  { around }: Gap,
  stems: readonly string[],
  tokens: readonly Token[],
  named: Uint8Array,
  { first, next }: Appearance,
): Pick<Standing, 'tied' | 'clear' | 'crossed'> {
  let [tied, clear, crossed] = [0, 0, 0];
  const seen = new Set<Beside>();
  const free = { before: true, after: true };
  for (let away = 0; away < WITHIN_REACH; away++)
    for (const side of ['before', 'after'] as const) {
      const at = side === 'before' ? first - 1 - away : next + away;
      const stem = stems[at] ?? '';
      const wanted = around.get(stem);
      if (wanted && wanted.relation !== 'beyond' && !seen.has(wanted)) {
        seen.add(wanted);
        const relation = relationTo(tokens, first, next, at);
        if (relation === wanted.relation) tied += wanted.weight;
        if (relation === wanted.relation && free[side]) clear += wanted.weight;
        if (areOpposed(relation, wanted.relation)) crossed += wanted.weight;
      }
      if (named[at]) free[side] = false;
    }
  return { tied, clear, crossed };
}

/** Content words of the source that may stand between two of a run, and words that are looked at for the next. */
const BETWEEN = 1;
const AHEAD = 6;

function run(
  { around }: Gap,
  wanted: readonly Beside[],
  stemAt: (away: number) => string | undefined,
): number {
  const besideAt = (away: number): Beside | undefined => around.get(stemAt(away) ?? '');
  const isContent = (away: number): boolean => (stemAt(away) ?? '') !== '';
  let [from, sum] = [0, 0];
  for (const one of wanted) {
    let [away, others] = [from, 0];
    for (; away < from + AHEAD && others <= BETWEEN && besideAt(away) !== one; away++)
      if (isContent(away)) others++;
    if (besideAt(away) !== one) break;
    sum += one.weight;
    from = away + 1;
  }
  return sum;
}

/** The best of several places in each respect: what speaks for a name wherever it stands. */
export const bestOf = (standings: readonly Standing[]): Standing => standings.reduce(better, NOWHERE);

const better = (a: Standing, b: Standing): Standing => ({
  beside: Math.max(a.beside, b.beside),
  touching: Math.max(a.touching, b.touching),
  tied: Math.max(a.tied, b.tied),
  clear: Math.max(a.clear, b.clear),
  crossed: Math.max(a.crossed, b.crossed),
  run: Math.max(a.run, b.run),
  role: Math.max(a.role, b.role),
  passage: Math.max(a.passage, b.passage),
  stretch: Math.max(a.stretch, b.stretch),
  figuresLacking: Math.max(a.figuresLacking, b.figuresLacking),
});
