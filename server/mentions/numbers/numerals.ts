import { digitValue } from '../chars.ts';
import type { Scanning } from '../scanning.ts';
import { DIGITS, GAP, keyAt, MARK, NONE, type Tokens, valueAt, WORD } from '../tokens.ts';

/** A number written in digits. */
export interface Literal {
  readonly value: number;
  /** Size of the last significant place. */
  readonly step: number;
  readonly next: number;
  /** Digits of the whole part, without group marks. */
  readonly whole: string;
  readonly fraction: string;
  readonly grouped: boolean;
}

const MOST_PARTS = 10;

interface Part {
  readonly digits: string;
  /** Code of the mark before the part: a comma, point, apostrophe or space. */
  readonly mark: number;
  /** Token behind the part. */
  readonly next: number;
}

/** Reads "1,234.5", "1.234,5", "1 234", "1'234", "1,00,000" or plain digits that begin at token `index`. */
export function literalAt(scanning: Scanning, index: number): Literal {
  if (!goesOn(scanning, index + 1)) return wholeAt(scanning.tokens, index);
  const parts = partsAt(scanning, index);
  for (let count = parts.length; count > 1; count--) {
    const read = readParts(count === parts.length ? parts : parts.slice(0, count));
    if (read) return literalOf(read.whole, read.fraction, parts[count - 1]!.next, true);
  }
  return literalOf(parts[0]!.digits, '', index + 1, false);
}

/** Digits alone, whose value needs no parsing. */
function wholeAt(tokens: Tokens, index: number): Literal {
  const whole = digitsAt(tokens, index);
  const value = valueAt(tokens, index);
  if (Number.isNaN(value)) return literalOf(whole, '', index + 1, false);
  return { value, step: stepOf(whole, ''), next: index + 1, whole, fraction: '', grouped: false };
}

/** Token behind the number in digits that begins at token `index`. */
export const literalEnd = (scanning: Scanning, index: number): number =>
  goesOn(scanning, index + 1) ? literalAt(scanning, index).next : index + 1;

/** True when a second part may follow: digits behind one space, or behind a group mark. */
function goesOn({ tokens }: Scanning, at: number): boolean {
  if (tokens.kind[at] === DIGITS) return tokens.gap[at] === GAP;
  return (
    tokens.kind[at + 1] === DIGITS &&
    tokens.gap[at + 1] === NONE &&
    tokens.gap[at] === NONE &&
    groupMark(tokens.code[at]!) !== 0
  );
}

function partsAt(scanning: Scanning, index: number): readonly Part[] {
  const parts: Part[] = [{ digits: digitsAt(scanning.tokens, index), mark: 0, next: index + 1 }];
  let at = index + 1;
  while (parts.length < MOST_PARTS) {
    const part = partAt(scanning, at);
    if (!part) break;
    parts.push(part);
    if (endsGroups(part)) break;
    at = part.next;
  }
  return parts;
}

/** The part at token `at`: digits behind one space, or a group mark and digits without a gap. */
function partAt({ tokens, taken }: Scanning, at: number): Part | undefined {
  if (taken[at] !== 0) return undefined;
  if (tokens.kind[at] === DIGITS)
    return isSpaced(tokens, at) ? { digits: digitsAt(tokens, at), mark: BLANK, next: at + 1 } : undefined;
  const mark = groupMark(tokens.code[at]!);
  if (mark === 0 || tokens.kind[at] !== MARK || tokens.gap[at] !== NONE) return undefined;
  if (tokens.kind[at + 1] !== DIGITS || tokens.gap[at + 1] !== NONE || taken[at + 1] !== 0) return undefined;
  return { digits: digitsAt(tokens, at + 1), mark, next: at + 2 };
}

const BLANK = 0x20;

/** Behind a single space, and no plural such as "the 90s". */
const isSpaced = (tokens: Tokens, at: number): boolean =>
  tokens.gap[at] === GAP &&
  tokens.start[at]! - tokens.end[at - 1]! === 1 &&
  !(tokens.gap[at + 1] === NONE && tokens.kind[at + 1] === WORD && keyAt(tokens, at + 1) === 's');

/** Only groups of three, or of two in India, go on. */
const endsGroups = ({ digits, mark }: Part): boolean =>
  digits.length !== 3 && (digits.length !== 2 || mark !== 0x2c);

