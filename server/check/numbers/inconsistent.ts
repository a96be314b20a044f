import type { Claim, Sentence } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import { foldWord } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { contentTerms } from '../../text/tokens.ts';
import { type Latest, latest } from '../same.ts';
import { contrast } from './contrasts.ts';
import { matchNumbers } from './match.ts';
import { isNumber } from './number-places.ts';

/** A figure of the draft, with the sentence that gives it, and what is alike of all that it is held against. */
export interface Figure {
  readonly group: string;
  readonly claim: Claim & { readonly mention: NumberMention };
  readonly sentence: Sentence;
}

/** A figure in its place in the draft. */
export interface PlacedFigure extends Span {
  readonly text: string;
}

/** Two figures that the draft gives for one thing, in the order of the draft. */
export interface Inconsistency {
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
}

/** Figures of one noun and unit that are held against each other; more of them are a list, not a slip. */
const MOST_ALIKE = 40;
/** Content words that both sentences must share, and their share of those of the longer sentence. */
const SHARED_WORDS = 3;
const SHARED_PART = 0.5;
/** The same where only one of the two names whom or what it is about. */
const SHARED_WITHOUT_NAME = 0.7;

/** Words by which a sentence tells of a change, a part, a rest or another account: a second value is then no slip. */
const OTHER_ACCOUNT =
  /\b(?:from|than|compared|versus|previous(?:ly)?|earlier|later|initial(?:ly)?|at first|former(?:ly)?|revised|correct(?:ed|s|ion)|instead|not|no longer|rather|now|then|so far|more|further|another|additional|others?|rest|remaining|of (?:them|whom|these|those|which)|among|including|each|every|per|average|rose|risen|fell|fallen|grew|grown|up to|down to|if|would|could|estimate[ds]?|according|claim(?:s|ed)|second|third|next|last)\b/i;

/** Figures that are alike, as places in their group. */
type Slip = readonly [number, number];

/** What each group of figures came to, while it is the same. */
export type Slips = ReadonlyMap<string, Latest<readonly Slip[]>>;

/** The figures of a sentence that could be given elsewhere too, otherwise. */
export const figuresIn = (sentence: Sentence): readonly Figure[] =>
  sentence.claims.flatMap((claim) => {
    const { mention, head } = claim;
    if (!isNumber(mention) || head === undefined || !isDefinite(mention)) return [];
    const group = `${mention.kind} ${mention.quantity.unit ?? ''} ${head}`;
    return [{ group, claim: { ...claim, mention }, sentence }];
  });

interface Group {
  readonly figures: Figure[];
  /** Where the piece of each begins in the draft. */
  readonly starts: number[];
}

/**
 * Values that differ although noun, unit, names and dates are the same and the sentences say much the same besides. Only
 * figures of different sentences are compared: whoever writes two values side by side means it. `known` is what the last call
 * answered as `slips`.
 */
export function inconsistencies(
  pieces: Iterable<{ readonly start: number; readonly figures: readonly Figure[] }>,
  known: Slips = new Map(),
): { readonly pairs: readonly Inconsistency[]; readonly slips: Slips } {
  const pairs: Inconsistency[] = [];
  const slips = new Map<string, Latest<readonly Slip[]>>();
  for (const [key, { figures, starts }] of groupsOf(pieces)) {
    if (figures.length < 2 || figures.length > MOST_ALIKE) continue;
    const found = known.get(key) ?? latest();
    slips.set(key, found);
    for (const [first, second] of found(figures, () => slipsIn(figures)))
      pairs.push({
        first: placed(figures[first]!, starts[first]!),
        second: placed(figures[second]!, starts[second]!),
      });
  }
  return { pairs, slips };
}

function groupsOf(
  pieces: Iterable<{ readonly start: number; readonly figures: readonly Figure[] }>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { start, figures } of pieces)
    for (const figure of figures) {
      const known = groups.get(figure.group);
      const group = known ?? { figures: [], starts: [] };
      if (!known) groups.set(figure.group, group);
      if (group.figures.length > MOST_ALIKE) continue;
      group.figures.push(figure);
      group.starts.push(start);
    }
  return groups;
}

const placed = ({ claim: { start, end, text } }: Figure, by: number): PlacedFigure => ({
  start: start + by,
  end: end + by,
  text,
});

const slipsIn = (group: readonly Figure[]): readonly Slip[] =>
  group.flatMap((first, at) =>
    group.flatMap((second, other): readonly Slip[] =>
      other > at && isSlip(first, second) ? [[at, other]] : [],
    ),
  );

function isDefinite({ kind, quantity, against }: NumberMention): boolean {
  const counted = kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'quantity';
  const whole = quantity.low >= 1 && quantity.low === quantity.high && against === undefined;
  return counted && whole && isStated(quantity);
}

const isStated = ({ vague, increment, operator }: NumberMention['quantity']): boolean =>
  !vague && !increment && (operator === '=' || operator === '~');

function isSlip(first: Figure, second: Figure): boolean {
  return (
    first.sentence !== second.sentence &&
    isOnly(first) &&
    isOnly(second) &&
    differ(first.claim, second.claim) &&
    differ(second.claim, first.claim) &&
    !contrast(new Set(first.claim.near), new Set(second.claim.near)) &&
    sayTheSame(first.sentence, second.sentence) &&
    !OTHER_ACCOUNT.test(first.sentence.text) &&
    !OTHER_ACCOUNT.test(second.sentence.text)
  );
}

/** A sentence with several figures of one unit is a list, of which each tells of something else. */
const isOnly = ({ claim, sentence }: Figure): boolean =>
  sentence.claims.filter(
    ({ mention }) => isNumber(mention) && mention.quantity.unit === claim.mention.quantity.unit,
  ).length === 1;

const differ = (one: Figure['claim'], other: Figure['claim']): boolean =>
  matchNumbers(one.mention, one.text, other.mention, other.text) === 'differs';

function sayTheSame(one: Sentence, other: Sentence): boolean {
  const [ourNames, theirNames] = [namesIn(one), namesIn(other)];
  if (isCell(one) || isCell(other) || !agree(ourNames, theirNames) || !agree(datesIn(one), datesIn(other)))
    return false;
  const words = new Set(wordsIn(other));
  const mine = wordsIn(one);
  const shared = mine.filter((term) => words.has(term)).length;
  const part = ourNames.size === theirNames.size ? SHARED_PART : SHARED_WITHOUT_NAME;
  return shared >= SHARED_WORDS && shared >= part * Math.max(mine.length, words.size);
}

const isCell = ({ segment }: Sentence): boolean => segment.kind === 'cell';

/** Without figures, in which the two differ anyway, and without names, which a ticker repeats in every line. */
function wordsIn({ terms, names, segment }: Sentence): readonly string[] {
  const named = new Set(names.flatMap(({ start, end }) => contentTerms(segment.text.slice(start, end))));
  return terms.filter((term) => !/^\d/.test(term) && !named.has(term));
}

const namesIn = ({ names, segment }: Sentence): ReadonlySet<string> =>
  new Set(names.map(({ start, end }) => foldWord(segment.text.slice(start, end))));

const datesIn = ({ claims }: Sentence): ReadonlySet<string> =>
  new Set(claims.filter(({ kind }) => kind === 'date').map(({ norm }) => norm));

/** Neither names anything that the other does not, or one of them names nothing. */
const agree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 ||
  other.size === 0 ||
  (one.size === other.size && [...one].every((name) => other.has(name)));
