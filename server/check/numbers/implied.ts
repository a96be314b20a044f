import type { Claim, Sentence } from '../../claims/claim.ts';
import type { Mention, NumberMention } from '../../mentions/mention.ts';
import { numberInWords } from '../../mentions/words.ts';
import { foldWord } from '../../text/fold.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { BoundPassage } from '../binding/bind.ts';
import type { ReadPassage } from '../binding/corpus.ts';
import { WEIGHTS } from '../binding/weights.ts';
import { evidenceAt, type Judgement, supported } from '../judgement.ts';
import { findWords, wordsOf } from '../wording.ts';
import { isNumber } from './number-places.ts';
import { judgeTold } from './told.ts';

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

/** Words that say "first". */
const FIRST: readonly string[] = ['inaugural', 'maiden', 'debut'];

/** Words that say "once in", by the unit of a duration. */
const EVERY: ReadonlyMap<string, readonly string[]> = new Map([
  ['day', ['daily']],
  ['week', ['weekly']],
  ['month', ['monthly']],
  ['year', ['annually', 'annual', 'yearly']],
]);

/**
 * What a passage about the sentence implies without writing the number: "both" for two, the claim's own words where they
 * are no number there ("the first six months"), "Season 4" for the fourth season, a score told by team, two names set side
 * by side. `sentence` is the one that the claim stands in.
 */
export function judgeImplied(
  claim: NumberClaim,
  sentence: Sentence,
  passages: readonly BoundPassage[],
): Judgement | undefined {
  if (claim.mention.quantity.low !== claim.mention.quantity.high) return undefined;
  for (const { passage, coverage } of passages) {
    const score = scoreIn(claim.mention, passage.text, passage.mentions);
    if (score && (coverage >= WEIGHTS.written || namesAll(sentence, score.names)))
      return supported('equal', [evidenceAt(passage, score.span, 'supports')]);
    if (coverage < WEIGHTS.written) continue;
    const word = wordFor(claim, passage) ?? numbered(claim, sentence, passage);
    if (word) return supported('equal', [evidenceAt(passage, word, 'supports')]);
    const names = namesCounted(claim.mention, sentence.segment.text, passage.text, passage.mentions);
    if (names)
      return supported('derived', [evidenceAt(passage, names.span, 'supports')], `${names.count} are named`);
  }
  return judgeTold(claim, sentence, passages, WEIGHTS.written);
}

function wordFor({ mention, text }: NumberClaim, { tokens, mentions }: ReadPassage): Span | undefined {
  if (mention.quantity.increment || mention.against !== undefined) return undefined;
  // where they are a number there, that has been held against the claim
  const words = tokens.filter(
    (token) => !mentions.some((other) => isNumber(other) && !other.quantity.vague && overlaps(other, token)),
  );
  const own = mention.kind === 'ordinal' || isCode(text) ? [wordsOf(text)] : [];
  const said = mention.words ? (SAID.get(mention.quantity.low) ?? []) : [];
  const first = mention.kind === 'ordinal' && mention.quantity.low === 1 ? FIRST : [];
  const every =
    mention.kind === 'duration' && mention.quantity.low === 1
      ? (EVERY.get(mention.quantity.unit ?? '') ?? [])
      : [];
  for (const wanted of [...own, ...[...said, ...first, ...every].map((word) => [word])]) {
    const span = wanted.length === 0 ? undefined : findWords(words, wanted);
    if (span) return span;
  }
  return undefined;
}

/** Nouns that are counted by a number behind them as well as by an ordinal before them. */
const NUMBERED =
  /^[\s-](act|book|chapter|class|day|edition|episode|floor|game|gate|grade|lap|leg|level|match|part|phase|quarter|race|round|season|series|set|stage|test|volume|week|year)s?\b/i;

/** "Season 4" for the fourth season, "grades 9 through 12" for the 9th grade. */
function numbered(
  { mention: { kind, end, quantity } }: NumberClaim,
  { segment }: Sentence,
  { text, mentions }: ReadPassage,
): Span | undefined {
  const noun = kind === 'ordinal' ? NUMBERED.exec(segment.text.slice(end))?.[1] : undefined;
  if (noun === undefined) return undefined;
  const written = new RegExp(
    `\\b${noun}s?\\s(?:${quantity.low}|${numberInWords(quantity.low)})\\b`,
    'i',
  ).exec(text);
  if (written) return { start: written.index, end: written.index + written[0].length };
  const before = new RegExp(`\\b${noun}s\\s$`, 'i');
  return mentions
    .filter(isNumber)
    .find(
      (range) =>
        range.quantity.low <= quantity.low &&
        quantity.low <= range.quantity.high &&
        before.test(text.slice(0, range.start)),
    );
}

/** The source may have read the same digits as a year, or as the number of something: "Status code: 404", "Node 22". */
const isCode = (text: string): boolean => /^\d{2,4}$/.test(text);

/** "England 1, France 2" for 2–1: two names with a number each, side by side. */
function scoreIn(
  claim: NumberMention,
  text: string,
  mentions: readonly Mention[],
): { readonly span: Span; readonly names: readonly string[] } | undefined {
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
      return {
        span: { start: home.start, end: b.end },
        names: [home, away].map(({ start, end }) => text.slice(start, end)),
      };
  }
  return undefined;
}

/** A score between the two that the sentence names needs no other word in common. */
const namesAll = ({ names, segment }: Sentence, wanted: readonly string[]): boolean =>
  wanted.every((name) =>
    names.some(({ start, end }) => foldWord(segment.text.slice(start, end)) === foldWord(name)),
  );

/**
 * As many names as the claim counts, in one row: "Ada Brill, 31, and Tom Varn", "A, B and C"; no more and no fewer, but for
 * "the other two", which may be two of three.
 */
function namesCounted(
  claim: NumberMention,
  draft: string,
  text: string,
  mentions: readonly Mention[],
): { readonly span: Span; readonly count: number } | undefined {
  const { low, operator, increment, unit } = claim.quantity;
  if (claim.kind !== 'number' || operator !== '=' || increment || unit !== undefined) return undefined;
  if (low < 2 || low > MOST_NAMES || claim.against !== undefined) return undefined;
  const rest = /\bother\s$/i.test(draft.slice(0, claim.start));
  const names = mentions.filter((mention) => mention.kind === 'name');
  const from = ({ start, role }: (typeof names)[number]): number => role?.start ?? start;
  for (let first = 0; first < names.length; ) {
    let last = first;
    while (last + 1 < names.length && isRow(text.slice(names[last]!.end, from(names[last + 1]!)))) last++;
    const closed =
      last > first && /\b(?:and|or)\b|&/.test(text.slice(names[last - 1]!.end, names[last]!.start));
    const count = last - first + 1;
    if (closed && (count === low || (rest && count === low + 1)))
      return { span: { start: names[first]!.start, end: names[last]!.end }, count };
    first = last + 1;
  }
  return undefined;
}

/** What may stand between two names of a row: an age, a comma, "and". */
const isRow = (gap: string): boolean =>
  /^(?:,\s\d{1,3})?(?:,\s(?:aged\s\d+,\s)?|,?\s(?:and|or|&)\s)(?:the\s|his\s|her\s|cousin\s)?$/.test(gap);