/** One code for the marks that mean the same, 0 for all others. */
function groupMark(code: number): number {
  if (code === 0x2c || code === 0x66c) return 0x2c;
  if (code === 0x2e || code === 0x66b || code === 0xb7) return 0x2e;
  return code === 0x27 || code === 0x2019 ? 0x27 : 0;
}

function digitsAt(tokens: Scanning['tokens'], index: number): string {
  const from = tokens.start[index]!;
  const to = tokens.end[index]!;
  if (tokens.code[index]! < 128) return tokens.text.slice(from, to);
  let digits = '';
  for (let at = from; at < to; at++) digits += digitValue(tokens.text.charCodeAt(at));
  return digits;
}

interface Read {
  readonly whole: string;
  readonly fraction: string;
}

/** The parts as one number, or undefined when they cannot be one. */
function readParts(parts: readonly Part[]): Read | undefined {
  const last = parts.at(-1)!;
  const group = parts[1]!.mark;
  if (parts.length === 2) return readPair(parts, group);
  const groups = parts.slice(1).filter((part) => part.mark === group);
  if (groups.length === parts.length - 1)
    return isGrouping(parts, group) ? { whole: join(parts), fraction: '' } : undefined;
  const whole = parts.slice(0, -1);
  const decimal = last.mark !== 32 && last.mark !== 0x27 && last.mark !== group;
  if (!decimal || groups.length !== whole.length - 1 || !isGroups(whole)) return undefined;
  return { whole: join(whole), fraction: last.digits };
}

function readPair(parts: readonly Part[], group: number): Read | undefined {
  const [first, last] = parts as readonly [Part, Part];
  if (isGrouping(parts, group)) return { whole: first.digits + last.digits, fraction: '' };
  return isDecimal(parts) ? { whole: first.digits, fraction: last.digits } : undefined;
}

const join = (parts: readonly Part[]): string => parts.map((part) => part.digits).join('');

/** A single point is a decimal point; otherwise groups of three, or of two before a last three as in India. */
function isGrouping(parts: readonly Part[], group: number): boolean {
  if (group === 0x2e && parts.length === 2) return false;
  return isGroups(parts) && !(parts[0]!.digits.startsWith('0') && parts[0]!.digits.length >= 1);
}

function isGroups(parts: readonly Part[]): boolean {
  const first = parts[0]!.digits.length;
  if (first > 3 || parts.at(-1)!.digits.length !== 3) return false;
  const middle = parts.slice(1, -1);
  if (middle.every((part) => part.digits.length === 3)) return true;
  return parts[1]!.mark === 0x2c && first <= 2 && middle.every((part) => part.digits.length === 2);
}

function isDecimal(parts: readonly Part[]): boolean {
  const [whole, fraction] = parts as readonly [Part, Part];
  if (fraction.mark === 0x2e) return whole.digits.length === 1 || !whole.digits.startsWith('0');
  return (
    fraction.mark === 0x2c &&
    (fraction.digits.length !== 3 || whole.digits === '0') &&
    fraction.digits.length <= 4
  );
}

function literalOf(whole: string, fraction: string, next: number, grouped: boolean): Literal {
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return { value, step: stepOf(whole, fraction), next, whole, fraction, grouped };
}

function stepOf(whole: string, fraction: string): number {
  if (fraction !== '') return powerOfTen(-fraction.length);
  let zeros = 0;
  while (zeros < whole.length - 1 && whole.charCodeAt(whole.length - 1 - zeros) === 48) zeros++;
  return powerOfTen(zeros);
}

const SMALLEST_POWER = -8;
const POWERS: readonly number[] = Array.from({ length: 24 }, (_, index) =>
  Number(`1e${index + SMALLEST_POWER}`),
);

/** Exact, which `10 ** exponent` is not. */
const powerOfTen = (exponent: number): number => POWERS[exponent - SMALLEST_POWER] ?? Number(`1e${exponent}`);

/** The literal times a power of ten, without binary rounding noise: 4.35 by 6 is 4350000. */
export function scaled(literal: Literal, exponent: number): number {
  const point = literal.fraction === '' ? literal.whole : `${literal.whole}.${literal.fraction}`;
  return Number(`${point}e${exponent}`);
}
