import { codeSet } from '../chars.ts';
import { FLAG } from '../lexicon.ts';
import type { TimeMention } from '../mention.ts';
import type { Found, Scanning } from '../scanning.ts';
import {
  CAPITALS,
  DIGITS,
  flagsAt,
  isDash,
  isHyphen,
  joined,
  keyAt,
  lowerAt,
  PARAGRAPH,
  SMALL,
  type Tokens,
  valueAt,
  WORD,
} from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { CARDINALS } from '../words.ts';

interface Clock {
  readonly minutes: number;
  readonly seconds?: number;
  readonly next: number;
  readonly confidence?: number;
}

/** Token behind a time zone that follows a time, so that "UTC" is no name. */
export const zoneEnd = ({ tokens }: Scanning, index: number): number =>
  zoneAt(tokens, index) ? index + 1 : index;

/** The time of day that begins at token `index`. */
export function timeAt({ tokens }: Scanning, index: number): Found | undefined {
  const clock =
    tokens.kind[index] === DIGITS
      ? digitTime(tokens, index)
      : tokens.kind[index] === WORD
        ? wordTime(tokens, index)
        : undefined;
  if (!clock) return undefined;
  const zone = zoneAt(tokens, clock.next);
  const span = { start: tokens.start[index]!, end: tokens.end[clock.next - 1]! };
  const mention: TimeMention = {
    kind: 'time',
    ...span,
    core: span,
    confidence: clock.confidence ?? 1,
    minutes: clock.minutes,
    ...(clock.seconds !== undefined && { seconds: clock.seconds }),
    ...(zone && { zone }),
  };
  return { mention, next: clock.next };
}

const ZONES =
  /^(UTC|GMT|BST|CET|CEST|EET|EEST|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|AEST|AEDT|SAST|Z)$/;

function zoneAt(tokens: Tokens, index: number): string | undefined {
  if (tokens.kind[index] !== WORD || tokens.gap[index] === PARAGRAPH) return undefined;
  const zone = tokens.text.slice(tokens.start[index], tokens.end[index]);
  return ZONES.test(zone) ? zone : undefined;
}

const lengthAt = (tokens: Tokens, index: number): number => tokens.end[index]! - tokens.start[index]!;

const STICKING = codeSet('-.:$€£#/+');

function digitTime(tokens: Tokens, index: number): Clock | undefined {
  if (
    index > 0 &&
    joined(tokens, index) &&
    (tokens.kind[index - 1] === DIGITS || STICKING.has(tokens.code[index - 1]!))
  ) {
    if (!isHyphen(tokens, index - 1)) return undefined;
  }
  if (isVerse(tokens, index) || isOneOf(tokens, index - 1, RATIOS) || isClocked(tokens, index))
    return undefined;
  const hour = valueAt(tokens, index);
  if (lengthAt(tokens, index) === 4) return militaryTime(tokens, index);
  if (lengthAt(tokens, index) > 2 || hour > 24) return undefined;
  return colonTime(tokens, index, hour) ?? hourTime(tokens, index, hour);
}

/** "The 5,000m in 14:31": a length before it makes minutes and seconds of it. */
export const isClocked = (tokens: Tokens, index: number): boolean =>
  keyAt(tokens, index - 1) === 'in' &&
  tokens.kind[index - 3] === DIGITS &&
  isOneOf(tokens, index - 2, DISTANCES) &&
  tokens.code[index + 1] === 0x3a &&
  joined(tokens, index + 1);
const DISTANCES = wordSet('m km metres meters kilometres kilometers miles mile');

const RATIOS = wordSet('diluted dilution ratio scale odds mixed concentration proportion');

const SCRIPTURES = wordSet(
  'genesis exodus leviticus deuteronomy joshua judges samuel kings chronicles job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel hosea micah matthew mark luke john acts romans corinthians galatians ephesians philippians colossians thessalonians timothy hebrews james peter revelation quran surah',
);

/** "John 3:16": chapter and verse. */
export const isVerse = (tokens: Tokens, index: number): boolean =>
  index > 0 &&
  tokens.code[index + 1] === 0x3a &&
  tokens.gap[index] === 1 &&
  tokens.kind[index - 1] === WORD &&
  tokens.shape[index - 1] !== SMALL &&
  isOneOf(tokens, index - 1, SCRIPTURES);

