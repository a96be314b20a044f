import type { Locator, Passage } from '../sources/source.ts';
import { REGIONS } from './schema.ts';
import { readVarints, writeVarint } from './varint.ts';

/**
 * A stretch of a source's text with its passages, stored as one row. The chunks of a source make its whole text. Small,
 * since whoever wants one passage reads its chunk.
 */
export interface Chunk {
  /** Position of its first passage among the source's. */
  readonly ordinal: number;
  /** Offset of its text in the source's. */
  readonly start: number;
  readonly text: string;
  /** Four numbers for each passage: text before it, length, region, line. */
  readonly marks: Uint8Array;
  /** JSON: what locators say beyond the line, as [passage of the chunk, locator] where it changes; or nothing. */
  readonly locators: string | null;
}

/** A chunk is closed after the passage that brings it to this length. */
const ENOUGH = 1500;

/** The chunks of a source; at least one, even where it has no passages. */
export function chunksOf(text: string, passages: readonly Passage[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let first = 0;
  let start = 0;
  for (let i = 0; i < passages.length - 1; i++) {
    const { end } = passages[i]!;
    if (end - start < ENOUGH) continue;
    chunks.push(chunk(text, passages, first, i + 1, start, end));
    first = i + 1;
    start = end;
  }
  chunks.push(chunk(text, passages, first, passages.length, start, text.length));
  return chunks;
}

function chunk(
  text: string,
  passages: readonly Passage[],
  from: number,
  to: number,
  start: number,
  end: number,
): Chunk {
  const marks: number[] = [];
  const places: [number, Locator][] = [];
  let at = start;
  let line = 0;
  let before = '{}';
  for (let i = from; i < to; i++) {
    const { start, end, region, locator } = passages[i]!;
    const { line: here, ...rest } = locator;
    writeVarint(marks, start - at);
    writeVarint(marks, end - start);
    // The region and the sign of the step share a byte; a line is counted from one and so never a step of its own.
    const step = here === undefined ? 0 : here - line;
    const sign = here === undefined ? NO_LINE : step < 0 ? BACK : ON;
    writeVarint(marks, REGIONS.indexOf(region) * 3 + sign);
    writeVarint(marks, Math.abs(step));
    at = end;
    line = here ?? line;
    const other = isEmpty(rest) ? '{}' : JSON.stringify(rest);
    if (other !== before) places.push([i - from, rest]);
    before = other;
  }
  return {
    ordinal: from,
    start,
    text: text.slice(start, end),
    marks: new Uint8Array(marks),
    locators: places.length > 0 ? JSON.stringify(places) : null,
  };
}

function isEmpty(locator: Locator): boolean {
  for (const _ in locator) return false;
  return true;
}

const NO_LINE = 0;
const ON = 1;
const BACK = 2;

/** Start and end of each passage of a chunk by turns, in the chunk's text. */
export function spansOf(marks: Uint8Array): readonly number[] {
  const numbers = readVarints(marks);
  const spans: number[] = [];
  let at = 0;
  for (let i = 0; i < numbers.length; i += 4) {
    const start = at + numbers[i]!;
    at = start + numbers[i + 1]!;
    spans.push(start, at);
  }
  return spans;
}

/** The passages of a chunk, with offsets in the source's text. */
export function passagesOf({ start, marks, locators }: Omit<Chunk, 'ordinal' | 'text'>): readonly Passage[] {
  const numbers = readVarints(marks);
  const places: [number, Locator][] = locators === null ? [] : JSON.parse(locators);
  const found: Passage[] = [];
  let at = start;
  let line = 0;
  let place = 0;
  let rest: Locator = {};
  for (let i = 0; i < numbers.length; i += 4) {
    const from = at + numbers[i]!;
    at = from + numbers[i + 1]!;
    const kind = numbers[i + 2]!;
    const sign = kind % 3;
    line += sign === BACK ? -numbers[i + 3]! : numbers[i + 3]!;
    if (place < places.length && places[place]![0] === found.length) rest = places[place++]![1];
    const locator = sign === NO_LINE ? rest : { line, ...rest };
    found.push({ start: from, end: at, region: REGIONS[(kind - sign) / 3]!, locator });
  }
  return found;
}
