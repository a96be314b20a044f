import type { CalendarDate } from '../mention.ts';
import { GAP, keyAt, lowerAt, PARAGRAPH, SMALL, TITLE, type Tokens, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { MONTHS, SEASONS, WEEKDAYS } from './calendar.ts';
import type { Piece } from './date-pieces.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['tonight', 0],
]);
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['following', 1],
  ['coming', 1],
  ['past', -1],
]);
const GRAINS: ReadonlyMap<string, CalendarDate['grain']> = new Map([
  ['week', 'week'],
  ['weekend', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
]);
/** What a relative date begins with. */
export const RELATIVE_WORDS = wordSet([...DAYS.keys(), ...STEPS.keys()].join(' '));

const PARTS_OF_DAY = 'night morning afternoon evening lunchtime';
const PARTS = wordSet(PARTS_OF_DAY);

const DAY_STEPS = wordSet('previous following next');

/** What a step is made of: the units of the calendar and the parts of a day. */
const STEPPED = wordSet(
  [...WEEKDAYS.keys(), ...MONTHS.keys(), ...SEASONS.keys(), ...GRAINS.keys(), 'day', PARTS_OF_DAY].join(' '),
);

/** "yesterday", "last night", "this week", "next Monday", "last summer", "the previous day". */
export function relativeDateAt(tokens: Tokens, index: number): Piece | undefined {
  const key = keyAt(tokens, index);
  const day = DAYS.get(key);
  if (day !== undefined && isTitle(tokens, index)) return undefined;
  if (day !== undefined)
    return {
      date: { grain: 'day', relative: day },
      next: index + 1,
      ...(key === 'today' && { confidence: 0.6 }),
    };
  const step = STEPS.get(key);
  const at = index + 1;
  if (step === undefined || tokens.kind[at] !== WORD || tokens.gap[at] === PARAGRAPH) return undefined;
  const date = stepDate(tokens, index, at, step);
  return date && { date, next: at + 1, ...(step === 0 && { confidence: 0.7 }) };
}

/** "USA Today", "the Today programme": a capital within a sentence. */
const isTitle = (tokens: Tokens, index: number): boolean =>
  tokens.shape[index] === TITLE &&
  tokens.gap[index] === GAP &&
  tokens.kind[index - 1] === WORD &&
  (tokens.kind[index + 1] !== WORD || tokens.shape[index + 1] === SMALL);

function stepDate(tokens: Tokens, index: number, at: number, step: number): CalendarDate | undefined {
  if (!isOneOf(tokens, at, STEPPED)) return undefined;
  const first = keyAt(tokens, index);
  const word = lowerAt(tokens, at);
  const weekday = WEEKDAYS.get(word);
  if (weekday !== undefined && tokens.shape[at] !== SMALL && word.endsWith('day'))
    return { grain: 'day', weekday, ...(step !== 0 && { relative: step }) };
  const month = MONTHS.get(word);
  if (month !== undefined && tokens.shape[at] !== SMALL && (word.length > 3 || word === 'may'))
    return { grain: 'month', month, relative: step };
  const season = SEASONS.get(word);
  if (season && first !== 'previous' && first !== 'past' && word !== 'fall')
    return { grain: 'season', season, relative: step };
  if (isOneOf(tokens, at, PARTS)) return partOfDay(first, word);
  if (word === 'day') return isOneOf(tokens, index, DAY_STEPS) ? { grain: 'day', relative: step } : undefined;
  const grain = GRAINS.get(word);
  if (!grain || (first === 'past' && index > 0 && lowerAt(tokens, index - 1) !== 'the')) return undefined;
  return { grain, relative: step };
}

/** "last night" is the day before; "this morning" the day itself. */
function partOfDay(first: string, word: string): CalendarDate | undefined {
  if (first === 'this') return { grain: 'day', relative: 0 };
  return first === 'last' && word === 'night' ? { grain: 'day', relative: -1 } : undefined;
}