/** "10:30", "10.30am", "10:30:15", "18h30". */
function colonTime(tokens: Tokens, index: number, hour: number): Clock | undefined {
  const mark = index + 1;
  const at = index + 2;
  const code = tokens.code[mark]!;
  const french = keyAt(tokens, mark) === 'h' && lengthAt(tokens, mark) === 1;
  if (
    !joined(tokens, mark) ||
    tokens.kind[at] !== DIGITS ||
    !joined(tokens, at) ||
    lengthAt(tokens, at) !== 2
  )
    return undefined;
  if (code !== 0x3a && code !== 0x2e && !french) return undefined;
  const minute = valueAt(tokens, at);
  if (minute > 59) return undefined;
  const seconds = secondsBehind(tokens, at + 1);
  if (seconds && (lengthAt(tokens, at + 2) !== 2 || valueAt(tokens, at + 2) > 59 || isRun(tokens, index)))
    return undefined;
  const next = seconds ? at + 3 : at + 1;
  if (continues(tokens, next)) return undefined;
  const half = halfDay(tokens, next);
  const stated = seconds ? { seconds: valueAt(tokens, at + 2) } : {};
  if (half)
    return hour <= 12
      ? { minutes: toMinutes(hour, half.pm) + minute, next: half.next, ...stated }
      : { minutes: hour * 60 + minute, next: half.next, ...stated };
  if (code === 0x2e) return pointTime(tokens, hour, minute, next);
  return hour > 24 || isStuckTo(tokens, next)
    ? undefined
    : { minutes: (hour % 24) * 60 + minute, next, ...stated };
}

/** A word that makes something else of the digits: "2:31-cv-00418", but not the Z of "10:30Z". */
function isStuckTo(tokens: Tokens, index: number): boolean {
  if (!joined(tokens, index)) return false;
  if (tokens.kind[index] === WORD) return lowerAt(tokens, index) !== 'z';
  return (
    isHyphen(tokens, index) &&
    tokens.kind[index + 1] === WORD &&
    isHyphen(tokens, index + 2) &&
    tokens.kind[index + 3] === DIGITS &&
    joined(tokens, index + 3)
  );
}

const secondsBehind = (tokens: Tokens, index: number): boolean =>
  tokens.code[index] === 0x3a &&
  joined(tokens, index) &&
  tokens.kind[index + 1] === DIGITS &&
  joined(tokens, index + 1);

/** True when the digits go on as a ratio, a version or a fraction of a second. */
function continues(tokens: Tokens, index: number): boolean {
  if (!joined(tokens, index) || tokens.kind[index + 1] !== DIGITS) return false;
  return tokens.code[index] === 0x3a || (tokens.code[index] === 0x2e && joined(tokens, index + 1));
}

const RUN_LEADS = wordSet('in of clocked ran record best');

/** "finished in 2:21:08", "a time of 2:21:08": how long a run took. */
const isRun = (tokens: Tokens, index: number): boolean => index > 0 && isOneOf(tokens, index - 1, RUN_LEADS);

/** "at 10.30" without "am" is a time only where a zone follows. */
const pointTime = (tokens: Tokens, hour: number, minute: number, next: number): Clock | undefined =>
  zoneAt(tokens, next) && hour < 24 ? { minutes: hour * 60 + minute, next } : undefined;

/** "5pm", "5 p.m.", "five o'clock" in digits. */
function hourTime(tokens: Tokens, index: number, hour: number): Clock | undefined {
  const half = halfDay(tokens, index + 1);
  if (half)
    return hour >= 1 && hour <= 12 ? { minutes: toMinutes(hour, half.pm), next: half.next } : undefined;
  const opening = openingHour(tokens, index, hour);
  if (opening) return opening;
  const clock = oClock(tokens, index + 1);
  return clock && hour >= 1 && hour <= 12 ? { minutes: hour * 60, next: clock, confidence: 0.9 } : undefined;
}

/** The 7 of "7–9 p.m." and "7 to 9pm": the later hour says which half of the day. */
function openingHour(tokens: Tokens, index: number, hour: number): Clock | undefined {
  const link = isDash(tokens, index + 1) || keyAt(tokens, index + 1) === 'to';
  const at = index + 2;
  if (!link || hour < 1 || hour > 12 || tokens.kind[at] !== DIGITS || lengthAt(tokens, at) > 2)
    return undefined;
  const minuted = tokens.code[at + 1] === 0x3a && joined(tokens, at + 1) && tokens.kind[at + 2] === DIGITS;
  const half = halfDay(tokens, minuted ? at + 3 : at + 1);
  const end = valueAt(tokens, at);
  if (!half || end < 1 || end > 12) return undefined;
  const early = hour % 12 > end % 12;
  return { minutes: toMinutes(hour, half.pm !== early), next: index + 1, confidence: 0.9 };
}

const toMinutes = (hour: number, pm: boolean): number => ((hour % 12) + (pm ? 12 : 0)) * 60;

interface HalfDay {
  readonly pm: boolean;
  readonly next: number;
}

