import { IN_IDENTIFIER, type Scanning } from './scanning.ts';
import { DIGITS, joined, lowerAt, MARK, nextRare, type Tokens, WORD } from './tokens.ts';
import { TRAIT } from './traits.ts';

/** Marks the tokens of addresses on the web, mail addresses and handles, so that nothing is read in them. */
export function takeAddresses({ tokens, taken }: Scanning): void {
  for (
    let index = nextRare(tokens, 0, TRAIT.address);
    index < tokens.count;
    index = nextRare(tokens, index + 1, TRAIT.address)
  ) {
    const code = tokens.code[index]!;
    const scheme =
      code === 0x3a &&
      tokens.code[index + 1] === 0x2f &&
      tokens.code[index + 2] === 0x2f &&
      joined(tokens, index) &&
      joined(tokens, index + 1);
    const mail = code === 0x40 && joined(tokens, index + 1) && tokens.kind[index + 1] === WORD;
    const www =
      code === 0x2e &&
      index > 0 &&
      joined(tokens, index) &&
      joined(tokens, index + 1) &&
      tokens.end[index - 1]! - tokens.start[index - 1]! === 3 &&
      tokens.kind[index - 1] === WORD &&
      lowerAt(tokens, index - 1) === 'www';
    const tag =
      code === 0x23 && joined(tokens, index + 1) && tokens.kind[index + 1] === WORD && !joined(tokens, index);
    if (scheme || mail || www || tag) index = takeChunk(tokens, taken, index);
  }
}

/** Takes everything up to the white space on both sides; returns the last token of the chunk. */
function takeChunk(tokens: Tokens, taken: Uint8Array, index: number): number {
  let first = index;
  while (first > 0 && joined(tokens, first) && taken[first - 1] === 0) first--;
  let end = index + 1;
  while (end < tokens.count && joined(tokens, end)) end++;
  taken.fill(IN_IDENTIFIER, first, end);
  return end - 1;
}

/** Longer chains of digits and marks without a gap or a letter are data, not prose: "1,0,0,1,1,0,…". */
const LONGEST_CHAIN = 24;

/** Marks chains of digits and marks that no sentence has, so that nothing is read in them. */
export function takeData({ tokens, taken }: Scanning): void {
  for (let first = nextRare(tokens, 0, TRAIT.digits); first < tokens.count; ) {
    let end = first + 1;
    while (joined(tokens, end) && (tokens.kind[end] === DIGITS || tokens.kind[end] === MARK)) end++;
    if (end - first > LONGEST_CHAIN) taken.fill(IN_IDENTIFIER, first, end);
    first = nextRare(tokens, end, TRAIT.digits);
  }
}
