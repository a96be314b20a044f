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
import { DIGITS, release, type Tokens, tokenise } from './tokens.ts';
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
    return mentionsOf({ tokens, taken: new Uint8Array(tokens.count + MARGIN), casing: options.casing });
  } finally {
    release(tokens);
  }
}

const MARGIN = 16;

function mentionsOf(scanning: Scanning): readonly Mention[] {
  const found: Mention[] = [];
  takeAddresses(scanning);
  takeData(scanning);
  takeDates(scanning, found);
  takeIdentifiers(scanning);
  for (const name of names(scanning)) found.push(name);
  takeNumbers(scanning, found);
  for (const quotation of quotations(scanning.tokens)) found.push(quotation);
  return found.sort(byPlace);
}

function takeDates(scanning: Scanning, found: Mention[]): void {
  const { tokens, taken } = scanning;
  for (let index = 0; index < tokens.count; ) {
    const may = (tokens.trait[index]! & TRAIT.date) !== 0 && taken[index] === 0;
    const date = may ? (timeAt(scanning, index) ?? dateAt(scanning, index)) : undefined;
    if (!date) index++;
    else {
      found.push(date.mention);
      taken.fill(IN_DATE, index, date.mention.kind === 'time' ? zoneEnd(scanning, date.next) : date.next);
      index = date.next;
    }
  }
}

function takeIdentifiers(scanning: Scanning): void {
  const { tokens, taken } = scanning;
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== DIGITS || taken[index] !== 0) continue;
    const end = identifierEnd(scanning, index);
    markDigits(tokens, taken, index, end);
    index = Math.max(end, literalEnd(scanning, index)) - 1;
  }
}

/** Only the digits are taken, so that a name may still use the letters of an identifier. */
function markDigits(tokens: Tokens, taken: Uint8Array, from: number, to: number): void {
  for (let index = from; index < to; index++) if (tokens.kind[index] === DIGITS) taken[index] = IN_IDENTIFIER;
}

function takeNumbers(scanning: Scanning, found: Mention[]): void {
  const { tokens } = scanning;
  for (let index = 0; index < tokens.count; ) {
    const may = (tokens.trait[index]! & TRAIT.number) !== 0;
    const number = may ? numberAt(scanning, index) : undefined;
    const free = number !== undefined && isFree(scanning, index, number.next);
    if (free) found.push(number.mention);
    index = free ? number.next : index + 1;
  }
}

/** A minus sign or a fraction may reach into a time or a date; those were there first. */
function isFree({ tokens, taken }: Scanning, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (taken[index] === IN_DATE || (taken[index] !== FREE && tokens.kind[index] === DIGITS)) return false;
  }
  return true;
}
