import { IN_NAME } from '../scanning.ts';
import { DIGITS, GAP, joined, TITLE, WORD } from '../tokens.ts';
import { isOneOf, wordSet } from '../word-sets.ts';
import { numberTenDigits } from './name-codes.ts';
import { add, type Reader } from './name-reader.ts';
import { runEnd } from './name-runs.ts';
import { rankedName } from './ranked-names.ts';

export function numberTen(reader: Reader, index: number): number {
  const { tokens } = reader.scanning;
  const end = numberTenDigits(tokens, index) + 1;
  add(reader, index, end, 0.8);
  return end;
}

/** "737 MAX 9", "10 Downing Street", "9/11": names that begin with digits. */
export function numberedName(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens, taken } = scanning;
  if (taken[index] === 1) return index + 1;
  const text = tokens.text.slice(tokens.start[index], tokens.end[index]);
  if (
    text === '9' &&
    tokens.text.startsWith('9/11', tokens.start[index]) &&
    tokens.kind[index + 3] !== DIGITS &&
    !(tokens.code[index + 3] === 0x2f && joined(tokens, index + 3))
  ) {
    add(reader, index, index + 3, 0.9);
    taken.fill(IN_NAME, index, index + 3);
    return index + 3;
  }
  if (
    /^7[0-9]7$/.test(text) &&
    tokens.gap[index + 1] === GAP &&
    /^(MAX|Max|Dreamliner)$/.test(tokens.text.slice(tokens.start[index + 1], tokens.end[index + 1]))
  ) {
    const number =
      tokens.kind[index + 2] === DIGITS &&
      tokens.gap[index + 2] === GAP &&
      tokens.end[index + 2]! - tokens.start[index + 2]! <= 2;
    add(reader, index, number ? index + 3 : index + 2, 1);
    return number ? index + 3 : index + 2;
  }
  return ranked(reader, index) || address(reader, index);
}

/** "101st Airborne Division", "42nd Street"; 0 where no such name begins. */
function ranked(reader: Reader, index: number): number {
  const { scanning } = reader;
  if (rankedName(scanning.tokens, index) === 0) return 0;
  const end = runEnd(scanning, index + 2);
  add(reader, index, end, 0.9);
  return end;
}

const STREETS = wordSet(
  'street road avenue lane square drive boulevard terrace st rd ave crescent close court way place row gardens hill gate park plaza circus quay wharf mews',
);

function address(reader: Reader, index: number): number {
  const { scanning } = reader;
  const { tokens } = scanning;
  if (
    tokens.end[index]! - tokens.start[index]! > 4 ||
    tokens.gap[index + 1] !== GAP ||
    tokens.shape[index + 1] !== TITLE
  )
    return index + 1;
  let end = index + 1;
  while (
    end < index + 5 &&
    tokens.kind[end] === WORD &&
    tokens.shape[end] === TITLE &&
    tokens.gap[end] === GAP
  ) {
    if (end > index + 1 && isOneOf(tokens, end, STREETS)) {
      add(reader, index, end + 1, 0.9);
      return end + 1;
    }
    end++;
  }
  return index + 1;
}
