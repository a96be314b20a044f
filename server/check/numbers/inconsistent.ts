import type { Claim, Sentence } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import { foldWord } from '../../text/fold.ts';
import { contentTerms } from '../../text/tokens.ts';
import { contrast } from './contrasts.ts';
import { matchNumbers } from './match.ts';
import { isNumber } from './number-places.ts';

/** A figure of the draft, with the sentence that gives it, and what is alike of all that it is held against. */
export interface Figure {
  readonly group: string;
  readonly claim: Claim & { readonly mention: NumberMention };
  readonly sentence: Sentence;
}

/** Two figures that the draft gives for one thing, in the order of the draft. */
export type Slip = readonly [Figure, Figure];

/** Figures that are held against each other, and which of them are slips. */
interface Group {
  readonly figures: readonly Figure[];
  readonly slips: readonly Slip[];
}

/** All groups of several figures. */
export type Slips = ReadonlyMap<string, Group>;

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

/** The figures of a sentence that could be given elsewhere too, otherwise. */
export const figuresIn = (sentence: Sentence): readonly Figure[] =>
  sentence.claims.flatMap((claim) => {
    const { mention, head } = claim;
    if (!isNumber(mention) || head === undefined || !isDefinite(mention)) return [];
    const group = `${mention.kind} ${mention.quantity.unit ?? ''} ${head}`;
    return [{ group, claim: { ...claim, mention }, sentence }];
  });

/**
 * Values that differ although noun, unit, names and dates are the same and the sentences say much the same besides. Only
 * figures of different sentences are compared: whoever writes two values side by side means it. Of groups that are not among
 * the `changed` ones the answer is that of `known`.
 */
export function slipsAmong(
  pieces: readonly { readonly figures: readonly Figure[] }[],
  known: Slips,
  changed: ReadonlySet<string>,
): Slips {
  if (changed.size === 0) return known;
  const slips = new Map([...known].filter(([group]) => !changed.has(group)));
  for (const [group, figures] of groupsOf(pieces, changed)) {
    if (figures.length > 1 && figures.length <= MOST_ALIKE)
      slips.set(group, { figures, slips: slipsIn(figures, known.get(group)) });
  }
  return slips;
}

function groupsOf(
  pieces: readonly { readonly figures: readonly Figure[] }[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const { figures } of pieces)
    for (const figure of figures) {
      if (!wanted.has(figure.group)) continue;
      const known = groups.get(figure.group);
      if (!known) groups.set(figure.group, [figure]);
      else if (known.length <= MOST_ALIKE) known.push(figure);
    }
  return groups;
}

/** Of two figures that were held against each other before, it is known. */
function slipsIn(figures: readonly Figure[], before: Group = NONE): readonly Slip[] {
  const old = new Set(before.figures);
  const isKnown = (first: Figure, second: Figure): boolean =>
    before.slips.some(([one, other]) => one === first && other === second);
  return figures.flatMap((first, at) =>
    figures
      .slice(at + 1)
      .filter((second) =>
        old.has(first) && old.has(second) ? isKnown(first, second) : isSlip(first, second),
      )
      .map((second): Slip => [first, second]),
  );
}

const NONE: Group = { figures: [], slips: [] };

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
