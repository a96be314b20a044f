import type { Claim } from '../../claims/claim.ts';
import type { Mention, NumberMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import type { BoundPassage } from '../binding/bind.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported } from '../judgement.ts';
import { findWords, wordsOf } from '../wording.ts';

type NumberClaim = Claim & { readonly mention: NumberMention };

/** More names than this are rarely counted in prose. */
const MOST_NAMES = 12;

/** Words that say a number without being one. */
const SAID: ReadonlyMap<number, readonly string[]> = new Map([
  [0.5, ['half', 'halved', 'halves', 'halving']],
  [
    2,
    [
      'pair',
      'both',
      'couple',
      'duo',
      'twins',
      'twin',
      'double',
      'doubled',
      'doubling',
      'twice',
      'twofold',
      'either',
    ],
  ],
  [3, ['trio', 'triple', 'tripled', 'treble', 'trebled', 'threefold', 'triplets']],
  [4, ['quartet', 'quadruple', 'quadrupled', 'fourfold']],
  [10, ['decade', 'tenfold']],
  [12, ['dozen']],
  [100, ['century', 'centenary', 'hundredfold']],
]);

/**
 * What a passage about the sentence implies without writing the number: "both" for two, the claim's own words where they
 * are no number there ("the first six months"), a score told by team, two names set side by side.
 */
export function judgeImplied(claim: NumberClaim, passages: readonly BoundPassage[]): Judgement | undefined {
  if (claim.mention.quantity.low !== claim.mention.quantity.high) return undefined;
  for (const { passage, coverage } of passages) {
    if (coverage < WEIGHTS.written) continue;
    const word = wordFor(claim, passage.tokens);
    if (word) return supported('equal', [evidenceAt(passage, word, 'supports')]);
    const score = scoreIn(claim.mention, passage.text, passage.mentions);
    if (score) return supported('equal', [evidenceAt(passage, score, 'supports')]);
    const names = namesCounted(claim.mention, passage.text, passage.mentions);
    if (names)
      return supported(
        'derived',
        [evidenceAt(passage, names, 'supports')],
        `${claim.mention.quantity.low} are named`,
      );
  }
  return undefined;
}

function wordFor({ mention, text }: NumberClaim, words: Parameters<typeof findWords>[0]): Span | undefined {
  if (mention.quantity.increment || mention.against !== undefined) return undefined;
  const own = mention.kind === 'ordinal' || isYearLike(text) ? [wordsOf(text)] : [];
  const said = mention.words ? (SAID.get(mention.quantity.low) ?? []).map((word) => [word]) : [];
  for (const wanted of [...own, ...said]) {
    const span = wanted.length === 0 ? undefined : findWords(words, wanted);
    if (span) return span;
  }
  return undefined;
}

/** The source may have read the same four digits as a year. */
const isYearLike = (text: string): boolean => /^[12]\d{3}$/.test(text);

/** "England 1, France 2" for 2–1: two names with a number each, side by side. */
function scoreIn(claim: NumberMention, text: string, mentions: readonly Mention[]): Span | undefined {
  if (claim.against === undefined) return undefined;
  const wanted = [claim.quantity.low, claim.against].sort((a, b) => a - b);
  for (let at = 0; at + 3 < mentions.length; at++) {
    const [home, a, away, b] = mentions.slice(at, at + 4) as [Mention, Mention, Mention, Mention];
    if (home.kind !== 'name' || a.kind !== 'number' || away.kind !== 'name' || b.kind !== 'number') continue;
    const near = [
      text.slice(home.end, a.start),
      text.slice(a.end, away.start),
      text.slice(away.end, b.start),
    ];
    const given = [a.quantity.low, b.quantity.low].sort((x, y) => x - y);
    if (near.every((gap) => /^[\s,–-]{1,3}$/.test(gap)) && given.every((value, n) => value === wanted[n]))
      return { start: home.start, end: b.end };
  }
  return undefined;
}

/** As many names as the claim counts, in one row: "Ada Brill, 31, and Tom Varn", "A, B and C"; no more and no fewer. */
function namesCounted(claim: NumberMention, text: string, mentions: readonly Mention[]): Span | undefined {
  const { low, operator, increment, unit } = claim.quantity;
  if (claim.kind !== 'number' || operator !== '=' || increment || unit !== undefined) return undefined;
  if (low < 2 || low > MOST_NAMES || claim.against !== undefined) return undefined;
  const names = mentions.filter(({ kind }) => kind === 'name');
  for (let from = 0; from < names.length; ) {
    let to = from;
    while (to + 1 < names.length && isRow(text.slice(names[to]!.end, names[to + 1]!.start))) to++;
    const closed = to > from && /\b(?:and|or)\b|&/.test(text.slice(names[to - 1]!.end, names[to]!.start));
    if (closed && to - from + 1 === low) return { start: names[from]!.start, end: names[to]!.end };
    from = to + 1;
  }
  return undefined;
}

/** What may stand between two names of a row: an age, a comma, "and". */
const isRow = (gap: string): boolean =>
  /^(?:,\s\d{1,3})?(?:,\s(?:aged\s\d+,\s)?|,?\s(?:and|or|&)\s)(?:the\s|his\s|her\s|cousin\s)?$/.test(gap);