/** "am", "PM", "a.m.", "p.m". */
function halfDay(tokens: Tokens, index: number): HalfDay | undefined {
  if (tokens.kind[index] !== WORD || tokens.gap[index]! > 1) return undefined;
  const word = lowerAt(tokens, index);
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', next: index + 1 };
  const dotted =
    (word === 'a' || word === 'p') &&
    tokens.code[index + 1] === 0x2e &&
    joined(tokens, index + 1) &&
    keyOrM(tokens, index + 2);
  if (!dotted) return undefined;
  const point = tokens.code[index + 3] === 0x2e && joined(tokens, index + 3);
  return { pm: word === 'p', next: point ? index + 4 : index + 3 };
}

const keyOrM = (tokens: Tokens, index: number): boolean =>
  tokens.kind[index] === WORD && tokens.gap[index]! <= 1 && lowerAt(tokens, index) === 'm';

/** Token behind "o'clock". */
function oClock(tokens: Tokens, index: number): number | undefined {
  const fits =
    tokens.kind[index] === WORD &&
    tokens.gap[index] !== PARAGRAPH &&
    lowerAt(tokens, index) === 'o' &&
    joined(tokens, index + 1) &&
    tokens.kind[index + 2] === WORD &&
    lowerAt(tokens, index + 2) === 'clock';
  return fits ? index + 3 : undefined;
}

/** "1830 GMT", "1400 hours". */
function militaryTime(tokens: Tokens, index: number): Clock | undefined {
  const value = valueAt(tokens, index);
  const hour = Math.floor(value / 100);
  if (hour > 23 || value % 100 > 59 || tokens.gap[index + 1]! > 1) return undefined;
  const hours =
    tokens.kind[index + 1] === WORD && lowerAt(tokens, index + 1) === 'hours' && tokens.code[index] === 48;
  const early =
    tokens.code[index] === 0x30 && isOneOf(tokens, index - 1, CLOCK_LEADS) && !joined(tokens, index + 1);
  if (early)
    return { minutes: hour * 60 + (value % 100), next: hours ? index + 2 : index + 1, confidence: 0.9 };
  if (!hours && (!zoneAt(tokens, index + 1) || tokens.shape[index + 1] !== CAPITALS)) return undefined;
  return { minutes: hour * 60 + (value % 100), next: hours ? index + 2 : index + 1, confidence: 0.9 };
}

/** Before "0600" they ask for a time; numbers have no 0 in front. */
const CLOCK_LEADS = wordSet('at by from until till before after since around about between to');

/** "noon", "midnight", "half past three", "quarter to six", "five o'clock", "twenty past nine". */
function wordTime(tokens: Tokens, index: number): Clock | undefined {
  const flags = flagsAt(tokens, index);
  if ((flags & (FLAG.timeWord | FLAG.cardinal)) === 0) return undefined;
  const key = keyAt(tokens, index);
  if (key === 'noon' || key === 'midday') return { minutes: 720, next: index + 1 };
  if (key === 'midnight') return { minutes: 0, next: index + 1 };
  const value = CARDINALS.get(key);
  const half = halfDay(tokens, index + 1);
  if (value !== undefined && value >= 1 && value <= 12 && half && tokens.gap[index + 1] === 1)
    return { minutes: toMinutes(value, half.pm), next: half.next };
  const clock = value !== undefined && value >= 1 && value <= 12 ? oClock(tokens, index + 1) : undefined;
  if (clock) return { minutes: value! * 60, next: clock, confidence: 0.9 };
  return pastOrTo(tokens, index, key === 'half' ? 30 : key === 'quarter' ? 15 : value);
}

const NAMED_HOURS = wordSet('midnight noon midday');
const namedHour = (tokens: Tokens, index: number): number => (keyAt(tokens, index) === 'midnight' ? 0 : 720);

function pastOrTo(tokens: Tokens, index: number, shift: number | undefined): Clock | undefined {
  const link =
    keyAt(tokens, index + 1) || (tokens.kind[index + 1] === WORD ? lowerAt(tokens, index + 1) : '');
  if (shift === undefined || shift > 30 || (link !== 'past' && link !== 'to')) return undefined;
  const at = index + 2;
  const named = isOneOf(tokens, at, NAMED_HOURS);
  if (named)
    return {
      minutes: (namedHour(tokens, at) + (link === 'past' ? shift : -shift) + 1440) % 1440,
      next: at + 1,
    };
  if (link === 'to' && shift !== 15) return undefined;
  const hour = tokens.kind[at] === DIGITS ? valueAt(tokens, at) : CARDINALS.get(keyAt(tokens, at));
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const half = halfDay(tokens, at + 1);
  const base = half ? toMinutes(hour, half.pm) : hour * 60;
  return {
    minutes: (base + (link === 'past' ? shift : -shift) + 1440) % 1440,
    next: half?.next ?? at + 1,
    confidence: 0.9,
  };
}
