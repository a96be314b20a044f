import { byPlace } from '../text/span.ts';
import { takeAddresses, takeData } from './addresses.ts';
import { dateAt } from './dates/dates.ts';
import { timeAt, zoneEnd } from './dates/times.ts';
import type { Casing, Mention } from './mention.ts';
import { identifierEnd } from './names/identifiers.ts';
import { names } from './names/names.ts';
import { numberAt } from './numbers/numbers.ts';
import { literalEnd } from './numbers/numerals.ts';
import { quotations } from './quotations.ts';
import { FREE, IN_DATE, IN_IDENTIFIER, type Scanning } from './scanning.ts';
import { takeTitles } from './titles.ts';
import { DIGITS, nextRare, nextWith, release, type Tokens, tokenise } from './tokens.ts';
import { TRAIT } from './traits.ts';

export interface ScanOptions {
  /** Capital-letter habits of the corpus; without them the text itself and a list of common words must do. */
  readonly casing?: Casing;
}

/**
 * Every number, date, time, name and quotation of a text, sorted by place. Never fails; linear in the length of the text.
 * Numbers, dates and times do not overlap one another; quotations may hold any of the others.
 */
export function scan(text: string, options: ScanOptions = {}): readonly Mention[] {
  const tokens = tokenise(text);
  try {
    return mentionsOf({ tokens, taken: tokens.taken, casing: options.casing });
  } finally {
    release(tokens);
  }
}

function mentionsOf(scanning: Scanning): readonly Mention[] {
  takeAddresses(scanning);
  takeData(scanning);
  takeTitles(scanning);
  const dates = takeDates(scanning);
  takeIdentifiers(scanning);
  const named = names(scanning);
  const numbers = takeNumbers(scanning);
  return merged(merged(dates, named), merged(numbers, quotations(scanning.tokens)));
}

/** Two lists in order of place as one; the first goes first where both begin and end together. */
function merged(a: readonly Mention[], b: readonly Mention[]): readonly Mention[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const both: Mention[] = [];
  let next = 0;
  for (const mention of a) {
    while (next < b.length && byPlace(b[next]!, mention) < 0) both.push(b[next++]!);
    both.push(mention);
  }
  while (next < b.length) both.push(b[next++]!);
  return both;
}

function takeDates(scanning: Scanning): readonly Mention[] {
  const { tokens, taken } = scanning;
  const found: Mention[] = [];
  for (let index = nextWith(tokens, 0, TRAIT.date); index < tokens.count; ) {
    const date = taken[index] === 0 ? (timeAt(scanning, index) ?? dateAt(scanning, index)) : undefined;
    if (date) {
      found.push(date.mention);
      taken.fill(IN_DATE, index, date.mention.kind === 'time' ? zoneEnd(scanning, date.next) : date.next);
    }
    index = nextWith(tokens, date?.next ?? index + 1, TRAIT.date);
  }
  return found;
}

function takeIdentifiers(scanning: Scanning): void {
  const { tokens, taken } = scanning;
  for (let index = nextRare(tokens, 0, TRAIT.digits); index < tokens.count; ) {
    let next = index + 1;
    if (taken[index] === 0) {
      const end = identifierEnd(scanning, index);
      markDigits(tokens, taken, index, end);
      next = Math.max(end, literalEnd(scanning, index));
    }
    index = nextRare(tokens, next, TRAIT.digits);
  }
}

/** Only the digits are taken, so that a name may still use the letters of an identifier. */
function markDigits(tokens: Tokens, taken: Uint8Array, from: number, to: number): void {
  for (let index = from; index < to; index++) if (tokens.kind[index] === DIGITS) taken[index] = IN_IDENTIFIER;
}

function takeNumbers(scanning: Scanning): readonly Mention[] {
  const { tokens } = scanning;
  const found: Mention[] = [];
  for (let index = nextWith(tokens, 0, TRAIT.number); index < tokens.count; ) {
    const number = numberAt(scanning, index);
    const free = number !== undefined && isFree(scanning, index, number.next);
    if (free) found.push(number.mention);
    index = nextWith(tokens, free ? number.next : index + 1, TRAIT.number);
  }
  return found;
}

/** A minus sign or a fraction may reach into a time or a date; those were there first. */
function isFree({ tokens, taken }: Scanning, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (taken[index] === IN_DATE || (taken[index] !== FREE && tokens.kind[index] === DIGITS)) return false;
  }
  return true;
}
