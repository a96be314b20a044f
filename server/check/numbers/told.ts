import type { Claim, Sentence } from '../../claims/claim.ts';
import type { NumberMention } from '../../mentions/mention.ts';
import type { Span } from '../../text/span.ts';
import { term } from '../../text/tokens.ts';
import type { BoundPassage } from '../binding/bind.ts';
import { daysBetween } from '../dates/calendar.ts';
import { isDate } from '../dates/date-places.ts';
import { evidenceAt, type Judgement, supported } from '../judgement.ts';
import { isNumber } from './number-places.ts';

type NumberClaim = Claim & { readonly mention: NumberMention };

/** "The pilots, aged 23 and 34". */
const AGES = /\b([\p{L}’'-]+?),?\s(?:both |all )?aged\s(\d{1,2}(?:,\s\d{1,2})*,?\sand\s\d{1,2})\b/giu;

/** Up to the number of the others. */
const ONE_AND_OTHERS = /\bone of the(?:m|se|\s\p{L}+)\b[^.;]{0,80}?\bthe other\s(?=\p{L})/iu;

/** What stands before the first of two dates, and between them. */
const FROM = /\b(?:from|between)\b[^.;]{0,30}$/i;
const UNTIL = /^\s?(?:until|till|to|through|and|[-–])\s?(?:[\d:.]+\s?(?:[ap]\.?m\.?\s)?(?:on\s)?)?$/i;

/** "Has won four regattas", before the figure: it goes on being counted. */
const SO_FAR = /(?:\b(?:has|have|had|already)|[’'](?:s|ve))\s(?:\p{L}+\s){0,2}$/iu;

/**
 * A count that a passage tells by something else than its number: two pilots by their ages, a fifth regatta by the four that were won
 * before it.
 */
export function judgeTold(
  claim: NumberClaim,
  sentence: Sentence,
  passages: readonly BoundPassage[],
  least: number,
): Judgement | undefined {
  for (const bound of passages.filter(({ coverage }) => coverage >= least)) {
    const told =
      agesOf(claim, bound) ??
      othersOf(claim, bound) ??
      oneMore(claim, sentence, bound) ??
      daysOf(claim, bound);
    if (told) return supported('derived', [evidenceAt(bound.passage, told.span, 'supports')], told.note);
  }
  return undefined;
}

interface Told {
  readonly span: Span;
  readonly note: string;
}

function agesOf({ mention, head }: NumberClaim, { passage }: BoundPassage): Told | undefined {
  const { low, operator, unit } = mention.quantity;
  if (mention.kind !== 'number' || operator !== '=' || unit !== undefined) return undefined;
  for (const found of passage.text.matchAll(AGES)) {
    const count = found[2]!.match(/\d+/g)!.length;
    if (count === low && head === term(found[1]!.toLowerCase()))
      return {
        span: { start: found.index, end: found.index + found[0].length },
        note: `${count} ages are given`,
      };
  }
  return undefined;
}

/** "One of the pilots was hurt, while the other two …". */
function othersOf({ mention }: NumberClaim, { passage }: BoundPassage): Told | undefined {
  if (mention.kind !== 'number' || mention.quantity.operator !== '=') return undefined;
  const found = ONE_AND_OTHERS.exec(passage.text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const others = passage.mentions.filter(isNumber).find((other) => other.start === end);
  if (others?.quantity.low !== mention.quantity.low - 1) return undefined;
  return { span: { start: found.index, end: others.end }, note: `one and the other ${others.quantity.low}` };
}

/** "Three days", where it is from Friday to Monday: the days between, or both ends counted. */
function daysOf({ mention }: NumberClaim, { passage: { text, mentions } }: BoundPassage): Told | undefined {
  const { low, unit, operator } = mention.quantity;
  if (mention.kind !== 'duration' || unit !== 'day' || operator !== '=' || low < 2) return undefined;
  const dates = mentions.filter(isDate);
  for (const [at, to] of dates.entries()) {
    const from = dates[at - 1];
    if (!from || !FROM.test(text.slice(0, from.start)) || !UNTIL.test(text.slice(from.end, to.start)))
      continue;
    const days = daysBetween(from.date, to.date);
    if (days === low || days === low - 1)
      return {
        span: { start: from.start, end: to.end },
        note: `from ${text.slice(from.start, from.end)} to ${text.slice(to.start, to.end)}`,
      };
  }
  return undefined;
}

/** "A fifth regatta", where so far there were four. */
function oneMore(
  { mention, near }: NumberClaim,
  { segment }: Sentence,
  { passage }: BoundPassage,
): Told | undefined {
  if (mention.kind !== 'ordinal' || mention.quantity.low < 2) return undefined;
  if (!/\b(?:an?|his|her|its|their)\s$/i.test(segment.text.slice(0, mention.start))) return undefined;
  const before = passage.mentions.filter(isNumber).find(({ kind, quantity, start, end }) => {
    if (kind !== 'number' || quantity.operator !== '=' || quantity.low !== mention.quantity.low - 1)
      return false;
    const noun = /^\s([\p{L}’'-]+)/u.exec(passage.text.slice(end))?.[1];
    return (
      noun !== undefined &&
      near.includes(term(noun.toLowerCase())) &&
      SO_FAR.test(passage.text.slice(0, start))
    );
  });
  return before && { span: before, note: 'one more than so far' };
}
